// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "models/domain/query/queryparser.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/listsource.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;
using Test::waitFor;

class TestEventArchive : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void callsBeforeOpenHasFinishedWaitTheirTurn();
    void openErrorIsRepeatedByLaterCalls();
    void emptyArchiveGivesEmptyResult();
    void resultHasRowsAndNumbersOfOnePass();
    void histogramKeepsTheSurroundings();
    void sortsTheWholeResult_data();
    void sortsTheWholeResult();
    void searchStreamsHitsNewestFirst();
    void searchInTheMiddleLetsOtherCallsThrough();
    void canceledQueryEndsAndIsSilent();
    void queryMayBeReplacedFromItsOwnHandler();
    void archiveMayGoWhileAQueryRuns();
    void replayOutcomesAreSeenByTheNextQuery();
    void changesOfAnotherProgramAreSeenByTheNextQuery();
    void resultsStayValidWhenEventsAreAdded();
    void readsEventsAndRecords();

private:
    QString path() const { return m_folder->filePath(u"events.db"_s); }
    void openWith(const QList<EventRecord> &records);
    Result<QueryResult> ask(const char *filter, const QList<SortKey> &sort = {SortKey{}});
    QByteArrayList ids(const ResultSet &rows);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventArchive> m_archive;
};

static EventQuery parsed(const char *filter, const QList<SortKey> &sort = {SortKey{}})
{
    const ParsedQuery parsed = parseQuery(QString::fromUtf8(filter), 0);
    if (!parsed)
        qFatal("the test's filter is wrong: %s", filter);
    return {parsed.node, sort};
}

static EventRecord eventAt(const QByteArray &id, const QByteArray &time)
{
    return EventBuilder(id).received("2026-04-12T" + time + "Z").build();
}

void TestEventArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = std::make_unique<EventArchive>(std::make_unique<LocalStore>(path()));
}

void TestEventArchive::cleanup()
{
    m_archive.reset();
}

void TestEventArchive::openWith(const QList<EventRecord> &records)
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store, records));
    const Result<qint64> opened = waitFor(m_archive->open());
    VERIFY_RESULT(opened);
    QCOMPARE(*opened, records.size());
}

Result<QueryResult> TestEventArchive::ask(const char *filter, const QList<SortKey> &sort)
{
    return waitFor(m_archive->query(parsed(filter, sort)));
}

QByteArrayList TestEventArchive::ids(const ResultSet &rows)
{
    const Result<QList<Event>> events = waitFor(m_archive->events(rows.keys(0, rows.size())));
    QByteArrayList ids;
    for (const Event &event : *events)
        ids << event.id.text();
    return ids;
}

void TestEventArchive::callsBeforeOpenHasFinishedWaitTheirTurn()
{
    const JobPtr<qint64> opening = m_archive->open();
    const QueryJobPtr query = m_archive->query(EventQuery{});
    const JobPtr<ImportSummary> import =
        m_archive->import(std::make_shared<Test::ListSource>(QList{EventBuilder("a").build()}));
    VERIFY_RESULT(waitFor(query));
    VERIFY_RESULT(waitFor(import));
    QVERIFY(opening->isFinished());
}

void TestEventArchive::openErrorIsRepeatedByLaterCalls()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    QCOMPARE(waitFor(m_archive->open()).error().kind, Error::Kind::Storage);
    QCOMPARE(waitFor(m_archive->query(EventQuery{})).error().kind, Error::Kind::Storage);
    QCOMPARE(waitFor(m_archive->record(RowKey{1})).error().kind, Error::Kind::Storage);
    const std::shared_ptr<RecordSource> source =
        std::make_shared<Test::ListSource>(QList{EventBuilder("a").build()});
    QCOMPARE(waitFor(m_archive->import(source)).error().kind, Error::Kind::Storage);
}

void TestEventArchive::emptyArchiveGivesEmptyResult()
{
    openWith({});
    const Result<QueryResult> result = ask("");
    VERIFY_RESULT(result);
    QCOMPARE(result->rows.size(), 0);
    QCOMPARE(result->total, 0);
    QVERIFY(result->histogram.isEmpty());
    QVERIFY(result->isComplete);
}

