// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/session.h"
#include "tests/support/eventdatabasefixture.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

//! What a session tells of a database that is shown as a copy.
class TestLocalSession final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aLogIsReadFromACopyThatSaysSo();
    void readAgainShowsWhatCameSince();
    void aCopyThatCannotBeTakenLeavesTheOneBefore();
    void theFileItselfIsNoCopy();

private:
    void open(const QByteArray &journalMode);
    QString path() const { return m_folder->filePath(u"theirs/events.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<Session> m_session;
};

void TestLocalSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"theirs"_s));
    m_application = std::make_unique<Application>(Folders{m_folder->filePath(u"config"_s),
        m_folder->filePath(u"data"_s), m_folder->filePath(u"cache"_s)});
}

void TestLocalSession::cleanup()
{
    m_session.reset();
    m_application.reset();
}

void TestLocalSession::open(const QByteArray &journalMode)
{
    Test::createDemoEventDatabase(path(), {20, journalMode});
    const Result<Profile> added = m_application->addEventDatabase(path());
    VERIFY_RESULT(added);
    m_session = m_application->openSession(*added);
    QTRY_COMPARE(m_session->state(), Session::State::Ready);
    QCOMPARE(m_session->archive().eventCount(), 20);
}

void TestLocalSession::aLogIsReadFromACopyThatSaysSo()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch() * 1000;
    open("WAL");
    const qint64 after = QDateTime::currentMSecsSinceEpoch() * 1000 + 1000;
    QVERIFY(m_session->copy().has_value());
    QCOMPARE(m_session->copy()->reason, CopyReason::WriteAheadLog);
    QVERIFY(m_session->copy()->takenMicros >= before && m_session->copy()->takenMicros <= after);
}

void TestLocalSession::readAgainShowsWhatCameSince()
{
    open("WAL");
    const ShownCopy first = *m_session->copy();
    Test::executeSql(path(), "DELETE FROM events WHERE id='evt_0001'");
    QueryJobPtr query = m_session->archive().query({});
    QCOMPARE(Test::waitFor(query)->rows.size(), 20); // not seen yet
    QSignalSpy changed(m_session.get(), &Session::copyChanged);
    QSignalSpy archiveChanged(&m_session->archive(), &EventArchive::changed);
    const JobPtr<qint64> reading = m_session->readAgain();
    const Result<qint64> count = Test::waitFor(reading);
    VERIFY_RESULT(count);
    QCOMPARE(*count, 19);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_session->copy()->takenMicros > first.takenMicros);
    QTRY_VERIFY(archiveChanged.count() > 0);
    query = m_session->archive().query({});
    QCOMPARE(Test::waitFor(query)->rows.size(), 19);
    QCOMPARE(m_session->archive().eventCount(), 19);
}

void TestLocalSession::aCopyThatCannotBeTakenLeavesTheOneBefore()
{
    open("WAL");
    const ShownCopy first = *m_session->copy();
    QVERIFY(QFile::remove(path()));
    const JobPtr<qint64> reading = m_session->readAgain();
    const Result<qint64> count = Test::waitFor(reading);
    QVERIFY(!count);
    QCOMPARE(count.error().kind, Error::Kind::NotFound);
    QCOMPARE(*m_session->copy(), first);
    const QueryJobPtr query = m_session->archive().query({});
    const Result<QueryResult> result = Test::waitFor(query);
    VERIFY_RESULT(result);
    QCOMPARE(result->rows.size(), 20);
    const JobPtr<EventRecord> record = m_session->archive().record(result->rows.keyAt(0));
    VERIFY_RESULT(Test::waitFor(record));
}

void TestLocalSession::theFileItselfIsNoCopy()
{
    open("DELETE");
    QVERIFY(!m_session->copy());
    const JobPtr<qint64> reading = m_session->readAgain();
    const Result<qint64> count = Test::waitFor(reading);
    QVERIFY(!count);
    QCOMPARE(count.error().kind, Error::Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestLocalSession)
#include "tst_localsession.moc"
