// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/columns/eventcolumns.h"
#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/listsource.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;
using Test::waitFor;

static QList<EventRecord> numbered(int first, int count)
{
    QList<EventRecord> records;
    for (int i = first; i < first + count; ++i)
        records << EventBuilder("evt_" + QByteArray::number(i)).attempt(503, "no").build();
    return records;
}

//! Goes on for ever.
class EndlessSource final : public RecordSource
{
public:
    Result<Batch> next() override
    {
        Batch batch;
        batch.records = numbered(m_next, 500);
        m_next += 500;
        batch.bytesDone = m_next;
        return batch;
    }
    qint64 bytesTotal() const override { return -1; }

private:
    int m_next = 0;
};

class TestImportRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_archive.reset(); }
    void countsWhatItDid();
    void keepsRejectsUpToALimit();
    void reportsProgressUpToTheEnd();
    void aSourceThatFailsEndsTheImport();
    void canceledFirstImportLeavesNothing();
    void canceledLaterImportKeepsWholeRecords();
    void aDroppedImportStillUpdatesTheArchive();
    void queriesGoOnDuringAnImport();
    void aSecondFirstImportIsRefused();
    void killedImportLeavesAConsistentStore_data();
    void killedImportLeavesAConsistentStore();
    void fullDiskIsAStorageError();

private:
    QString path() const { return m_folder->filePath(u"events.db"_s); }
    JobPtr<ImportSummary> importList(const QList<EventRecord> &records, int batchSize = 1000)
    {
        return m_archive->import(std::make_shared<Test::ListSource>(records, batchSize));
    }
    qint64 total() { return waitFor(m_archive->query(EventQuery{}))->total; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventArchive> m_archive;
};

void TestImportRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = std::make_unique<EventArchive>(std::make_unique<LocalStore>(path()));
    VERIFY_RESULT(waitFor(m_archive->open()));
}

void TestImportRun::countsWhatItDid()
{
    QVERIFY(m_archive->canImport());
    const Result<ImportSummary> first = waitFor(importList(numbered(0, 2500)));
    VERIFY_RESULT(first);
    QCOMPARE(first->read, 2500);
    QCOMPARE(first->added, 2500);
    QCOMPARE(total(), 2500);
    QList<EventRecord> records = numbered(2000, 1000);
    records.first().event.lastCode = 404;
    records.first().attempts.first().code = 404;
    const Result<ImportSummary> second = waitFor(importList(records));
    VERIFY_RESULT(second);
    QCOMPARE(second->added, 500);
    QCOMPARE(second->updated, 1);
    QCOMPARE(second->unchanged, 499);
    QCOMPARE(total(), 3000);
    QCOMPARE(m_archive->eventCount(), 3000);
}

