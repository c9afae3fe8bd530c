// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/exportdialog.h"

#include "app/store/local/localstore.h"
#include "app/store/recordsink.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/fakesession.h"
#include "tests/support/runbuilder.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"
#include "ui/audit/reportdialog.h"
#include "ui/audit/savepathchooser.h"
#include "ui/widgets/messagebanner.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;
using Test::FakeSession;

class TestAuditDialogs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void exportWritesTheChosenColumns();
    void exportOfWholeEventsKeepsSecretsOnlyWhenAsked_data();
    void exportOfWholeEventsKeepsSecretsOnlyWhenAsked();
    void exportNeedsAColumnAndAFolder();
    void cancelKeepsTheDialogAndAPartialFile();
    void theEndingFollowsTheFormat();
    void everyColumnHasATitle();
    void reportIsSavedAndItsPathCopied_data();
    void reportIsSavedAndItsPathCopied();
    void reportIntoAMissingFolderCannotBeStarted();
    void aReportThatCannotBeReadIsToldInTheBanner();

private:
    void openDialog();
    QPushButton *button(QWidget *dialog, const QString &text) const;
    QByteArray read(const QString &path) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSession> m_session;
    QueryJobPtr m_query;
    QPointer<ExportDialog> m_dialog;
};

void TestAuditDialogs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    LocalStore store(path(u"store.db"_s));
    VERIFY_RESULT(store.open());
    QList<EventRecord> records;
    for (int i = 0; i < 1500; ++i)
        records.append(EventBuilder("evt_" + QByteArray::number(i))
                           .header("Authorization", "Bearer s3cr3t-token-value")
                           .build());
    VERIFY_RESULT(Test::fill(store, records));
    m_session = std::make_unique<FakeSession>(path(u"store.db"_s));
    m_session->records = {Test::telltaleRun()};
}

void TestAuditDialogs::cleanup()
{
    delete m_dialog.data();
    m_query.reset();
    m_session.reset();
}

