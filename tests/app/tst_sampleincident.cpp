// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sampleincident.h"

#include "app/sample/samplerequest.h"
#include "app/sample/samplestory.h"
#include "app/store/eventarchive.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Reprise;
using namespace SampleStory;

class TestSampleIncident : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theSameSeedGivesTheSameRecords();
    void anotherSeedGivesOthers();
    void recordsComeInOrderOfArrival();
    void idsAreDistinct();
    void theNumbersOfTheStoryAreExact_data();
    void theNumbersOfTheStoryAreExact();
    void theBugBreaksExactly247();
    void lastAnswersOfTheBrokenOnesAddUp();
    void allTriesOfTheBrokenOnesLieBeforeTheFix();
    void theFirstBrokenOneHasAKnownIdAndFiveTries();
    void triesFollowTheLadder();
    void scheduledOnesHaveATryToCome();
    void nineGoWithinADay();
    void twinsShareTheirBody();
    void copiesShareTheirRequest();
    void theSupersededPointToTheirReplay();
    void rowsAgreeWithTheirAttempts();
    void signaturesAreTrue();
    void datesReadAsHttpWantsThem();
    void holdsWhatAViewerStumblesOver();
    void findsARecordByItsId();
    void batchesAreBounded();
    void aHundredThousandTakeAFewSeconds();

private:
    QList<EventRecord> select(const std::function<bool(const EventRecord &)> &keep) const;
    QList<EventRecord> broken() const;

    QList<EventRecord> m_records; // 3,000 ordinary ones and the story
};

static constexpr int OrdinaryCount = 3000;

static QList<EventRecord> readAll(SampleOptions options)
{
    SampleIncident source(options);
    QList<EventRecord> records;
    bool isLast = false;
    while (!isLast) {
        const Result<RecordSource::Batch> batch = source.next();
        Q_ASSERT(batch && batch->rejects.isEmpty());
        records += batch->records;
        isLast = batch->isLast;
    }
    return records;
}

static QByteArray digest(const QList<EventRecord> &records)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const EventRecord &record : records) {
        hash.addData(record.event.id.text() + record.event.type + record.event.lastAnswer);
        hash.addData(record.event.receivedAt.original + record.event.rawFields);
        hash.addData(toLines(record.request.headers) + record.request.body.bytes);
        for (const Attempt &attempt : record.attempts)
            hash.addData(attempt.startedAt.original + toLines(attempt.response.headers));
    }
    return hash.result();
}

void TestSampleIncident::initTestCase()
{
    m_records = readAll({1, OrdinaryCount});
}

QList<EventRecord> TestSampleIncident::select(
    const std::function<bool(const EventRecord &)> &keep) const
{
    QList<EventRecord> kept;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(kept), keep);
    return kept;
}

//! What a responder filters: failed order.fulfilled between the two deploys.
QList<EventRecord> TestSampleIncident::broken() const
{
    return select([](const EventRecord &record) {
        const qint64 at = record.event.receivedAt.utcMicros;
        return isFailure(record.event.stage) && record.event.type == "order.fulfilled"
            && at >= BugIntroduced && at < FixDeployed;
    });
}

void TestSampleIncident::theSameSeedGivesTheSameRecords()
{
    const QList<EventRecord> again = readAll({1, OrdinaryCount});
    QCOMPARE(digest(again), digest(m_records));
    QCOMPARE(again, m_records);
}

void TestSampleIncident::anotherSeedGivesOthers()
{
    QVERIFY(digest(readAll({2, OrdinaryCount})) != digest(m_records));
}

void TestSampleIncident::recordsComeInOrderOfArrival()
{
    const auto earlier = [](const EventRecord &a, const EventRecord &b) {
        return a.event.receivedAt.utcMicros < b.event.receivedAt.utcMicros;
    };
    QVERIFY(std::is_sorted(m_records.begin(), m_records.end(), earlier));
    QVERIFY(m_records.first().event.receivedAt.utcMicros >= Begin);
    QVERIFY(m_records.last().event.receivedAt.utcMicros < End);
}

void TestSampleIncident::idsAreDistinct()
{
    QSet<EventId> events;
    QSet<AttemptId> attempts;
    qsizetype attemptCount = 0;
    for (const EventRecord &record : m_records) {
        events.insert(record.event.id);
        attemptCount += record.attempts.size();
        for (const Attempt &attempt : record.attempts)
            attempts.insert(attempt.id);
    }
    QCOMPARE(events.size(), m_records.size());
    QCOMPARE(attempts.size(), attemptCount);
}

