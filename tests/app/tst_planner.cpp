// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/planner.h"
#include "app/replay/plan/plantext.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Reprise;
using Test::EventBuilder;

class TestPlanner : public QObject
{
    Q_OBJECT

private slots:
    void ordersByArrivalThenId();
    void excludesWhatTheGatewayStillActsOn_data();
    void excludesWhatTheGatewayStillActsOn();
    void excludesWhatCannotBeSentAsItWas();
    void aGatewayNeedsNoBody();
    void takesOutByHand();
    void anEventAddedTwiceIsInItOnce();
    void promisesTheBodysDigestAndTheBaseline();
    void aGatewaysItemNamesTheNewestTry();
    void sameSelectionSameDigest();
    void refusesTermsThatCannotBeExecuted_data();
    void refusesTermsThatCannotBeExecuted();
};

static PlanTerms terms()
{
    PlanTerms terms;
    terms.target.url = "http://127.0.0.1:9/hook";
    return terms;
}

static Result<ReplayPlan> frozen(Planner planner)
{
    return std::move(planner).freeze("plan-1", 1000);
}

void TestPlanner::ordersByArrivalThenId()
{
    Planner planner(terms());
    planner.add(EventBuilder("c").received("2026-04-12T09:00:02Z").build());
    planner.add(EventBuilder("b").received("2026-04-12T09:00:01Z").build());
    planner.add(EventBuilder("a").received("2026-04-12T09:00:02Z").build());
    const Result<ReplayPlan> plan = frozen(planner);
    VERIFY_RESULT(plan);
    QByteArrayList ids;
    for (const PlanItem &item : plan->items)
        ids.append(item.event.text());
    QCOMPARE(ids.join(' '), "b a c");
    QCOMPARE(plan->scope.matched, 3);
}

void TestPlanner::excludesWhatTheGatewayStillActsOn_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<std::optional<ExclusionReason>>("reason");
    using R = std::optional<ExclusionReason>;
    QTest::newRow("waiting") << Stage::Waiting << R(ExclusionReason::Waiting);
    QTest::newRow("in flight") << Stage::InFlight << R(ExclusionReason::InFlight);
    QTest::newRow("scheduled") << Stage::Scheduled << R(ExclusionReason::Scheduled);
    QTest::newRow("held") << Stage::Held << R(ExclusionReason::Held);
    QTest::newRow("superseded") << Stage::Superseded << R(ExclusionReason::Superseded);
    QTest::newRow("failed") << Stage::Failed << R();
    QTest::newRow("delivered but mishandled") << Stage::Succeeded << R();
}

void TestPlanner::excludesWhatTheGatewayStillActsOn()
{
    QFETCH(Stage, stage);
    QFETCH(std::optional<ExclusionReason>, reason);
    QCOMPARE(exclusionOf(EventBuilder().stage(stage).build(), ReplayWay::Direct), reason);
    QCOMPARE(exclusionOf(EventBuilder().stage(stage).build(), ReplayWay::Gateway), reason);
}

void TestPlanner::excludesWhatCannotBeSentAsItWas()
{
    EventRecord truncated = EventBuilder().build();
    truncated.request.body.isTruncated = true;
    QCOMPARE(exclusionOf(truncated, ReplayWay::Direct), ExclusionReason::NoBody);
    EventRecord missing = EventBuilder().build();
    missing.request.body.bytes.clear();
    QCOMPARE(exclusionOf(missing, ReplayWay::Direct), ExclusionReason::NoBody);
    QCOMPARE(exclusionOf(EventBuilder().body({}).build(), ReplayWay::Direct), std::nullopt);
}

void TestPlanner::aGatewayNeedsNoBody()
{
    EventRecord truncated = EventBuilder().build();
    truncated.request.body.isTruncated = true;
    QCOMPARE(exclusionOf(truncated, ReplayWay::Gateway), std::nullopt);
}

void TestPlanner::takesOutByHand()
{
    Planner planner(terms());
    planner.add(EventBuilder("kept").build());
    planner.takeOut(EventBuilder("out").build().event);
    const Result<ReplayPlan> plan = frozen(planner);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->items.size(), 1);
    QCOMPARE(plan->exclusions.size(), 1);
    QCOMPARE(plan->exclusions.first().reason, ExclusionReason::TakenOut);
    QCOMPARE(plan->scope.matched, 2);
}

