// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/async/workerthread.h"
#include "app/store/local/localstore.h"
#include "app/store/recordsink.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;

class TestLocalStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void createsAFileForItsOwnerOnly();
    void keepsEveryFieldAsItWas_data();
    void keepsEveryFieldAsItWas();
    void importingTwiceChangesNothing();
    void foldsRecordsOfOneIdTheSameWay_data();
    void foldsRecordsOfOneIdTheSameWay();
    void findsByIdAsData();
    void keepsTheOriginalBesideReplays();
    void recordingAReplayTwiceChangesNothing();
    void importsKeepReplays();
    void stateTellsOfChanges();
    void seesAStoreThatAnotherOneFilled();
    void scanGivesWhatWasAskedFor();
    void scanStopsWhenTold();
    void unwritableFolderIsAStorageError();

private:
    QString path() const { return m_folder->filePath(u"profile/events.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    WorkControl m_control{[] { return false; }, nullptr};
};

void TestLocalStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLocalStore::createsAFileForItsOwnerOnly()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path()) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(path()).path()) & others));
    VERIFY_RESULT(Test::fill(store, {EventBuilder("a").build()}));
    VERIFY_RESULT(Test::fill(store, {EventBuilder("b").build()}));
    for (const QFileInfo &file : QFileInfo(path()).dir().entryInfoList(QDir::Files))
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void TestLocalStore::keepsEveryFieldAsItWas_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("loaded into an empty store") << true;
    QTest::newRow("added to a store with events") << false;
}

void TestLocalStore::keepsEveryFieldAsItWas()
{
    QFETCH(bool, isFirst);
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    if (!isFirst)
        VERIFY_RESULT(Test::fill(store, {EventBuilder("before").build()}));
    EventRecord record = Test::unusualRecord("evt_\xff");
    record.event.isWhole = true;
    VERIFY_RESULT(Test::fill(store, {record}));
    const Result<BackendState> state = store.state();
    VERIFY_RESULT(state);

    const Result<EventRecord> read = store.record(state->lastKey);
    VERIFY_RESULT(read);
    record.event.key = state->lastKey;
    QCOMPARE(read->event, record.event);
    QCOMPARE(read->request, record.request);
    QCOMPARE(read->attempts, record.attempts);
    const Result<QList<Event>> events = store.events({state->lastKey});
    VERIFY_RESULT(events);
    QCOMPARE(events->first(), record.event);
}

void TestLocalStore::importingTwiceChangesNothing()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    const QList<EventRecord> records{Test::unusualRecord("x"),
        EventBuilder("y").attempt(503, "busy").attempt(std::nullopt, "reset").build()};
    QCOMPARE(*Test::fill(store, records), (SinkCounts{2, 0, 0}));
    const Result<BackendState> before = store.state();
    QCOMPARE(*Test::fill(store, records), (SinkCounts{0, 0, 2}));
    QCOMPARE(*store.state(), *before);
}

void TestLocalStore::foldsRecordsOfOneIdTheSameWay_data()
{
    QTest::addColumn<bool>("inOneImport");
    QTest::newRow("within the first import") << true;
    QTest::newRow("by a later import") << false;
}

//! A log of single deliveries, newest first, as gateways list them.
void TestLocalStore::foldsRecordsOfOneIdTheSameWay()
{
    QFETCH(bool, inOneImport);
    EventRecord retry = EventBuilder("e").stage(Stage::Succeeded).attempt(200, "ok").build();
    retry.attempts.first().id = AttemptId("2");
    retry.attempts.first().startedAt = Timestamp::fromMicros(2'000'000);
    retry.event.receivedAt = Timestamp::fromMicros(2'000'000);
    EventRecord first = EventBuilder("e").stage(Stage::Failed).attempt(503, "no").build();
    first.attempts.first().id = AttemptId("1");
    first.attempts.first().startedAt = Timestamp::fromMicros(1'000'000);
    first.event.receivedAt = Timestamp::fromMicros(1'000'000);

    LocalStore store(path());
    VERIFY_RESULT(store.open());
    if (inOneImport) {
        QCOMPARE(*Test::fill(store, {retry, first, first}), (SinkCounts{1, 1, 1}));
    } else {
        QCOMPARE(*Test::fill(store, {retry}), (SinkCounts{1, 0, 0}));
        QCOMPARE(*Test::fill(store, {first, first}), (SinkCounts{0, 1, 1}));
    }
    const Result<std::optional<RowKey>> key = store.find(EventId("e"));
    const Result<EventRecord> event = store.record(**key);
    VERIFY_RESULT(event);
    QCOMPARE(event->event.stage, Stage::Succeeded);
    QCOMPARE(event->event.receivedAt.utcMicros, 1'000'000);
    QCOMPARE(event->event.attemptCount, 2);
    QCOMPARE(event->attempts.size(), 2);
    QCOMPARE(event->attempts.at(0).id.text(), "1");
    QCOMPARE(event->attempts.at(0).number, 1);
    QCOMPARE(event->attempts.at(1).number, 2);
}