void TestSampleIncident::theNumbersOfTheStoryAreExact_data()
{
    QTest::addColumn<QList<Stage>>("stages");
    QTest::addColumn<int>("count");
    const int curiosFailed = 8;
    QTest::newRow("failures") << QList<Stage>{Stage::Failed, Stage::Exhausted}
                              << Mishandled + ordinaryFailures(OrdinaryCount) + ExpiringSoon
            + curiosFailed;
    QTest::newRow("scheduled") << QList<Stage>{Stage::Scheduled} << Scheduled;
    QTest::newRow("held") << QList<Stage>{Stage::Held} << Held;
    QTest::newRow("waiting") << QList<Stage>{Stage::Waiting} << Waiting;
    QTest::newRow("in flight") << QList<Stage>{Stage::InFlight} << InFlight;
    QTest::newRow("canceled") << QList<Stage>{Stage::Canceled} << Canceled;
    QTest::newRow("superseded") << QList<Stage>{Stage::Superseded} << Superseded;
    QTest::newRow("unknown") << QList<Stage>{Stage::Unknown} << 0;
    QTest::newRow("all") << QList<Stage>(AllStages.begin(), AllStages.end())
                         << OrdinaryCount + Special;
}

void TestSampleIncident::theNumbersOfTheStoryAreExact()
{
    QFETCH(QList<Stage>, stages);
    QFETCH(int, count);
    const QList<EventRecord> found =
        select([&](const EventRecord &record) { return stages.contains(record.event.stage); });
    QCOMPARE(found.size(), count);
}

void TestSampleIncident::theBugBreaksExactly247()
{
    QCOMPARE(broken().size(), 247);
    for (const EventRecord &record : broken()) {
        QCOMPARE(record.event.destination, QByteArray("fulfilment"));
        QVERIFY(record.attempts.size() >= 3 && record.attempts.size() <= 5);
        QCOMPARE(
            record.event.stage, record.attempts.size() == 5 ? Stage::Exhausted : Stage::Failed);
    }
    const QList<EventRecord> elsewhere = select([](const EventRecord &record) {
        return isFailure(record.event.stage) && record.event.type == "order.fulfilled";
    });
    QCOMPARE(elsewhere.size(), 247);
}

void TestSampleIncident::lastAnswersOfTheBrokenOnesAddUp()
{
    QHash<QByteArray, int> counts;
    QHash<int, int> codes;
    for (const EventRecord &record : broken()) {
        ++counts[record.event.lastAnswer];
        for (const Attempt &attempt : record.attempts)
            ++codes[attempt.code.value_or(0)];
    }
    QCOMPARE(counts.value("column \"sku_id\" does not exist"), 203);
    QCOMPARE(counts.value("timed out after 30 s"), MishandledTimeouts);
    QCOMPARE(counts.value("missing address"), MishandledMissingAddress);
    QVERIFY(codes.value(503) > 20);
    QVERIFY(!codes.contains(200));
}

void TestSampleIncident::allTriesOfTheBrokenOnesLieBeforeTheFix()
{
    for (const EventRecord &record : broken()) {
        const Attempt &last = record.attempts.last();
        QVERIFY(last.startedAt.utcMicros + *last.durationMicros < FixDeployed);
    }
}

