// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/outage.h"

#include <QTest>

using namespace Reprise;

using Cause = RunWait::Cause;
using Obstacle = Exchange::Obstacle;

static constexpr qint64 Second = 1'000'000;

class GivenChance final : public Randomness
{
public:
    double fraction() override { return value; }

    double value = 0;
};

//! When a far side counts as unreachable, and how it is knocked at.
class TestOutage : public QObject
{
    Q_OBJECT

private slots:
    void aFewInARowBeginIt();
    void oneThatGetsThroughEndsIt();
    void oneConnectionAtATimeNeedsNoRow();
    void probesComeLessOftenUpToABound();
    void chanceSpreadsProbesOverHalfTheWait();
    void lateFailuresDoNotPutTheProbeOff();
    void tellsTheNetworkFromTheHost();
    void patienceEnds();
};

static Exchange failure(Obstacle obstacle = Obstacle::Host)
{
    Exchange exchange;
    exchange.end = Exchange::End::NotConnected;
    exchange.obstacle = obstacle;
    exchange.error = "Connection refused";
    return exchange;
}

void TestOutage::aFewInARowBeginIt()
{
    GivenChance chance;
    Outage outage(RunLimits(), chance, 8);
    outage.noteUnreachable(failure(), 0);
    outage.noteUnreachable(failure(), 0);
    QVERIFY(!outage.isOn());
    outage.noteReached();
    outage.noteUnreachable(failure(), 0);
    outage.noteUnreachable(failure(), 0);
    QVERIFY(!outage.isOn());
    outage.noteUnreachable(failure(), 5 * Second);
    QVERIFY(outage.isOn());
    QCOMPARE(outage.since(), 5 * Second);
    QCOMPARE(outage.detail(), "Connection refused");
}

void TestOutage::oneThatGetsThroughEndsIt()
{
    GivenChance chance;
    Outage outage(RunLimits(), chance, 1);
    outage.noteUnreachable(failure(), 0);
    QVERIFY(outage.isOn());
    outage.noteReached();
    QVERIFY(!outage.isOn());
    QVERIFY(!outage.isProbeDue(1000 * Second));
}

void TestOutage::oneConnectionAtATimeNeedsNoRow()
{
    GivenChance chance;
    Outage outage(RunLimits(), chance, 1);
    outage.noteUnreachable(failure(), 0);
    QVERIFY(outage.isOn());
}

//! Whatever chance says, the far side is found again within five seconds.
void TestOutage::probesComeLessOftenUpToABound()
{
    for (const double fraction : {0.0, 0.5, 0.999}) {
        GivenChance chance;
        chance.value = fraction;
        Outage outage(RunLimits(), chance, 1);
        qint64 now = 0;
        qint64 last = 0;
        for (int probe = 0; probe < 50; ++probe) {
            outage.noteUnreachable(failure(), now);
            const qint64 wait = outage.nextProbe() - now;
            QVERIFY(wait > 0 && wait <= 4 * Second);
            QVERIFY(wait >= last || wait >= 2 * Second);
            QVERIFY(!outage.isProbeDue(outage.nextProbe() - 1));
            last = wait;
            now = outage.nextProbe();
            QVERIFY(outage.isProbeDue(now));
        }
        QVERIFY(last >= 2 * Second); // and a host that is down is not hammered at
    }
}

void TestOutage::chanceSpreadsProbesOverHalfTheWait()
{
    GivenChance chance;
    Outage early(RunLimits(), chance, 1);
    early.noteUnreachable(failure(), 0);
    chance.value = 0.999;
    Outage late(RunLimits(), chance, 1);
    late.noteUnreachable(failure(), 0);
    QCOMPARE(early.nextProbe(), RunLimits().probeMicros / 2);
    QVERIFY(late.nextProbe() > early.nextProbe() * 19 / 10);
}

void TestOutage::lateFailuresDoNotPutTheProbeOff()
{
    GivenChance chance;
    Outage outage(RunLimits(), chance, 1);
    outage.noteUnreachable(failure(), 0);
    const qint64 due = outage.nextProbe();
    for (int straggler = 0; straggler < 20; ++straggler)
        outage.noteUnreachable(failure(), due - 1);
    QCOMPARE(outage.nextProbe(), due);
}

void TestOutage::tellsTheNetworkFromTheHost()
{
    GivenChance chance;
    Outage outage(RunLimits(), chance, 1);
    outage.noteUnreachable(failure(Obstacle::Network), 0);
    QCOMPARE(outage.cause(), Cause::Network);
    outage.noteUnreachable(failure(Obstacle::Host), Second);
    QCOMPARE(outage.cause(), Cause::Host);
}

void TestOutage::patienceEnds()
{
    GivenChance chance;
    RunLimits limits;
    limits.outagePatienceMicros = 60 * Second;
    Outage outage(limits, chance, 1);
    QVERIFY(!outage.isPatienceOver(1000 * Second));
    outage.noteUnreachable(failure(), Second);
    QVERIFY(!outage.isPatienceOver(60 * Second));
    QVERIFY(outage.isPatienceOver(61 * Second));
}

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
