// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/explanationtext.h"

#include "tests/support/eventbuilder.h"
#include "tests/support/language.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;

namespace {

const qint64 Now = Timestamp::parse("2026-04-12T15:30Z")->utcMicros;
constexpr qint64 Minute = 60'000'000;
constexpr qint64 Day = 24 * 60 * Minute;

EventRecord broken()
{
    EventRecord record = EventBuilder()
                             .stage(Stage::Exhausted)
                             .attempt(500, "column \"sku_id\" does not exist", 212'000)
                             .build();
    record.event.attemptCount = 5;
    record.event.attemptLimit = 5;
    record.event.expiresAt = Timestamp::fromMicros(Now + 30 * Day);
    return record;
}

EventRecord silent(AttemptOutcome outcome, const QByteArray &error)
{
    EventRecord record =
        EventBuilder().stage(Stage::Failed).attempt(std::nullopt, error, 30 * 1'000'000).build();
    record.attempts.last().outcome = outcome;
    return record;
}

} // namespace

class TestExplanationText final : public QObject
{
    Q_OBJECT

private slots:
    void saysHowTheEventStands_data();
    void saysHowTheEventStands();
    void whatMattersHasWeight();
    void whatCanBeFilteredCanBeChosen();
    void countsAreSingularOrPlural_data();
    void countsAreSingularOrPlural();
    void hostileTextStaysTextAndShort();
    void daysHaveTheirYearWhereItIsNotNows();
};

//! Without words about tries that the gateway used in vain.
static void addShortSentences()
{
    QTest::newRow("timed out") << silent(AttemptOutcome::TimedOut, "timed out") << 0LL
                               << u"No answer from fulfilment within 30.0 s. 1 try was made."_s;
    QTest::newRow("reset") << silent(AttemptOutcome::NetworkError, "connection reset by peer.")
                           << 0LL
                           << u"No answer from fulfilment: connection reset by peer. 1 try was "
                              "made."_s;
    QTest::newRow("delivered")
        << EventBuilder().stage(Stage::Succeeded).attempt(200, "ok", 35'000).build() << 0LL
        << u"200 from fulfilment after 35 ms."_s;
    QTest::newRow("held") << EventBuilder().stage(Stage::Held).destination("crm").build() << 0LL
                          << u"Not tried yet: deliveries to crm are held."_s;
    QTest::newRow("waiting") << EventBuilder().stage(Stage::Waiting).build() << 0LL
                             << u"Not tried yet: it waits in the queue for fulfilment."_s;
    QTest::newRow("nothing known") << EventBuilder().stage(Stage::Unknown).destination({}).build()
                                   << 0LL << u"No try to reach the destination is known."_s;
    QTest::newRow("under way") << silent(AttemptOutcome::Pending, {}) << 0LL
                               << u"A try to reach fulfilment is under way."_s;
}

void TestExplanationText::saysHowTheEventStands_data()
{
    QTest::addColumn<EventRecord>("record");
    QTest::addColumn<qint64>("others");
    QTest::addColumn<QString>("text");
    QTest::newRow("all tries used, with others")
        << broken() << 202LL
        << u"500 from fulfilment after 212 ms: column \"sku_id\" does not exist. All 5 tries are "
           "used; it expires on 12 May. 202 others failed the same way since 09:14 UTC."_s;

    EventRecord scheduled = broken();
    scheduled.event.stage = Stage::Scheduled;
    scheduled.event.attemptCount = 3;
    scheduled.event.expiresAt.reset();
    scheduled.event.nextAttemptAt = Timestamp::fromMicros(Now + 5 * Minute);
    QTest::newRow("next try planned")
        << scheduled << 0LL
        << u"500 from fulfilment after 212 ms: column \"sku_id\" does not exist. 3 of 5 tries are "
           "used; the next comes at 15:35 UTC, in 5 min."_s;

    EventRecord soon = broken();
    soon.event.expiresAt = Timestamp::fromMicros(Now + 14 * 60 * Minute);
    QTest::newRow("expires soon")
        << soon << 1LL
        << u"500 from fulfilment after 212 ms: column \"sku_id\" does not exist. All 5 tries are "
           "used; it expires on 13 April, in 14 h. 1 other failed the same way since 09:14 "
           "UTC."_s;

    EventRecord gone = broken();
    gone.event.expiresAt = Timestamp::fromMicros(Now - 3 * Day);
    gone.event.attemptLimit = 1;
    gone.event.attemptCount = 1;
    QTest::newRow("expired already")
        << gone << 0LL
        << u"500 from fulfilment after 212 ms: column \"sku_id\" does not exist. The only try is "
           "used; it expired on 9 April."_s;

    addShortSentences();
    EventRecord replayed = broken();
    replayed.event.stage = Stage::Superseded;
    replayed.attempts.last().trigger = AttemptTrigger::Replay;
    replayed.attempts.last().code = 200;
    replayed.attempts.last().outcome = AttemptOutcome::Succeeded;
    replayed.event.expiresAt.reset();
    QTest::newRow("replayed") << replayed << 0LL
                              << u"Replayed: 200 from fulfilment after 212 ms."_s;
}

void TestExplanationText::saysHowTheEventStands()
{
    QFETCH(EventRecord, record);
    QFETCH(qint64, others);
    const Test::Language english(u"en"_s);
    const AlikeFailures alike{others, Timestamp::parse("2026-04-12T09:14Z")->utcMicros};
    QTEST(explanationText(explain(record, Now, alike), Now).text(), "text");
}

static QStringList withWeight(const Sentence &sentence, SentencePiece::Weight weight)
{
    QStringList texts;
    for (const SentencePiece &piece : sentence.pieces()) {
        if (piece.weight == weight)
            texts.append(piece.text);
    }
    return texts;
}

static QStringList withLink(const Sentence &sentence, ExplanationLink link)
{
    QStringList texts;
    for (const SentencePiece &piece : sentence.pieces()) {
        if (piece.link == int(link))
            texts.append(piece.text);
    }
    return texts;
}

void TestExplanationText::whatMattersHasWeight()
{
    const Sentence told = explanationText(explain(broken(), Now), Now);
    QCOMPARE(withWeight(told, SentencePiece::Weight::Strong),
        (QStringList{u"500"_s, u"fulfilment"_s, u"12 May"_s}));
    QCOMPARE(withWeight(told, SentencePiece::Weight::Quoted),
        QStringList(u"column \"sku_id\" does not exist"_s));
}

void TestExplanationText::whatCanBeFilteredCanBeChosen()
{
    const AlikeFailures alike{202, Now};
    const Sentence told = explanationText(explain(broken(), Now, alike), Now);
    QCOMPARE(withLink(told, ExplanationLink::Destination), QStringList(u"fulfilment"_s));
    QCOMPARE(withLink(told, ExplanationLink::Code), QStringList(u"500"_s));
    QCOMPARE(withLink(told, ExplanationLink::Alike), QStringList(u"202 others"_s));
    EventRecord replayed = broken();
    replayed.attempts.last().trigger = AttemptTrigger::Replay;
    const Sentence ours = explanationText(explain(replayed, Now), Now);
    QVERIFY(withLink(ours, ExplanationLink::Code).isEmpty()); // no filter looks at it
}

void TestExplanationText::countsAreSingularOrPlural_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("tries");
    QTest::addColumn<QString>("others");
    QTest::newRow("one in English")
        << u"en"_s << 1 << u"The only try is used."_s << u"1 other failed the same way since"_s;
    QTest::newRow("two in English")
        << u"en"_s << 2 << u"All 2 tries are used."_s << u"2 others failed the same way since"_s;
    QTest::newRow("one in German")
        << u"de"_s << 1 << u"Der einzige Versuch ist verbraucht."_s << u"1 weiteres ist seit"_s;
    QTest::newRow("two in German")
        << u"de"_s << 2 << u"Alle 2 Versuche sind verbraucht."_s << u"2 weitere sind seit"_s;
}

void TestExplanationText::countsAreSingularOrPlural()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QFETCH(QString, tries);
    QFETCH(QString, others);
    const Test::Language spoken(language);
    EventRecord record = broken();
    record.event.attemptCount = record.event.attemptLimit.emplace(count);
    record.event.expiresAt.reset();
    const QString text =
        explanationText(explain(record, Now, AlikeFailures{count, Now}), Now).text();
    QVERIFY2(text.contains(tries), qPrintable(text));
    QVERIFY2(text.contains(others), qPrintable(text));
}

void TestExplanationText::hostileTextStaysTextAndShort()
{
    EventRecord record = EventBuilder()
                             .destination("a\xe2\x80\xae" + QByteArray(5000, 'x'))
                             .stage(Stage::Failed)
                             .attempt(500, "<b>bold</b>\x1b[31m" + QByteArray(5000, 'y'))
                             .build();
    const QString text = explanationText(explain(record, Now), Now).text();
    QVERIFY(text.size() < 400);
    QVERIFY(!text.contains(QChar(0x202E)));
    QVERIFY(!text.contains(QChar(0x1B)));
    QVERIFY(text.contains(u"<b>bold</b>"_s));
}

void TestExplanationText::daysHaveTheirYearWhereItIsNotNows()
{
    QCOMPARE(dayText(Now, Now), u"12 April"_s);
    QCOMPARE(dayText(Now + 365 * Day, Now), u"12 April 2027"_s);
}

QTEST_MAIN(TestExplanationText)
#include "tst_explanationtext.moc"
