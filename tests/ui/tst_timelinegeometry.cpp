// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/timelinegeometry.h"

#include <QTest>

using namespace Reprise;

class TestTimelineGeometry final : public QObject
{
    Q_OBJECT

private slots:
    void barsStandAtTheirShareOfThePlot();
    void rowsDoNotOverlap();
    void labelsHaveRoomUpToTheNextBar();
    void aPlannedTryStaysInThePlot();
    void findsTheBarUnderAPoint_data();
    void findsTheBarUnderAPoint();
    void ofTwoNearBarsTheNearerIsFound();
    void labelsKeepOrderAndStayInside_data();
    void labelsKeepOrderAndStayInside();

private:
    const QRectF m_plot{100, 10, 1000, 80};
    RetryTimeline m_timeline;
    TimelineGeometry m_geometry;

private slots:
    void init();
};

void TestTimelineGeometry::init()
{
    m_timeline = {};
    for (const double start : {0.1, 0.5, 0.503}) {
        RetryTimeline::Bar bar;
        bar.start = start;
        bar.end = start + (start < 0.2 ? 0.02 : 0.0001);
        m_timeline.bars.append(bar);
    }
    RetryTimeline::Planned planned;
    planned.position = 0.8;
    m_timeline.planned.append(planned);
    m_geometry = TimelineGeometry(m_timeline, m_plot, 14);
}

void TestTimelineGeometry::barsStandAtTheirShareOfThePlot()
{
    QCOMPARE(m_geometry.barRect(0).left(), 200.0);
    QCOMPARE(m_geometry.barRect(0).width(), 20.0);
    QCOMPARE(m_geometry.barRect(1).width(), 2.0);
    QCOMPARE(m_geometry.barRect(0).height(), TimelineGeometry::BarHeight);
}

void TestTimelineGeometry::rowsDoNotOverlap()
{
    QVERIFY(m_geometry.markRow() + 14 <= m_geometry.labelRow());
    QVERIFY(m_geometry.labelRow() + 14 <= m_geometry.barRow());
    QVERIFY(m_geometry.barRow() + TimelineGeometry::BarHeight <= m_geometry.waitRow());
    QCOMPARE(m_geometry.bottom() - m_plot.top(), TimelineGeometry::heightFor(14));
}

void TestTimelineGeometry::labelsHaveRoomUpToTheNextBar()
{
    QCOMPARE(m_geometry.labelRoom(0), 400.0);
    QCOMPARE(qRound(m_geometry.labelRoom(1)), 3);
    QCOMPARE(qRound(m_geometry.labelRoom(2)), 297);
    m_timeline.planned.clear();
    QCOMPARE(qRound(TimelineGeometry(m_timeline, m_plot, 14).labelRoom(2)), 497);
}

void TestTimelineGeometry::aPlannedTryStaysInThePlot()
{
    QCOMPARE(m_geometry.plannedRect(0.8).left(), 900.0);
    QCOMPARE(m_geometry.plannedRect(1).right(), m_plot.right());
}

void TestTimelineGeometry::findsTheBarUnderAPoint_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<int>("bar");
    QTest::newRow("inside") << 210.0 << 0;
    QTest::newRow("left edge") << 200.0 << 0;
    QTest::newRow("a little beside") << 196.0 << 0;
    QTest::newRow("too far") << 194.0 << -1;
    QTest::newRow("between") << 400.0 << -1;
    QTest::newRow("thin bar") << 600.5 << 1;
}

void TestTimelineGeometry::findsTheBarUnderAPoint()
{
    QFETCH(double, x);
    QFETCH(int, bar);
    QCOMPARE(int(m_geometry.barAt({x, m_geometry.middle()})), bar);
    QCOMPARE(int(m_geometry.barAt({x, m_geometry.labelRow() + 2})), bar);
    QCOMPARE(int(m_geometry.barAt({x, m_geometry.bottom() + 2})), -1);
    QCOMPARE(int(m_geometry.barAt({x, m_geometry.markRow()})), -1);
}

void TestTimelineGeometry::ofTwoNearBarsTheNearerIsFound()
{
    QCOMPARE(m_geometry.barAt({602.2, m_geometry.middle()}), 1);
    QCOMPARE(m_geometry.barAt({602.9, m_geometry.middle()}), 2);
}

void TestTimelineGeometry::labelsKeepOrderAndStayInside_data()
{
    QTest::addColumn<QList<double>>("centers");
    QTest::addColumn<QList<double>>("lefts");
    QTest::newRow("room for all") << QList<double>{100, 200, 300} << QList<double>{80, 180, 280};
    QTest::newRow("at the left end") << QList<double>{0, 200, 300} << QList<double>{0, 180, 280};
    QTest::newRow("at the right end")
        << QList<double>{100, 200, 400} << QList<double>{80, 180, 360};
    QTest::newRow("close together") << QList<double>{100, 101, 102} << QList<double>{80, 125, 170};
    QTest::newRow("close at the right")
        << QList<double>{398, 399, 400} << QList<double>{270, 315, 360};
}

void TestTimelineGeometry::labelsKeepOrderAndStayInside()
{
    QFETCH(QList<double>, centers);
    QTEST(spreadLabels(centers, {40, 40, 40}, 0, 400, 5), "lefts");
}

QTEST_GUILESS_MAIN(TestTimelineGeometry)
#include "tst_timelinegeometry.moc"
