// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/callbudget.h"
#include "tests/support/fakeclock.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace Reprise;

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 Minute = 60 * Second;

class TestCallBudget : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noMinuteHasMoreCallsThanAllowed_data();
    void noMinuteHasMoreCallsThanAllowed();
    void reachesTheRateItMay();
    void goesByPriorityThenByArrival();
    void callsGoFromTheEventLoopOnly();
    void callsMadeElsewhereCount();
    void pausesForEverybody();
    void aPauseIsBoundedAndTheLongerOneWins();
    void pausesWhenTheGatewayCountsNoneLeft();
    void forgetsWhoIsGone();
    void callMayAskForTheNextOne();
    void tellsOfTheWait();

private:
    void ask(CallPriority priority, const QByteArray &name);
    //! Lets time pass in steps; what may go at each of them goes.
    void pass(qint64 micros, qint64 step = Second / 10);
    void settle();

    Test::FakeClock m_clock;
    std::unique_ptr<CallBudget> m_budget;
    QByteArrayList m_went;
    QList<qint64> m_times;
};

void TestCallBudget::init()
{
    m_clock = {};
    m_budget.reset();
    m_went.clear();
    m_times.clear();
}

void TestCallBudget::ask(CallPriority priority, const QByteArray &name)
{
    m_budget->whenAllowed(priority, this, [this, name] {
        m_went << name;
        m_times << m_clock.monotonicMicros();
    });
}

void TestCallBudget::settle()
{
    m_budget->pauseFor(0); // its timer knows nothing of the fake clock: this makes it look again
    QCoreApplication::processEvents();
}

void TestCallBudget::pass(qint64 micros, qint64 step)
{
    for (qint64 passed = 0; passed < micros; passed += step) {
        settle();
        m_clock.advance(step);
    }
    settle();
}

void TestCallBudget::noMinuteHasMoreCallsThanAllowed_data()
{
    QTest::addColumn<double>("perMinute");
    for (const double perMinute : {1.0, 2.0, 5.0, 9.0, 10.0, 60.0, 240.0, 0.5})
        QTest::addRow("%g a minute", perMinute) << perMinute;
}

void TestCallBudget::noMinuteHasMoreCallsThanAllowed()
{
    QFETCH(double, perMinute);
    m_budget = std::make_unique<CallBudget>(m_clock, perMinute);
    QRandomGenerator random(7);
    // Rests and rushes: the rests fill the bucket.
    for (int i = 0; i < 12; ++i) {
        for (int call = random.bounded(int(perMinute) + 2); call >= 0; --call)
            ask(CallPriority(random.bounded(4)), "call");
        pass(random.bounded(90) * Second, Second / 4);
    }
    const int most = std::max(1, int(perMinute));
    for (qsizetype last = most; last < m_times.size(); ++last)
        QVERIFY2(m_times.at(last) - m_times.at(last - most) >= Minute,
            qPrintable(QStringLiteral("call %1").arg(last)));
    QVERIFY(m_times.size() >= 3);
}

void TestCallBudget::reachesTheRateItMay()
{
    m_budget = std::make_unique<CallBudget>(m_clock, 240);
    for (int i = 0; i < 2000; ++i)
        ask(CallPriority::Sync, "call");
    pass(5 * Minute);
    // A tenth is kept for bursts.
    QVERIFY2(m_times.size() >= 5 * 216, qPrintable(QString::number(m_times.size())));
}

void TestCallBudget::goesByPriorityThenByArrival()
{
    m_budget = std::make_unique<CallBudget>(m_clock, 1);
    ask(CallPriority::Sync, "sync 1");
    ask(CallPriority::Tail, "tail");
    ask(CallPriority::Sync, "sync 2");
    ask(CallPriority::Person, "person 1");
    ask(CallPriority::Replay, "replay");
    ask(CallPriority::Person, "person 2");
    pass(7 * Minute);
    QCOMPARE(
        m_went, (QByteArrayList{"replay", "person 1", "person 2", "tail", "sync 1", "sync 2"}));
}

void TestCallBudget::callsGoFromTheEventLoopOnly()
{
    m_budget = std::make_unique<CallBudget>(m_clock, std::nullopt);
    for (int i = 0; i < 100; ++i)
        ask(CallPriority::Person, "call");
    QCOMPARE(m_went.size(), 0);
    settle();
    QCOMPARE(m_went.size(), 100);
}