void TestLocalStore::findsByIdAsData()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    const QByteArray hostile("x' OR '1'='1\0tail", 17);
    VERIFY_RESULT(Test::fill(store, {EventBuilder("x").build(), EventBuilder(hostile).build()}));
    QCOMPARE(**store.find(EventId(hostile)), RowKey{2});
    QVERIFY(!store.find(EventId("x' OR '1'='1"))->has_value());
    QVERIFY(!store.find(EventId("X"))->has_value());
    QCOMPARE(store.events({RowKey{7}}).error().kind, Error::Kind::NotFound);
}

static ReplayOutcomeRow replayOf(const QByteArray &event, bool supersedes)
{
    Attempt attempt;
    attempt.id = AttemptId("r1");
    attempt.number = 1;
    attempt.startedAt = Timestamp::fromMicros(4'000'000'000'000'000);
    attempt.trigger = AttemptTrigger::Replay;
    attempt.outcome = AttemptOutcome::Succeeded;
    attempt.code = 204;
    attempt.runId = RunId("run-7");
    return {EventId(event), RunId("run-7"), supersedes, attempt};
}

void TestLocalStore::keepsTheOriginalBesideReplays()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    const EventRecord original = EventBuilder("a").attempt(503, "no").build();
    VERIFY_RESULT(Test::fill(store, {original, EventBuilder("b").build()}));
    VERIFY_RESULT(store.recordReplays({replayOf("a", true), replayOf("b", false)}));

    const Result<EventRecord> replayed = store.record(RowKey{1});
    VERIFY_RESULT(replayed);
    QCOMPARE(replayed->event.stage, Stage::Superseded);
    QCOMPARE(replayed->event.replayCount, 1);
    QCOMPARE(replayed->event.lastCode, 503);
    QCOMPARE(replayed->event.attemptCount, 1);
    QCOMPARE(replayed->attempts, (QList{original.attempts.first(), replayOf("a", true).attempt}));
    QCOMPARE(store.record(RowKey{2})->event.stage, Stage::Failed);
}

void TestLocalStore::recordingAReplayTwiceChangesNothing()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store, {EventBuilder("a").build()}));
    VERIFY_RESULT(store.recordReplays({replayOf("a", true)}));
    const Result<EventRecord> once = store.record(RowKey{1});
    VERIFY_RESULT(store.recordReplays({replayOf("a", true), replayOf("a", true)}));
    QCOMPARE(*store.record(RowKey{1}), *once);
    // One unknown event: nothing of the list is kept.
    QCOMPARE(store.recordReplays({replayOf("a", true), replayOf("?", true)}).error().kind,
        Error::Kind::NotFound);
    QCOMPARE(*store.record(RowKey{1}), *once);
}

void TestLocalStore::importsKeepReplays()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    const EventRecord original = EventBuilder("a").build();
    VERIFY_RESULT(Test::fill(store, {original}));
    VERIFY_RESULT(store.recordReplays({replayOf("a", true)}));
    QCOMPARE(*Test::fill(store, {original}), (SinkCounts{0, 0, 1}));
    QCOMPARE(store.record(RowKey{1})->event.stage, Stage::Superseded);
    const EventRecord later = EventBuilder("a").stage(Stage::Succeeded).attempt(200, "").build();
    QCOMPARE(*Test::fill(store, {later}), (SinkCounts{0, 1, 0}));
    QCOMPARE(store.record(RowKey{1})->event.stage, Stage::Succeeded);
    QCOMPARE(store.record(RowKey{1})->event.replayCount, 1);
}

