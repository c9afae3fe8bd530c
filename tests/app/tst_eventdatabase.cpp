// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/eventdatabase.h"

#include "app/async/workerthread.h"
#include "app/store/eventarchive.h"
#include "tests/support/eventdatabasefixture.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace Reprise;
using namespace Reprise::Test;

namespace {

//! What the archive keeps of a row, with texts of its own.
struct LoadedRow {
    ColumnRow row;
    QByteArray status;
    QByteArray type;
};

constexpr char MinimalSchema[] =
    "CREATE TABLE events(id, received_at, status, payload, headers, destination_url);";

} // namespace

class TestEventDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsShowEventsAndTheirNewestAttempt_data();
    void rowsShowEventsAndTheirNewestAttempt();
    void recordsShowEverything();
    void columnsOfChosenRowsAreTheSame();
    void eventsAreFoundById_data();
    void eventsAreFoundById();
    void otherShapesAreNamed_data();
    void otherShapesAreNamed();
    void replaysGoIntoTheSidecarOnly();
    void changesOfOthersShowInTheState();
    void scanShowsWhatIsNeededAndStops();
    void archiveFiltersIt_data();
    void archiveFiltersIt();
    void cancelEndsALoad();
    void mutatedFilesNeverCrash_data();
    void mutatedFilesNeverCrash();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    EventDatabase makeDatabase() const
    {
        return EventDatabase(path("events.db"), path("ours/replays.db"), path("cache"));
    }
    QList<LoadedRow> load(EventDatabase &database, Result<void> *result = nullptr);

    std::optional<QTemporaryDir> m_folder;
    ProgressRelay m_relay;
    WorkControl m_control{[] { return false; }, &m_relay};
};

void TestEventDatabase::init()
{
    m_folder.emplace();
}

QList<LoadedRow> TestEventDatabase::load(EventDatabase &database, Result<void> *result)
{
    QList<LoadedRow> rows;
    const Result<void> loaded = database.loadColumns(
        RowKey{0},
        [&rows](const ColumnRow &row) {
            rows.append({row, row.status.toByteArray(), row.type.toByteArray()});
        },
        m_control);
    if (result)
        *result = loaded;
    else if (!loaded)
        qFatal("load: %s", qPrintable(loaded.error().detail));
    return rows;
}

void TestEventDatabase::rowsShowEventsAndTheirNewestAttempt_data()
{
    QTest::addColumn<bool>("isIndexed");
    QTest::newRow("attempts with an index") << true;
    QTest::newRow("attempts without") << false;
}

void TestEventDatabase::rowsShowEventsAndTheirNewestAttempt()
{
    QFETCH(bool, isIndexed);
    createDemoEventDatabase(path("events.db"), {20, "DELETE", isIndexed});
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const QList<LoadedRow> rows = load(database);
    QCOMPARE(rows.size(), 20);
    static const QList<Stage> stages{Stage::Succeeded, Stage::Failed, Stage::Exhausted,
        Stage::Scheduled, Stage::Waiting, Stage::Held, Stage::Canceled, Stage::Unknown};
    QList<RowKey> keys;
    for (const LoadedRow &loaded : rows)
        keys.append(loaded.row.key);
    const Result<QList<Event>> events = database.events(keys);
    VERIFY_RESULT(events);
    for (int i = 0; i < rows.size(); ++i) {
        const int number = i + 1;
        const ColumnRow &row = rows.at(i).row;
        QCOMPARE(rows.at(i).status, DemoStatuses.at(number % 8));
        QCOMPARE(row.stage, stages.at(number % 8));
        QCOMPARE(row.tries, number % 3);
        QCOMPARE(row.nextTryMicros.has_value(), row.stage == Stage::Scheduled);
        const Event &event = events->at(i);
        QCOMPARE(event.key, row.key);
        QCOMPARE(event.receivedAt.utcMicros, row.receivedMicros);
        QCOMPARE(event.attemptCount, row.tries);
        QCOMPARE(event.lastCode, row.code);
        QCOMPARE(event.lastDurationMicros, row.tookMicros);
        QCOMPARE(event.bodySize, row.bodySize);
        QCOMPARE(event.type, rows.at(i).type);
    }
    QCOMPARE(rows.at(1).row.code, std::optional<int>(200)); // evt_0002: 503, then 200
    QCOMPARE(rows.at(0).row.code, std::optional<int>(503));
    QCOMPARE(rows.at(2).row.code, std::optional<int>());
    QCOMPARE(events->at(0).lastAnswer, QByteArray("busy"));
}

