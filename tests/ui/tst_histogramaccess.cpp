// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/timestamp.h"
#include "tests/support/accesslog.h"
#include "ui/histogram/histogramview.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::AccessLog;

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

class TestHistogramAccess final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSummaryTellsTimesAndFailures();
    void partsTellWhereTheyAre();
    void theFocusedPartIsTheOneThatTheArrowsMove();
    void movingTheBrushTellsItsRangeOnce();
    void extendingTellsTheNewEnd();
    void movingAFlagTellsItsTime();
    void changesWithoutFocusAreNotReadOut();
    void toolsMoveParts();
    void partsStandWhereTheyArePainted();

private:
    using Part = HistogramView::Part;

    QAccessibleInterface *chart() const
    {
        return QAccessible::queryAccessibleInterface(m_view.get());
    }
    QString name(Part part) const { return chart()->child(int(part))->text(QAccessible::Name); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }

    std::unique_ptr<AccessLog> m_log;
    std::unique_ptr<HistogramView> m_view;
};

void TestHistogramAccess::init()
{
    m_log = std::make_unique<AccessLog>();
    m_view = std::make_unique<HistogramView>();
    m_view->setHistogram(incident());
    m_view->resize(900, m_view->sizeHint().height());
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QVERIFY(chart());
}

void TestHistogramAccess::cleanup()
{
    m_view.reset();
    m_log.reset();
}

void TestHistogramAccess::theSummaryTellsTimesAndFailures()
{
    QCOMPARE(chart()->role(), QAccessible::Chart);
    QCOMPARE(chart()->text(QAccessible::Name), u"Events over time"_s);
    const QString text = chart()->text(QAccessible::Description);
    QVERIFY2(text.contains(u"from 06:00 to 14:00 UTC"_s), qPrintable(text));
    QVERIFY2(text.contains(u"10,500 events, 900 of them failed"_s), qPrintable(text));
}

void TestHistogramAccess::partsTellWhereTheyAre()
{
    QCOMPARE(chart()->childCount(), 3);
    QCOMPARE(name(Part::Window), u"Time window: all times"_s);
    QCOMPARE(name(Part::BugIntroduced), u"Bug introduced: not marked"_s);
    m_view->setWindow(TimeWindow{Start + 195 * Minute, Start + 205 * Minute});
    m_view->setMarkers({Start + 194 * Minute, std::nullopt});
    QCOMPARE(name(Part::Window), u"Time window: 09:15 to 09:25, 240 events, 40 of them failed"_s);
    QCOMPARE(name(Part::BugIntroduced), u"Bug introduced: 09:14"_s);
    QCOMPARE(name(Part::FixDeployed), u"Fix deployed: not marked"_s);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(chart()->child(i)->role(), QAccessible::Slider);
        QCOMPARE(chart()->indexOfChild(chart()->child(i)), i);
        QVERIFY(chart()
                    ->child(i)
                    ->text(QAccessible::Name)
                    .endsWith(chart()->child(i)->text(QAccessible::Value)));
    }
}

void TestHistogramAccess::theFocusedPartIsTheOneThatTheArrowsMove()
{
    m_view->clearFocus();
    m_log->clear();
    m_view->setFocus();
    QTRY_COMPARE(m_log->names(QAccessible::Focus), (QStringList{name(Part::Window)}));
    m_log->clear();
    press(Qt::Key_Down);
    QCOMPARE(m_log->names(QAccessible::Focus), (QStringList{name(Part::BugIntroduced)}));
    QVERIFY(chart()->child(int(Part::BugIntroduced))->state().focused);
    QVERIFY(!chart()->child(int(Part::Window))->state().focused);
}

void TestHistogramAccess::movingTheBrushTellsItsRangeOnce()
{
    m_view->setFocus();
    m_log->clear();
    press(Qt::Key_Right);
    QCOMPARE(m_log->names(QAccessible::NameChanged),
        (QStringList{u"Time window: 09:15 to 13:00, 5,400 events, 900 of them failed"_s}));
    m_log->clear();
    press(Qt::Key_Right);
    QCOMPARE(m_log->names(QAccessible::NameChanged),
        (QStringList{u"Time window: 09:20 to 13:05, 5,380 events, 880 of them failed"_s}));
    m_log->clear();
    m_view->setWindow(m_view->window()); // as the filter answers it
    QVERIFY(m_log->names(QAccessible::NameChanged).isEmpty());
}

void TestHistogramAccess::extendingTellsTheNewEnd()
{
    m_view->setFocus();
    press(Qt::Key_Right);
    m_log->clear();
    press(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(m_log->names(QAccessible::NameChanged).value(0).contains(u"09:15 to 12:55"_s));
}

void TestHistogramAccess::movingAFlagTellsItsTime()
{
    m_view->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_B);
    m_log->clear();
    press(Qt::Key_Left);
    QCOMPARE(m_log->names(QAccessible::NameChanged), (QStringList{u"Bug introduced: 09:14"_s}));
}

void TestHistogramAccess::changesWithoutFocusAreNotReadOut()
{
    m_view->clearFocus();
    m_log->clear();
    m_view->setWindow(TimeWindow{Start, Start + 5 * Minute});
    QVERIFY(m_log->names(QAccessible::NameChanged).isEmpty());
    QVERIFY(!chart()->focusChild());
}

void TestHistogramAccess::toolsMoveParts()
{
    QAccessibleActionInterface *window = chart()->child(int(Part::Window))->actionInterface();
    window->doAction(QAccessibleActionInterface::increaseAction());
    QCOMPARE(m_view->window()->fromMicros, Start + 195 * Minute);
    window->doAction(QAccessibleActionInterface::increaseAction());
    window->doAction(QAccessibleActionInterface::decreaseAction());
    QCOMPARE(m_view->window()->fromMicros, Start + 195 * Minute);
    QCOMPARE(window->keyBindingsForAction(QAccessibleActionInterface::increaseAction()),
        (QStringList{u"Right"_s}));
    chart()
        ->child(int(Part::FixDeployed))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(m_view->activePart(), Part::FixDeployed);
}

void TestHistogramAccess::partsStandWhereTheyArePainted()
{
    m_view->setWindow(TimeWindow{Start + 240 * Minute, Start + 300 * Minute});
    m_view->setMarkers({Start + 60 * Minute, std::nullopt});
    const QPoint middle = m_view->mapToGlobal(
        QPointF(m_view->geometryOfPlot().xAt(Start + 270 * Minute), 60).toPoint());
    QCOMPARE(chart()->childAt(middle.x(), middle.y()), chart()->child(int(Part::Window)));
    const QPoint flag = m_view->mapToGlobal(
        QPointF(m_view->geometryOfPlot().xAt(Start + 60 * Minute), 40).toPoint());
    QCOMPARE(chart()->childAt(flag.x(), flag.y()), chart()->child(int(Part::BugIntroduced)));
    QVERIFY(chart()->child(int(Part::FixDeployed))->rect().isEmpty());
}

QTEST_MAIN(TestHistogramAccess)
#include "tst_histogramaccess.moc"
