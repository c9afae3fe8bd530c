// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/selection.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Reprise;

class TestSelection final : public QObject
{
    Q_OBJECT

private slots:
    void rangesThatTouchBecomeOne();
    void allMatchingCostsOneSpanAndKnowsItsExceptions();
    void addingBackAnExceptionMendsTheWhole();
    void aPickedSelectionTakesNothingOut();
    void emptyingAllMatchingForgetsIt();
    void agreesWithASetOfPositions();
};

void TestSelection::rangesThatTouchBecomeOne()
{
    Selection selection;
    selection.addRange(10, 12);
    selection.addRange(20, 18);
    QCOMPARE(selection.spans().size(), 2);
    selection.addRange(13, 17);
    QCOMPARE(selection.spans(), (QList<PositionSpan>{{10, 20}}));
    QCOMPARE(selection.count(), 11);
}

void TestSelection::allMatchingCostsOneSpanAndKnowsItsExceptions()
{
    Selection selection;
    selection.selectAll(10'000'000);
    QCOMPARE(selection.spans().size(), 1);
    selection.toggle(5);
    selection.toggle(9'999'999);
    QCOMPARE(selection.count(), 9'999'998);
    QVERIFY(selection.isAllMatching());
    QVERIFY(!selection.isSelected(5));
    QVERIFY(selection.isSelected(6));
    QCOMPARE(selection.takenOut(), (QList<qint64>{5, 9'999'999}));
}

void TestSelection::addingBackAnExceptionMendsTheWhole()
{
    Selection selection;
    selection.selectAll(100);
    selection.toggle(50);
    selection.toggle(50);
    QCOMPARE(selection.spans(), (QList<PositionSpan>{{0, 99}}));
    QVERIFY(selection.takenOut().isEmpty());
}

void TestSelection::aPickedSelectionTakesNothingOut()
{
    Selection selection;
    selection.selectRange(3, 9);
    selection.toggle(5);
    QVERIFY(!selection.isAllMatching());
    QVERIFY(selection.takenOut().isEmpty());
    QCOMPARE(selection.count(), 6);
}

void TestSelection::emptyingAllMatchingForgetsIt()
{
    Selection selection;
    selection.selectAll(1);
    selection.toggle(0);
    QVERIFY(selection.isEmpty());
    QVERIFY(!selection.isAllMatching());
}

void TestSelection::agreesWithASetOfPositions()
{
    QRandomGenerator random(7);
    Selection selection;
    QSet<qint64> expected;
    for (int step = 0; step < 2'000; ++step) {
        const qint64 a = random.bounded(200);
        const qint64 b = qMin<qint64>(199, a + random.bounded(12));
        const int action = random.bounded(3);
        for (qint64 p = a; p <= b && action < 2; ++p)
            action == 0 ? void(expected.insert(p)) : void(expected.remove(p));
        if (action == 0)
            selection.addRange(a, b);
        else if (action == 1)
            selection.removeRange(b, a);
        else
            selection.toggle(a),
                expected.contains(a) ? void(expected.remove(a)) : void(expected.insert(a));
        QCOMPARE(selection.count(), qint64(expected.size()));
        for (qint64 p = 0; p < 200; ++p)
            QCOMPARE(selection.isSelected(p), expected.contains(p));
    }
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