void TestLocalStore::stateTellsOfChanges()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    QCOMPARE(store.state()->lastKey, RowKey{0});
    VERIFY_RESULT(Test::fill(store, {EventBuilder("a").build()}));
    const BackendState loaded = *store.state();
    QCOMPARE(loaded.lastKey, RowKey{1});
    VERIFY_RESULT(Test::fill(store, {EventBuilder("b").build()}));
    QCOMPARE(store.state()->lastKey, RowKey{2});
    QCOMPARE(store.state()->updates, loaded.updates);
    QVERIFY(store.state()->stamp != loaded.stamp);
    VERIFY_RESULT(Test::fill(store, {EventBuilder("a").code(500).build()}));
    QVERIFY(store.state()->updates != loaded.updates);
    QCOMPARE(store.state()->lastKey, RowKey{2});
}

//! The first import replaces the file under the feet of a store that is open.
void TestLocalStore::seesAStoreThatAnotherOneFilled()
{
    LocalStore early(path());
    VERIFY_RESULT(early.open());
    LocalStore other(path());
    VERIFY_RESULT(other.open());
    VERIFY_RESULT(Test::fill(other, {EventBuilder("a").build()}));
    VERIFY_RESULT(early.recordReplays({replayOf("a", true)}));
    QCOMPARE(early.state()->lastKey, RowKey{1});
    QCOMPARE(other.state()->lastKey, RowKey{1});
    QCOMPARE(other.record(RowKey{1})->event.replayCount, 1);
}

void TestLocalStore::scanGivesWhatWasAskedFor()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    const EventRecord record = EventBuilder("a")
                                   .header("X-One", "1")
                                   .body("hello")
                                   .attempt(500, "old")
                                   .attempt(502, "new")
                                   .build();
    VERIFY_RESULT(Test::fill(store, {record, EventBuilder("b").build()}));
    QByteArrayList seen;
    const EventBackend::ScanVisitor note = [&seen](const ScanRow &row) {
        seen << QByteArrayList{row.id.toByteArray(), row.requestBody.toByteArray(),
            row.responseBody.toByteArray(), toLines(row.requestHeaders).trimmed()}
                    .join('|');
        return true;
    };
    VERIFY_RESULT(store.scan({RowKey{2}, RowKey{1}}, {true, true, true, true}, note, m_control));
    QCOMPARE(seen, (QByteArrayList{R"(b|{"order":{"id":77}}||)", "a|hello|new|X-One: 1"}));
    seen.clear();
    VERIFY_RESULT(store.scan({RowKey{1}}, {true, false, false, false}, note, m_control));
    QCOMPARE(seen, QByteArrayList{"a|||"});
    VERIFY_RESULT(store.recordReplays({replayOf("a", true)}));
    seen.clear();
    VERIFY_RESULT(store.scan({RowKey{1}}, {true, false, false, true}, note, m_control));
    QCOMPARE(seen, QByteArrayList{"a||new|"}); // the gateway's newest answer, not a replay's
}

void TestLocalStore::scanStopsWhenTold()
{
    LocalStore store(path());
    VERIFY_RESULT(store.open());
    VERIFY_RESULT(Test::fill(store, {EventBuilder("a").build(), EventBuilder("b").build()}));
    int visits = 0;
    const EventBackend::ScanVisitor once = [&visits](const ScanRow &) { return ++visits < 1; };
    VERIFY_RESULT(store.scan({RowKey{1}, RowKey{2}}, {}, once, m_control));
    QCOMPARE(visits, 1);
    WorkControl canceled([] { return true; }, nullptr);
    QCOMPARE(store.scan({RowKey{1}}, {}, once, canceled).error().kind, Error::Kind::Canceled);
    QCOMPARE(visits, 1);
}

void TestLocalStore::unwritableFolderIsAStorageError()
{
    LocalStore store(u"/proc/reprise/events.db"_s);
    const Result<void> opened = store.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestLocalStore)
#include "tst_localstore.moc"
