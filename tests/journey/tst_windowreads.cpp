// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "tests/support/windowaudit.h"
#include "ui/access/accessfactory.h"
#include "ui/actions.h"
#include "ui/audit/exportdialog.h"
#include "ui/audit/reportdialog.h"
#include "ui/detail/eventdetail.h"
#include "ui/events/eventcolumns.h"
#include "ui/events/eventspage.h"
#include "ui/events/eventtable.h"
#include "ui/mainwindow.h"
#include "ui/replay/runpanel.h"
#include "ui/timeline/retrytimelineview.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/window/shortcutsheet.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

constexpr int OpenTimeoutMs = 120'000;
constexpr int StepTimeoutMs = 30'000;
constexpr QSize Narrow{1024, 640};
constexpr QSize Usual{1440, 900};

} // namespace

//! Every page and dialog of the sample, in German and in a small window as in a usual one: nothing
//! is cut or overlaps, every control has a name and is reached by Tab.
class TestWindowReads final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void eventsRead_data()
    {
        sizes();
        QTest::newRow("smallest") << m_window->minimumSize();
    }
    void eventsRead();
    void everyTabReads_data() { sizes(); }
    void everyTabReads();
    void wordsInCellsAreWhole_data() { sizes(); }
    void wordsInCellsAreWhole();
    void planReads_data() { sizes(); }
    void planReads();
    void runReads_data() { sizes(); }
    void runReads();
    void dialogsRead();

private:
    static void sizes();
    void audit(QWidget &window);
    bool isAnswered() const
    {
        const EventFeed *feed = m_window->eventsPage()->feed();
        return feed->hasResult() && !feed->isBusy();
    }
    void resizeTo(const QSize &size);

    QTranslator m_german;
    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowReads::initTestCase()
{
    installAccess();
    QLocale::setDefault(QLocale(QLocale::German));
    QVERIFY(m_german.load(u":/i18n/reprise_de.qm"_s));
    QCoreApplication::installTranslator(&m_german);
    QVERIFY(m_folder.isValid());
    const QString path = m_folder.path();
    m_application = std::make_unique<Application>(
        Folders{path + u"/config"_s, path + u"/data"_s, path + u"/cache"_s});
    m_window = std::make_unique<MainWindow>(*m_application, m_folder.filePath(u"window.ini"_s));
    m_window->show();
    m_window->openProfile(m_application->sampleProfile());
    QCOMPARE(m_window->focusWidget(), m_window->eventsPage()->table());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session()->state(), Session::State::Ready, OpenTimeoutMs);
    m_window->eventsPage()->applyFilter(
        u"stage in failed, exhausted and type = \"order.fulfilled\""_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        isAnswered() && m_window->eventsPage()->feed()->result().rows.size() > 100, StepTimeoutMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_window->eventsPage()->detail()->record().attempts.isEmpty(), StepTimeoutMs);
}

void TestWindowReads::cleanupTestCase()
{
    m_window.reset();
    m_application.reset();
}

void TestWindowReads::sizes()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << Narrow;
    QTest::newRow("usual") << Usual;
}

void TestWindowReads::resizeTo(const QSize &size)
{
    m_window->resize(size);
    QTRY_COMPARE(m_window->size(), size);
    QCoreApplication::sendPostedEvents();
}

//! Of what is seen when the layouts have come to rest.
void TestWindowReads::audit(QWidget &window)
{
    QStringList faults;
    const bool isFaultless = QTest::qWaitFor([&] {
        faults = Test::layoutFaults(window) + Test::accessFaults(window);
        return faults.isEmpty();
    });
    QVERIFY2(isFaultless, qPrintable(faults.join(u'\n')));
}

void TestWindowReads::eventsRead()
{
    QFETCH(QSize, size);
    resizeTo(size);
    m_window->actions().at(Actions::FocusEvents)->trigger();
    audit(*m_window);
    const auto *timeline = m_window->findChild<RetryTimelineView *>();
    QTRY_VERIFY(timeline->height() >= timeline->minimumSizeHint().height());
}

void TestWindowReads::everyTabReads()
{
    QFETCH(QSize, size);
    resizeTo(size);
    EventDetail *detail = m_window->eventsPage()->detail();
    for (int tab = 0; tab < EventDetail::TabCount; ++tab) {
        detail->setCurrentTab(EventDetail::Tab(tab));
        QCoreApplication::sendPostedEvents();
        audit(*m_window);
    }
}

void TestWindowReads::wordsInCellsAreWhole()
{
    QFETCH(QSize, size);
    resizeTo(size);
    EventTable *table = m_window->eventsPage()->table();
    const QHeaderView *header = table->horizontalHeader();
    QCOMPARE(header->length(), header->viewport()->width()); // nothing to scroll to
    const QList<ColumnFit::Column> columns = eventColumns(table->font());
    for (const ColumnFit::Column &column : columns) {
        if (!table->isColumnHidden(column.section))
            QVERIFY2(header->sectionSize(column.section) >= column.least,
                qPrintable(table->model()->headerData(column.section, Qt::Horizontal).toString()));
    }
}

void TestWindowReads::planReads()
{
    QFETCH(QSize, size);
    resizeTo(size);
    m_window->eventsPage()->table()->selectAllMatching();
    m_window->actions().at(Actions::PlanReplay)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->planPage()->plan().has_value(), StepTimeoutMs);
    QTRY_VERIFY(!m_window->planPage()->obstacle().isEmpty()); // the number is to be typed
    QCoreApplication::sendPostedEvents();
    audit(*m_window);
}

void TestWindowReads::runReads()
{
    QFETCH(QSize, size);
    resizeTo(size);
    RunPanel *panel = m_window->runPanel();
    if (!panel->run()) {
        auto *typed = m_window->planPage()->findChild<QLineEdit *>(u"typedCount"_s);
        QTest::keyClicks(typed, QString::number(m_window->planPage()->plan()->items.size()));
        QTRY_VERIFY(m_window->planPage()->obstacle().isEmpty());
        m_window->planPage()->findChild<QPushButton *>(u"startReplay"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel->run(), StepTimeoutMs);
        QTRY_COMPARE_WITH_TIMEOUT(panel->run()->summary().state, RunState::Finished, OpenTimeoutMs);
    }
    QTRY_COMPARE(m_window->currentPage(), panel);
    audit(*m_window);
}

void TestWindowReads::dialogsRead()
{
    const EventFeed *feed = m_window->eventsPage()->feed();
    auto *confirm = new ConfirmDialog(u"Lauf 1 abbrechen?"_s, u"Lauf abbrechen"_s, m_window.get());
    confirm->addText(u"Was gesendet ist, bleibt gesendet. "_s.repeated(12));
    confirm->setConfirmEnabled(false, u"Erst einen Grund angeben."_s);
    const QList<QDialog *> dialogs{confirm, new ShortcutSheet(m_window->actions(), m_window.get()),
        new ExportDialog(m_window->session()->archive(), feed->result().rows, "stage = failed",
            {ExportColumn::Received, ExportColumn::Id}, m_window.get()),
        new ReportDialog(
            *m_window->session(), m_window->runPanel()->run()->summary(), m_window.get())};
    for (QDialog *dialog : dialogs) {
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        audit(*dialog);
        dialog->close();
    }
}

QTEST_MAIN(TestWindowReads)
#include "tst_windowreads.moc"
