// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/histogram/histogramview.h"

#include "models/domain/timestamp.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000'000;
const qint64 Start = Timestamp::parse("2026-04-12T06:00Z")->utcMicros;

//! Eight hours in buckets of five minutes; failures from 09:15 to 13:00.
Histogram incident()
{
    Histogram histogram{Start, 5 * Minute, {}};
    for (int i = 0; i < 96; ++i) {
        StageCounts counts{};
        counts[size_t(Stage::Succeeded)] = 100;
        counts[size_t(Stage::Failed)] = i >= 39 && i < 84 ? 20 : 0;
        histogram.buckets.append(counts);
    }
    return histogram;
}

} // namespace

class TestHistogramView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void draggingSelectsWholeBuckets();
    void draggingBackwardsSelectsTheSame();
    void aClickBesideTheWindowClearsIt();
    void aHandleMovesOneEndOnly();
    void draggingInsideMovesTheWholeWindow();
    void aDoubleClickSelectsOneBucket();
    void theFirstArrowSelectsTheFailingStretch();
    void arrowsMoveAndShiftExtends();
    void theWindowStopsAtTheEnds();
    void escapeClearsTheWindowOnce();
    void flagsArePlantedAtTheEndsOfTheWindow();
    void aFlagIsMovedByArrowsAndRemovedByDelete();
    void aFlagIsDraggedByTheMouse();
    void setWindowEmitsNothing();
    void theDescriptionTellsWindowAndFlags();
    void anEmptyHistogramIgnoresKeysAndMouse();

private:
    QPoint at(qint64 micros, int y = 60) const
    {
        return {qRound(m_view->geometryOfPlot().xAt(micros)), y};
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view.get(), (from + to) / 2);
        QTest::mouseMove(m_view.get(), to);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
    }
    static TimeWindow window(int fromMinute, int toMinute)
    {
        return {Start + fromMinute * Minute, Start + toMinute * Minute};
    }

    std::unique_ptr<HistogramView> m_view;
};

void TestHistogramView::init()
{
    m_view = std::make_unique<HistogramView>();
    m_view->resize(984, m_view->sizeHint().height());
    m_view->setHistogram(incident());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestHistogramView::draggingSelectsWholeBuckets()
{
    QSignalSpy selected(m_view.get(), &HistogramView::windowSelected);
    drag(at(Start + 194 * Minute), at(Start + 421 * Minute));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(*m_view->window(), window(195, 420));
    QCOMPARE(selected.at(0).at(0).toLongLong(), Start + 195 * Minute);
}

void TestHistogramView::draggingBackwardsSelectsTheSame()
{
    drag(at(Start + 421 * Minute), at(Start + 194 * Minute));
    QCOMPARE(*m_view->window(), window(195, 420));
}

void TestHistogramView::aClickBesideTheWindowClearsIt()
{
    m_view->setWindow(window(100, 200));
    QSignalSpy cleared(m_view.get(), &HistogramView::windowCleared);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(Start + 300 * Minute));
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!m_view->window());
}

void TestHistogramView::aHandleMovesOneEndOnly()
{
    m_view->setWindow(window(100, 200));
    drag(at(Start + 200 * Minute), at(Start + 251 * Minute));
    QCOMPARE(*m_view->window(), window(100, 250));
}

void TestHistogramView::draggingInsideMovesTheWholeWindow()
{
    m_view->setWindow(window(100, 200));
    drag(at(Start + 150 * Minute), at(Start + 190 * Minute));
    QCOMPARE(*m_view->window(), window(140, 240));
}

void TestHistogramView::aDoubleClickSelectsOneBucket()
{
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, at(Start + 202 * Minute));
    QCOMPARE(*m_view->window(), window(200, 205));
}

void TestHistogramView::theFirstArrowSelectsTheFailingStretch()
{
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(*m_view->window(), window(195, 420));
}

void TestHistogramView::arrowsMoveAndShiftExtends()
{
    m_view->setWindow(window(100, 200));
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(*m_view->window(), window(105, 205));
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(*m_view->window(), window(55, 155));
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(*m_view->window(), window(55, 160));
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(*m_view->window(), window(55, 110));
}

void TestHistogramView::theWindowStopsAtTheEnds()
{
    m_view->setWindow(window(10, 60));
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(*m_view->window(), window(0, 50));
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(*m_view->window(), window(430, 480));
}

void TestHistogramView::escapeClearsTheWindowOnce()
{
    m_view->setWindow(window(10, 60));
    QSignalSpy cleared(m_view.get(), &HistogramView::windowCleared);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
}

void TestHistogramView::flagsArePlantedAtTheEndsOfTheWindow()
{
    m_view->setWindow(window(195, 420));
    QSignalSpy changed(m_view.get(), &HistogramView::markersChanged);
    QTest::keyClick(m_view.get(), Qt::Key_B);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(*m_view->markers().bugIntroducedMicros, Start + 195 * Minute);
    QCOMPARE(*m_view->markers().fixDeployedMicros, Start + 420 * Minute);
}

void TestHistogramView::aFlagIsMovedByArrowsAndRemovedByDelete()
{
    m_view->setWindow(window(195, 420));
    QTest::keyClick(m_view.get(), Qt::Key_B);
    QCOMPARE(m_view->activePart(), HistogramView::Part::BugIntroduced);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(*m_view->markers().bugIntroducedMicros, Start + 194 * Minute);
    QCOMPARE(*m_view->window(), window(195, 420));
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(!m_view->markers().bugIntroducedMicros);
}

void TestHistogramView::aFlagIsDraggedByTheMouse()
{
    m_view->setMarkers({Start + 194 * Minute, std::nullopt});
    QSignalSpy changed(m_view.get(), &HistogramView::markersChanged);
    QSignalSpy selected(m_view.get(), &HistogramView::windowSelected);
    drag(at(Start + 194 * Minute, 6) - QPoint(20, 0), at(Start + 100 * Minute, 6));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(selected.size(), 0);
    QCOMPARE(*m_view->markers().bugIntroducedMicros, Start + 100 * Minute);
}

void TestHistogramView::setWindowEmitsNothing()
{
    QSignalSpy selected(m_view.get(), &HistogramView::windowSelected);
    QSignalSpy cleared(m_view.get(), &HistogramView::windowCleared);
    m_view->setWindow(window(10, 60));
    m_view->setWindow(std::nullopt);
    QCOMPARE(selected.size() + cleared.size(), 0);
}

void TestHistogramView::theDescriptionTellsWindowAndFlags()
{
    m_view->setWindow(window(195, 420));
    m_view->setMarkers({Start + 194 * Minute, std::nullopt});
    const QString description = m_view->accessibleDescription();
    QVERIFY2(description.contains(u"09:15"_s), qPrintable(description));
    QVERIFY2(description.contains(u"bug introduced 09:14"_s), qPrintable(description));
}

void TestHistogramView::anEmptyHistogramIgnoresKeysAndMouse()
{
    m_view->setHistogram({});
    QSignalSpy selected(m_view.get(), &HistogramView::windowSelected);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_B);
    drag({100, 60}, {300, 60});
    QCOMPARE(selected.size(), 0);
    QVERIFY(m_view->grab().width() > 0);
}

QTEST_MAIN(TestHistogramView)
#include "tst_histogramview.moc"