void TestEventArchive::resultHasRowsAndNumbersOfOnePass()
{
    openWith({EventBuilder("a").code(503).received("2026-04-12T09:00:00Z").build(),
        EventBuilder("b").code(503).received("2026-04-12T10:00:00Z").build(),
        EventBuilder("c").type("invoice.paid").received("2026-04-12T11:00:00Z").build(),
        EventBuilder("d").stage(Stage::Succeeded).received("2026-04-12T12:00:00Z").build()});
    const Result<QueryResult> result = ask("stage = failed");
    VERIFY_RESULT(result);
    QCOMPARE(ids(result->rows), (QByteArrayList{"c", "b", "a"}));
    QCOMPARE(result->total, 4);
    QCOMPARE(result->byStage[size_t(Stage::Failed)], 3U);
    QCOMPARE(result->byStage[size_t(Stage::Succeeded)], 0U);
    QCOMPARE(toIsoText(result->firstMicros), "2026-04-12T09:00:00Z");
    QCOMPARE(toIsoText(result->lastMicros), "2026-04-12T11:00:00Z");
    QCOMPARE(result->types.size(), 2);
    QCOMPARE(result->types.first().value, "order.fulfilled");
    QCOMPARE(result->types.first().count, 2);
    QCOMPARE(result->failures.size(), 2);
    QCOMPARE(result->failures.first().code, std::optional<int>(503));
    QCOMPARE(result->failures.first().count, 2);
    QCOMPARE(result->failures.last().code, std::optional<int>());
}

void TestEventArchive::histogramKeepsTheSurroundings()
{
    openWith({EventBuilder("a").received("2026-04-12T09:00:00Z").build(),
        EventBuilder("b").stage(Stage::Succeeded).received("2026-04-12T10:00:00Z").build(),
        EventBuilder("c").type("other").received("2026-04-12T11:00:00Z").build()});
    const Result<QueryResult> result =
        ask("stage = failed and received < 2026-04-12T09:30Z and type = \"order.fulfilled\"");
    VERIFY_RESULT(result);
    QCOMPARE(result->rows.size(), 1);
    quint32 failed = 0;
    quint32 succeeded = 0;
    for (const StageCounts &bucket : result->histogram.buckets) {
        failed += bucket[size_t(Stage::Failed)];
        succeeded += bucket[size_t(Stage::Succeeded)];
    }
    QCOMPARE(failed, 1U); // "c" is of another type
    QCOMPARE(succeeded, 1U);
    QCOMPARE(result->histogram.fromMicros % result->histogram.bucketMicros, 0);
}

void TestEventArchive::sortsTheWholeResult_data()
{
    QTest::addColumn<QList<SortKey>>("keys");
    QTest::addColumn<QByteArrayList>("expected");
    using Keys = QList<SortKey>;
    QTest::newRow("newest first") << Keys{{SortField::Received, true}}
                                  << QByteArrayList{"d", "b", "c", "a"};
    QTest::newRow("oldest first") << Keys{{SortField::Received, false}}
                                  << QByteArrayList{"a", "c", "b", "d"};
    QTest::newRow("missing codes come first")
        << Keys{{SortField::Code, false}} << QByteArrayList{"d", "a", "c", "b"};
    QTest::newRow("missing codes come last, descending")
        << Keys{{SortField::Code, true}} << QByteArrayList{"b", "c", "a", "d"};
    QTest::newRow("by text that is not in memory")
        << Keys{{SortField::Id, false}} << QByteArrayList{"a", "b", "c", "d"};
    QTest::newRow("two keys") << Keys{{SortField::Type, false}, {SortField::Code, true}}
                              << QByteArrayList{"c", "a", "b", "d"};
    QTest::newRow("no key is newest first") << Keys{} << QByteArrayList{"d", "b", "c", "a"};
}

