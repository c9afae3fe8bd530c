// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/listsource.h"
#include "tests/support/smalldisk.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>
#include <unistd.h>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;
using Test::FileSizeLimit;
using Test::SmallDisk;
using Test::waitFor;

//! A store on a disk that is full, or that cannot be written at all.
class TestStoreDisk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void firstImportOntoAFullDisk();
    void laterImportOntoAFullDisk();
    void notAByteIsLeft();
    void aLimitStopsALaterImport();
    void readsWhatCannotBeWritten_data();
    void readsWhatCannotBeWritten();
    void readOnlyDiskWithAnOldStore();
    void readOnlyDiskWithAnEmptyStore();

private:
    void openArchive(const QString &path);
    Result<ImportSummary> import(int first, int count);
    //! Every event is there with all its parts, and the file is sound.
    void verifyWhole(const QString &path, qint64 expected);

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<EventArchive> m_archive; // declared after the disk: it goes first
};

//! Bodies that do not pack, so that a few thousand events are some megabytes.
static EventRecord numbered(int number)
{
    QByteArray body(1024, Qt::Uninitialized);
    QRandomGenerator(uint(number) + 1)
        .fillRange(reinterpret_cast<quint32 *>(body.data()), body.size() / 4);
    return EventBuilder("evt_" + QByteArray::number(number)).body(body).attempt(503, "no").build();
}

static ReplayOutcomeRow replayOf(const QByteArray &event)
{
    Attempt attempt;
    attempt.id = AttemptId("r");
    attempt.startedAt = Timestamp::fromMicros(4'000'000'000'000'000);
    return {EventId(event), RunId("run"), true, attempt};
}

#define NEED_DISK(megabytes) \
    m_disk = std::make_unique<SmallDisk>(megabytes); \
    if (!m_disk->isMounted()) \
    QSKIP("mounting a small file system needs root")

void TestStoreDisk::init()
{
    QVERIFY(!m_archive);
}

void TestStoreDisk::cleanup()
{
    m_archive.reset();
    m_disk.reset();
}

void TestStoreDisk::openArchive(const QString &path)
{
    m_archive.reset();
    m_archive = std::make_unique<EventArchive>(std::make_unique<LocalStore>(path));
    VERIFY_RESULT(waitFor(m_archive->open()));
}

Result<ImportSummary> TestStoreDisk::import(int first, int count)
{
    QList<EventRecord> records;
    for (int i = first; i < first + count; ++i)
        records << numbered(i);
    return waitFor(m_archive->import(std::make_shared<Test::ListSource>(records)));
}

//! -1 where the file cannot be read.
static qint64 integer(const QString &path, const QByteArray &sql)
{
    using Access = SqliteDatabase::Access;
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const bool isReadOnly = ::access(folder.constData(), W_OK) != 0;
    Result<SqliteDatabase> database =
        SqliteDatabase::open(path, isReadOnly ? Access::Unchanging : Access::ReadOnly);
    const Result<qint64> number = database ? database->integer(sql) : database.error();
    return number ? *number : -1;
}

void TestStoreDisk::verifyWhole(const QString &path, qint64 expected)
{
    openArchive(path);
    QCOMPARE(m_archive->eventCount(), expected);
    for (qint64 key = 1; key <= expected; ++key) {
        const Result<EventRecord> record = waitFor(m_archive->record(RowKey{key}));
        VERIFY_RESULT(record);
        QCOMPARE(record->attempts.first().code, 503);
        QCOMPARE(record->request.body.bytes,
            numbered(record->event.id.text().mid(4).toInt()).request.body.bytes);
    }
    QCOMPARE(integer(path,
                 "SELECT count(*) FROM pragma_integrity_check"
                 " WHERE integrity_check<>'ok'"),
        0);
    QCOMPARE(integer(path, "SELECT total(count) FROM blocks"), expected);
    QCOMPARE(integer(path, "SELECT count(*) FROM attempts"), expected);
}

void TestStoreDisk::firstImportOntoAFullDisk()
{
    NEED_DISK(4);
    const QString path = m_disk->filePath(u"events.db"_s);
    openArchive(path);
    const Result<ImportSummary> summary = import(0, 6000);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::Storage);
    QCOMPARE(summary.error().operation, u"import"_s);
    QVERIFY2(summary.error().detail.contains(u"full"_s), qPrintable(summary.error().detail));
    QCOMPARE(QDir(m_disk->filePath({})).entryList(QDir::Files), QStringList{u"events.db"_s});
    verifyWhole(path, 0);
    VERIFY_RESULT(import(0, 500)); // what was half written does not take the room
    verifyWhole(path, 500);
}

