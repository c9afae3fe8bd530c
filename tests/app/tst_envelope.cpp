// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/envelope.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/storefill.h"

#include <QTest>

using namespace Reprise;
using Test::EventBuilder;

class TestEnvelope : public QObject
{
    Q_OBJECT

private slots:
    void givesBackTheMessages_data();
    void givesBackTheMessages();
    void glanceShowsWhatASearchLooksAt();
    void glanceTakesTheGatewaysNewestAnswer();
    void refusesAnotherNumberOfAttempts();
    void refusesBytesThatAreCutOrLeftOver();
    void survivesAnyDamage();
};

static QByteArray envelopeOf(const EventRecord &record)
{
    QByteArray bytes;
    Envelope::append(bytes, record);
    return bytes;
}

//! What a reader has before the envelope is read.
static EventRecord withoutMessages(EventRecord record)
{
    record.request = {};
    for (Attempt &attempt : record.attempts) {
        attempt.request.reset();
        attempt.response = {};
    }
    return record;
}

void TestEnvelope::givesBackTheMessages_data()
{
    QTest::addColumn<EventRecord>("record");
    QTest::newRow("no attempt") << EventBuilder("a").header("X-One", "1").build();
    QTest::newRow("several")
        << EventBuilder("a").attempt(500, "old").attempt(std::nullopt, "").build();
    QTest::newRow("everything unusual") << Test::unusualRecord("u");
    EventRecord large = EventBuilder("l").attempt(200, QByteArray(3'000'000, 'r')).build();
    large.request.body.fullSize = -1; // whatever a source says
    QTest::newRow("a large answer") << large;
}

void TestEnvelope::givesBackTheMessages()
{
    QFETCH(EventRecord, record);
    EventRecord read = withoutMessages(record);
    QVERIFY(Envelope::read(envelopeOf(record), read));
    QVERIFY(read.request.body.bytes.isEmpty());
    read.request.body.bytes = record.request.body.bytes; // lies beside it
    QVERIFY(read == record);
}

void TestEnvelope::glanceShowsWhatASearchLooksAt()
{
    const EventRecord record = EventBuilder("a")
                                   .header("X-One", "1")
                                   .header("X-One", "2")
                                   .attempt(500, "old")
                                   .attempt(502, "new")
                                   .build();
    const QByteArray envelope = envelopeOf(record);
    const auto all = Envelope::glance(envelope, Envelope::Look::Both);
    QVERIFY(all.has_value());
    QCOMPARE(all->requestHeaders, record.request.headers);
    QCOMPARE(all->responseBody.toByteArray(), "new");
    QCOMPARE(all->responseHeaders, record.attempts.at(1).response.headers);
    const auto headers = Envelope::glance(envelope, Envelope::Look::RequestHeaders);
    QCOMPARE(headers->requestHeaders, record.request.headers);
    QVERIFY(headers->responseBody.isEmpty());
    const auto response = Envelope::glance(envelope, Envelope::Look::NewestResponse);
    QVERIFY(response->requestHeaders.isEmpty());
    QCOMPARE(response->responseBody.toByteArray(), "new");
    const QByteArray untried = envelopeOf(EventBuilder("b").build());
    const auto nothing = Envelope::glance(untried, Envelope::Look::Both);
    QVERIFY(nothing.has_value());
    QVERIFY(nothing->responseBody.isEmpty());
}

//! Attempts lie in the order of the list; the newest one need not be the last.
void TestEnvelope::glanceTakesTheGatewaysNewestAnswer()
{
    EventRecord record = EventBuilder("a").attempt(500, "second").attempt(502, "first").build();
    record.attempts[0].startedAt = Timestamp::fromMicros(2);
    record.attempts[1].startedAt = Timestamp::fromMicros(1);
    record.attempts[0].request = HttpMessage{{{"X-Own", "1"}}, {"own", {}, true, 77, false}};
    const QByteArray envelope = envelopeOf(record);
    QCOMPARE(Envelope::glance(envelope, Envelope::Look::Both)->responseBody.toByteArray(),
        QByteArray("second"));
    record.attempts[1].startedAt = Timestamp::fromMicros(3);
    const QByteArray later = envelopeOf(record);
    QCOMPARE(Envelope::glance(later, Envelope::Look::NewestResponse)->responseBody.toByteArray(),
        QByteArray("first"));
}

void TestEnvelope::refusesAnotherNumberOfAttempts()
{
    const EventRecord record = EventBuilder("a").attempt(500, "one").attempt(200, "two").build();
    EventRecord fewer = withoutMessages(record);
    fewer.attempts.removeLast();
    QVERIFY(!Envelope::read(envelopeOf(record), fewer));
}

void TestEnvelope::refusesBytesThatAreCutOrLeftOver()
{
    const EventRecord record = Test::unusualRecord("u");
    const QByteArray envelope = envelopeOf(record);
    EventRecord read = withoutMessages(record);
    QVERIFY(!Envelope::read(envelope + 'x', read));
    for (qsizetype size = 0; size < envelope.size(); size += size < 700 ? 1 : 997) {
        read = withoutMessages(record);
        QVERIFY(!Envelope::read(envelope.first(size), read));
    }
}

//! The checksum keeps damage away; should any pass, it must not be more than a wrong message.
void TestEnvelope::survivesAnyDamage()
{
    const EventRecord record =
        EventBuilder("a").header("X-One", "1").attempt(500, "old").attempt(502, "new").build();
    const QByteArray envelope = envelopeOf(record);
    for (qsizetype i = 0; i < envelope.size(); ++i) {
        for (int value = 0; value < 256; value += 5) {
            QByteArray damaged = envelope;
            damaged[i] = char(value);
            EventRecord read = withoutMessages(record);
            Q_UNUSED(Envelope::read(damaged, read))
            const auto seen = Envelope::glance(damaged, Envelope::Look::Both);
            QVERIFY(!seen || seen->responseBody.size() <= damaged.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