void TestEventArchive::sortsTheWholeResult()
{
    QFETCH(QList<SortKey>, keys);
    QFETCH(QByteArrayList, expected);
    openWith({EventBuilder("b").type("z").code(503).received("2026-04-12T09:02:00Z").build(),
        EventBuilder("a").type("a").code(400).received("2026-04-12T09:01:00Z").build(),
        EventBuilder("d").type("z").received("2026-04-12T09:03:00Z").build(),
        EventBuilder("c").type("a").code(500).received("2026-04-12T09:01:00Z").build()});
    const Result<QueryResult> result = ask("", keys);
    VERIFY_RESULT(result);
    QCOMPARE(ids(result->rows), expected);
}

//! Enough that the search takes several slices.
static QList<EventRecord> manyWithBodies(int count)
{
    QList<EventRecord> records;
    records.reserve(count);
    for (int i = 0; i < count; ++i) {
        EventBuilder event("evt_" + QByteArray::number(i));
        event.body("{\"n\":" + QByteArray::number(i) + R"(,"note":"needle )" + QByteArray(700, 'x')
            + "\"}");
        EventRecord record = event.build();
        record.event.receivedAt = Timestamp::fromMicros(1'775'985'242'000'000 + i * 1000LL);
        records.append(record);
    }
    return records;
}

void TestEventArchive::searchStreamsHitsNewestFirst()
{
    constexpr int Count = 30'000;
    openWith(manyWithBodies(Count));
    const QueryJobPtr job =
        m_archive->query(parsed("body ~ \"NEED(LE|Y)\"", {{SortField::Received, false}}));
    QList<qint64> sizes;
    qint64 firstKey = 0;
    connect(job.get(), &QueryJob::extended, this, [&](const QueryResult &soFar) {
        QVERIFY(!soFar.isComplete);
        QVERIFY(soFar.rows.size() >= (sizes.isEmpty() ? 1 : sizes.last()));
        QCOMPARE(soFar.scanned, soFar.rows.size());
        QCOMPARE(soFar.toScan, Count);
        sizes << soFar.rows.size();
        firstKey = qint64(soFar.rows.keyAt(0));
    });
    const Result<QueryResult> result = waitFor(job);
    VERIFY_RESULT(result);
    QVERIFY(!sizes.isEmpty());
    QCOMPARE(firstKey, Count); // the newest
    QVERIFY(result->isComplete);
    QCOMPARE(result->rows.size(), Count);
    QCOMPARE(result->rows.keyAt(0), RowKey{1}); // as asked
    QCOMPARE(ask("body.n = 17 and not (header[\"x\"] exists)")->rows.size(), 1);
}

