// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/retrytimelineview.h"

#include "tests/support/eventbuilder.h"
#include "ui/timeline/timelinetext.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
const qint64 Received = Timestamp::parse("2026-04-12T09:14:02.113Z")->utcMicros;
const qint64 Now = Received + 6 * Hour;

EventRecord record(int tries)
{
    Test::EventBuilder builder;
    for (int i = 0; i < tries; ++i)
        builder.attempt(i % 2 == 0 ? 500 : 503, "x");
    EventRecord made = builder.build();
    if (tries > 2) {
        made.attempts[1].code.reset();
        made.attempts[1].outcome = AttemptOutcome::TimedOut;
    }
    made.event.expiresAt = Timestamp::fromMicros(Received + 30 * 24 * Hour);
    return made;
}

RetryTimeline layOut(const EventRecord &record)
{
    return layOutTimeline(record, {Now, Received + 4 * Hour, {0, Minute, Minute, Minute, Hour}});
}

} // namespace

class TestRetryTimelineView final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void aClickSelectsATry();
    void aClickBesideSelectsNothing();
    void arrowsMoveAndStopAtTheEnds();
    void homeAndEndJump();
    void theFirstArrowBeginsAtAnEnd();
    void otherKeysAreLeftToTheWindow();
    void selectingFromOutsideEmitsNothing();
    void aNewTimelineForgetsTheSelection();
    void anEmptyTimelineTakesKeysAndSaysSo();
    void theDescriptionCountsAndTellsTheSelection();
    void rowsTellOfWhatIsToCome();
    void replaysAreNamed();
    void coloursFollowTheTheme();
    void barsFollowTheSize();
    void minimumLeavesRoomForAllRows();
    void fiveHundredTriesPaintFast();

private:
    void press(int key) { QTest::keyClick(m_view.get(), Qt::Key(key)); }

    std::unique_ptr<RetryTimelineView> m_view;
};

void TestRetryTimelineView::init()
{
    applyTheme(*qApp, ThemeMode::Light);
    m_view = std::make_unique<RetryTimelineView>();
    m_view->resize(900, m_view->sizeHint().height());
    m_view->setTimeline(layOut(record(5)), Now);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestRetryTimelineView::aClickSelectsATry()
{
    QSignalSpy selected(m_view.get(), &RetryTimelineView::attemptSelected);
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, {}, m_view->attemptRect(2).center().toPoint());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.first().first().toInt(), 2);
    QCOMPARE(m_view->selectedAttempt(), 2);
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, {}, m_view->attemptRect(2).center().toPoint());
    QCOMPARE(selected.count(), 1);
}

void TestRetryTimelineView::aClickBesideSelectsNothing()
{
    QSignalSpy selected(m_view.get(), &RetryTimelineView::attemptSelected);
    const QPointF between = (m_view->attemptRect(2).center() + m_view->attemptRect(3).center()) / 2;
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, between.toPoint());
    QTest::mouseClick(
        m_view->viewport(), Qt::RightButton, {}, m_view->attemptRect(2).center().toPoint());
    QVERIFY(selected.isEmpty());
    QCOMPARE(m_view->selectedAttempt(), -1);
}

void TestRetryTimelineView::arrowsMoveAndStopAtTheEnds()
{
    m_view->setSelectedAttempt(3);
    QSignalSpy selected(m_view.get(), &RetryTimelineView::attemptSelected);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(m_view->selectedAttempt(), 4);
    QCOMPARE(selected.count(), 1);
    for (int i = 0; i < 6; ++i)
        press(Qt::Key_Left);
    QCOMPARE(m_view->selectedAttempt(), 0);
    QCOMPARE(selected.count(), 5);
}

void TestRetryTimelineView::homeAndEndJump()
{
    press(Qt::Key_End);
    QCOMPARE(m_view->selectedAttempt(), 4);
    press(Qt::Key_Home);
    QCOMPARE(m_view->selectedAttempt(), 0);
}

void TestRetryTimelineView::theFirstArrowBeginsAtAnEnd()
{
    press(Qt::Key_Left);
    QCOMPARE(m_view->selectedAttempt(), 4);
    m_view->setSelectedAttempt(-1);
    press(Qt::Key_Right);
    QCOMPARE(m_view->selectedAttempt(), 0);
}

void TestRetryTimelineView::otherKeysAreLeftToTheWindow()
{
    for (const int key : {Qt::Key_Down, Qt::Key_Escape, Qt::Key_R}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(m_view.get(), &event);
        QVERIFY(!event.isAccepted());
    }
}

void TestRetryTimelineView::selectingFromOutsideEmitsNothing()
{
    QSignalSpy selected(m_view.get(), &RetryTimelineView::attemptSelected);
    m_view->setSelectedAttempt(1);
    QCOMPARE(m_view->selectedAttempt(), 1);
    m_view->setSelectedAttempt(99);
    QCOMPARE(m_view->selectedAttempt(), -1);
    QVERIFY(selected.isEmpty());
}

