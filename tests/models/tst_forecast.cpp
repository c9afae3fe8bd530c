// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/replay/forecast.h"

#include <QTest>

#include <algorithm>

using namespace Reprise;

class TestForecast final : public QObject
{
    Q_OBJECT

private slots:
    void progressFollowsThePacing_data();
    void progressFollowsThePacing();
    void aMillionEventsNeverFallAndEndWithAll();
    void withoutRateThereIsNoForecast();
};

void TestForecast::progressFollowsThePacing_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("batchSize");
    QTest::addColumn<int>("delaySeconds");
    QTest::addColumn<QList<qint64>>("progress");
    QTest::newRow("steady") << 10.0 << 0 << 0 << QList<qint64>{26, 51, 76, 100};
    // Fifty in five seconds, a pause of ten, the other fifty; a part is five seconds.
    QTest::newRow("two batches") << 10.0 << 50 << 10 << QList<qint64>{50, 50, 51, 100};
    // Four batches at once with pauses between.
    QTest::newRow("only pauses") << 0.0 << 25 << 8 << QList<qint64>{25, 50, 75, 100};
}

void TestForecast::progressFollowsThePacing()
{
    QFETCH(double, perSecond);
    QFETCH(int, batchSize);
    QFETCH(int, delaySeconds);
    const ReplayPacing pacing{perSecond, 4, batchSize, delaySeconds * 1'000'000};
    QTEST(plannedProgress(pacing, 100, 4), "progress");
}

void TestForecast::aMillionEventsNeverFallAndEndWithAll()
{
    const QList<qint64> progress = plannedProgress({333.3, 4, 7'000, 1'500'000}, 1'000'000, 60);
    QCOMPARE(progress.size(), 60);
    QVERIFY(std::is_sorted(progress.cbegin(), progress.cend()));
    QVERIFY(progress.first() > 0);
    QCOMPARE(progress.last(), 1'000'000);
}

void TestForecast::withoutRateThereIsNoForecast()
{
    QVERIFY(plannedProgress({}, 100, 10).isEmpty());
    QVERIFY(plannedProgress({10, 4, 0, 0}, 0, 10).isEmpty());
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