void TestEventDatabase::recordsShowEverything()
{
    createDemoEventDatabase(path("events.db"));
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const Result<std::optional<RowKey>> key = database.find(EventId("evt_0002"));
    VERIFY_RESULT(key);
    const Result<EventRecord> record = database.record(**key);
    VERIFY_RESULT(record);
    const Event &event = record->event;
    QCOMPARE(event.id, EventId("evt_0002"));
    QCOMPARE(event.source, QByteArray("shop"));
    QCOMPARE(event.type, QByteArray("payment.captured"));
    QCOMPARE(event.destination, QByteArray("fulfilment"));
    QCOMPARE(event.destinationUrl, QByteArray("https://shop.example.test/hooks"));
    QCOMPARE(event.receivedAt.original, QByteArray("2026-04-12T09:16:00Z"));
    QCOMPARE(event.rawFields, QByteArray("{\"tenant\":\"acme\"}"));
    QCOMPARE(record->request.body.bytes, QByteArray("{\"order\": {\"id\": 2}}"));
    QCOMPARE(record->request.body.mediaType, QByteArray("application/json"));
    QCOMPARE(record->request.headers.first("x-number"), std::optional<QByteArray>("2"));
    QCOMPARE(record->attempts.size(), 2);
    QCOMPARE(record->attempts.first().outcome, AttemptOutcome::Rejected);
    QCOMPARE(record->attempts.first().vendorOutcome, QByteArray("http_5xx"));
    QCOMPARE(record->attempts.last().response.body.bytes, QByteArray("{\"status\":\"ok\"}"));
    QCOMPARE(record->attempts.last().durationMicros, std::optional<qint64>(200'000));
    QVERIFY(!database.record(RowKey{999}));
    QCOMPARE(database.record(RowKey{999}).error().kind, Error::Kind::NotFound);
}

void TestEventDatabase::columnsOfChosenRowsAreTheSame()
{
    createDemoEventDatabase(path("events.db"));
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const QList<LoadedRow> rows = load(database);
    QList<qint64> keys;
    const EventBackend::RowVisitor visit = [&](const ColumnRow &row) {
        const ColumnRow &loaded = rows.at(static_cast<qint64>(row.key) - 1).row;
        if (row.tries == loaded.tries && row.code == loaded.code && row.stage == loaded.stage
            && row.tookMicros == loaded.tookMicros && row.bodySize == loaded.bodySize)
            keys.append(static_cast<qint64>(row.key));
    };
    VERIFY_RESULT(database.columns({RowKey{7}, RowKey{2}}, visit, m_control));
    QCOMPARE(keys, (QList<qint64>{7, 2}));
}

void TestEventDatabase::eventsAreFoundById_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("text") << QByteArray("'abc'");
    QTest::newRow("number") << QByteArray("9007199254740993");
    QTest::newRow("blob") << QByteArray("x'00ff80'");
    QTest::newRow("text with a quote") << QByteArray("'a''; DROP TABLE events; --'");
}

void TestEventDatabase::eventsAreFoundById()
{
    QFETCH(QByteArray, id);
    executeSql(path("events.db"),
        MinimalSchema + ("INSERT INTO events(id) VALUES('other'),(" + id)
            + "),('9007199254740992x')");
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const Result<QList<Event>> events = database.events({RowKey{2}});
    VERIFY_RESULT(events);
    const Result<std::optional<RowKey>> key = database.find(events->first().id);
    VERIFY_RESULT(key);
    QCOMPARE(*key, std::optional(RowKey{2}));
    const Result<std::optional<RowKey>> none = database.find(EventId("missing"));
    VERIFY_RESULT(none);
    QVERIFY(!*none);
}

void TestEventDatabase::otherShapesAreNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *sql, const char *words) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(words);
    };
    row("no events", "CREATE TABLE other(a)", "no table events");
    row("no status, no payload", "CREATE TABLE events(id, received_at)",
        "lacks the columns: status or state; payload or body");
    row("attempts without their event",
        "CREATE TABLE events(id, received_at, status, payload); CREATE TABLE delivery_attempts(id)",
        "table delivery_attempts lacks the columns: event_id");
    row("view", "CREATE TABLE e(id); CREATE VIEW events AS SELECT * FROM e", "is a view");
    row("virtual table", "CREATE VIRTUAL TABLE events USING fts5(id, received_at, status, payload)",
        "is a view or virtual table");
    row("another encoding",
        "PRAGMA encoding='UTF-16'; CREATE TABLE events(id, received_at, status, payload)",
        "encoding is UTF-16");
    row("no row ids",
        "CREATE TABLE events(id TEXT PRIMARY KEY, received_at, status, payload) WITHOUT ROWID",
        "no such column: rowid");
}

