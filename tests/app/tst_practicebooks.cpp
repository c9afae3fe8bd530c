// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicebooks.h"

#include "app/sample/samplefate.h"
#include "app/sample/samplerequest.h"
#include "app/sample/samplestory.h"

#include <QJsonArray>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Kind = PracticeMode::Kind;

class TestPracticeBooks : public QObject
{
    Q_OBJECT

private slots:
    void takesAReplayAndDeliversIt();
    void showsAnOrderedReplayAsPending();
    void knowsTheSamplesAttempts();
    void refusesEventsUnderWay();
    void refusesUnknownEvents();
    void takesUnknownEventsWhenAskedTo();
    void aFailingReceiverFailsTheAttemptNotTheOrder();
    void slowReceiversTakeTheirTime();
    void flakyReceiversFailTheirShareTheSameWayEachTime();
    void failsFromTheItemOnSinceTheSwitch();
    void dropsDuplicatesAndSaysSo();
    void aFailedDeliveryIsNoDuplicate();
    void checksTheSignature();
    void countsWithoutAKeyByBody();
    void refusesOtherPathsAndMethods();

private:
    static constexpr qint64 Now = SampleStory::Now;
    PracticeBooks m_books{SampleOptions{1, 100}, false};

private slots:
    void init() { m_books.setMode({}); }
};

static PracticeRequest request(const QByteArray &method, const QList<QByteArray> &path)
{
    PracticeRequest made;
    made.method = method;
    made.path = path;
    return made;
}

static PracticeRequest delivery(const QByteArray &key, const QByteArray &body = "{}")
{
    PracticeRequest made = request("POST", {"receive", "billing"});
    made.headers.append("Idempotency-Key", key);
    made.body = body;
    return made;
}

static QByteArray brokenOrder(int number)
{
    return sampleEventId(FirstSpecialNumber + quint64(number)).text();
}

static PracticeRequest replay(const QByteArray &id)
{
    return request("POST", {"v1", "events", id, "replay"});
}

static QJsonObject shown(PracticeBooks &books, const QByteArray &id)
{
    const PracticeReply reply =
        books.answer(request("GET", {"v1", "events", id}), SampleStory::Now);
    return reply.body[u"data"_s].toObject();
}

static QJsonObject tally(PracticeBooks &books, const QString &key)
{
    const PracticeReply reply = books.answer(request("GET", {"practice", "log"}), SampleStory::Now);
    return reply.body[u"keys"_s][key].toObject();
}

