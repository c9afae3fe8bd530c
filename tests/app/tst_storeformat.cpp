// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/async/workerthread.h"
#include "app/store/local/localstore.h"
#include "app/store/local/storeschema.h"
#include "app/store/recordsink.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/storefill.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;

//! The store's file: what it keeps, how older and foreign ones are met, what damage does.
class TestStoreFormat : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bodiesOfAnyKindAreKept_data();
    void bodiesOfAnyKindAreKept();
    void refusesAFile_data();
    void refusesAFile();
    void bringsAnOldFileToTheCurrentVersion_data();
    void bringsAnOldFileToTheCurrentVersion();
    void oldRowsStayUntilTheyChange();
    void damageIsAStorageError();
    void aDamagedBlockNamesTheEvent();

private:
    QString path() const { return m_folder->filePath(u"profile/events.db"_s); }
    QByteArray digest() const;
    //! The store as an old version left it.
    void writeOldStore(const QString &script) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    WorkControl m_control{[] { return false; }, nullptr};
};

void TestStoreFormat::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestStoreFormat::digest() const
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

void TestStoreFormat::writeOldStore(const QString &script) const
{
    QFile sql(testDataFile(script));
    QVERIFY(sql.open(QIODevice::ReadOnly));
    QDir(m_folder->path()).mkpath(u"profile"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Result<SqliteDatabase> database =
        SqliteDatabase::open(path(), SqliteDatabase::Access::ReadWrite);
    VERIFY_RESULT(database);
    VERIFY_RESULT(database->execute(sql.readAll()));
}

void TestStoreFormat::bodiesOfAnyKindAreKept_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray everyByte;
    for (int c = 0; c < 256; ++c)
        everyByte += char(c);
    QTest::newRow("none") << QByteArray();
    QTest::newRow("NUL") << QByteArray(3, '\0');
    QTest::newRow("every byte") << everyByte;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\xc3\x28\xed\xa0\x80", 7);
    QTest::newRow("a zstd frame") << QByteArray::fromHex("28b52ffd2400010000");
    QTest::newRow("20 MB that pack well") << QByteArray(20'000'000, 'x');
    QByteArray random(20'000'000, Qt::Uninitialized);
    QRandomGenerator(1).generate(
        reinterpret_cast<quint32 *>(random.begin()), reinterpret_cast<quint32 *>(random.end()));
    QTest::newRow("20 MB that do not") << random;
}

//! Loaded into an empty store and added to it, as the request and as an answer, between others.
void TestStoreFormat::bodiesOfAnyKindAreKept()
{
    QFETCH(QByteArray, body);
    const auto hash = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    };
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    const auto records = [&body](const QByteArray &id) {
        return QList<EventRecord>{EventBuilder(id + "-before").build(),
            EventBuilder(id).body(body).attempt(500, body).build(),
            EventBuilder(id + "-after").build()};
    };
    VERIFY_RESULT(Test::fill(store, records("first")));
    VERIFY_RESULT(Test::fill(store, records("second")));
    for (const RowKey key : {RowKey{2}, RowKey{5}}) {
        const Result<EventRecord> record = store.record(key);
        VERIFY_RESULT(record);
        QCOMPARE(hash(record->request.body.bytes), hash(body));
        QCOMPARE(hash(record->attempts.first().response.body.bytes), hash(body));
        const EventBackend::ScanVisitor compare = [&](const ScanRow &row) {
            return row.requestBody == body && row.responseBody == body;
        };
        QByteArrayList seen;
        VERIFY_RESULT(store.scan(
            {key, RowKey{1}}, {false, false, true, true},
            [&](const ScanRow &row) {
                seen << (compare(row) ? "same" : row.requestBody.toByteArray());
                return true;
            },
            m_control));
        QCOMPARE(seen, (QByteArrayList{"same", R"({"order":{"id":77}})"}));
    }
}

void TestStoreFormat::refusesAFile_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("of a newer version") << QByteArray(
        "PRAGMA application_id=1383101043;PRAGMA user_version=9999;CREATE TABLE t(a)");
    QTest::newRow("of another program") << QByteArray("PRAGMA user_version=1;CREATE TABLE t(a)");
    QTest::newRow("that is no database") << QByteArray();
}