void TestEventArchive::searchInTheMiddleLetsOtherCallsThrough()
{
    openWith(manyWithBodies(30'000));
    const QueryJobPtr job = m_archive->query(parsed("body ~ \"absent$\""));
    const JobPtr<EventRecord> record = m_archive->record(RowKey{5});
    VERIFY_RESULT(waitFor(record));
    QVERIFY(!job->isFinished());
}

void TestEventArchive::canceledQueryEndsAndIsSilent()
{
    openWith(manyWithBodies(10'000));
    const QueryJobPtr job = m_archive->query(parsed("body ~ \"absent$\""));
    QSignalSpy finished(job.get(), &Job::finished);
    QSignalSpy extended(job.get(), &QueryJob::extended);
    job->cancel();
    job->cancel();
    QCOMPARE(finished.count(), 0); // never from inside cancel()
    QVERIFY(finished.wait());
    QCOMPARE(job->result().error().kind, Error::Kind::Canceled);
    VERIFY_RESULT(waitFor(m_archive->record(RowKey{5}))); // the worker is free again
    QCOMPARE(finished.count(), 1);
    QCOMPARE(extended.count(), 0);
}

void TestEventArchive::queryMayBeReplacedFromItsOwnHandler()
{
    openWith(manyWithBodies(30'000));
    QueryJobPtr job = m_archive->query(parsed("body ~ \"needle\""));
    bool isReplaced = false;
    connect(job.get(), &QueryJob::extended, this, [&](const QueryResult &) {
        isReplaced = true;
        job = m_archive->query(parsed("stage = succeeded"));
    });
    QTRY_VERIFY(isReplaced);
    const Result<QueryResult> result = waitFor(job);
    VERIFY_RESULT(result);
    QCOMPARE(result->rows.size(), 0);
}

void TestEventArchive::archiveMayGoWhileAQueryRuns()
{
    openWith(manyWithBodies(10'000));
    const QueryJobPtr job = m_archive->query(parsed("body ~ \"absent$\""));
    const JobPtr<ImportSummary> import =
        m_archive->import(std::make_shared<Test::ListSource>(manyWithBodies(10'000), 100));
    m_archive.reset();
    // On a busy machine the work may have been done before this thread went on; it always ends.
    const Result<QueryResult> found = waitFor(job);
    QVERIFY(found ? found->rows.size() == 0 : found.error().kind == Error::Kind::Canceled);
    const Result<ImportSummary> summary = waitFor(import);
    QVERIFY(summary || summary.error().kind == Error::Kind::Canceled);
}

void TestEventArchive::replayOutcomesAreSeenByTheNextQuery()
{
    openWith({EventBuilder("a").build(), EventBuilder("b").build()});
    QSignalSpy changed(m_archive.get(), &EventArchive::changed);
    Attempt attempt;
    attempt.id = AttemptId("1");
    attempt.outcome = AttemptOutcome::Succeeded;
    VERIFY_RESULT(waitFor(m_archive->recordReplays({{EventId("b"), RunId("r"), true, attempt}})));
    QTRY_COMPARE(changed.count(), 1);
    const Result<QueryResult> result = ask("stage = superseded and replays = 1");
    VERIFY_RESULT(result);
    QCOMPARE(ids(result->rows), QByteArrayList{"b"});
    QCOMPARE(ask("stage = failed")->rows.size(), 1);
}

void TestEventArchive::changesOfAnotherProgramAreSeenByTheNextQuery()
{
    openWith({EventBuilder("a").build()});
    QCOMPARE(ask("")->total, 1);
    LocalStore other(path());
    VERIFY_RESULT(other.open());
    VERIFY_RESULT(Test::fill(other, {EventBuilder("b").build()}));
    QCOMPARE(ask("")->total, 2);
    QCOMPARE(m_archive->eventCount(), 2);
    VERIFY_RESULT(Test::fill(other, {EventBuilder("a").code(404).build()}));
    QCOMPARE(ask("code = 404")->rows.size(), 1);
}

void TestEventArchive::resultsStayValidWhenEventsAreAdded()
{
    openWith({eventAt("a", "09:00:00"), eventAt("b", "10:00:00")});
    const ResultSet before = ask("")->rows;
    VERIFY_RESULT(waitFor(
        m_archive->import(std::make_shared<Test::ListSource>(QList{eventAt("c", "11:00:00")}))));
    QCOMPARE(ids(before), (QByteArrayList{"b", "a"}));
    QCOMPARE(ids(ask("")->rows), (QByteArrayList{"c", "b", "a"}));
    QCOMPARE(before.keys(1, 100).size(), 1);
}

void TestEventArchive::readsEventsAndRecords()
{
    const EventRecord record = EventBuilder("a").header("X", "1").attempt(500, "no").build();
    openWith({record, EventBuilder("b").build()});
    const Result<std::optional<RowKey>> key = waitFor(m_archive->find(EventId("a")));
    VERIFY_RESULT(key);
    const Result<EventRecord> read = waitFor(m_archive->record(**key));
    VERIFY_RESULT(read);
    QCOMPARE(read->attempts, record.attempts);
    const Result<QList<EventRecord>> both = waitFor(m_archive->records({RowKey{2}, RowKey{1}}));
    VERIFY_RESULT(both);
    QCOMPARE(both->last(), *read);
    QVERIFY(!waitFor(m_archive->find(EventId("c")))->has_value());
}

QTEST_GUILESS_MAIN(TestEventArchive)
#include "tst_eventarchive.moc"
