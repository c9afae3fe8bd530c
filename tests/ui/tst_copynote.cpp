// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/copynote.h"

#include "tests/support/fakesession.h"
#include "ui/widgets/messagebanner.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestCopyNote final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysOfWhenAndWhyTheCopyIs_data();
    void saysOfWhenAndWhyTheCopyIs();
    void theFileItselfNeedsNoNote();
    void itStays();
    void readAgainTakesANewCopy();
    void aFailureIsTold();
    void itGoesWithItsSession();

private:
    QPushButton *button() const { return m_banner->findChild<QPushButton *>(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Test::FakeSession> m_session;
    std::unique_ptr<MessageBanner> m_banner;
    std::unique_ptr<CopyNote> m_note;
};

void TestCopyNote::init()
{
    m_session = std::make_unique<Test::FakeSession>(m_folder.filePath(u"store.db"_s));
    m_session->shownCopy = ShownCopy{1'776'000'000'000'000, CopyReason::WriteAheadLog};
    m_banner = std::make_unique<MessageBanner>();
    m_note = std::make_unique<CopyNote>(*m_banner, nullptr);
}

void TestCopyNote::cleanup()
{
    m_note.reset();
    m_banner.reset();
    m_session.reset();
}

void TestCopyNote::saysOfWhenAndWhyTheCopyIs_data()
{
    QTest::addColumn<CopyReason>("reason");
    QTest::addColumn<QString>("why");
    QTest::newRow("log") << CopyReason::WriteAheadLog << u"write-ahead log"_s;
    QTest::newRow("journal") << CopyReason::HotJournal << u"in the middle of a change"_s;
}

void TestCopyNote::saysOfWhenAndWhyTheCopyIs()
{
    QFETCH(CopyReason, reason);
    QFETCH(QString, why);
    m_session->shownCopy->reason = reason;
    m_note->setSession(m_session.get());
    QVERIFY(m_banner->isVisible());
    QCOMPARE(m_banner->tone(), MessageBanner::Tone::Notice);
    QVERIFY(m_banner->text().contains(u"2026-04-12 13:20:00.000 UTC"_s));
    QVERIFY2(m_banner->text().contains(why), qPrintable(m_banner->text()));
    QCOMPARE(button()->text(), u"Read again"_s);
}

void TestCopyNote::theFileItselfNeedsNoNote()
{
    m_session->shownCopy.reset();
    m_note->setSession(m_session.get());
    QVERIFY(!m_banner->isVisible());
}

void TestCopyNote::itStays()
{
    m_note->setSession(m_session.get());
    QTest::keyClick(m_banner.get(), Qt::Key_Escape);
    QVERIFY(m_banner->isVisible());
    emit m_session->stateChanged();
    QVERIFY(m_banner->isVisible());
}

void TestCopyNote::readAgainTakesANewCopy()
{
    m_note->setSession(m_session.get());
    button()->click();
    QTRY_VERIFY(button()->isEnabled());
    QCOMPARE(m_session->calls, QStringList{u"readAgain"_s});
    QVERIFY(m_banner->text().contains(u"13:21:00"_s));
}

void TestCopyNote::aFailureIsTold()
{
    QSignalSpy failed(m_note.get(), &CopyNote::failed);
    m_session->failure = Error{Error::Kind::NotFound, u"open event database"_s, {}};
    m_note->setSession(m_session.get());
    button()->click();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(m_banner->text().contains(u"13:20:00"_s));
    QVERIFY(button()->isEnabled());
}

void TestCopyNote::itGoesWithItsSession()
{
    m_note->setSession(m_session.get());
    m_note->setSession(nullptr);
    QVERIFY(!m_banner->isVisible());
    emit m_session->stateChanged();
    QVERIFY(!m_banner->isVisible());
}

QTEST_MAIN(TestCopyNote)
#include "tst_copynote.moc"
