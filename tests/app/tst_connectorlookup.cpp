// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/connectorlookup.h"

#include "app/connectors/connector.h"
#include "tests/support/scriptedconnector.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using Finding = LookupAnswer::Finding;

static constexpr qint64 Minute = 60'000'000;
static constexpr qint64 Sent = 1'776'000'000'000'000;

//! What came of an order, by what the gateway tells of its event.
class TestConnectorLookup final : public QObject
{
    Q_OBJECT

private slots:
    void findsOurTry_data();
    void findsOurTry();
    void ofSeveralTheNewestDecides();
    void anEventMadeForTheOrderTellsItself();
    void eachQuestionHasOneAnswer();
    void withoutAConnectionThereIsNoWay();

private:
    static Attempt attempt(
        int number, AttemptTrigger trigger, AttemptOutcome outcome, qint64 startedMicros = Sent + 1)
    {
        Attempt made;
        made.id = AttemptId("a" + QByteArray::number(number));
        made.number = number;
        made.trigger = trigger;
        made.outcome = outcome;
        made.startedAt = Timestamp::fromMicros(startedMicros);
        return made;
    }
    static LookupQuestion question(int known)
    {
        LookupQuestion made;
        made.index = 7;
        made.item.event = EventId("evt_1");
        made.item.attempts = known;
        made.sentMicros = Sent;
        return made;
    }
};

void TestConnectorLookup::findsOurTry_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("number");
    QTest::addColumn<AttemptTrigger>("trigger");
    QTest::addColumn<AttemptOutcome>("outcome");
    QTest::addColumn<qint64>("started");
    QTest::addColumn<Finding>("finding");
    using Trigger = AttemptTrigger;
    using Outcome = AttemptOutcome;
    const auto row = [](const char *name, int known, int number, Trigger trigger, Outcome outcome,
                         Finding finding, qint64 started = Sent + 1) {
        QTest::newRow(name) << known << number << trigger << outcome << started << finding;
    };
    row("delivered", 2, 3, Trigger::Manual, Outcome::Succeeded, Finding::Delivered);
    row("rejected", 2, 3, Trigger::Manual, Outcome::Rejected, Finding::Failed);
    row("timed out", 2, 3, Trigger::Bulk, Outcome::TimedOut, Finding::Failed);
    row("on its way", 2, 3, Trigger::Manual, Outcome::Pending, Finding::Queued);
    row("no word that is known", 2, 3, Trigger::Manual, Outcome::Unknown, Finding::NoWord);
    row("known before", 3, 3, Trigger::Manual, Outcome::Succeeded, Finding::NoWord);
    row("by itself", 2, 3, Trigger::Automatic, Outcome::Succeeded, Finding::NoWord);
    row("nobody says why", 2, 3, Trigger::Unknown, Outcome::Succeeded, Finding::Delivered);
    row("nobody counts either", 0, 1, Trigger::Unknown, Outcome::Succeeded, Finding::Delivered);
    row("long before", 0, 1, Trigger::Unknown, Outcome::Succeeded, Finding::NoWord,
        Sent - Minute * 5);
    row("a clock that is slow", 0, 1, Trigger::Unknown, Outcome::Rejected, Finding::Failed,
        Sent - Minute / 2);
}

void TestConnectorLookup::findsOurTry()
{
    QFETCH(int, known);
    QFETCH(int, number);
    QFETCH(AttemptTrigger, trigger);
    QFETCH(AttemptOutcome, outcome);
    QFETCH(qint64, started);
    EventRecord record = gatewayEvent("evt_1", Sent - Minute * 60);
    record.attempts = {attempt(number, trigger, outcome, started)};
    const LookupAnswer answer = findingIn(record, question(known));
    QTEST(answer.finding, "finding");
    QCOMPARE(answer.index, 7);
}

void TestConnectorLookup::ofSeveralTheNewestDecides()
{
    EventRecord record = gatewayEvent("evt_1", Sent - Minute);
    record.attempts = {attempt(4, AttemptTrigger::Manual, AttemptOutcome::Succeeded),
        attempt(3, AttemptTrigger::Manual, AttemptOutcome::Rejected)};
    const LookupAnswer answer = findingIn(record, question(2));
    QCOMPARE(answer.finding, Finding::Delivered);
    QCOMPARE(answer.attempt, 4);
    QCOMPARE(answer.attempts, 2);
}

void TestConnectorLookup::anEventMadeForTheOrderTellsItself()
{
    LookupQuestion asked = question(2);
    asked.reference = "evt_2";
    EventRecord record = gatewayEvent("evt_2", Sent, Stage::Waiting);
    record.attempts.clear();
    QCOMPARE(findingIn(record, asked).finding, Finding::Queued);
    record.attempts = {attempt(1, AttemptTrigger::Initial, AttemptOutcome::Succeeded)};
    QCOMPARE(findingIn(record, asked).finding, Finding::Delivered);
}

void TestConnectorLookup::eachQuestionHasOneAnswer()
{
    ScriptedConnector connector;
    connector.add(gatewayEvent("evt_1", Sent - Minute));
    ConnectorLookup lookup([&connector] { return &connector; });
    QSignalSpy answered(&lookup, &AttemptLookup::answered);
    LookupQuestion unknown = question(2);
    unknown.index = 8;
    unknown.item.event = EventId("evt_9");
    lookup.lookUp({question(2), unknown});
    QCOMPARE(answered.count(), 0);
    QList<LookupAnswer> answers;
    while (answers.size() < 2 && (answered.count() > 0 || answered.wait(5000)))
        answers += answered.takeFirst().constFirst().value<QList<LookupAnswer>>();
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.at(0).index + answers.at(1).index, 15);
    QCOMPARE(connector.records.size(), 2);
    QVERIFY(connector.priorities.count(CallPriority::Replay) == 2);
}

void TestConnectorLookup::withoutAConnectionThereIsNoWay()
{
    ConnectorLookup lookup([] { return nullptr; });
    QSignalSpy answered(&lookup, &AttemptLookup::answered);
    lookup.lookUp({question(2)});
    QVERIFY(answered.wait(5000));
    const auto answers = answered.constFirst().constFirst().value<QList<LookupAnswer>>();
    QCOMPARE(answers.constFirst().finding, Finding::Unreachable);
}

QTEST_GUILESS_MAIN(TestConnectorLookup)
#include "tst_connectorlookup.moc"
