// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsontext.h"

#include <QRandomGenerator>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAndRefuses_data();
    void acceptsAndRefuses();
    void tokensCoverTheirBytesExactly();
    void tellsNamesFromStrings();
    void agreesWithAStrictParserOnMutatedTexts();
    void aMillionLevelsNeedNoRecursion();
    void resolvesEscapes_data();
    void resolvesEscapes();
    void findsTheEndOfAValue_data();
    void findsTheEndOfAValue();
};

static JsonFault faultOf(QByteArrayView text)
{
    JsonReader reader(text);
    JsonToken token = reader.next();
    while (token.kind != JsonToken::Kind::End && token.kind != JsonToken::Kind::Invalid)
        token = reader.next();
    return reader.fault();
}

void TestJsonReader::acceptsAndRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonMistake>("mistake");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *name, const QByteArray &text,
                         JsonMistake mistake = JsonMistake::None, qsizetype offset = 0) {
        QTest::newRow(name) << text << mistake << offset;
    };
    row("object", R"({"a":[1,-2.5e+3,true,false,null,""]})");
    row("lone string", R"("a")");
    row("big number", "18446744073709551616");
    row("duplicate names", R"({"a":1,"a":2})");
    row("spaces", " \t\r\n[ ] ");
    row("nothing", "", JsonMistake::UnexpectedEnd, 0);
    row("open array", "[1", JsonMistake::UnexpectedEnd, 2);
    row("open string", R"(["a)", JsonMistake::UnexpectedEnd, 3);
    row("trailing comma", "[1,]", JsonMistake::UnexpectedToken, 3);
    row("two values", "1 2", JsonMistake::TrailingText, 2);
    row("wrong bracket", R"({"a":1])", JsonMistake::UnexpectedToken, 6);
    row("no colon", R"({"a" 1})", JsonMistake::UnexpectedToken, 5);
    row("name without quotes", "{a:1}", JsonMistake::UnexpectedCharacter, 1);
    row("leading zero", "[01]", JsonMistake::BadNumber, 1);
    row("bare point", "[1.]", JsonMistake::BadNumber, 1);
    row("bare exponent", "[1e]", JsonMistake::BadNumber, 1);
    row("bare minus", "[-]", JsonMistake::BadNumber, 1);
    row("bad escape", R"(["\x"])", JsonMistake::BadEscape, 2);
    row("short unicode escape", R"(["\u12"])", JsonMistake::BadEscape, 2);
    row("line end in string", "[\"a\nb\"]", JsonMistake::ControlInString, 3);
    row("HTML", "<html>", JsonMistake::UnexpectedCharacter, 0);
    row("half a word", "[tru]", JsonMistake::UnexpectedCharacter, 1);
    row("NUL", QByteArray("[\0]", 3), JsonMistake::UnexpectedCharacter, 1);
}

void TestJsonReader::acceptsAndRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(JsonMistake, mistake);
    QFETCH(qsizetype, offset);
    const JsonFault fault = faultOf(text);
    QCOMPARE(fault.mistake, mistake);
    QCOMPARE(fault.offset, offset);
}

void TestJsonReader::tokensCoverTheirBytesExactly()
{
    const QByteArray text = R"( {"k\"" : -1.50E+07 , "x":[true]} )";
    JsonLexer lexer(text);
    QList<QByteArray> found;
    for (JsonToken token = lexer.next(); token.kind != JsonToken::Kind::End; token = lexer.next())
        found.append(text.mid(token.begin, token.end - token.begin));
    const QList<QByteArray> expected{
        "{", R"("k\"")", ":", "-1.50E+07", ",", R"("x")", ":", "[", "true", "]", "}"};
    QCOMPARE(found, expected);
}

void TestJsonReader::tellsNamesFromStrings()
{
    JsonReader reader(R"({"a":"b","c":["d"]})");
    QList<bool> names;
    for (JsonToken token = reader.next(); token.kind != JsonToken::Kind::End;
         token = reader.next()) {
        if (token.kind == JsonToken::Kind::String)
            names.append(reader.isName());
    }
    QCOMPARE(names, (QList<bool>{true, false, true, false}));
}

void TestJsonReader::agreesWithAStrictParserOnMutatedTexts()
{
    const QByteArray seedText =
        R"({"order":{"id":92,"lines":[{"sku":"A\u00e9-1","n":-0.5e1}],"ok":true},"x":null})";
    // Short numbers: the strict parser refuses those that no double can hold.
    const QByteArray alphabet = R"({}[]",:\0129.eE+-tfnu a)";
    QRandomGenerator random(4711);
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text = seedText;
        for (quint32 i = random.bounded(3u) + 1; i > 0; --i) {
            const qsizetype at = random.bounded(int(text.size()));
            if (random.bounded(2) == 0)
                text.remove(at, 1);
            else
                text[at] = alphabet.at(random.bounded(int(alphabet.size())));
        }
        const bool isGood = !faultOf(text);
        accepted += isGood ? 1 : 0;
        // nlohmann also refuses lone surrogates in escapes; RFC 8259 allows them.
        if (!text.contains("\\ud") && !text.contains("\\uD"))
            QVERIFY2(isGood == nlohmann::json::accept(text.begin(), text.end()), text);
    }
    QVERIFY(accepted > 1000);
}

void TestJsonReader::aMillionLevelsNeedNoRecursion()
{
    const QByteArray text = QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']');
    QVERIFY(!faultOf(text));
    QCOMPARE(faultOf(text.chopped(1)).mistake, JsonMistake::UnexpectedEnd);
    QCOMPARE(jsonValueEnd(text, 0), text.size());
}

void TestJsonReader::resolvesEscapes_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray(R"("a b")") << u"a b"_s;
    QTest::newRow("short ones") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("unicode") << QByteArray(R"("\u00e9\u202E")") << u"é\u202E"_s;
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << u"😀"_s;
    QTest::newRow("NUL") << QByteArray(R"("\u0000")") << QString(QChar(0));
    QTest::newRow("lone surrogate") << QByteArray(R"("\ud800")") << QString(QChar(0xD800));
    QTest::newRow("UTF-8") << QByteArray("\"\xE6\xBC\xA2\"") << u"漢"_s;
    QTest::newRow("not UTF-8") << QByteArray("\"\xFF\"") << u"\uFFFD"_s;
}

void TestJsonReader::resolvesEscapes()
{
    QFETCH(QByteArray, token);
    QTEST(jsonStringText(token), "text");
}

void TestJsonReader::findsTheEndOfAValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("number") << QByteArray("12,3") << QByteArray("12");
    QTest::newRow("string with a bracket") << QByteArray(R"("]\"",1)") << QByteArray(R"("]\"")");
    QTest::newRow("nested") << QByteArray(R"({"a":[1,{"]":2}]},3)")
                            << QByteArray(R"({"a":[1,{"]":2}]})");
    QTest::newRow("never ends") << QByteArray("[1,2") << QByteArray("[1,2");
    QTest::newRow("ends in an escape") << QByteArray("[\"\\") << QByteArray("[\"\\");
}

void TestJsonReader::findsTheEndOfAValue()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    QCOMPARE(text.left(jsonValueEnd(text, 0)), value);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
