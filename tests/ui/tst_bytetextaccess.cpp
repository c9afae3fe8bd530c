// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accesslog.h"
#include "ui/access/bytetextaccess.h"
#include "ui/detail/hexview.h"
#include "ui/detail/lineview.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::AccessLog;

class TestByteTextAccess final : public QObject
{
    Q_OBJECT

private slots:
    void aBodyIsAReadOnlyTextOfSeveralLines();
    void unitsAreFoundAroundAnOffset_data();
    void unitsAreFoundAroundAnOffset();
    void neighboursAreFound();
    void hiddenCharactersAreToldByName();
    void movingTellsTheCursorAndSelectingTheSelection();
    void toolsMoveAndSelect();
    void hexadecimalIsToldInDigits();
    void ahundredMegabytesCostARow();
    void charactersStandWhereTheyArePainted();
    void nothingIsToldOfNothing();

private:
    using Unit = QAccessible::TextBoundaryType;

    static QAccessibleTextInterface *textOf(ByteView &view)
    {
        return QAccessible::queryAccessibleInterface(&view)->textInterface();
    }
    static void show(LineView &view, const QByteArray &text)
    {
        view.setText(text, TextRows::of(text), LineView::Syntax::None);
        view.resize(600, 300);
        view.show();
    }

    AccessLog m_log;
};

void TestByteTextAccess::aBodyIsAReadOnlyTextOfSeveralLines()
{
    LineView view;
    show(view, "{\n  \"id\": 7\n}\n");
    QAccessibleInterface *body = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(body->role(), QAccessible::EditableText);
    QVERIFY(body->state().readOnly && body->state().multiLine);
    QCOMPARE(textOf(view)->characterCount(), 14);
    QCOMPARE(textOf(view)->text(0, 14), u"{\n  \"id\": 7\n}\n"_s);
    QCOMPARE(textOf(view)->text(4, 8), u"\"id\""_s);
}

void TestByteTextAccess::unitsAreFoundAroundAnOffset_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    // "ab-c dé\nsecond\n": é is two bytes, 6 and 7.
    QTest::newRow("character") << int(Unit::CharBoundary) << 1 << u"b"_s << 1 << 2;
    QTest::newRow("of two bytes") << int(Unit::CharBoundary) << 7 << u"é"_s << 6 << 8;
    QTest::newRow("word") << int(Unit::WordBoundary) << 2 << u"ab-c"_s << 0 << 4;
    QTest::newRow("first line") << int(Unit::LineBoundary) << 3 << u"ab-c dé\n"_s << 0 << 9;
    QTest::newRow("last line") << int(Unit::LineBoundary) << 12 << u"second\n"_s << 9 << 16;
    QTest::newRow("behind the end") << int(Unit::LineBoundary) << 16 << u"second\n"_s << 9 << 16;
    QTest::newRow("all") << int(Unit::NoBoundary) << 3 << u"ab-c dé\nsecond\n"_s << 0 << 16;
}

void TestByteTextAccess::unitsAreFoundAroundAnOffset()
{
    QFETCH(int, unit);
    QFETCH(int, offset);
    LineView view;
    show(view, u"ab-c dé\nsecond\n"_s.toUtf8());
    int start = -1;
    int end = -1;
    QTEST(textOf(view)->textAtOffset(offset, Unit(unit), &start, &end), "text");
    QTEST(start, "start");
    QTEST(end, "end");
}

void TestByteTextAccess::neighboursAreFound()
{
    LineView view;
    show(view, "one\ntwo\nthree");
    int start = -1;
    int end = -1;
    QCOMPARE(textOf(view)->textBeforeOffset(5, Unit::LineBoundary, &start, &end), u"one\n"_s);
    QCOMPARE(textOf(view)->textAfterOffset(5, Unit::LineBoundary, &start, &end), u"three"_s);
    QCOMPARE(start, 8);
    QCOMPARE(textOf(view)->textAfterOffset(9, Unit::LineBoundary, &start, &end), QString());
    QCOMPARE(textOf(view)->textBeforeOffset(0, Unit::CharBoundary, &start, &end), QString());
}

