// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/histogram/histogramgeometry.h"

#include "models/domain/timestamp.h"

#include <QTest>

using namespace Reprise;

namespace {

constexpr qint64 Minute = 60'000'000;

qint64 at(QByteArrayView iso)
{
    return Timestamp::parse(iso)->utcMicros;
}

Histogram histogram(qint64 from, qint64 width, int buckets)
{
    Histogram result{from, width, {}};
    result.buckets.fill(StageCounts{}, buckets);
    return result;
}

StageCounts counts(quint32 failed, quint32 succeeded)
{
    StageCounts result{};
    result[size_t(Stage::Failed)] = failed;
    result[size_t(Stage::Succeeded)] = succeeded;
    return result;
}

QStringList tickTexts(const HistogramGeometry &geometry, double minDistance)
{
    QStringList texts;
    for (const HistogramTick &tick : geometry.ticks(minDistance))
        texts.append(QString::fromLatin1(toIsoText(tick.micros)));
    return texts;
}

} // namespace

class TestHistogramGeometry final : public QObject
{
    Q_OBJECT

private slots:
    void failuresStandOnTheBaseLineBelowTheOthers();
    void theHighestBucketFillsThePlot();
    void oneFailureAmongThousandsIsStillSeen();
    void barsStayInsideTheirColumnAndThePlot();
    void timesGoToPixelsAndBack();
    void pixelsBesideThePlotBelongToNoBucket();
    void edgesAreRoundedToTheNearest();
    void ticksAreRoundTimes_data();
    void ticksAreRoundTimes();
    void ticksKeepTheirDistance();
    void anEmptyHistogramHasNothingToDraw();
};

void TestHistogramGeometry::failuresStandOnTheBaseLineBelowTheOthers()
{
    Histogram data = histogram(0, Minute, 1);
    data.buckets[0] = counts(30, 70);
    const QList<HistogramBar> bars = HistogramGeometry(data, {0, 0, 100, 50}).bars();
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars.at(0).stage, Stage::Failed);
    QCOMPARE(bars.at(0).rect.bottom(), 50.0);
    QCOMPARE(bars.at(0).rect.height(), 15.0);
    QCOMPARE(bars.at(1).stage, Stage::Succeeded);
    QCOMPARE(bars.at(1).rect.bottom(), 35.0);
}

void TestHistogramGeometry::theHighestBucketFillsThePlot()
{
    Histogram data = histogram(0, Minute, 2);
    data.buckets[0] = counts(10, 0);
    data.buckets[1] = counts(0, 40);
    const QList<HistogramBar> bars = HistogramGeometry(data, {0, 8, 100, 60}).bars();
    QCOMPARE(bars.at(0).rect.height(), 15.0);
    QCOMPARE(bars.at(1).rect.top(), 8.0);
}

