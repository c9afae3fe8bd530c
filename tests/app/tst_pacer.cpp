// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/retryafter.h"
#include "app/replay/run/failurewatch.h"
#include "app/replay/run/pacer.h"
#include "app/replay/run/ratemeter.h"

#include <QTest>

using namespace Reprise;

static constexpr qint64 Second = 1'000'000;

class TestPacer : public QObject
{
    Q_OBJECT

private slots:
    void neverExceedsTheRateInAnySecond_data();
    void neverExceedsTheRateInAnySecond();
    void waitsAfterEachBatch();
    void holdsWhenAskedTo();
    void preparesNothingLongAhead();
    void theWatchTripsOnAShareOfAFullWindow();
    void theMeterKnowsNoRateAtFirst();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void TestPacer::neverExceedsTheRateInAnySecond_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<qint64>("wake");
    QTest::newRow("one a minute") << 1.0 / 60 << qint64(1000);
    QTest::newRow("1/s") << 1.0 << qint64(1000);
    QTest::newRow("10/s, late wakes") << 10.0 << qint64(170'000);
    QTest::newRow("500/s") << 500.0 << qint64(1000);
    QTest::newRow("500/s, late wakes") << 500.0 << qint64(40'000);
}

void TestPacer::neverExceedsTheRateInAnySecond()
{
    QFETCH(double, rate);
    QFETCH(qint64, wake);
    ReplayPacing pacing;
    pacing.perSecond = rate;
    Pacer pacer(pacing);
    QList<qint64> sends;
    const qint64 span = rate < 1 ? 600 * Second : 20 * Second;
    for (qint64 now = 0; now < span; now += wake) {
        const int count = pacer.allowed(now);
        pacer.began(count, now);
        sends.append(QList<qint64>(count, now));
    }
    const qsizetype most = std::max<qsizetype>(1, static_cast<qsizetype>(rate));
    for (qsizetype i = 0; i + most < sends.size(); ++i)
        QVERIFY(sends[i + most] - sends[i] >= Second);
    const double wanted = rate * static_cast<double>(span) / Second;
    QVERIFY(static_cast<double>(sends.size()) > 0.85 * wanted);
    QVERIFY(static_cast<double>(sends.size()) <= wanted + 1);
}

void TestPacer::waitsAfterEachBatch()
{
    ReplayPacing pacing;
    pacing.batchSize = 10;
    pacing.batchDelayMicros = 5 * Second;
    Pacer pacer(pacing);
    QCOMPARE(pacer.allowed(0), 10);
    pacer.began(4, 0);
    QCOMPARE(pacer.allowed(0), 6);
    pacer.began(6, Second);
    QCOMPARE(pacer.allowed(2 * Second), 0);
    QCOMPARE(pacer.nextMoment(2 * Second), 6 * Second);
    QCOMPARE(pacer.allowed(6 * Second), 10);
}

void TestPacer::holdsWhenAskedTo()
{
    Pacer pacer((ReplayPacing()));
    pacer.holdUntil(3 * Second);
    pacer.holdUntil(2 * Second); // a shorter wait does not undo a longer one
    QCOMPARE(pacer.allowed(3 * Second - 1), 0);
    QVERIFY(pacer.allowed(3 * Second) > 0);
}

void TestPacer::preparesNothingLongAhead()
{
    ReplayPacing pacing;
    pacing.perSecond = 0.1;
    Pacer pacer(pacing);
    QVERIFY(pacer.soon(0) > 0);
    pacer.began(1, 0);
    QCOMPARE(pacer.soon(1), 0);
    QVERIFY(pacer.soon(9 * Second + 1) > 0);
}

void TestPacer::theWatchTripsOnAShareOfAFullWindow()
{
    FailureWatch watch(StopRule{20, 10});
    watch.add(true);
    watch.add(true);
    QVERIFY(!watch.hasTripped()); // two of two, but no window yet
    for (int i = 0; i < 8; ++i)
        watch.add(false);
    QVERIFY(watch.hasTripped());
    watch.add(false); // the first failure leaves the window
    QVERIFY(!watch.hasTripped());
    watch.add(true);
    QVERIFY(!watch.hasTripped());
    watch.add(true);
    QVERIFY(watch.hasTripped());
    watch.forget();
    QVERIFY(!watch.hasTripped());
    FailureWatch never(StopRule{0, 1});
    never.add(true);
    QVERIFY(!never.hasTripped());
}

void TestPacer::theMeterKnowsNoRateAtFirst()
{
    RateMeter meter;
    QVERIFY(!meter.remainingMicros(100, 0));
    for (qint64 now = 0; now <= 20 * Second; now += Second / 10)
        meter.add(5, now);
    QVERIFY(qAbs(meter.perSecond(20 * Second) - 50) < 2);
    QVERIFY(qAbs(*meter.remainingMicros(500, 20 * Second) - 10 * Second) < Second);
    meter.restart(30 * Second);
    QVERIFY(!meter.remainingMicros(100, 30 * Second));
}

void TestPacer::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("micros"); // -1: no word
    QTest::newRow("seconds") << QByteArray("120") << 120 * Second;
    QTest::newRow("negative") << QByteArray("-5") << qint64(0);
    QTest::newRow("a date to come") << QByteArray("Thu, 01 Jan 2026 00:01:00 GMT") << 60 * Second;
    QTest::newRow("a date gone by") << QByteArray("Wed, 31 Dec 2025 00:00:00 GMT") << qint64(0);
    QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
}

void TestPacer::readsRetryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, micros);
    QCOMPARE(retryAfterMicros(text, 1'767'225'600 * Second).value_or(-1), micros);
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"