void TestEventDatabase::otherShapesAreNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    executeSql(path("events.db"), sql);
    EventDatabase database = makeDatabase();
    const Result<void> opened = database.open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().detail.contains(words), qPrintable(opened.error().detail));
}

void TestEventDatabase::replaysGoIntoTheSidecarOnly()
{
    QDir().mkpath(path("theirs"));
    createDemoEventDatabase(path("theirs/events.db"));
    const QMap<QString, QByteArray> before = folderSnapshot(path("theirs"));
    ReplayOutcomeRow outcome{EventId("evt_0001"), RunId("run-1"), true, {}};
    outcome.attempt.id = AttemptId("run-1/0");
    outcome.attempt.trigger = AttemptTrigger::Replay;
    outcome.attempt.startedAt = Timestamp::fromMicros(1'780'000'000'000'000);
    outcome.attempt.code = 200;
    outcome.attempt.response.body.bytes = QByteArray("\xff\0", 2);
    outcome.attempt.runId = RunId("run-1");
    for (int opening = 0; opening < 2; ++opening) {
        EventDatabase database(path("theirs/events.db"), path("ours/replays.db"), path("cache"));
        VERIFY_RESULT(database.open());
        const Result<BackendState> state = database.state();
        VERIFY_RESULT(state);
        VERIFY_RESULT(database.recordReplays({outcome}));
        VERIFY_RESULT(database.recordReplays({outcome}));
        const Result<BackendState> after = database.state();
        VERIFY_RESULT(after);
        QCOMPARE(after->updates, state->updates + (opening == 0 ? 1 : 0));
        const ColumnRow row = load(database).first().row;
        QCOMPARE(row.stage, Stage::Superseded);
        QCOMPARE(row.replays, 1);
        QCOMPARE(row.tries, 1);
        QCOMPARE(row.code, std::optional<int>(503));
        const Result<EventRecord> record = database.record(row.key);
        VERIFY_RESULT(record);
        QCOMPARE(record->attempts.size(), 2);
        Attempt kept = record->attempts.last();
        kept.number = outcome.attempt.number;
        QCOMPARE(kept, outcome.attempt);
        QCOMPARE(record->event.vendorStatus, QByteArray("failed"));
        QCOMPARE(record->event.lastCode, std::optional<int>(503));
    }
    QCOMPARE(folderSnapshot(path("theirs")), before);
}

void TestEventDatabase::changesOfOthersShowInTheState()
{
    createDemoEventDatabase(path("events.db"));
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    const Result<BackendState> before = database.state();
    VERIFY_RESULT(before);
    QCOMPARE(before->lastKey, RowKey{20});
    QCOMPARE(*database.state(), *before);
    executeSql(
        path("events.db"), "INSERT INTO events(id, received_at) VALUES('new', '2026-04-13')");
    const Result<BackendState> after = database.state();
    VERIFY_RESULT(after);
    QCOMPARE(after->lastKey, RowKey{21});
    QVERIFY(after->updates != before->updates);
    QCOMPARE(load(database).size(), 21);
}

void TestEventDatabase::scanShowsWhatIsNeededAndStops()
{
    createDemoEventDatabase(path("events.db"));
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    QByteArrayList seen;
    const EventBackend::ScanVisitor visit = [&seen](const ScanRow &row) {
        seen.append(row.id.toByteArray() + ' ' + row.requestBody.toByteArray() + ' '
            + row.responseBody.toByteArray() + ' '
            + row.requestHeaders.first("X-Number").value_or("-"));
        return seen.size() < 2;
    };
    const QList<RowKey> keys{RowKey{2}, RowKey{1}, RowKey{3}};
    VERIFY_RESULT(database.scan(keys, {true, true, true, true}, visit, m_control));
    const QByteArray second = R"(evt_0002 {"order": {"id": 2}} {"status":"ok"} 2)";
    const QByteArray first = R"(evt_0001 {"order": {"id": 1}} busy 1)";
    QCOMPARE(seen, (QByteArrayList{second, first}));
}

void TestEventDatabase::archiveFiltersIt_data()
{
    QTest::addColumn<QueryField>("field");
    QTest::addColumn<QueryOperator>("op");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("matches");
    QTest::newRow("status") << QueryField::Status << QueryOperator::Equal << QByteArray("paused")
                            << 2;
    QTest::newRow("type") << QueryField::Type << QueryOperator::Equal
                          << QByteArray("order.fulfilled") << 10;
    QTest::newRow("id") << QueryField::Id << QueryOperator::Equal << QByteArray("evt_0007") << 1;
    QTest::newRow("body") << QueryField::Body << QueryOperator::Contains << QByteArray("{\"id\": 1")
                          << 11;
    QTest::newRow("response") << QueryField::Response << QueryOperator::Contains
                              << QByteArray("busy") << 7;
}

void TestEventDatabase::archiveFiltersIt()
{
    QFETCH(QueryField, field);
    QFETCH(QueryOperator, op);
    QFETCH(QByteArray, value);
    QFETCH(int, matches);
    createDemoEventDatabase(path("events.db"), {20, "WAL", true});
    EventArchive archive(
        std::make_unique<EventDatabase>(path("events.db"), path("ours/replays.db"), path("cache")));
    const JobPtr<qint64> opening = archive.open();
    QTRY_VERIFY(opening->isFinished());
    VERIFY_RESULT(opening->result());
    QCOMPARE(*opening->result(), 20);
    QVERIFY(!archive.canImport());

    EventQuery query;
    query.filter.kind = QueryNode::Kind::Compare;
    query.filter.comparison.field.field = field;
    query.filter.comparison.op = op;
    query.filter.comparison.values = {ValueRange::only({QueryValue::Kind::Text, value, 0})};
    const QueryJobPtr job = archive.query(query);
    QTRY_VERIFY(job->isFinished());
    VERIFY_RESULT(job->result());
    QCOMPARE(job->result()->rows.size(), matches);
    const JobPtr<QList<Event>> page = archive.events(job->result()->rows.keys(0, matches));
    QTRY_VERIFY(page->isFinished());
    VERIFY_RESULT(page->result());
    QCOMPARE(page->result()->size(), matches);
}

void TestEventDatabase::cancelEndsALoad()
{
    createDemoEventDatabase(path("events.db"), {3000, "DELETE", true});
    EventDatabase database = makeDatabase();
    VERIFY_RESULT(database.open());
    int visited = 0;
    WorkControl control([&visited] { return visited >= 10; }, &m_relay);
    const Result<void> loaded = database.loadColumns(
        RowKey{0}, [&visited](const ColumnRow &) { ++visited; }, control);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Canceled);
    QVERIFY(visited < 3000);
    QCOMPARE(load(database).size(), 3000);
}