void TestHistogramGeometry::oneFailureAmongThousandsIsStillSeen()
{
    Histogram data = histogram(0, Minute, 1);
    data.buckets[0] = counts(1, 100'000);
    const QList<HistogramBar> bars = HistogramGeometry(data, {0, 0, 100, 68}).bars();
    QCOMPARE(bars.at(0).rect.height(), HistogramGeometry::MinFailureHeight);
    QVERIFY(bars.at(1).rect.top() >= 0);
}

void TestHistogramGeometry::barsStayInsideTheirColumnAndThePlot()
{
    Histogram data = histogram(0, Minute, 90);
    for (int i = 0; i < 90; ++i)
        data.buckets[i] = counts(quint32(i % 7), quint32(i * i));
    const QRectF plot(12, 18, 1176.5, 68);
    const HistogramGeometry geometry(data, plot);
    for (const HistogramBar &bar : geometry.bars()) {
        QVERIFY(geometry.column(bar.bucket).adjusted(-0.01, -0.01, 0.01, 0.01).contains(bar.rect));
        QVERIFY(bar.rect.height() >= 0);
    }
}

void TestHistogramGeometry::timesGoToPixelsAndBack()
{
    const qint64 from = at("2026-04-12T06:00Z");
    const HistogramGeometry geometry(histogram(from, 5 * Minute, 96), {10, 0, 960, 68});
    QCOMPARE(geometry.xAt(from), 10.0);
    QCOMPARE(geometry.xAt(from + 5 * Minute), 20.0);
    QCOMPARE(geometry.microsAt(20.0), from + 5 * Minute);
    QCOMPARE(geometry.microsAt(-100), from);
    QCOMPARE(geometry.microsAt(5000), from + 480 * Minute);
    for (double x = 10; x < 970; x += 0.5)
        QVERIFY(qAbs(geometry.xAt(geometry.microsAt(x)) - x) < 0.001);
}

void TestHistogramGeometry::pixelsBesideThePlotBelongToNoBucket()
{
    const HistogramGeometry geometry(histogram(0, Minute, 10), {10, 0, 100, 68});
    QCOMPARE(geometry.bucketAt(9.9), -1);
    QCOMPARE(geometry.bucketAt(10), 0);
    QCOMPARE(geometry.bucketAt(109.9), 9);
    QCOMPARE(geometry.bucketAt(110), -1);
}

void TestHistogramGeometry::edgesAreRoundedToTheNearest()
{
    const HistogramGeometry geometry(histogram(0, Minute, 10), {0, 0, 100, 68});
    QCOMPARE(geometry.edgeAt(14), Minute);
    QCOMPARE(geometry.edgeAt(16), 2 * Minute);
    QCOMPARE(geometry.nearestEdge(-5 * Minute), 0);
    QCOMPARE(geometry.nearestEdge(99 * Minute), 10 * Minute);
}

void TestHistogramGeometry::ticksAreRoundTimes_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<qint64>("bucket");
    QTest::addColumn<int>("buckets");
    QTest::addColumn<QStringList>("ticks");
    using S = QStringList;
    const auto text = [](const char *iso) { return QString::fromLatin1(iso); };
    QTest::newRow("seconds") << QByteArray("2026-04-12T09:14:03Z") << qint64(1'000'000) << 60
                             << S{text("2026-04-12T09:14:15Z"), text("2026-04-12T09:14:30Z"),
                                    text("2026-04-12T09:14:45Z"), text("2026-04-12T09:15:00Z")};
    QTest::newRow("hours") << QByteArray("2026-04-12T06:10:00Z") << 5 * Minute << 96
                           << S{text("2026-04-12T08:00:00Z"), text("2026-04-12T10:00:00Z"),
                                  text("2026-04-12T12:00:00Z"), text("2026-04-12T14:00:00Z")};
    QTest::newRow("weeks begin on Monday")
        << QByteArray("2026-04-01T00:00:00Z") << 1440 * Minute << 30
        << S{text("2026-04-06T00:00:00Z"), text("2026-04-13T00:00:00Z"),
               text("2026-04-20T00:00:00Z"), text("2026-04-27T00:00:00Z")};
    QTest::newRow("years") << QByteArray("2020-06-01T00:00:00Z") << 10080 * Minute << 300
                           << S{text("2022-01-01T00:00:00Z"), text("2024-01-01T00:00:00Z"),
                                  text("2026-01-01T00:00:00Z")};
}

void TestHistogramGeometry::ticksAreRoundTimes()
{
    QFETCH(QByteArray, from);
    QFETCH(qint64, bucket);
    QFETCH(int, buckets);
    QFETCH(QStringList, ticks);
    const HistogramGeometry geometry(histogram(at(from), bucket, buckets), {0, 0, 400, 68});
    QCOMPARE(tickTexts(geometry, 90), ticks);
}

void TestHistogramGeometry::ticksKeepTheirDistance()
{
    for (qint64 width = 1'000; width < 4'000'000'000'000; width *= 3) {
        const HistogramGeometry geometry(
            histogram(at("2026-04-12T06:13:21Z"), width, 90), {0, 0, 700, 68});
        const QList<HistogramTick> ticks = geometry.ticks(80);
        for (int i = 1; i < ticks.size(); ++i)
            QVERIFY2(ticks.at(i).x - ticks.at(i - 1).x >= 79, qPrintable(QString::number(width)));
    }
}

void TestHistogramGeometry::anEmptyHistogramHasNothingToDraw()
{
    const HistogramGeometry geometry(Histogram{}, {0, 0, 400, 68});
    QVERIFY(geometry.isEmpty());
    QVERIFY(geometry.bars().isEmpty());
    QVERIFY(geometry.ticks(80).isEmpty());
    QCOMPARE(geometry.bucketAt(20), -1);
}

QTEST_GUILESS_MAIN(TestHistogramGeometry)
#include "tst_histogramgeometry.moc"