void TestByteTextAccess::hiddenCharactersAreToldByName()
{
    LineView view;
    show(view, u"a\u202Eb\tc"_s.toUtf8() + QByteArray("\0", 1));
    QCOMPARE(textOf(view)->text(0, -1), u"a⟦U+202E⟧b\tc␀"_s);
    int start = -1;
    int end = -1;
    QCOMPARE(textOf(view)->textAtOffset(2, Unit::CharBoundary, &start, &end), u"⟦U+202E⟧"_s);
    QCOMPARE(start, 1);
    QCOMPARE(end, 4);
}

void TestByteTextAccess::movingTellsTheCursorAndSelectingTheSelection()
{
    LineView view;
    show(view, "one\ntwo\n");
    QAccessible::queryAccessibleInterface(&view);
    m_log.clear();
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(m_log.names(QAccessible::TextCaretMoved).size(), 1);
    QCOMPARE(textOf(view)->cursorPosition(), 4);
    QVERIFY(m_log.names(QAccessible::TextSelectionChanged).isEmpty());
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_log.names(QAccessible::TextSelectionChanged).size(), 1);
    int start = -1;
    int end = -1;
    QCOMPARE(textOf(view)->selectionCount(), 1);
    textOf(view)->selection(0, &start, &end);
    QCOMPARE(start, 4);
    QCOMPARE(end, 5);
}

void TestByteTextAccess::toolsMoveAndSelect()
{
    LineView view;
    show(view, "one\ntwo\n");
    textOf(view)->setCursorPosition(5);
    QCOMPARE(view.cursor(), 5);
    textOf(view)->addSelection(0, 3);
    QCOMPARE(view.selection(), (ByteView::Range{0, 3}));
    textOf(view)->removeSelection(0);
    QVERIFY(view.selection().isEmpty());
    textOf(view)->setCursorPosition(99);
    QCOMPARE(view.cursor(), 8);
}

void TestByteTextAccess::hexadecimalIsToldInDigits()
{
    HexView view;
    view.setContent("{\"id\": 1}\n and more than a row");
    view.resize(700, 300);
    view.show();
    int start = -1;
    int end = -1;
    const QString line = textOf(view)->textAtOffset(2, Unit::LineBoundary, &start, &end);
    QVERIFY2(line.startsWith(u"7b 22 69 64"_s), qPrintable(line));
    QVERIFY2(line.contains(u"{\"id\": 1}"_s), qPrintable(line));
    QCOMPARE(start, 0);
    QCOMPARE(end, 16);
}

void TestByteTextAccess::ahundredMegabytesCostARow()
{
    LineView view;
    show(view, QByteArray(99, 'x').append('\n').repeated(1'000'000));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(textOf(view)->characterCount(), 100'000'000);
    int start = -1;
    int end = -1;
    const QString line = textOf(view)->textAtOffset(99'999'950, Unit::LineBoundary, &start, &end);
    QCOMPARE(line.size(), 100);
    QCOMPARE(start, 99'999'900);
    QVERIFY(textOf(view)->text(0, -1).size() <= ByteTextAccess::TextLimit);
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TestByteTextAccess::charactersStandWhereTheyArePainted()
{
    LineView view;
    show(view, "one\ntwo\n");
    const QRect t = textOf(view)->characterRect(4);
    QCOMPARE(textOf(view)->offsetAtPoint(t.center()), 4);
    QVERIFY(t.top() >= textOf(view)->characterRect(0).bottom());
}

void TestByteTextAccess::nothingIsToldOfNothing()
{
    LineView view;
    show(view, {});
    int start = -1;
    int end = -1;
    QCOMPARE(textOf(view)->textAtOffset(0, Unit::LineBoundary, &start, &end), QString());
    QCOMPARE(textOf(view)->text(0, -1), QString());
    QCOMPARE(textOf(view)->selectionCount(), 0);
}

QTEST_MAIN(TestByteTextAccess)
#include "tst_bytetextaccess.moc"