void TestStoreDisk::laterImportOntoAFullDisk()
{
    NEED_DISK(12);
    const QString path = m_disk->filePath(u"events.db"_s);
    openArchive(path);
    VERIFY_RESULT(import(0, 500));
    const Result<ImportSummary> summary = import(500, 15'000);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::Storage);
    QVERIFY2(summary.error().detail.contains(u"full"_s), qPrintable(summary.error().detail));
    QCOMPARE(waitFor(m_archive->query(EventQuery{}))->total, 500); // goes on working
    QTRY_COMPARE(QFileInfo(path + u"-wal"_s).size(), 0); // gave back what it had filled
    verifyWhole(path, 500);
    VERIFY_RESULT(import(500, 100));
    verifyWhole(path, 600);
}

void TestStoreDisk::notAByteIsLeft()
{
    NEED_DISK(4);
    const QString path = m_disk->filePath(u"events.db"_s);
    openArchive(path);
    VERIFY_RESULT(import(0, 500));
    QVERIFY(m_disk->fillUp());
    QCOMPARE(import(500, 2000).error().kind, Error::Kind::Storage);
    QCOMPARE(waitFor(m_archive->query(EventQuery{}))->total, 500);
    VERIFY_RESULT(waitFor(m_archive->record(RowKey{500})));
    QVERIFY(m_disk->removeBallast());
    VERIFY_RESULT(waitFor(m_archive->recordReplays({replayOf("evt_0")})));
    VERIFY_RESULT(import(500, 10));
    m_archive.reset();
    verifyWhole(path, 510);
}

void TestStoreDisk::aLimitStopsALaterImport()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"events.db"_s);
    openArchive(path);
    VERIFY_RESULT(import(0, 500));
    {
        const FileSizeLimit limit(3'000'000);
        const Result<ImportSummary> summary = import(500, 15'000);
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, Error::Kind::Storage);
        QCOMPARE(waitFor(m_archive->query(EventQuery{}))->total, 500);
    }
    verifyWhole(path, 500);
    VERIFY_RESULT(import(500, 3000));
    verifyWhole(path, 3500);
    m_archive.reset();
}

static QByteArray digestOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

void TestStoreDisk::readsWhatCannotBeWritten_data()
{
    QTest::addColumn<bool>("isDisk");
    QTest::newRow("a disk mounted read-only") << true;
    QTest::newRow("a folder without the right to write") << false;
}

void TestStoreDisk::readsWhatCannotBeWritten()
{
    QFETCH(bool, isDisk);
    const QTemporaryDir folder;
    if (isDisk) {
        NEED_DISK(8);
    } else if (::geteuid() == 0) {
        QSKIP("root may write everywhere");
    }
    const QString path =
        isDisk ? m_disk->filePath(u"events.db"_s) : folder.filePath(u"events.db"_s);
    openArchive(path);
    VERIFY_RESULT(import(0, 500));
    m_archive.reset();
    const QFile::Permissions reading = QFile::ReadOwner | QFile::ExeOwner;
    QVERIFY(isDisk ? m_disk->makeReadOnly() : QFile::setPermissions(folder.path(), reading));
    const QByteArray before = digestOf(path);
    verifyWhole(path, 500);
    const Result<ImportSummary> imported = import(500, 1);
    QCOMPARE(imported.error().kind, Error::Kind::Storage);
    QVERIFY2(imported.error().detail.contains(u"read-only"_s), qPrintable(imported.error().detail));
    const Result<void> recorded = waitFor(m_archive->recordReplays({replayOf("evt_0")}));
    QCOMPARE(recorded.error().kind, Error::Kind::Storage);
    QVERIFY2(recorded.error().detail.contains(u"read-only"_s), qPrintable(recorded.error().detail));
    QCOMPARE(digestOf(path), before);
    m_archive.reset();
    QFile::setPermissions(folder.path(), reading | QFile::WriteOwner); // so that it can be removed
}

void TestStoreDisk::readOnlyDiskWithAnOldStore()
{
    NEED_DISK(8);
    const QString path = m_disk->filePath(u"events.db"_s);
    QFile script(testDataFile(u"store/version2.sql"_s));
    QFile file(path);
    QVERIFY(script.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
    file.close();
    {
        Result<SqliteDatabase> database =
            SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite);
        VERIFY_RESULT(database->execute(script.readAll()));
    }
    QVERIFY(m_disk->makeReadOnly());
    LocalStore store(path);
    const Result<void> opened = store.open();
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QVERIFY2(opened.error().detail.contains(u"older"_s), qPrintable(opened.error().detail));
}

void TestStoreDisk::readOnlyDiskWithAnEmptyStore()
{
    NEED_DISK(8);
    QVERIFY(m_disk->makeReadOnly());
    LocalStore store(m_disk->filePath(u"events.db"_s));
    QCOMPARE(store.open().error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestStoreDisk)
#include "tst_storedisk.moc"