void TestSampleIncident::theFirstBrokenOneHasAKnownIdAndFiveTries()
{
    const EventRecord first = broken().first();
    QCOMPARE(first.event.id, SampleIncident::firstMishandledId());
    QCOMPARE(first.event.receivedAt.original, QByteArray("2026-04-12T09:14:02.113Z"));
    QList<int> codes;
    for (const Attempt &attempt : first.attempts)
        codes.append(attempt.code.value_or(0));
    QCOMPARE(codes, (QList<int>{500, 500, 503, 0, 500}));
    QCOMPARE(*first.event.lastDurationMicros, 212'000);
    QCOMPARE(first.event.expiresAt->original, QByteArray("2026-05-12T09:14:02.113Z"));
}

void TestSampleIncident::triesFollowTheLadder()
{
    for (const EventRecord &record : m_records) {
        for (qsizetype i = 1; i < record.attempts.size(); ++i) {
            const Attempt &before = record.attempts.at(i - 1);
            const qint64 end = before.startedAt.utcMicros + *before.durationMicros;
            QCOMPARE(record.attempts.at(i).startedAt.utcMicros - end, Ladder.at(size_t(i)));
            QCOMPARE(record.attempts.at(i).number, int(i) + 1);
        }
    }
}

void TestSampleIncident::scheduledOnesHaveATryToCome()
{
    for (const EventRecord &record : m_records) {
        const bool isScheduled = record.event.stage == Stage::Scheduled;
        QCOMPARE(record.event.nextAttemptAt.has_value(), isScheduled);
        if (isScheduled) {
            QVERIFY(record.event.nextAttemptAt->utcMicros > Now);
            QVERIFY(record.event.nextAttemptAt->utcMicros < Now + Hour + 5 * Minute);
        }
        for (const Attempt &attempt : record.attempts) {
            const qint64 end = attempt.startedAt.utcMicros + attempt.durationMicros.value_or(0);
            QVERIFY2(end <= Now, record.event.id.text());
        }
    }
}

void TestSampleIncident::nineGoWithinADay()
{
    const QList<EventRecord> going = select([](const EventRecord &record) {
        return record.event.expiresAt && record.event.expiresAt->utcMicros > Now
            && record.event.expiresAt->utcMicros <= Now + Day;
    });
    QCOMPARE(going.size(), ExpiringSoon);
    const QList<EventRecord> gone = select([](const EventRecord &record) {
        return record.event.expiresAt && record.event.expiresAt->utcMicros <= Now;
    });
    QVERIFY(gone.isEmpty());
}

static QByteArray externalId(const EventRecord &record)
{
    return record.request.headers.first("Idempotency-Key").value_or(QByteArray());
}

void TestSampleIncident::twinsShareTheirBody()
{
    QHash<QByteArray, QMap<RequestId, EventRecord>> byBody;
    for (const EventRecord &record : m_records) {
        if (record.event.stage == Stage::Succeeded)
            byBody[record.request.body.bytes].insert(record.event.requestId, record);
    }
    int pairs = 0;
    int sharingKey = 0;
    for (const QMap<RequestId, EventRecord> &requests : byBody) {
        if (requests.size() != 2)
            continue;
        ++pairs;
        sharingKey += externalId(requests.first()) == externalId(requests.last());
    }
    QCOMPARE(pairs, TwinPairs);
    QCOMPARE(sharingKey, TwinPairsSharingKey);
}

void TestSampleIncident::copiesShareTheirRequest()
{
    QHash<RequestId, QList<EventRecord>> byRequest;
    for (const EventRecord &record : m_records)
        byRequest[record.event.requestId].append(record);
    int copies = 0;
    for (const QList<EventRecord> &same : byRequest) {
        if (same.size() < 2)
            continue;
        ++copies;
        QCOMPARE(same.at(0).request.body, same.at(1).request.body);
        QCOMPARE(same.at(0).event.type, same.at(1).event.type);
        QVERIFY(same.at(0).event.id != same.at(1).event.id);
    }
    QVERIFY(copies > OrdinaryCount / 10);
}

void TestSampleIncident::theSupersededPointToTheirReplay()
{
    QHash<QByteArray, EventRecord> byId;
    for (const EventRecord &record : m_records)
        byId.insert(record.event.id.text(), record);
    for (const EventRecord &record : m_records) {
        if (record.event.stage != Stage::Superseded)
            continue;
        QCOMPARE(record.event.vendorStatus, QByteArray("replayed"));
        const QJsonObject fields = QJsonDocument::fromJson(record.event.rawFields).object();
        const QByteArray replay =
            fields.value(QLatin1StringView("replay_event_id")).toString().toUtf8();
        QVERIFY(byId.contains(replay));
        QCOMPARE(byId.value(replay).event.stage, Stage::Succeeded);
        QCOMPARE(byId.value(replay).request.body, record.request.body);
    }
}

void TestSampleIncident::rowsAgreeWithTheirAttempts()
{
    for (const EventRecord &record : m_records) {
        QCOMPARE(record.event.attemptCount, int(record.attempts.size()));
        QCOMPARE(record.event.bodySize, record.request.body.bytes.size());
        QVERIFY(record.event.lastAnswer.size() <= LastAnswerLimit);
        QVERIFY(!QJsonDocument::fromJson(record.event.rawFields).object().isEmpty());
        if (record.attempts.isEmpty())
            continue;
        QCOMPARE(record.event.lastCode, record.attempts.last().code);
        QCOMPARE(record.event.lastDurationMicros, record.attempts.last().durationMicros);
    }
}

void TestSampleIncident::signaturesAreTrue()
{
    const QByteArray body = R"({"event_key":"order.created","n":1})";
    // Computed with: openssl dgst -sha256 -hmac
    QCOMPARE(sampleSignature(body, 1'767'225'600 * Second),
        QByteArray("t=1767225600,v1="
                   "fc3b9174183c82e1e3439766b47278f23d8988a135c574f89a9afc82ce0ae9bb"));
    for (const EventRecord &record : broken()) {
        QCOMPARE(record.request.headers.first("Webhook-Signature").value(),
            sampleSignature(record.request.body.bytes, record.event.receivedAt.utcMicros));
    }
}

void TestSampleIncident::datesReadAsHttpWantsThem()
{
    QCOMPARE(httpDate(Midnight + 10 * Hour + 26 * Minute + 44 * Second),
        QByteArray("Sun, 12 Apr 2026 10:26:44 GMT"));
    QCOMPARE(httpDate(784'111'777 * Second), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void TestSampleIncident::holdsWhatAViewerStumblesOver()
{
    const auto holds = [this](const std::function<bool(const EventRecord &)> &keep) {
        return !select(keep).isEmpty();
    };
    QVERIFY(holds([](const EventRecord &r) { return r.request.body.bytes.size() > 2'000'000; }));
    QVERIFY(holds([](const EventRecord &r) { return r.request.body.bytes.isEmpty(); }));
    QVERIFY(holds([](const EventRecord &r) { return r.request.body.bytes.contains('\0'); }));
    QVERIFY(holds([](const EventRecord &r) { return r.event.type.size() > 1000; }));
    QVERIFY(holds([](const EventRecord &r) { return r.event.type.isEmpty(); }));
    QVERIFY(holds([](const EventRecord &r) { return r.event.type.startsWith('='); }));
    QVERIFY(holds([](const EventRecord &r) { return r.event.type.contains("<b>"); }));
    QVERIFY(holds([](const EventRecord &r) { return r.event.type.contains("\xe2\x80\xae"); }));
    QVERIFY(holds([](const EventRecord &r) { return r.event.lastAnswer.contains('\x1b'); }));
    QVERIFY(
        holds([](const EventRecord &r) { return r.request.headers.all("X-Route").size() == 5; }));
    QVERIFY(holds([](const EventRecord &r) {
        return r.request.headers.first("X-Note").value_or(QByteArray()).contains('\n');
    }));
    QVERIFY(holds([](const EventRecord &r) {
        return r.request.body.bytes.contains("18446744073709551616");
    }));
}

void TestSampleIncident::findsARecordByItsId()
{
    const SampleIncident incident({1, OrdinaryCount});
    for (const EventRecord &record : m_records)
        QCOMPARE(incident.record(record.event.id), record);
    for (const QByteArray &unknown :
        {QByteArray(), QByteArray("evt_1"), QByteArray("7c0e3a52-0000-4000-8000-"),
            QByteArray("7c0e3a52-0000-4000-8000-00000000000G"),
            QByteArray("7c0e3a52-0000-4000-8000-000000000bb8"),
            QByteArray("7c0e3a52-0000-4000-8000-00400010ffff"),
            SampleIncident::firstMishandledId().text() + "0"})
        QVERIFY2(!incident.record(EventId(unknown)), unknown);
}

void TestSampleIncident::batchesAreBounded()
{
    SampleIncident source({1, OrdinaryCount});
    QCOMPARE(source.bytesTotal(), OrdinaryCount + Special);
    qint64 done = 0;
    bool isLast = false;
    while (!isLast) {
        const Result<RecordSource::Batch> batch = source.next();
        VERIFY_RESULT(batch);
        QVERIFY(!batch->records.isEmpty() && batch->records.size() <= 1000);
        done += batch->records.size();
        QCOMPARE(batch->bytesDone, done);
        isLast = batch->isLast;
    }
    QCOMPARE(done, source.bytesTotal());
}

void TestSampleIncident::aHundredThousandTakeAFewSeconds()
{
    QElapsedTimer timer;
    timer.start();
    SampleIncident source;
    qint64 records = 0;
    bool isLast = false;
    while (!isLast) {
        const Result<RecordSource::Batch> batch = source.next();
        VERIFY_RESULT(batch);
        records += batch->records.size();
        isLast = batch->isLast;
    }
    QCOMPARE(records, 100'000 + Special);
    qInfo("%lld records in %lld ms", records, timer.elapsed());
    QVERIFY(timer.elapsed() < 30'000);
}

QTEST_GUILESS_MAIN(TestSampleIncident)
#include "tst_sampleincident.moc"