void TestEventDatabase::mutatedFilesNeverCrash_data()
{
    QTest::addColumn<QByteArray>("journalMode");
    QTest::newRow("rollback journal") << QByteArray("DELETE");
    QTest::newRow("log") << QByteArray("WAL");
}

void TestEventDatabase::mutatedFilesNeverCrash()
{
    QFETCH(QByteArray, journalMode);
    createDemoEventDatabase(path("good.db"), {40, journalMode, true});
    QFile good(path("good.db"));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    const quint32 seed = std::random_device()();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    int readable = 0;
    for (int round = 0; round < 200; ++round) {
        QByteArray hostile = bytes;
        for (int change = 0; change <= round % 20; ++change) {
            const qsizetype bound = round % 3 == 0 ? 2048 : hostile.size();
            hostile[qsizetype(random() % bound)] = static_cast<char>(random());
        }
        if (round % 10 == 9)
            hostile.truncate(qsizetype(random() % hostile.size()));
        QFile file(path("events.db"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(hostile) == hostile.size());
        file.close();
        EventDatabase database = makeDatabase();
        if (!database.open())
            continue;
        Result<void> loaded;
        for (const LoadedRow &row : load(database, &loaded))
            readable += database.record(row.row.key) ? 1 : 0;
    }
    QVERIFY(readable > 0);
}

QTEST_GUILESS_MAIN(TestEventDatabase)
#include "tst_eventdatabase.moc"