void TestAuditDialogs::openDialog()
{
    m_query = m_session->archive().query({});
    QSignalSpy finished(m_query.get(), &Job::finished);
    QVERIFY(finished.wait(10'000));
    VERIFY_RESULT(m_query->result());
    m_dialog = new ExportDialog(m_session->archive(), m_query->result()->rows, "stage = failed",
        {ExportColumn::Id, ExportColumn::Type});
    m_dialog->open();
    m_dialog->findChild<SavePathChooser *>()->setPath(path(u"out.csv"_s));
}

QPushButton *TestAuditDialogs::button(QWidget *dialog, const QString &text) const
{
    for (QPushButton *candidate : dialog->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QByteArray TestAuditDialogs::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAuditDialogs::exportWritesTheChosenColumns()
{
    openDialog();
    QTest::mouseClick(button(m_dialog, u"Export"_s), Qt::LeftButton);
    QVERIFY(m_dialog->isExporting());
    QTRY_VERIFY(!m_dialog->isExporting());
    const QByteArray csv = read(path(u"out.csv"_s));
    QVERIFY(csv.contains("\nid,type,escaped\n"));
    QVERIFY(csv.contains("# filter: stage = failed"));
    QVERIFY(csv.contains("# end: complete, 1500 of 1500 events"));
    auto *banner = m_dialog->findChild<MessageBanner *>();
    QVERIFY(banner->text().contains(path(u"out.csv"_s)));
    emit banner->actionTriggered();
    QCOMPARE(QGuiApplication::clipboard()->text(), path(u"out.csv"_s));
}

void TestAuditDialogs::exportOfWholeEventsKeepsSecretsOnlyWhenAsked_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("by default") << true;
    QTest::newRow("when asked") << false;
}

void TestAuditDialogs::exportOfWholeEventsKeepsSecretsOnlyWhenAsked()
{
    QFETCH(bool, isReplaced);
    openDialog();
    m_dialog->findChildren<QRadioButton *>().at(1)->setChecked(true);
    if (!isReplaced)
        m_dialog->findChild<QCheckBox *>()->setChecked(false);
    QTest::mouseClick(button(m_dialog, u"Export"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isExporting(), 20'000);
    const QByteArray text = read(path(u"out.ndjson"_s));
    QVERIFY(text.contains("evt_1499"));
    QCOMPARE(text.contains("s3cr3t"), !isReplaced);
}

void TestAuditDialogs::exportNeedsAColumnAndAFolder()
{
    openDialog();
    QPushButton *start = button(m_dialog, u"Export"_s);
    QVERIFY(start->isEnabled());
    auto *columns = m_dialog->findChild<QListWidget *>();
    for (int i = 0; i < columns->count(); ++i)
        columns->item(i)->setCheckState(Qt::Unchecked);
    QVERIFY(!start->isEnabled());
    QVERIFY(!start->statusTip().isEmpty());
    columns->item(0)->setCheckState(Qt::Checked);
    QVERIFY(start->isEnabled());
    for (const QString &bad :
        {QString(), u"relative.csv"_s, m_folder->path(), path(u"no/x.csv"_s)}) {
        m_dialog->findChild<SavePathChooser *>()->setPath(bad);
        QVERIFY2(!start->isEnabled(), qPrintable(bad));
    }
}

void TestAuditDialogs::cancelKeepsTheDialogAndAPartialFile()
{
    openDialog();
    QTest::mouseClick(button(m_dialog, u"Export"_s), Qt::LeftButton);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY(!m_dialog->isExporting());
    QVERIFY(!QFile::exists(path(u"out.csv"_s)));
    QVERIFY(read(path(u"out.csv.partial"_s)).contains("# end: partial, "));
    QVERIFY(m_dialog->findChild<MessageBanner *>()->text().contains(u"out.csv.partial"_s));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_dialog.isNull());
}

void TestAuditDialogs::theEndingFollowsTheFormat()
{
    openDialog();
    auto *chooser = m_dialog->findChild<SavePathChooser *>();
    const QList<QRadioButton *> formats = m_dialog->findChildren<QRadioButton *>();
    formats.at(1)->setChecked(true);
    QCOMPARE(chooser->path(), path(u"out.ndjson"_s));
    formats.at(0)->setChecked(true);
    QCOMPARE(chooser->path(), path(u"out.csv"_s));
    chooser->setPath(path(u"mine.txt"_s));
    formats.at(1)->setChecked(true);
    QCOMPARE(chooser->path(), path(u"mine.txt"_s));
}

void TestAuditDialogs::everyColumnHasATitle()
{
    QSet<QString> titles;
    for (int i = 0; i < ExportColumnCount; ++i)
        titles.insert(exportColumnTitle(ExportColumn(i)));
    QCOMPARE(titles.size(), ExportColumnCount);
    QVERIFY(!titles.contains(QString()));
}

void TestAuditDialogs::reportIsSavedAndItsPathCopied_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("html") << 0 << u"r.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << 1 << u"r.csv"_s << QByteArray("\"# report:");
    QTest::newRow("json") << 2 << u"r.json"_s << QByteArray("{\"reprise\":\"report\"");
}

void TestAuditDialogs::reportIsSavedAndItsPathCopied()
{
    QFETCH(int, format);
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    ReportDialog dialog(*m_session, m_session->records.constFirst().summary);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    dialog.findChild<SavePathChooser *>()->setPath(path(u"r.html"_s));
    dialog.findChild<QComboBox *>()->setCurrentIndex(format);
    QCOMPARE(dialog.findChild<SavePathChooser *>()->path(), path(name));
    QTest::mouseClick(button(&dialog, u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog.isSaving());
    QVERIFY(read(path(name)).startsWith(start));
    auto *banner = dialog.findChild<MessageBanner *>();
    QVERIFY(banner->text().contains(path(name)));
    emit banner->actionTriggered();
    QCOMPARE(QGuiApplication::clipboard()->text(), path(name));
}

void TestAuditDialogs::reportIntoAMissingFolderCannotBeStarted()
{
    ReportDialog dialog(*m_session, m_session->records.constFirst().summary);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    dialog.findChild<SavePathChooser *>()->setPath(path(u"no/r.html"_s));
    QVERIFY(!button(&dialog, u"Save"_s)->isEnabled());
}

void TestAuditDialogs::aReportThatCannotBeReadIsToldInTheBanner()
{
    RunSummary unknown;
    unknown.id = RunId("unknown");
    ReportDialog dialog(*m_session, unknown);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    dialog.findChild<SavePathChooser *>()->setPath(path(u"r.html"_s));
    QTest::mouseClick(button(&dialog, u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog.isSaving());
    QCOMPARE(dialog.findChild<MessageBanner *>()->tone(), MessageBanner::Tone::Error);
    QVERIFY(!QFile::exists(path(u"r.html"_s)));
}

QTEST_MAIN(TestAuditDialogs)
#include "tst_auditdialogs.moc"