void TestPracticeBooks::takesAReplayAndDeliversIt()
{
    const QByteArray id = brokenOrder(0);
    const PracticeReply reply = m_books.answer(replay(id), Now);
    QCOMPARE(reply.status, 202);
    const QJsonObject data = reply.body[u"data"_s].toObject();
    QCOMPARE(data[u"original_event_id"_s].toString().toLatin1(), id);
    QCOMPARE(data[u"status"_s].toString(), u"queued"_s);
    QVERIFY(reply.queuedReplay.has_value());
    m_books.deliver(*reply.queuedReplay, Now + 50'000);

    const QJsonObject event = shown(m_books, id);
    QCOMPARE(event[u"event"_s][u"status"_s].toString(), u"replayed"_s);
    const QJsonArray attempts = event[u"attempts"_s].toArray();
    QCOMPARE(attempts.size(), 6);
    QCOMPARE(attempts.last()[u"attempt_number"_s].toInt(), 6);
    QCOMPARE(attempts.last()[u"trigger"_s].toString(), u"manual"_s);
    QCOMPARE(attempts.last()[u"outcome"_s].toString(), u"success"_s);
    QCOMPARE(attempts.last()[u"response_status"_s].toInt(), 200);

    const QByteArray newId = data[u"replay_event_id"_s].toString().toLatin1();
    const QJsonObject made = shown(m_books, newId);
    QCOMPARE(made[u"event"_s][u"status"_s].toString(), u"delivered"_s);
    QCOMPARE(made[u"attempts"_s].toArray().size(), 1);
}

void TestPracticeBooks::showsAnOrderedReplayAsPending()
{
    const QByteArray id = brokenOrder(1);
    const int before = int(shown(m_books, id)[u"attempts"_s].toArray().size());
    const PracticeReply reply = m_books.answer(replay(id), Now);
    const QJsonArray attempts = shown(m_books, id)[u"attempts"_s].toArray();
    QCOMPARE(attempts.size(), before + 1);
    QCOMPARE(attempts.last()[u"outcome"_s].toString(), u"pending"_s);
    QVERIFY(!attempts.last().toObject().contains(u"response_status"_s));
    const QByteArray newId = reply.body[u"data"_s][u"replay_event_id"_s].toString().toLatin1();
    QCOMPARE(shown(m_books, newId)[u"event"_s][u"status"_s].toString(), u"queued"_s);
    m_books.deliver(*reply.queuedReplay, Now);
}

void TestPracticeBooks::knowsTheSamplesAttempts()
{
    const QJsonObject data = shown(m_books, brokenOrder(2));
    const EventRecord record = *SampleIncident({1, 100}).record(EventId(brokenOrder(2)));
    const QJsonArray attempts = data[u"attempts"_s].toArray();
    QCOMPARE(attempts.size(), record.attempts.size());
    QCOMPARE(attempts.first()[u"started_at"_s].toString().toLatin1(),
        record.attempts.first().startedAt.original);
    QCOMPARE(data[u"event"_s][u"body"_s].toString().toUtf8(), record.request.body.bytes);
}

void TestPracticeBooks::refusesEventsUnderWay()
{
    for (quint64 number = 0; number < quint64(SampleStory::Special); ++number) {
        const EventId id = sampleEventId(FirstSpecialNumber + number);
        const EventRecord record = *SampleIncident({1, 100}).record(id);
        if (!isPending(record.event.stage))
            continue;
        QCOMPARE(m_books.answer(replay(id.text()), Now).status, 400);
        QCOMPARE(shown(m_books, id.text())[u"attempts"_s].toArray().size(), record.attempts.size());
    }
}

void TestPracticeBooks::refusesUnknownEvents()
{
    QCOMPARE(m_books.answer(replay("evt_1"), Now).status, 404);
    QCOMPARE(m_books.answer(request("GET", {"v1", "events", "evt_1"}), Now).status, 404);
}

void TestPracticeBooks::takesUnknownEventsWhenAskedTo()
{
    PracticeBooks books({1, 1}, true);
    const PracticeReply reply = books.answer(replay("evt_1"), Now);
    QCOMPARE(reply.status, 202);
    books.deliver(*reply.queuedReplay, Now);
    const QJsonArray attempts = shown(books, "evt_1")[u"attempts"_s].toArray();
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(tally(books, u"evt_1"_s)[u"handled"_s].toInt(), 1);
}

void TestPracticeBooks::aFailingReceiverFailsTheAttemptNotTheOrder()
{
    m_books.setMode({Kind::Failing});
    const PracticeReply reply = m_books.answer(replay(brokenOrder(3)), Now);
    QCOMPARE(reply.status, 202);
    m_books.deliver(*reply.queuedReplay, Now);
    const QJsonArray attempts = shown(m_books, brokenOrder(3))[u"attempts"_s].toArray();
    QCOMPARE(attempts.last()[u"outcome"_s].toString(), u"http_5xx"_s);
    QCOMPARE(m_books.answer(delivery("failing"), Now).status, 500);
}

void TestPracticeBooks::slowReceiversTakeTheirTime()
{
    m_books.setMode({Kind::Slow, 700});
    QCOMPARE(m_books.answer(delivery("slow"), Now).delayMs, 700);
    const PracticeReply reply = m_books.answer(replay(brokenOrder(4)), Now);
    QCOMPARE(reply.delayMs, 0);
    QVERIFY(reply.deliveryDelayMs > 700);
    m_books.deliver(*reply.queuedReplay, Now + reply.deliveryDelayMs * 1000);
    const QJsonArray attempts = shown(m_books, brokenOrder(4))[u"attempts"_s].toArray();
    QVERIFY(attempts.last()[u"latency_ms"_s].toInt() >= 700);
}

void TestPracticeBooks::flakyReceiversFailTheirShareTheSameWayEachTime()
{
    QList<int> first;
    QList<int> second;
    for (QList<int> *answers : {&first, &second}) {
        PracticeBooks books({1, 1}, false);
        books.setMode({Kind::Flaky, 0, 30});
        for (int i = 0; i < 1000; ++i)
            answers->append(books.answer(delivery("key-" + QByteArray::number(i)), Now).status);
    }
    QCOMPARE(first, second);
    QVERIFY2(first.count(503) > 250 && first.count(503) < 350,
        qPrintable(QString::number(first.count(503))));
    QCOMPARE(first.count(503) + first.count(200), 1000);
}

void TestPracticeBooks::failsFromTheItemOnSinceTheSwitch()
{
    m_books.answer(delivery("before"), Now);
    m_books.setMode({Kind::FailingFrom, 0, 0, 3});
    QList<int> answers;
    for (const char *key : {"a", "b", "c", "d"})
        answers.append(m_books.answer(delivery(key), Now).status);
    QCOMPARE(answers, (QList<int>{200, 200, 500, 500}));
}

void TestPracticeBooks::dropsDuplicatesAndSaysSo()
{
    m_books.answer(delivery("twice"), Now);
    m_books.setMode({Kind::DuplicateDropping});
    const PracticeReply reply = m_books.answer(delivery("twice"), Now);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body[u"duplicate"_s].toBool());
    QCOMPARE(tally(m_books, u"twice"_s),
        (QJsonObject{{u"received"_s, 2}, {u"handled"_s, 1}, {u"failed"_s, 0}, {u"dropped"_s, 1}}));
}