void TestPlanner::anEventAddedTwiceIsInItOnce()
{
    Planner planner(terms());
    planner.add(EventBuilder("a").received("2026-04-12T09:00:01Z").build());
    planner.add(EventBuilder("b").received("2026-04-12T09:00:02Z").build());
    planner.add(EventBuilder("a").received("2026-04-12T09:00:03Z").build());
    const Result<ReplayPlan> plan = frozen(planner);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->items.size(), 2);
}

void TestPlanner::promisesTheBodysDigestAndTheBaseline()
{
    Planner planner(terms());
    EventRecord record =
        EventBuilder().body("Hello, World!").attempt(503, "busy").attempt(500, "no").build();
    Attempt replay = record.attempts.last();
    replay.number = 9;
    replay.trigger = AttemptTrigger::Replay;
    record.attempts.append(replay);
    planner.add(record);
    const Result<ReplayPlan> plan = frozen(planner);
    VERIFY_RESULT(plan);
    QCOMPARE(plan->items.first().requestDigest,
        "dffd6021bb2bd5b0af676290809ec3a53191dd81c7f70a4b28688a362182986f");
    QCOMPARE(plan->items.first().attempts, 9);
}

void TestPlanner::aGatewaysItemNamesTheNewestTry()
{
    EventRecord record = EventBuilder("a").build();
    const auto tried = [](const char *id, qint64 micros, AttemptTrigger trigger) {
        Attempt attempt;
        attempt.id = AttemptId(id);
        attempt.startedAt = Timestamp::fromMicros(micros);
        attempt.trigger = trigger;
        return attempt;
    };
    record.attempts = {tried("10", 2, AttemptTrigger::Manual),
        tried("9", 1, AttemptTrigger::Initial), tried("ours", 3, AttemptTrigger::Replay)};
    for (const ReplayWay way : {ReplayWay::Gateway, ReplayWay::Direct}) {
        PlanTerms chosen = terms();
        chosen.target.way = way;
        Planner planner(chosen);
        planner.add(record);
        const Result<ReplayPlan> plan = frozen(planner);
        VERIFY_RESULT(plan);
        const AttemptId expected(way == ReplayWay::Gateway ? "10" : "");
        QCOMPARE(plan->items.first().newestAttempt, expected);
    }
}

void TestPlanner::sameSelectionSameDigest()
{
    Planner forwards(terms());
    Planner backwards(terms());
    const EventRecord a = EventBuilder("a").build();
    const EventRecord b = EventBuilder("b").build();
    forwards.add(a);
    forwards.add(b);
    backwards.add(b);
    backwards.add(a);
    QCOMPARE(frozen(forwards)->digest, frozen(backwards)->digest);
    Planner other(terms());
    other.add(a);
    QVERIFY(frozen(other)->digest != frozen(forwards)->digest);
    QCOMPARE(frozen(other)->digest, planDigest(*frozen(other)));
}

void TestPlanner::refusesTermsThatCannotBeExecuted_data()
{
    QTest::addColumn<PlanTerms>("terms");
    const auto row = [](const char *name, auto change) {
        PlanTerms bad = terms();
        change(bad);
        QTest::newRow(name) << bad;
    };
    row("no address", [](PlanTerms &t) { t.target.url.clear(); });
    row("file", [](PlanTerms &t) { t.target.url = "file:///etc/passwd"; });
    row("password in the address", [](PlanTerms &t) { t.target.url = "http://a:b@localhost/"; });
    row("line break in the address", [](PlanTerms &t) { t.target.url = "http://h/\r\nX: y"; });
    row("no concurrency", [](PlanTerms &t) { t.pacing.concurrency = 0; });
    row("too much concurrency", [](PlanTerms &t) { t.pacing.concurrency = 257; });
    row("negative rate", [](PlanTerms &t) { t.pacing.perSecond = -1; });
    row("endless rate", [](PlanTerms &t) { t.pacing.perSecond = qInf(); });
    row("101 percent", [](PlanTerms &t) { t.stopRule.percent = 101; });
    row("header injection", [](PlanTerms &t) { t.markers.append("X-A", "1\r\nX-B: 2"); });
    row("header name injection", [](PlanTerms &t) { t.markers.append("X A:", "1"); });
}

void TestPlanner::refusesTermsThatCannotBeExecuted()
{
    QFETCH(PlanTerms, terms);
    const Result<ReplayPlan> plan = frozen(Planner(terms));
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::Invalid);
}

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
