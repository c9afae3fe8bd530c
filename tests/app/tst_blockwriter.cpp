// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/blockcursor.h"
#include "app/store/local/blocks/blockwriter.h"
#include "app/store/local/storeschema.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

//! Writing blocks, and reading them back by a cursor of another connection.
class TestBlockWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fillsBlocksUpToTheirLimits_data();
    void fillsBlocksUpToTheirLimits();
    void fillsTheLastBlockOfEarlierTransactions();
    void findsWhatIsNotFlushedYet();
    void dropsWhatWasNotFlushed();
    void splitsABlockInWhichAnEventHasGrown();
    void replacesAndRemoves();
    void writesAnEventAmongThoseWithoutBlock();
    void refusesAPartThatIsTooLarge();
    void equalsAMapAfterAnyChanges();
    void tellsADamagedBlock_data();
    void tellsADamagedBlock();

private:
    SqliteDatabase connected() const;
    //! Puts bodies of that size, of events with keys from first on.
    void write(qint64 first, int count, qsizetype size);
    qint64 integer(const QByteArray &sql) { return *m_database.integer(sql); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SqliteDatabase m_database;
    BlockWriter m_writer;
};

static QByteArray bodyOf(qint64 key, qsizetype size)
{
    QByteArray body(size, char('a' + key % 26));
    return body.replace(0, std::min<qsizetype>(size, 8), QByteArray::number(key).leftJustified(8));
}

static QByteArray bodyIn(BlockCursor &cursor, qint64 key)
{
    const Result<std::optional<QByteArrayView>> part = cursor.part(RowKey{key});
    if (!part)
        return "damaged";
    return *part ? (*part)->toByteArray() : QByteArray("nothing");
}

void TestBlockWriter::init()
{
    m_writer = {};
    m_database = {};
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"store.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_database = connected();
    VERIFY_RESULT(m_database.execute("PRAGMA synchronous=OFF"));
    VERIFY_RESULT(StoreSchema::migrate(m_database));
    Result<BlockWriter> writer = BlockWriter::create(m_database);
    VERIFY_RESULT(writer);
    m_writer = *std::move(writer);
}

SqliteDatabase TestBlockWriter::connected() const
{
    return *SqliteDatabase::open(
        m_folder->filePath(u"store.db"_s), SqliteDatabase::Access::ReadWrite);
}

void TestBlockWriter::write(qint64 first, int count, qsizetype size)
{
    VERIFY_RESULT(m_database.execute("BEGIN"));
    m_writer.begin(RowKey{first});
    for (qint64 key = first; key < first + count; ++key)
        VERIFY_RESULT(m_writer.put(RowKey{key}, {bodyOf(key, size), "e"}));
    VERIFY_RESULT(m_writer.flush());
    VERIFY_RESULT(m_database.execute("COMMIT"));
}

