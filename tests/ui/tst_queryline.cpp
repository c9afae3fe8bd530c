// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/queryline.h"

#include "models/domain/query/queryparser.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestQueryLine final : public QObject
{
    Q_OBJECT

private slots:
    void staysOneLine();
    void hiddenCharactersBecomeEscapes();
    void textCanBeUndone();
    void wordsHaveColoursInEachTheme_data();
    void wordsHaveColoursInEachTheme();
    void theMistakeIsUnderlined_data();
    void theMistakeIsUnderlined();
    void theButtonAppearsWithText();
    void copyIsPlainText();
};

static void paste(QueryLine &line, const QString &text)
{
    QApplication::clipboard()->setText(text);
    line.paste();
}

static QTextCharFormat formatAt(const QueryLine &line, int column)
{
    for (const QTextLayout::FormatRange &range :
        line.document()->firstBlock().layout()->formats()) {
        if (column >= range.start && column < range.start + range.length)
            return range.format;
    }
    return {};
}

void TestQueryLine::staysOneLine()
{
    QueryLine line;
    paste(line, u"stage = failed\r\nand\tcode = 5\u2029x"_s);
    QCOMPARE(line.text(), u"stage = failed  and code = 5 x"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    QTest::keyClick(&line, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(line.document()->blockCount(), 1);
    line.setText(u"a\nb"_s);
    QCOMPARE(line.text(), u"a b"_s);
}

void TestQueryLine::hiddenCharactersBecomeEscapes()
{
    QueryLine line;
    paste(line, u"type = \"a\u202eb\u200b😀\""_s);
    QCOMPARE(line.text(), u"type = \"a\\u202eb\\u200b😀\""_s);
}

void TestQueryLine::textCanBeUndone()
{
    QueryLine line;
    line.setText(u"stage = failed"_s);
    line.setText(u"stage = held"_s);
    line.undo();
    QCOMPARE(line.text(), u"stage = failed"_s);
}

void TestQueryLine::wordsHaveColoursInEachTheme_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestQueryLine::wordsHaveColoursInEachTheme()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    QueryLine line;
    line.setPalette(theme.palette());
    line.setText(u"type = \"a\" and code = 5"_s);
    QCOMPARE(formatAt(line, 5).foreground().color(), theme.text);
    QCOMPARE(formatAt(line, 0).foreground().color(), theme.keyword);
    QCOMPARE(formatAt(line, 8).foreground().color(), theme.string);
    QCOMPARE(formatAt(line, 11).foreground().color(), theme.keyword);
    QCOMPARE(formatAt(line, 22).foreground().color(), theme.number);
}

void TestQueryLine::theMistakeIsUnderlined_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("a token") << u"typ = a"_s << 0;
    QTest::newRow("the end") << u"code = "_s << 5;
    QTest::newRow("inside") << u"code = abc and tries = 1"_s << 8;
}

void TestQueryLine::theMistakeIsUnderlined()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QueryLine line;
    line.setText(text);
    line.setMistake(parseQuery(text, 0).mistake);
    QCOMPARE(formatAt(line, column).underlineStyle(), QTextCharFormat::WaveUnderline);
    line.setMistake({});
    QCOMPARE(formatAt(line, column).underlineStyle(), QTextCharFormat::NoUnderline);
}

void TestQueryLine::theButtonAppearsWithText()
{
    QueryLine line;
    line.show();
    auto *button = line.findChild<QToolButton *>();
    QVERIFY(!button->isVisible());
    line.setText(u"x"_s);
    QVERIFY(button->isVisible());
    const QSignalSpy cleared(&line, &QueryLine::cleared);
    button->click();
    QCOMPARE(cleared.size(), 1);
}

void TestQueryLine::copyIsPlainText()
{
    QueryLine line;
    line.setText(u"stage = failed"_s);
    line.selectAll();
    line.copy();
    QCOMPARE(QApplication::clipboard()->text(), u"stage = failed"_s);
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
}

QTEST_MAIN(TestQueryLine)
#include "tst_queryline.moc"