void TestImportRun::keepsRejectsUpToALimit()
{
    const auto source = std::make_shared<Test::ListSource>(numbered(0, 3));
    for (int line = 1; line <= 10'007; ++line)
        source->addReject({line, u"bad"_s});
    const Result<ImportSummary> summary = waitFor(m_archive->import(source));
    VERIFY_RESULT(summary);
    QCOMPARE(summary->rejectedCount, 10'007);
    QCOMPARE(summary->rejected.size(), 10'000);
    QCOMPARE(summary->rejected.first().line, 1);
}

void TestImportRun::reportsProgressUpToTheEnd()
{
    const JobPtr<ImportSummary> job = importList(numbered(0, 300), 10);
    QSignalSpy progressed(job.get(), &Job::progressed);
    VERIFY_RESULT(waitFor(job));
    QVERIFY(progressed.count() >= 1);
    QCOMPARE(progressed.last().at(0).toLongLong(), 300);
    QCOMPARE(progressed.last().at(1).toLongLong(), 300);
}

void TestImportRun::aSourceThatFailsEndsTheImport()
{
    const auto source = std::make_shared<Test::ListSource>(numbered(0, 3000));
    source->failAtEnd({Error::Kind::Invalid, u"read"_s, u"cut off"_s});
    const Result<ImportSummary> summary = waitFor(m_archive->import(source));
    QVERIFY(!summary);
    QCOMPARE(summary.error().detail, u"cut off"_s);
    QCOMPARE(total(), 0);
}

void TestImportRun::canceledFirstImportLeavesNothing()
{
    const JobPtr<ImportSummary> job = m_archive->import(std::make_shared<EndlessSource>());
    QSignalSpy progressed(job.get(), &Job::progressed);
    QTRY_VERIFY(progressed.count() >= 2);
    job->cancel();
    QCOMPARE(waitFor(job).error().kind, Error::Kind::Canceled);
    QCOMPARE(total(), 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"events.db"_s});
}

void TestImportRun::canceledLaterImportKeepsWholeRecords()
{
    VERIFY_RESULT(waitFor(importList({EventBuilder("before").build()})));
    const JobPtr<ImportSummary> job = m_archive->import(std::make_shared<EndlessSource>());
    QSignalSpy progressed(job.get(), &Job::progressed);
    QTRY_VERIFY_WITH_TIMEOUT(
        progressed.count() > 0 && progressed.last().first().toLongLong() > 25'000, 60'000);
    job->cancel();
    QCOMPARE(waitFor(job).error().kind, Error::Kind::Canceled);
    const qint64 events = total();
    QVERIFY(events > 20'000); // at least one transaction
    const Result<EventRecord> last = waitFor(m_archive->record(RowKey{events}));
    VERIFY_RESULT(last);
    QCOMPARE(last->attempts.size(), 1);
}

void TestImportRun::aDroppedImportStillUpdatesTheArchive()
{
    VERIFY_RESULT(waitFor(importList({EventBuilder("before").build()})));
    QSignalSpy changed(m_archive.get(), &EventArchive::changed);
    changed.clear();
    JobPtr<ImportSummary> job = importList(numbered(0, 40'000));
    QSignalSpy progressed(job.get(), &Job::progressed);
    QTRY_VERIFY_WITH_TIMEOUT(
        progressed.count() > 0 && progressed.last().first().toLongLong() > 25'000, 60'000);
    job.reset();
    QTRY_VERIFY(changed.count() >= 1);
    QVERIFY(m_archive->eventCount() >= 20'000);
}

void TestImportRun::queriesGoOnDuringAnImport()
{
    VERIFY_RESULT(waitFor(importList({EventBuilder("before").build()})));
    const JobPtr<ImportSummary> job = m_archive->import(std::make_shared<EndlessSource>());
    for (int i = 0; i < 5; ++i) {
        VERIFY_RESULT(waitFor(m_archive->query(EventQuery{})));
        VERIFY_RESULT(waitFor(m_archive->record(RowKey{1})));
    }
    QVERIFY(!job->isFinished());
}

void TestImportRun::aSecondFirstImportIsRefused()
{
    EventArchive other(std::make_unique<LocalStore>(path()));
    VERIFY_RESULT(waitFor(other.open()));
    const JobPtr<ImportSummary> job = m_archive->import(std::make_shared<EndlessSource>());
    QSignalSpy progressed(job.get(), &Job::progressed);
    QTRY_VERIFY(progressed.count() >= 1);
    const Result<ImportSummary> second =
        waitFor(other.import(std::make_shared<Test::ListSource>(numbered(0, 3))));
    QCOMPARE(second.error().kind, Error::Kind::Storage);
    job->cancel();
    QCOMPARE(waitFor(job).error().kind, Error::Kind::Canceled);
    VERIFY_RESULT(waitFor(other.import(std::make_shared<Test::ListSource>(numbered(0, 3)))));
}

void TestImportRun::killedImportLeavesAConsistentStore_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("the first import") << 0;
    QTest::newRow("a later import") << 100;
}

void TestImportRun::killedImportLeavesAConsistentStore()
{
    QFETCH(int, before);
    if (before > 0)
        VERIFY_RESULT(waitFor(importList(numbered(-before, before))));
    m_archive.reset();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--import"_s, path()});
    QVERIFY(child.waitForStarted());
    // It writes a dot for each progress; after some it is in the middle.
    QByteArray dots;
    while (dots.size() < 8 && child.waitForReadyRead(20'000))
        dots += child.readAllStandardOutput();
    QVERIFY(dots.size() >= 8);
    child.kill();
    QVERIFY(child.waitForFinished());

    m_archive = std::make_unique<EventArchive>(std::make_unique<LocalStore>(path()));
    const Result<qint64> events = waitFor(m_archive->open());
    VERIFY_RESULT(events);
    QVERIFY(*events >= before);
    if (before == 0)
        QCOMPARE(*events, 0);
    QVERIFY(!QFile::exists(path() + u".import"_s));
    Result<SqliteDatabase> database =
        SqliteDatabase::open(path(), SqliteDatabase::Access::ReadOnly);
    VERIFY_RESULT(database);
    QCOMPARE(*database->integer("SELECT count(*) FROM pragma_integrity_check"
                                " WHERE integrity_check<>'ok'"),
        0);
    QCOMPARE(*database->integer("SELECT total(count) FROM blocks"), *events);
    QCOMPARE(*database->integer("SELECT count(*) FROM attempts"), *events);
    VERIFY_RESULT(waitFor(importList(numbered(0, 10)))); // and is still writable
}

//! A small file system of its own would need rights that a test run has not; a limit on the size
//! of files gives SQLite the same kind of refusal in the middle of a write.
void TestImportRun::fullDiskIsAStorageError()
{
    QProcess child;
    const QString command = u"ulimit -f 4096 && trap '' XFSZ && exec \"$0\" --import \"$1\""_s;
    child.start(u"/bin/sh"_s, {u"-c"_s, command, QCoreApplication::applicationFilePath(), path()});
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 10 + int(Error::Kind::Storage));
    QCOMPARE(total(), 0);
    QVERIFY(!QFile::exists(path() + u".import"_s));
}

//! The part of the test that is killed: imports for ever, a dot for each progress. Its exit code
//! tells the kind of error.
static int importForEver(const QString &path)
{
    EventArchive archive(std::make_unique<LocalStore>(path));
    const Result<qint64> opened = waitFor(archive.open());
    if (!opened)
        return 1;
    const JobPtr<ImportSummary> job = archive.import(std::make_shared<EndlessSource>());
    QObject::connect(job.get(), &Job::progressed, job.get(), [] {
        const ssize_t written = ::write(STDOUT_FILENO, ".", 1);
        Q_UNUSED(written)
    });
    const Result<ImportSummary> result = waitFor(job);
    return result ? 0 : 10 + int(result.error().kind);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--import"_s)
        return importForEver(arguments.at(2));
    TestImportRun test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_importrun.moc"