void TestBlockWriter::fillsBlocksUpToTheirLimits_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("blocks");
    QTest::newRow("many without a body") << qint64(0) << qint64(4); // 256 events
    QTest::newRow("of usual size") << qint64(1024) << qint64(16); // 64 kB
    QTest::newRow("two do not fit") << qint64(40'000) << qint64(1000);
    QTest::newRow("larger than a block") << qint64(70'000) << qint64(1000);
}

void TestBlockWriter::fillsBlocksUpToTheirLimits()
{
    QFETCH(qint64, size);
    QFETCH(qint64, blocks);
    write(1, 1000, size);
    QCOMPARE(integer("SELECT count(*) FROM blocks"), blocks);
    QCOMPARE(integer("SELECT sum(count) FROM blocks"), 1000);
    SqliteDatabase other = connected();
    Result<BlockCursor> cursor = BlockCursor::create(other, BlockCursor::Side::Bodies);
    VERIFY_RESULT(cursor);
    for (qint64 key = 1000; key > 0; --key)
        QVERIFY(bodyIn(*cursor, key) == bodyOf(key, size));
    QCOMPARE(bodyIn(*cursor, 1001), "nothing");
    QCOMPARE(bodyIn(*cursor, 0), "nothing");
}

//! A poll that brings three events every minute must not leave blocks of three.
void TestBlockWriter::fillsTheLastBlockOfEarlierTransactions()
{
    for (qint64 key = 1; key < 100; key += 3)
        write(key, 3, 100);
    QCOMPARE(integer("SELECT count(*) FROM blocks"), 1);
    Result<BlockCursor> cursor = BlockCursor::create(m_database, BlockCursor::Side::Bodies);
    QCOMPARE(bodyIn(*cursor, 50), bodyOf(50, 100));
}

void TestBlockWriter::findsWhatIsNotFlushedYet()
{
    m_writer.begin(RowKey{1});
    VERIFY_RESULT(m_writer.put(RowKey{1}, {"body", "envelope"}));
    const Result<std::optional<MessageParts>> found = m_writer.find(RowKey{1});
    VERIFY_RESULT(found);
    QCOMPARE((*found)->body.toByteArray(), "body");
    QCOMPARE((*found)->envelope.toByteArray(), "envelope");
    QVERIFY(!m_writer.find(RowKey{2})->has_value());
}

void TestBlockWriter::dropsWhatWasNotFlushed()
{
    write(1, 1, 10);
    m_writer.begin(RowKey{2});
    VERIFY_RESULT(m_writer.put(RowKey{2}, {"rolled back", "e"}));
    m_writer.begin(RowKey{2});
    QVERIFY(!m_writer.find(RowKey{2})->has_value());
    VERIFY_RESULT(m_writer.flush());
    QCOMPARE(integer("SELECT sum(count) FROM blocks"), 1);
}

void TestBlockWriter::splitsABlockInWhichAnEventHasGrown()
{
    write(1, 60, 1000);
    QCOMPARE(integer("SELECT count(*) FROM blocks"), 1);
    m_writer.begin(RowKey{61});
    VERIFY_RESULT(m_writer.put(RowKey{30}, {bodyOf(30, 200'000), "e"}));
    VERIFY_RESULT(m_writer.put(RowKey{31}, {bodyOf(31, 999), "e"}));
    VERIFY_RESULT(m_writer.flush());
    QCOMPARE(integer("SELECT count(*) FROM blocks"), 3);
    QCOMPARE(integer("SELECT count FROM blocks WHERE first=30"), 1);
    Result<BlockCursor> cursor = BlockCursor::create(m_database, BlockCursor::Side::Bodies);
    const QList<std::pair<qint64, int>> expected{
        {1, 1000}, {29, 1000}, {30, 200'000}, {31, 999}, {32, 1000}, {60, 1000}};
    for (const auto &[key, size] : expected)
        QVERIFY(bodyIn(*cursor, key) == bodyOf(key, size));
}

void TestBlockWriter::replacesAndRemoves()
{
    write(1, 3, 10);
    Result<BlockCursor> cursor = BlockCursor::create(m_database, BlockCursor::Side::Bodies);
    QCOMPARE(bodyIn(*cursor, 2), bodyOf(2, 10));
    m_writer.begin(RowKey{4});
    VERIFY_RESULT(m_writer.put(RowKey{2}, {"new", "e"}));
    VERIFY_RESULT(m_writer.remove(RowKey{3}));
    VERIFY_RESULT(m_writer.remove(RowKey{9})); // never was there
    VERIFY_RESULT(m_writer.flush());
    cursor->beginSnapshot(); // else the block it has is still good for it
    QCOMPARE(bodyIn(*cursor, 2), "new");
    QCOMPARE(bodyIn(*cursor, 3), "");
    QCOMPARE(bodyIn(*cursor, 1), bodyOf(1, 10));
}

//! Events of an older version have no block until they change.
void TestBlockWriter::writesAnEventAmongThoseWithoutBlock()
{
    m_writer.begin(RowKey{100});
    VERIFY_RESULT(m_writer.put(RowKey{50}, {"fifty", "e"}));
    VERIFY_RESULT(m_writer.put(RowKey{51}, {"fifty-one", "e"}));
    VERIFY_RESULT(m_writer.put(RowKey{100}, {"hundred", "e"}));
    VERIFY_RESULT(m_writer.flush());
    QCOMPARE(integer("SELECT count FROM blocks WHERE first=50"), 2);
    Result<BlockCursor> cursor = BlockCursor::create(m_database, BlockCursor::Side::Bodies);
    QCOMPARE(bodyIn(*cursor, 51), "fifty-one");
    QCOMPARE(bodyIn(*cursor, 52), "nothing");
    QCOMPARE(bodyIn(*cursor, 49), "nothing");
    QCOMPARE(bodyIn(*cursor, 100), "hundred");
}

void TestBlockWriter::refusesAPartThatIsTooLarge()
{
    // Never touched, so the pages behind it are not even there.
    const QByteArray huge(MessageBlock::MaxPartBytes + 1, Qt::Uninitialized);
    m_writer.begin(RowKey{1});
    QCOMPARE(m_writer.put(RowKey{1}, {huge, "e"}).error().kind, Error::Kind::Invalid);
    QCOMPARE(m_writer.put(RowKey{1}, {{}, huge}).error().kind, Error::Kind::Invalid);
    QVERIFY(!m_writer.find(RowKey{1})->has_value());
}

void TestBlockWriter::equalsAMapAfterAnyChanges()
{
    QRandomGenerator random(42);
    QMap<qint64, QByteArray> expected;
    qint64 next = 1;
    for (int round = 0; round < 60; ++round) {
        VERIFY_RESULT(m_database.execute("BEGIN"));
        m_writer.begin(RowKey{next});
        for (int step = 0; step < 40; ++step) {
            const bool isNew = next == 1 || random.bounded(2) == 0;
            const qint64 key = isNew ? next++ : random.bounded(qint32(next - 1)) + 1;
            const int sizes[] = {0, 10, 3000, 30'000, 100'000};
            const QByteArray body(sizes[random.bounded(random.bounded(6) == 0 ? 5 : 3)],
                char('a' + random.bounded(26)));
            VERIFY_RESULT(m_writer.put(RowKey{key}, {body, body.left(100) + '.'}));
            expected[key] = body;
        }
        VERIFY_RESULT(m_writer.flush());
        VERIFY_RESULT(m_database.execute("COMMIT"));
    }
    QCOMPARE(integer("SELECT sum(count) FROM blocks"), expected.size());
    QVERIFY(integer("SELECT count(*) FROM blocks") < expected.size() / 3);
    Result<BlockCursor> bodies = BlockCursor::create(m_database, BlockCursor::Side::Bodies);
    Result<BlockCursor> others = BlockCursor::create(m_database, BlockCursor::Side::Envelopes);
    for (auto event = expected.cbegin(); event != expected.cend(); ++event) {
        QVERIFY(bodyIn(*bodies, event.key()) == event.value());
        QVERIFY(bodyIn(*others, event.key()) == event.value().left(100) + '.');
    }
}

void TestBlockWriter::tellsADamagedBlock_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a changed byte")
        << QByteArray("UPDATE blocks SET bodies=substr(bodies,1,20)||x'00ff'||substr(bodies,23)");
    QTest::newRow("cut") << QByteArray("UPDATE blocks SET bodies=substr(bodies,1,30)");
    QTest::newRow("empty") << QByteArray("UPDATE blocks SET bodies=''");
    QTest::newRow("a text") << QByteArray("UPDATE blocks SET bodies='plain text'");
    QTest::newRow("fewer events") << QByteArray("UPDATE blocks SET count=50");
    QTest::newRow("more events") << QByteArray("UPDATE blocks SET count=200");
    QTest::newRow("events beyond reason")
        << QByteArray("UPDATE blocks SET count=9223372036854775807");
    QTest::newRow("no key of an event") << QByteArray("UPDATE blocks SET first=-5");
    QTest::newRow("the smallest key")
        << QByteArray("UPDATE blocks SET first=-9223372036854775807-1");
}

void TestBlockWriter::tellsADamagedBlock()
{
    QFETCH(QByteArray, sql);
    write(1, 100, 500);
    VERIFY_RESULT(m_database.execute(sql));
    Result<BlockCursor> cursor = BlockCursor::create(m_database, BlockCursor::Side::Bodies);
    const Result<std::optional<QByteArrayView>> part = cursor->part(RowKey{20});
    QVERIFY(!part);
    QCOMPARE(part.error().kind, Error::Kind::Storage);
    m_writer.begin(RowKey{101});
    QCOMPARE(m_writer.find(RowKey{20}).error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestBlockWriter)
#include "tst_blockwriter.moc"
