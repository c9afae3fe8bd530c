// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/visibletext.h"

#include "ui/widgets/plaintooltip.h"

#include <QTest>
#include <QTextDocument>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestVisibleText : public QObject
{
    Q_OBJECT

private slots:
    void showsText_data();
    void showsText();
    void hidesNoneOfTheKnownTricks_data();
    void hidesNoneOfTheKnownTricks();
    void ordinaryWritingIsLeftAlone();
    void cutsAtTheLimitBetweenCharacters();
    void loneSurrogateIsNamed();
    void tooltipMarkupGivesTheTextBack_data();
    void tooltipMarkupGivesTheTextBack();
};

void TestVisibleText::showsText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("order.fulfilled") << u"order.fulfilled"_s;
    QTest::newRow("markup") << QByteArray("<b>x</b> &lt;") << u"<b>x</b> &lt;"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"a␀b"_s;
    QTest::newRow("line end") << QByteArray("a\r\nb") << u"a␍␊b"_s;
    QTest::newRow("escape") << QByteArray("\x1B[31m") << u"␛[31m"_s;
    QTest::newRow("delete") << QByteArray("\x7F") << u"␡"_s;
    QTest::newRow("C1") << QByteArray("\xC2\x9B") << u"⟦U+009B⟧"_s;
    QTest::newRow("override") << QByteArray("x\xE2\x80\xAEgpj") << u"x⟦U+202E⟧gpj"_s;
    QTest::newRow("not UTF-8") << QByteArray("a\xFF\xC3z") << u"a⟦xFF⟧⟦xC3⟧z"_s;
    QTest::newRow("tag") << QByteArray("\xF3\xA0\x81\xA1") << u"⟦U+E0061⟧"_s;
}

void TestVisibleText::showsText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    QCOMPARE(toVisibleText(QByteArrayView(bytes)), shown);
    if (QString::fromUtf8(bytes).toUtf8() == bytes)
        QCOMPARE(toVisibleText(QString::fromUtf8(bytes)), shown);
}

//! The list of promise I3, each range by its ends.
void TestVisibleText::hidesNoneOfTheKnownTricks_data()
{
    QTest::addColumn<uint>("first");
    QTest::addColumn<uint>("last");
    QTest::newRow("bidi overrides") << 0x202Au << 0x202Eu;
    QTest::newRow("bidi isolates") << 0x2066u << 0x2069u;
    QTest::newRow("zero width and marks") << 0x200Bu << 0x200Fu;
    QTest::newRow("Arabic letter mark") << 0x061Cu << 0x061Cu;
    QTest::newRow("byte order mark") << 0xFEFFu << 0xFEFFu;
    QTest::newRow("soft hyphen") << 0x00ADu << 0x00ADu;
    QTest::newRow("Hangul fillers") << 0x115Fu << 0x1160u;
    QTest::newRow("Hangul filler") << 0x3164u << 0x3164u;
    QTest::newRow("half-width filler") << 0xFFA0u << 0xFFA0u;
    QTest::newRow("separators") << 0x2028u << 0x2029u;
    QTest::newRow("braille blank") << 0x2800u << 0x2800u;
    QTest::newRow("variation selectors") << 0xFE00u << 0xFE0Fu;
    QTest::newRow("more variation selectors") << 0xE0100u << 0xE01EFu;
    QTest::newRow("tags") << 0xE0000u << 0xE007Fu;
    QTest::newRow("interlinear") << 0xFFF9u << 0xFFFBu;
    QTest::newRow("C0") << 0x00u << 0x1Fu;
    QTest::newRow("DEL and C1") << 0x7Fu << 0x9Fu;
    QTest::newRow("grapheme joiner") << 0x034Fu << 0x034Fu;
    QTest::newRow("private use") << 0xE000u << 0xE003u;
    QTest::newRow("noncharacter") << 0xFFFEu << 0xFFFFu;
}

void TestVisibleText::hidesNoneOfTheKnownTricks()
{
    QFETCH(uint, first);
    QFETCH(uint, last);
    for (char32_t c = first; c <= last; ++c) {
        QVERIFY2(isHiddenCharacter(c), qPrintable(QString::number(c, 16)));
        const QString name =
            toVisibleText(QByteArrayView(QStringView(QChar::fromUcs4(c)).toUtf8()));
        QVERIFY(!name.isEmpty());
        for (const QChar shown : name)
            QVERIFY2(!isHiddenCharacter(shown.unicode()), qPrintable(name));
    }
}

void TestVisibleText::ordinaryWritingIsLeftAlone()
{
    const QString writing = u"Grüße, 漢字, العربية, עברית, हिन्दी, 😀, e\u0301, a b"_s;
    QCOMPARE(toVisibleText(writing), writing);
}

void TestVisibleText::cutsAtTheLimitBetweenCharacters()
{
    QCOMPARE(toVisibleText(QByteArrayView("abcdef"), 3), u"abc…"_s);
    QCOMPARE(toVisibleText(QByteArrayView("ab\xE2\x82\xAC!"), 4), u"ab…"_s);
    QCOMPARE(toVisibleText(QByteArrayView("abc"), 3), u"abc"_s);
}

void TestVisibleText::loneSurrogateIsNamed()
{
    QCOMPARE(toVisibleText(u"a"_s + QChar(0xD800)), u"a⟦U+D800⟧"_s);
}

void TestVisibleText::tooltipMarkupGivesTheTextBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"<b>x</b>", "&lt;b&gt;", "<img src=\"file:///etc/passwd\">",
             "<?xml version=\"1.0\"?>", "a  b", "{\"a\":\"<b>\"}", "</p><h1>x"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestVisibleText::tooltipMarkupGivesTheTextBack()
{
    QFETCH(QString, text);
    QVERIFY(Qt::mightBeRichText(toToolTipMarkup(text)));
    QTextDocument document;
    document.setHtml(toToolTipMarkup(text));
    QCOMPARE(document.toPlainText(), text);
}

QTEST_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
