// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/eventdatabase.h"
#include "tests/support/eventdatabasefixture.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace Reprise;
using namespace Reprise::Test;

namespace {

constexpr char MinimalSchema[] =
    "CREATE TABLE events(id, received_at, status, payload, headers, destination_url);";

} // namespace

//! Values of all types and forms, read through the database that holds them.
class TestDatabaseRows : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }
    void timesAreUnderstood_data();
    void timesAreUnderstood();
    void bytesSurvive();
    void headersInManyFormsAreRead_data();
    void headersInManyFormsAreRead();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    EventDatabase makeDatabase() const
    {
        return EventDatabase(path("events.db"), path("ours/replays.db"), path("cache"));
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestDatabaseRows::timesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("time");
    const auto row = [](const char *name, const char *value, const char *time) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(time);
    };
    row("ISO", "'2026-04-12T09:14:02.113Z'", "2026-04-12T09:14:02.113Z");
    row("ISO with a zone", "'2026-04-12T11:14:02+02:00'", "2026-04-12T09:14:02Z");
    row("SQL's", "'2026-04-12 09:14:02'", "2026-04-12T09:14:02Z");
    row("seconds", "1775985242", "2026-04-12T09:14:02Z");
    row("milliseconds", "1775985242113", "2026-04-12T09:14:02.113Z");
    row("microseconds", "1775985242113000", "2026-04-12T09:14:02.113Z");
    row("seconds with a fraction", "1775985242.5", "2026-04-12T09:14:02.5Z");
    row("digits as text", "'1775985242'", "2026-04-12T09:14:02Z");
    row("Julian day", "2461142.75", "2026-04-12T06:00:00Z");
    row("none", "NULL", "1970-01-01T00:00:00Z");
    row("nonsense", "'soon'", "1970-01-01T00:00:00Z");
    row("infinite", "9e999", "1970-01-01T00:00:00Z");
}

void TestDatabaseRows::timesAreUnderstood()
{
    QFETCH(QByteArray, value);
    executeSql(path("events.db"),
        MinimalSchema + ("INSERT INTO events(id, received_at) VALUES(1," + value) + ')');
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const Result<QList<Event>> events = database.events({RowKey{1}});
    VERIFY_RESULT(events);
    QTEST(toIsoText(events->first().receivedAt.utcMicros), "time");
}

void TestDatabaseRows::bytesSurvive()
{
    executeSql(path("events.db"),
        QByteArray(MinimalSchema)
            + "INSERT INTO events(id, status, payload) VALUES('blob', 'x', x'00ff8000'),"
              "('text', CAST(x'6600ff' AS TEXT), CAST(x'7b0022ff80' AS TEXT)), ('number', 7, 1.5)");
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const Result<EventRecord> blob = database.record(RowKey{1});
    const Result<EventRecord> text = database.record(RowKey{2});
    const Result<EventRecord> number = database.record(RowKey{3});
    VERIFY_RESULT(blob);
    VERIFY_RESULT(text);
    VERIFY_RESULT(number);
    QCOMPARE(blob->request.body.bytes, QByteArray("\0\xff\x80\0", 4));
    QCOMPARE(blob->event.bodySize, 4);
    QCOMPARE(text->request.body.bytes, QByteArray("{\0\"\xff\x80", 5));
    QCOMPARE(text->event.bodySize, 5);
    QCOMPARE(text->event.vendorStatus, QByteArray("f\0\xff", 3));
    QCOMPARE(number->request.body.bytes, QByteArray("1.5"));
    QCOMPARE(number->event.vendorStatus, QByteArray("7"));
}

void TestDatabaseRows::headersInManyFormsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("object") << QByteArray(R"({"A":"1","B":["2","3"]})");
    QTest::newRow("list of pairs") << QByteArray(R"([["A","1"],["B","2"],["B","3"]])");
    QTest::newRow("list of objects") << QByteArray(
        R"([{"name":"A","value":"1"},{"name":"B","value":"2"},{"name":"B","value":"3"}])");
    QTest::newRow("lines") << QByteArray("A: 1\r\nB: 2\nB:3\n");
}

void TestDatabaseRows::headersInManyFormsAreRead()
{
    QFETCH(QByteArray, text);
    executeSql(path("events.db"),
        MinimalSchema + ("INSERT INTO events(id, headers) VALUES(1,'" + text) + "')");
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const Result<EventRecord> record = database.record(RowKey{1});
    VERIFY_RESULT(record);
    QCOMPARE(record->request.headers, (Headers{{"A", "1"}, {"B", "2"}, {"B", "3"}}));
}

QTEST_GUILESS_MAIN(TestDatabaseRows)
#include "tst_databaserows.moc"