void TestPracticeBooks::aFailedDeliveryIsNoDuplicate()
{
    m_books.setMode({Kind::Failing});
    m_books.answer(delivery("again"), Now);
    m_books.setMode({Kind::DuplicateDropping});
    QVERIFY(!m_books.answer(delivery("again"), Now).body.contains(u"duplicate"_s));
    QCOMPARE(tally(m_books, u"again"_s)[u"handled"_s].toInt(), 1);
}

void TestPracticeBooks::checksTheSignature()
{
    PracticeRequest signedWell = delivery("s1", "body");
    signedWell.headers.append("Webhook-Signature", sampleSignature("body", Now));
    QCOMPARE(m_books.answer(signedWell, Now).body[u"signature"_s].toString(), u"valid"_s);
    PracticeRequest forged = delivery("s2", "other");
    forged.headers.append("Webhook-Signature", sampleSignature("body", Now));
    QCOMPARE(m_books.answer(forged, Now).body[u"signature"_s].toString(), u"invalid"_s);
    QCOMPARE(m_books.answer(delivery("s3"), Now).body[u"signature"_s].toString(), u"missing"_s);
}

void TestPracticeBooks::countsWithoutAKeyByBody()
{
    PracticeRequest bare = request("POST", {"receive", "crm"});
    bare.body = "only this";
    m_books.answer(bare, Now);
    m_books.setMode({Kind::DuplicateDropping});
    QVERIFY(m_books.answer(bare, Now).body[u"duplicate"_s].toBool());
}

void TestPracticeBooks::refusesOtherPathsAndMethods()
{
    QCOMPARE(m_books.answer(request("DELETE", {"v1", "events", "x"}), Now).status, 405);
    QCOMPARE(m_books.answer(request("GET", {"receive", "crm"}), Now).status, 404);
    QCOMPARE(m_books.answer(request("POST", {"v1", "events", "x"}), Now).status, 404);
    QCOMPARE(m_books.answer(request("GET", {}), Now).status, 404);
    QCOMPARE(m_books.answer(request("GET", {"healthz"}), Now).status, 200);
}

QTEST_GUILESS_MAIN(TestPracticeBooks)
#include "tst_practicebooks.moc"
