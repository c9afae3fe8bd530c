// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/rowlayout.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestRowLayout : public QObject
{
    Q_OBJECT

private slots:
    void glyphsCoverEveryByteOnce_data();
    void glyphsCoverEveryByteOnce();
    void hiddenCharactersBecomeBoxes_data();
    void hiddenCharactersBecomeBoxes();
    void bytesStandInTheirOrder();
    void rightToLeftWordsStayWhole();
    void wideCharactersTakeTwoCells();
    void stacksOfMarksAreBounded();
    void tabsGoToTheNextStop();
    void findsBytesByColumnAndBack();
    void spansGiveKinds();
    void hexShowsDigitsAndCharacters();
};

static RowLayout layOut(const QByteArray &bytes)
{
    return layOutText(bytes, 0, bytes.size());
}

void TestRowLayout::glyphsCoverEveryByteOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("ASCII") << QByteArray("{\"a\": 1}");
    QTest::newRow("controls") << QByteArray("a\0\x1b\x7f\r\tb", 7);
    QTest::newRow("not UTF-8") << QByteArray("\xFF\xC3\xE2\x80 x\xF0\x9F");
    QTest::newRow("bidi") << QByteArray("\xE2\x80\xAEgpj\xE2\x81\xA9");
    QTest::newRow("Arabic") << u"a العربية b"_s.toUtf8();
    QTest::newRow("marks") << u"e\u0301\u0301x"_s.toUtf8() + QByteArray("\xCC\x81").repeated(50);
    QTest::newRow("emoji") << u"😀👩‍💻❤️"_s.toUtf8();
}

void TestRowLayout::glyphsCoverEveryByteOnce()
{
    QFETCH(QByteArray, bytes);
    const RowLayout layout = layOut(bytes);
    qsizetype byte = 0;
    int column = 0;
    for (const RowGlyph &glyph : layout.glyphs) {
        QCOMPARE(glyph.begin, byte);
        QVERIFY(glyph.end > glyph.begin);
        QCOMPARE(glyph.column, column);
        QVERIFY(glyph.width > 0);
        byte = glyph.end;
        column += glyph.width;
    }
    QCOMPARE(byte, bytes.size());
    QCOMPARE(layout.columns, column);
}

void TestRowLayout::hiddenCharactersBecomeBoxes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("override") << QByteArray("\xE2\x80\xAE") << u"U+202E"_s;
    QTest::newRow("zero width space") << QByteArray("\xE2\x80\x8B") << u"U+200B"_s;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") << u"U+FEFF"_s;
    QTest::newRow("braille blank") << QByteArray("\xE2\xA0\x80") << u"U+2800"_s;
    QTest::newRow("tag") << QByteArray("\xF3\xA0\x81\xA1") << u"U+E0061"_s;
    QTest::newRow("escape") << QByteArray("\x1b") << u"␛"_s;
    QTest::newRow("carriage return") << QByteArray("\r") << u"␍"_s;
    QTest::newRow("bad byte") << QByteArray("\xFF") << u"xFF"_s;
}

void TestRowLayout::hiddenCharactersBecomeBoxes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const RowLayout layout = layOut(bytes);
    QCOMPARE(layout.glyphs.size(), 1);
    QCOMPARE(layout.glyphs.first().look, RowGlyph::Look::Box);
    QCOMPARE(layout.text, name);
    QVERIFY(layout.glyphs.first().width > name.size());
}

void TestRowLayout::bytesStandInTheirOrder()
{
    // Drawn as one text this would read "xcod.exe".
    const RowLayout layout = layOut("x\xE2\x80\xAE"
                                    "exe.doc");
    QCOMPARE(layout.text, u"xU+202Eexe.doc"_s);
    QCOMPARE(layout.glyphs.at(2).column, layout.glyphs.at(1).column + layout.glyphs.at(1).width);
}

void TestRowLayout::rightToLeftWordsStayWhole()
{
    const RowLayout layout = layOut(u"a עברית 12"_s.toUtf8());
    QCOMPARE(layout.glyphs.size(), 2 + 1 + 3);
    const RowGlyph &word = layout.glyphs.at(2);
    QCOMPARE(layout.text.mid(word.textBegin, word.textLength), u"עברית"_s);
    QCOMPARE(word.width, 5);
    QCOMPARE(layOut(u"א"_s.repeated(WordLimit + 1).toUtf8()).glyphs.size(), 2);
}

void TestRowLayout::wideCharactersTakeTwoCells()
{
    const RowLayout layout = layOut(u"漢a😀"_s.toUtf8());
    QCOMPARE(layout.columns, 5);
    QCOMPARE(layout.glyphs.at(2).textLength, 2);
}

void TestRowLayout::stacksOfMarksAreBounded()
{
    const RowLayout layout = layOut("e" + QByteArray("\xCC\x81").repeated(1000));
    QCOMPARE(layout.glyphs.first().textLength, 1 + CombiningLimit);
    QCOMPARE(layout.glyphs.size(), 1 + 1000 - CombiningLimit);
    QCOMPARE(layout.glyphs.last().look, RowGlyph::Look::Box);
    QCOMPARE(layOut("\xCC\x81").glyphs.first().look, RowGlyph::Look::Box);
}

void TestRowLayout::tabsGoToTheNextStop()
{
    const RowLayout layout = layOut("a\tb");
    QCOMPARE(layout.glyphs.at(1).width, 3);
    QCOMPARE(layout.glyphs.at(2).column, 4);
}

void TestRowLayout::findsBytesByColumnAndBack()
{
    const RowLayout layout = layOut("a\xE2\x80\xAE"
                                    "b");
    QCOMPARE(layout.byteAt(0), 0);
    QCOMPARE(layout.byteAt(1), 1);
    QCOMPARE(layout.byteAt(5), 1);
    QCOMPARE(layout.byteAt(layout.glyphs.at(2).column), 4);
    QCOMPARE(layout.byteAt(1000), 5);
    QCOMPARE(layout.columnOf(4), layout.glyphs.at(2).column);
    QCOMPARE(layout.columnOf(5), layout.columns);
}

void TestRowLayout::spansGiveKinds()
{
    const QByteArray bytes = R"({"a": 12})";
    RowLayout layout = layOut(bytes);
    colour(layout, jsonSpans(bytes, 0, bytes.size(), false));
    QCOMPARE(layout.glyphs.at(0).kind, SpanKind::Plain);
    QCOMPARE(layout.glyphs.at(2).kind, SpanKind::Name);
    QCOMPARE(layout.glyphs.at(6).kind, SpanKind::Number);
    QCOMPARE(layout.glyphs.at(8).kind, SpanKind::Plain);
}

void TestRowLayout::hexShowsDigitsAndCharacters()
{
    QByteArray bytes(20, 'x');
    bytes[0] = '\0';
    bytes[1] = '\xAB';
    const RowLayout first = layOutHex(bytes, 0, 16);
    QCOMPARE(first.glyphs.size(), 32);
    QVERIFY(first.text.startsWith(u"00ab78"_s));
    QVERIFY(first.text.endsWith(u"··xxxxxxxxxxxxxx"_s));
    const RowLayout rest = layOutHex(bytes, 16, 20);
    QCOMPARE(rest.glyphs.size(), 8);
    QCOMPARE(rest.glyphs.at(4).column, first.glyphs.at(16).column);
    QCOMPARE(rest.byteAt(rest.glyphs.at(5).column), 17);
}

QTEST_GUILESS_MAIN(TestRowLayout)
#include "tst_rowlayout.moc"