void TestRetryTimelineView::aNewTimelineForgetsTheSelection()
{
    m_view->setSelectedAttempt(4);
    m_view->setTimeline(layOut(record(2)), Now);
    QCOMPARE(m_view->selectedAttempt(), -1);
    QVERIFY(m_view->attemptRect(4).isEmpty());
    QVERIFY(!m_view->attemptRect(1).isEmpty());
}

void TestRetryTimelineView::anEmptyTimelineTakesKeysAndSaysSo()
{
    m_view->setTimeline(layOut(record(0)), Now);
    for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End})
        press(key);
    QCOMPARE(m_view->selectedAttempt(), -1);
    QCOMPARE(m_view->accessibleDescription(), u"No try is known."_s);
    QVERIFY(!m_view->grab().isNull());
}

void TestRetryTimelineView::theDescriptionCountsAndTellsTheSelection()
{
    QCOMPARE(m_view->accessibleName(), u"Retry timeline"_s);
    QCOMPARE(m_view->accessibleDescription(), u"5 tries"_s);
    press(Qt::Key_Home);
    QCOMPARE(m_view->accessibleDescription(),
        u"5 tries. Selected: Try 1: 500 after 200 ms, at 2026-04-12 09:15:02.113 UTC"_s);
}

void TestRetryTimelineView::rowsTellOfWhatIsToCome()
{
    EventRecord scheduled = record(3);
    scheduled.event.nextAttemptAt = Timestamp::fromMicros(Now + Minute);
    scheduled.event.attemptLimit = 5;
    const QList<TimelineRow> rows = timelineRows(layOut(scheduled));
    const auto has = [&](const TimelineRow &row) { return rows.contains(row); };
    QVERIFY(has({u"try 4, planned"_s, {}, {}, u"2026-04-12 15:15:02.113 UTC"_s}));
    QVERIFY(has({u"try 5, expected"_s, {}, {}, u"2026-04-12 16:15:02.113 UTC"_s}));
    QVERIFY(has({u"wait to come"_s, {}, u"1 h"_s, {}}));
    QVERIFY(has({u"try 2"_s, u"timed out"_s, u"200 ms"_s, u"2026-04-12 09:16:02.113 UTC"_s, 1}));
}

void TestRetryTimelineView::replaysAreNamed()
{
    RetryTimeline::Bar bar;
    bar.number = 6;
    bar.code = 200;
    QCOMPARE(barLabel(bar), u"6 · 200"_s);
    bar.isReplay = true;
    QCOMPARE(barLabel(bar), u"replay · 200"_s);
    bar.code.reset();
    bar.outcome = AttemptOutcome::TimedOut;
    QCOMPARE(barShortLabel(bar), u"timeout"_s);
    QVERIFY(barDescription(bar).startsWith(u"Replay, try 6: timed out"_s));
}

void TestRetryTimelineView::coloursFollowTheTheme()
{
    const auto colorAt = [this](const QPointF &point) {
        return m_view->grab().toImage().pixelColor(point.toPoint());
    };
    const QPointF bar = m_view->attemptRect(0).center();
    QCOMPARE(colorAt(bar), Theme::light().failed);
    QCOMPARE(colorAt({2, 2}), Theme::light().surface);
    applyTheme(*qApp, ThemeMode::Dark);
    QTRY_COMPARE(colorAt(bar), Theme::dark().failed);
    QCOMPARE(colorAt({2, 2}), Theme::dark().surface);
}

void TestRetryTimelineView::barsFollowTheSize()
{
    const QRectF wide = m_view->attemptRect(4);
    m_view->resize(450, m_view->height());
    const QRectF narrow = m_view->attemptRect(4);
    QVERIFY(narrow.right() < wide.left());
    QVERIFY(narrow.right() < 450);
    for (int i = 1; i < 5; ++i)
        QVERIFY(m_view->attemptRect(i).left() > m_view->attemptRect(i - 1).right());
}

void TestRetryTimelineView::minimumLeavesRoomForAllRows()
{
    m_view->resize(m_view->minimumSizeHint());
    const QRectF bar = m_view->attemptRect(0);
    const double line = QFontMetricsF(m_view->font()).height();
    QVERIFY(bar.top() > line);
    QVERIFY(m_view->height() - bar.bottom() > 0.9 * line);
    QVERIFY(m_view->sizeHint().height() - bar.bottom() > 2 * 0.9 * line); // and the axis
}

void TestRetryTimelineView::fiveHundredTriesPaintFast()
{
    m_view->setTimeline(layOut(record(500)), Now);
    m_view->grab();
    QElapsedTimer timer;
    timer.start();
    constexpr int Frames = 20;
    for (int i = 0; i < Frames; ++i) {
        m_view->setSelectedAttempt(i);
        m_view->grab();
    }
    const double perFrame = double(timer.nsecsElapsed()) / 1e6 / Frames;
    qInfo("%.1f ms a frame", perFrame);
    QVERIFY(perFrame < 100);
}

QTEST_MAIN(TestRetryTimelineView)
#include "tst_retrytimelineview.moc"
