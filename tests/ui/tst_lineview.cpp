// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/hexview.h"
#include "ui/detail/lineview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestLineView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeMode::Light); }
    void copyGivesTheOriginal_data();
    void copyGivesTheOriginal();
    void clipboardHoldsPlainTextOnly();
    void keysMoveAndSelect();
    void arrowsStepOverWholeCharacters();
    void mouseSelectsBytes();
    void doubleClickSelectsAWord();
    void onlyVisibleRowsAreLaidOut();
    void scrollsToTheEndOfTwoMillionLines();
    void hostileTextIsPaintedBounded_data();
    void hostileTextIsPaintedBounded();
    void matchIsSelectedAndScrolledTo();
    void wholeTextKeepsPositionAndSelection();
    void tooLargeACopyIsRefused();
    void hexCopiesDigits();

private:
    static void show(LineView &view, const QByteArray &text);
};

void TestLineView::show(LineView &view, const QByteArray &text)
{
    view.setText(text, TextRows::of(text), LineView::Syntax::Json);
    view.resize(600, 300);
    view.show();
}

void TestLineView::copyGivesTheOriginal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("JSON") << QByteArray("{\"n\":18446744073709551615,\n\t\"a\" : 1.10}");
    QTest::newRow("markup") << QByteArray("<b>x</b>&lt;");
    QTest::newRow("bidi") << u"a\u202Egpj\u2066x\u200B"_s.toUtf8();
    QTest::newRow("controls") << QByteArray("a\0\x1b[31m\r\nb", 10);
    QTest::newRow("right to left") << u"שלום עולם"_s.toUtf8();
    QTest::newRow("several segments") << QByteArray("0123456789").repeated(1000);
}

void TestLineView::copyGivesTheOriginal()
{
    QFETCH(QByteArray, text);
    LineView view;
    show(view, text);
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), text);
}

void TestLineView::clipboardHoldsPlainTextOnly()
{
    LineView view;
    show(view, "<b>x</b>");
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->formats(), QStringList{u"text/plain"_s});
}

void TestLineView::keysMoveAndSelect()
{
    LineView view;
    show(view, "one\ntwo\nthree");
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view.selection(), (ByteView::Range{4, 7}));
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view.selection(), (ByteView::Range{0, 0}));
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view.selection(), (ByteView::Range{0, 13}));
}

void TestLineView::arrowsStepOverWholeCharacters()
{
    LineView view;
    show(view,
        "\xE2\x80\xAE"
        "e\xCC\x81z");
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.selection().begin, 3);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.selection().begin, 6);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.selection().begin, 3);
}

void TestLineView::mouseSelectsBytes()
{
    LineView view;
    show(view, "abcdef\nghijkl");
    const int height = view.fontMetrics().height() + 3;
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(0, height / 2));
    QTest::mouseMove(view.viewport(), QPoint(view.viewport()->width() - 20, height + height / 2));
    QMouseEvent move(QEvent::MouseMove, QPointF(view.viewport()->width() - 20, height * 1.5),
        QPointF(view.viewport()->width() - 20, height * 1.5), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(400, height + height / 2));
    QCOMPARE(view.selection(), (ByteView::Range{0, 13}));
}

void TestLineView::doubleClickSelectsAWord()
{
    LineView view;
    show(view, "\"x-request-id\"");
    QTest::mouseDClick(
        view.viewport(), Qt::LeftButton, {}, QPoint(90, view.fontMetrics().height() / 2));
    QCOMPARE(view.selection(), (ByteView::Range{1, 13}));
}

void TestLineView::onlyVisibleRowsAreLaidOut()
{
    // Fifty megabytes in one line: were it laid out whole, this test would run into its time limit.
    const QByteArray text =
        "[" + QByteArray("{\"id\":123456789,\"name\":\"abc\"},").repeated(1'700'000) + "0]";
    LineView view;
    show(view, text);
    QVERIFY(view.rowCount() > 20'000);
    QVERIFY(!view.grab().isNull());
    for (const RowGlyph &glyph : view.layoutOf(view.rowCount() / 2).glyphs)
        QVERIFY(glyph.end - glyph.begin <= 4);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.selection().end, text.size());
}

void TestLineView::scrollsToTheEndOfTwoMillionLines()
{
    const QByteArray text = QByteArray("{\"a\":1}\n").repeated(2'000'000);
    LineView view;
    show(view, text);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY(view.selection().begin < text.size());
}

void TestLineView::hostileTextIsPaintedBounded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("overrides") << QByteArray("\xE2\x80\xAE").repeated(170'000);
    QTest::newRow("combining marks") << QByteArray("\xCC\x81").repeated(500'000);
    QTest::newRow("spaces") << QByteArray(10'000'000, ' ');
    QTest::newRow("NUL") << QByteArray(1'000'000, '\0');
    QTest::newRow("no UTF-8") << QByteArray(1'000'000, '\xFF');
    QTest::newRow("quotes") << QByteArray(1'000'000, '"');
    QTest::newRow("backslashes") << "\"" + QByteArray(1'000'000, '\\');
    QTest::newRow("deep") << QByteArray(1'000'000, '[');
}

//! A row never has more glyphs than a segment has bytes, whatever is in it.
void TestLineView::hostileTextIsPaintedBounded()
{
    QFETCH(QByteArray, text);
    LineView view;
    show(view, text);
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_PageDown);
    QVERIFY(!view.grab().isNull());
    for (const qsizetype row : {qsizetype(0), view.rowCount() / 2, view.rowCount() - 1})
        QVERIFY(view.layoutOf(row).glyphs.size() <= TextRows::SegmentBytes);
}

void TestLineView::matchIsSelectedAndScrolledTo()
{
    const QByteArray text = QByteArray("line\n").repeated(5000) + "needle\n";
    LineView view;
    show(view, text);
    const qsizetype at = text.indexOf("needle");
    view.setMatches({at}, 6, 0);
    QCOMPARE(view.selection(), (ByteView::Range{at, at + 6}));
    QVERIFY(view.verticalScrollBar()->value() > 4900);
}

void TestLineView::wholeTextKeepsPositionAndSelection()
{
    const QByteArray text = QByteArray("line\n").repeated(5000);
    LineView view;
    show(view, text.left(5000));
    view.select({10, 20});
    view.verticalScrollBar()->setValue(300);
    view.setWholeText(text, TextRows::of(text), LineView::Syntax::None);
    QCOMPARE(view.selection(), (ByteView::Range{10, 20}));
    QCOMPARE(view.verticalScrollBar()->value(), 300);
    QCOMPARE(view.rowCount(), 5001);
}

void TestLineView::tooLargeACopyIsRefused()
{
    const QByteArray text(ByteView::CopyLimit + 1, 'x');
    LineView view;
    show(view, text);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QSignalSpy refused(&view, &ByteView::copyRefused);
    view.selectAll();
    view.copy();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestLineView::hexCopiesDigits()
{
    HexView view;
    view.setContent(QByteArray("a\0\xFF", 3));
    view.resize(600, 200);
    view.show();
    QVERIFY(!view.grab().isNull());
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"61 00 ff"_s);
    view.setContent({});
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(TestLineView)
#include "tst_lineview.moc"