void TestCallBudget::callsMadeElsewhereCount()
{
    m_budget = std::make_unique<CallBudget>(m_clock, 60);
    for (int i = 0; i < 60; ++i)
        m_budget->noteCall();
    ask(CallPriority::Person, "call");
    pass(50 * Second);
    QCOMPARE(m_went.size(), 0);
    pass(Minute);
    QCOMPARE(m_went.size(), 1);
}

void TestCallBudget::pausesForEverybody()
{
    m_budget = std::make_unique<CallBudget>(m_clock, std::nullopt);
    m_budget->pauseFor(30'000);
    QCOMPARE(m_budget->waitMs(), 30'000);
    ask(CallPriority::Replay, "replay");
    ask(CallPriority::Sync, "sync");
    pass(29 * Second);
    QCOMPARE(m_went.size(), 0);
    QCOMPARE(m_budget->waitMs(), 1000);
    pass(2 * Second);
    QCOMPARE(m_went, (QByteArrayList{"replay", "sync"}));
    QCOMPARE(m_budget->waitMs(), 0);
}

void TestCallBudget::aPauseIsBoundedAndTheLongerOneWins()
{
    m_budget = std::make_unique<CallBudget>(m_clock, std::nullopt);
    m_budget->pauseFor(20'000);
    m_budget->pauseFor(5'000);
    QCOMPARE(m_budget->waitMs(), 20'000);
    m_budget->pauseFor(-1);
    QCOMPARE(m_budget->waitMs(), 20'000);
    m_budget->pauseFor(std::numeric_limits<qint64>::max());
    QCOMPARE(m_budget->waitMs(), CallBudget::MaximumPauseMs);
}

void TestCallBudget::pausesWhenTheGatewayCountsNoneLeft()
{
    m_budget = std::make_unique<CallBudget>(m_clock, std::nullopt);
    QCOMPARE(m_budget->remaining(), std::nullopt);
    m_budget->noteRemaining(2, 40'000);
    QCOMPARE(m_budget->remaining(), std::optional<int>(2));
    QCOMPARE(m_budget->waitMs(), 0);
    m_budget->noteCall();
    QCOMPARE(m_budget->remaining(), std::optional<int>(1));
    m_budget->noteRemaining(0, std::nullopt);
    QCOMPARE(m_budget->waitMs(), 0); // nobody knows for how long
    m_budget->noteRemaining(0, 40'000);
    QCOMPARE(m_budget->waitMs(), 40'000);
}

void TestCallBudget::forgetsWhoIsGone()
{
    m_budget = std::make_unique<CallBudget>(m_clock, 1);
    auto owner = std::make_unique<QObject>();
    ask(CallPriority::Person, "first");
    m_budget->whenAllowed(CallPriority::Person, owner.get(), [this] { m_went << "gone"; });
    ask(CallPriority::Person, "second");
    settle();
    owner.reset();
    pass(61 * Second);
    // The call that nobody wants any more costs no turn.
    QCOMPARE(m_went, (QByteArrayList{"first", "second"}));
}

void TestCallBudget::callMayAskForTheNextOne()
{
    m_budget = std::make_unique<CallBudget>(m_clock, 60);
    std::function<void()> next = [this, &next] {
        m_went << "page";
        if (m_went.size() < 50)
            m_budget->whenAllowed(CallPriority::Sync, this, next);
    };
    m_budget->whenAllowed(CallPriority::Sync, this, next);
    pass(Minute);
    QCOMPARE(m_went.size(), 50);
}

void TestCallBudget::tellsOfTheWait()
{
    m_budget = std::make_unique<CallBudget>(m_clock, std::nullopt);
    QSignalSpy changed(m_budget.get(), &CallBudget::changed);
    m_budget->pauseFor(10'000);
    QCOMPARE(changed.count(), 1);
    ask(CallPriority::Sync, "sync");
    m_clock.advance(10 * Second);
    settle();
    QCOMPARE(m_went.size(), 1);
    QVERIFY(changed.count() >= 2);
}

QTEST_GUILESS_MAIN(TestCallBudget)
#include "tst_callbudget.moc"
