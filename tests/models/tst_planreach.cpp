// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/replay/planreach.h"

#include <QTest>

using namespace Reprise;

class TestPlanReach final : public QObject
{
    Q_OBJECT

private slots:
    void countsDestinationsTypesAndReasons();
    void anEmptyPlanReachesNothing();
    void theDurationFollowsRateAndPauses_data();
    void theDurationFollowsRateAndPauses();
    void withoutRateOnlyTheReceiverDecides();
};

static PlanItem item(const QByteArray &destination, const QByteArray &type, qint64 received)
{
    PlanItem result;
    result.destination = destination;
    result.type = type;
    result.receivedMicros = received;
    return result;
}

void TestPlanReach::countsDestinationsTypesAndReasons()
{
    ReplayPlan plan;
    plan.items = {item("billing", "a", 5), item("crm", "a", 6), item("crm", "b", 9)};
    plan.exclusions = {{EventId("x"), 1, ExclusionReason::Held},
        {EventId("y"), 2, ExclusionReason::Held}, {EventId("z"), 3, ExclusionReason::TakenOut}};
    const PlanReach reach = reachOf(plan);
    QCOMPARE(reach.events, 3);
    QCOMPARE(reach.firstMicros, 5);
    QCOMPARE(reach.lastMicros, 9);
    QVERIFY((reach.destinations == QList<ReachCount>{{"crm", 2}, {"billing", 1}}));
    QVERIFY((reach.types == QList<ReachCount>{{"a", 2}, {"b", 1}}));
    QCOMPARE(reach.leftOut.at(size_t(ExclusionReason::Held)), 2);
    QCOMPARE(reach.leftOut.at(size_t(ExclusionReason::TakenOut)), 1);
    QCOMPARE(reach.leftOut.at(size_t(ExclusionReason::NoBody)), 0);
}

void TestPlanReach::anEmptyPlanReachesNothing()
{
    QVERIFY(reachOf({}) == PlanReach{});
}

void TestPlanReach::theDurationFollowsRateAndPauses_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("batchSize");
    QTest::addColumn<qint64>("delaySeconds");
    QTest::addColumn<qint64>("events");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("rate") << 2.0 << 0 << qint64(0) << qint64(240) << qint64(120);
    QTest::newRow("rate and batches") << 10.0 << 50 << qint64(30) << qint64(100) << qint64(40);
    QTest::newRow("batches alone") << 0.0 << 50 << qint64(30) << qint64(101) << qint64(60);
    QTest::newRow("one full batch has no pause")
        << 0.0 << 50 << qint64(30) << qint64(50) << qint64(0);
}

void TestPlanReach::theDurationFollowsRateAndPauses()
{
    QFETCH(double, perSecond);
    QFETCH(int, batchSize);
    QFETCH(qint64, delaySeconds);
    QFETCH(qint64, events);
    QFETCH(qint64, seconds);
    const ReplayPacing pacing{perSecond, 4, batchSize, delaySeconds * 1'000'000};
    QCOMPARE(plannedDuration(pacing, events), std::optional(seconds * 1'000'000));
}

void TestPlanReach::withoutRateOnlyTheReceiverDecides()
{
    QVERIFY(!plannedDuration({}, 100));
    QVERIFY(!plannedDuration({10, 4, 0, 0}, 0));
}

QTEST_GUILESS_MAIN(TestPlanReach)
#include "tst_planreach.moc"