void TestStoreFormat::refusesAFile()
{
    QFETCH(QByteArray, sql);
    QDir(m_folder->path()).mkpath(u"profile"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (sql.isEmpty())
        file.write(QByteArray(8192, 'x'));
    file.close();
    if (!sql.isEmpty()) {
        Result<SqliteDatabase> database =
            SqliteDatabase::open(path(), SqliteDatabase::Access::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT(database->execute(sql));
    }
    const QByteArray before = digest();
    LocalStore store(path());
    const Result<void> opened = store.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
    QCOMPARE(digest(), before);
    QCOMPARE(QFileInfo(path()).dir().entryList(QDir::Files), QStringList{u"events.db"_s});
}

void TestStoreFormat::bringsAnOldFileToTheCurrentVersion_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("version 1") << u"store/version1.sql"_s;
    QTest::newRow("version 2") << u"store/version2.sql"_s;
}

void TestStoreFormat::bringsAnOldFileToTheCurrentVersion()
{
    QFETCH(QString, script);
    writeOldStore(script);
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    QVERIFY(store.state()->stamp != 0);
    const Result<EventRecord> record = store.record(RowKey{1});
    VERIFY_RESULT(record);
    QCOMPARE(record->event.id.text(), "evt_1");
    QCOMPARE(record->event.stage, Stage::Superseded);
    QCOMPARE(record->request.headers.first("X-A"), std::optional<QByteArray>("1"));
    QCOMPARE(record->request.body.bytes, "hi");
    QCOMPARE(record->attempts.size(), 2);
    QCOMPARE(record->attempts.first().response.body.bytes, "busy");
    QCOMPARE(record->attempts.last().runId.text(), "run-1");
    QCOMPARE(*Test::fill(store, {EventBuilder("new").build()}), (SinkCounts{1, 0, 0}));
    QCOMPARE(store.record(store.state()->lastKey)->event.id.text(), "new");
    Result<SqliteDatabase> database =
        SqliteDatabase::open(path(), SqliteDatabase::Access::ReadOnly);
    QCOMPARE(*database->integer("PRAGMA user_version"), StoreSchema::Version);
    QCOMPARE(*database->integer("SELECT sum(count) FROM blocks"), 1);
}

//! Both forms side by side: read, searched, imported again, changed.
void TestStoreFormat::oldRowsStayUntilTheyChange()
{
    writeOldStore(u"store/version2.sql"_s);
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store, {EventBuilder("new").body("text").attempt(1, "x").build()}));
    QByteArrayList seen;
    const EventBackend::ScanVisitor note = [&seen](const ScanRow &row) {
        seen << row.requestBody.toByteArray() + '|' + row.responseBody.toByteArray();
        return true;
    };
    const QList<RowKey> all{RowKey{3}, RowKey{2}, RowKey{1}};
    VERIFY_RESULT(store.scan(all, {true, true, true, true}, note, m_control));
    const QByteArray second = QByteArray("\0\xff\n\0", 4);
    QCOMPARE(seen, (QByteArrayList{"text|x", second + "|no", "hi|busy"}));

    EventRecord old = *store.record(RowKey{2});
    QCOMPARE(old.attempts.first().request->body.bytes, "own");
    QCOMPARE(*Test::fill(store, {old}), (SinkCounts{0, 0, 1}));
    old.attempts.first().response.body.bytes = "changed";
    QCOMPARE(*Test::fill(store, {old}), (SinkCounts{0, 1, 0}));
    seen.clear();
    VERIFY_RESULT(store.scan(all, {true, true, true, true}, note, m_control));
    QCOMPARE(seen, (QByteArrayList{"text|x", second + "|changed", "hi|busy"}));
    QCOMPARE(store.record(RowKey{2})->request, old.request);
    QCOMPARE(store.record(RowKey{2})->attempts, old.attempts);
    Result<SqliteDatabase> database =
        SqliteDatabase::open(path(), SqliteDatabase::Access::ReadOnly);
    QCOMPARE(*database->integer("SELECT group_concat(event) FROM requests"), 1);
    QCOMPARE(*database->integer("SELECT count(*) FROM attempts WHERE response_body<>''"), 1);
}

void TestStoreFormat::damageIsAStorageError()
{
    QList<EventRecord> records;
    for (int i = 0; i < 500; ++i)
        records << EventBuilder("evt_" + QByteArray::number(i)).build();
    {
        LocalStore store(path());
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(Test::fill(store, records));
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 page = 4096; page < file.size(); page += 4096) {
        QVERIFY(file.seek(page));
        file.write(QByteArray(64, '\x7f'));
    }
    file.close();
    LocalStore store(path());
    Result<void> outcome = store.open();
    if (outcome)
        outcome = store.loadColumns(
            RowKey{0}, [](const ColumnRow &) {}, m_control);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
}

//! Everything that is not in the block is still there, and the rest of the store as well.
void TestStoreFormat::aDamagedBlockNamesTheEvent()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store,
        {EventBuilder("evt_good").body(QByteArray(70'000, 'g')).build(),
            EventBuilder("evt_bad").header("X-A", "1").build()}));
    Result<SqliteDatabase> database =
        SqliteDatabase::open(path(), SqliteDatabase::Access::ReadWrite);
    VERIFY_RESULT(database->execute("UPDATE blocks SET bodies=substr(bodies,1,12)||x'00ff' "
                                    "WHERE first=2"));
    const Result<EventRecord> record = store.record(RowKey{2});
    QVERIFY(!record);
    QCOMPARE(record.error().kind, Error::Kind::Storage);
    QVERIFY2(record.error().detail.contains(u"evt_bad"_s), qPrintable(record.error().detail));
    const EventBackend::ScanVisitor any = [](const ScanRow &) { return true; };
    const QList<RowKey> both{RowKey{1}, RowKey{2}};
    const Result<void> scanned = store.scan(both, {false, false, true, false}, any, m_control);
    QCOMPARE(scanned.error().kind, Error::Kind::Storage);
    QVERIFY2(scanned.error().detail.contains(u"evt_bad"_s), qPrintable(scanned.error().detail));
    const Result<SinkCounts> imported = Test::fill(store, {EventBuilder("evt_bad").build()});
    QCOMPARE(imported.error().kind, Error::Kind::Storage);
    QVERIFY2(imported.error().detail.contains(u"evt_bad"_s), qPrintable(imported.error().detail));

    QCOMPARE(store.events(both)->size(), 2);
    VERIFY_RESULT(store.scan(both, {true, true, false, false}, any, m_control));
    QCOMPARE(store.record(RowKey{1})->request.body.bytes.size(), 70'000);
}

QTEST_GUILESS_MAIN(TestStoreFormat)
#include "tst_storeformat.moc"
