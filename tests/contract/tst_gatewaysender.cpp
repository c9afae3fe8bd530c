// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/gatewaysender.h"

#include "app/connection/replaylock.h"
#include "tests/support/gateways/gatewaybench.h"
#include "tests/support/sendorders.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;
using End = Exchange::End;

//! Orders on their way to a gateway: the lock, the pace of a lane, what is taken back.
class TestGatewaySender final : public QObject
{
    Q_OBJECT

private slots:
    void ordersOfFreeLanesGoAtOnce();
    void aLaneKeepsItsPace();
    void whatWaitsIsTakenBack();
    void nothingLeavesThroughALockedDoor();
    void anOpenDoorStaysOpenForItsRun();
    void whatIsRefusedIsNeverAsked();

private:
    //! A gateway with two failed events, an unlocked door, and a sender.
    struct Setup {
        explicit Setup(const char *gateway)
            : bench(makerOf(gateway))
        {
            bench.gateway().addMany(2);
            lock.unlock({});
            QObject::connect(&sender, &Sender::answered, &sender,
                [this](const QList<SendOutcome> &some) { outcomes += some; });
        }
        QList<SendOrder> list()
        {
            QList<SendOrder> made = orders({message("1"), message("2")});
            for (int i = 0; i < made.size(); ++i)
                made[i].item.event = bench.gateway().idOf(bench.gateway().events.at(i));
            return made;
        }
        int replays() const { return int(bench.gateway().replays.size()); }

        GatewayBench bench;
        const SystemClock clock;
        ReplayLock lock{0};
        ReplayDoor door{bench.application().gateways(), bench.profile(), lock};
        std::shared_ptr<ProtocolSlot> slot = std::make_shared<ProtocolSlot>();
        GatewaySender sender{door, slot, SendLimits(), clock};
        QList<SendOutcome> outcomes;
    };

    static const GatewayMaker &makerOf(const QByteArray &name)
    {
        for (const GatewayMaker &maker : scriptedGateways()) {
            if (maker.name == name)
                return maker;
        }
        qFatal("no such gateway: %s", name.constData());
    }
};

void TestGatewaySender::ordersOfFreeLanesGoAtOnce()
{
    Setup it("FastHook");
    it.sender.send(it.list());
    QCOMPARE(it.outcomes.size(), 0); // never from inside the call
    QTRY_COMPARE(it.outcomes.size(), 2);
    QCOMPARE(it.replays(), 2);
    for (const SendOutcome &outcome : it.outcomes)
        QCOMPARE(outcome.exchange.status, 202);
}

//! One a minute for each subscription: the second of the same one waits.
void TestGatewaySender::aLaneKeepsItsPace()
{
    Setup it("Akamai");
    it.sender.send(it.list());
    QTRY_COMPARE(it.outcomes.size(), 1);
    QCOMPARE(it.outcomes.constFirst().exchange.status, 202);
    QVERIFY(!QTest::qWaitFor([&it] { return it.replays() > 1; }, 300));
}

void TestGatewaySender::whatWaitsIsTakenBack()
{
    Setup it("Akamai");
    it.sender.send(it.list());
    QTRY_COMPARE(it.outcomes.size(), 1);
    it.sender.withdraw();
    QCOMPARE(it.outcomes.size(), 1);
    QTRY_COMPARE(it.outcomes.size(), 2);
    QCOMPARE(it.outcomes.constLast().exchange.end, End::Withdrawn);
    QCOMPARE(it.outcomes.constLast().exchange.bytesWritten, 0);
    QCOMPARE(it.replays(), 1);
}

void TestGatewaySender::nothingLeavesThroughALockedDoor()
{
    Setup it("FastHook");
    it.lock.lock();
    it.sender.send(it.list());
    QTRY_COMPARE(it.outcomes.size(), 2);
    for (const SendOutcome &outcome : it.outcomes) {
        QCOMPARE(outcome.exchange.end, End::Unsendable);
        QCOMPARE(outcome.exchange.obstacle, Exchange::Obstacle::Secret);
    }
    QVERIFY(it.bench.gateway().calls.isEmpty());
}

void TestGatewaySender::anOpenDoorStaysOpenForItsRun()
{
    Setup it("FastHook");
    const QList<SendOrder> list = it.list();
    it.sender.send({list.constFirst()});
    QTRY_COMPARE(it.outcomes.size(), 1);
    it.lock.lock();
    it.sender.send({list.constLast()});
    QTRY_COMPARE(it.outcomes.size(), 2);
    QCOMPARE(it.replays(), 2);
}

void TestGatewaySender::whatIsRefusedIsNeverAsked()
{
    Setup it("FastHook");
    it.sender.refuseAll("the plan is for another connection");
    it.sender.send(it.list());
    QTRY_COMPARE(it.outcomes.size(), 2);
    QCOMPARE(it.outcomes.constFirst().exchange.end, End::Unsendable);
    QCOMPARE(it.outcomes.constFirst().exchange.obstacle, Exchange::Obstacle::None);
    QVERIFY(it.bench.gateway().calls.isEmpty());
}

QTEST_GUILESS_MAIN(TestGatewaySender)
#include "tst_gatewaysender.moc"
