// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonpretty.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Reprise;

class TestJsonPretty : public QObject
{
    Q_OBJECT

private slots:
    void indents_data();
    void indents();
    void movesNothingButWhiteSpace();
    void refuses_data();
    void refuses();
    void depthAtTheLimitIsIndented();
    void hostileNestingStaysSmall();
    void canBeStopped();
};

void TestJsonPretty::indents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("pretty");
    QTest::newRow("object") << QByteArray(R"({"a":1,"b":[true,{}]})")
                            << QByteArray("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {}\n  ]\n}");
    QTest::newRow("spaces are replaced")
        << QByteArray("[ 1 ,\n\n\t2 ]") << QByteArray("[\n  1,\n  2\n]");
    QTest::newRow("empty ones") << QByteArray("[[ ],{ }]") << QByteArray("[\n  [],\n  {}\n]");
    QTest::newRow("digits stay") << QByteArray("[1.10,-1.5e3,18446744073709551615]")
                                 << QByteArray("[\n  1.10,\n  -1.5e3,\n  18446744073709551615\n]");
    QTest::newRow("doubles and order stay") << QByteArray(
        R"({"z":1,"a":2,"z":3})") << QByteArray("{\n  \"z\": 1,\n  \"a\": 2,\n  \"z\": 3\n}");
    QTest::newRow("not UTF-8") << QByteArray("[\"\xFF\"]") << QByteArray("[\n  \"\xFF\"\n]");
    QTest::newRow("lone value") << QByteArray(" 7 ") << QByteArray("7");
}

void TestJsonPretty::indents()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, pretty);
    const PrettyJson result = prettyJson(text);
    QVERIFY(!result.fault);
    QCOMPARE(result.text, pretty);
}

//! The tokens of a text, one after the other.
static QByteArray tokensOf(QByteArrayView text)
{
    QByteArray tokens;
    JsonLexer lexer(text);
    for (JsonToken token = lexer.next(); token.kind != JsonToken::Kind::End; token = lexer.next())
        tokens.append(text.sliced(token.begin, token.end - token.begin)).append('\n');
    return tokens;
}

static QByteArray randomJson(QRandomGenerator &random, int depth)
{
    switch (depth == 0 ? random.bounded(3) : random.bounded(5)) {
    case 0:
        return QByteArray::number(random.bounded(1000)) + ".10e+2";
    case 1:
        return "\"" + QByteArray(random.bounded(4), ' ') + "{[,:\\\"]}\"";
    case 2:
        return "null";
    case 3:
        return "[" + randomJson(random, depth - 1) + " ,\t" + randomJson(random, depth - 1) + "]";
    default:
        return "{\"a\" :" + randomJson(random, depth - 1)
            + ",\"a\":" + randomJson(random, depth - 1) + "}";
    }
}

void TestJsonPretty::movesNothingButWhiteSpace()
{
    QRandomGenerator random(99);
    for (int round = 0; round < 500; ++round) {
        const QByteArray text = randomJson(random, 7);
        const PrettyJson result = prettyJson(text);
        QVERIFY(!result.fault);
        QCOMPARE(tokensOf(result.text), tokensOf(text));
        QCOMPARE(prettyJson(result.text).text, result.text);
    }
}

void TestJsonPretty::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonMistake>("mistake");
    QTest::newRow("no JSON") << QByteArray("a=1&b=2") << JsonMistake::UnexpectedCharacter;
    QTest::newRow("cut") << QByteArray(R"({"a":)") << JsonMistake::UnexpectedEnd;
    QTest::newRow("one too deep") << QByteArray(JsonDepthLimit + 1, '[')
            + QByteArray(JsonDepthLimit + 1, ']')
                                  << JsonMistake::TooDeep;
    QTest::newRow("a million deep") << QByteArray(1'000'000, '[') << JsonMistake::TooDeep;
}

void TestJsonPretty::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(JsonMistake, mistake);
    const PrettyJson result = prettyJson(text);
    QCOMPARE(result.fault.mistake, mistake);
    QVERIFY(result.text.isEmpty());
}

void TestJsonPretty::depthAtTheLimitIsIndented()
{
    const PrettyJson result =
        prettyJson(QByteArray(JsonDepthLimit, '[') + QByteArray(JsonDepthLimit, ']'));
    QVERIFY(!result.fault);
}

void TestJsonPretty::hostileNestingStaysSmall()
{
    QByteArray text = QByteArray(JsonDepthLimit - 1, '[') + "0";
    for (int i = 0; i < 1'000'000; ++i)
        text += ",0";
    text += QByteArray(JsonDepthLimit - 1, ']');
    const PrettyJson result = prettyJson(text);
    QCOMPARE(result.fault.mistake, JsonMistake::TooLarge);
}

void TestJsonPretty::canBeStopped()
{
    const QByteArray text = "[" + QByteArray("1,").repeated(2'000'000) + "1]";
    int asked = 0;
    const PrettyJson result = prettyJson(text, [&asked](qsizetype) { return ++asked < 3; });
    QCOMPARE(result.fault.mistake, JsonMistake::Stopped);
    QCOMPARE(asked, 3);
    QVERIFY(result.fault.offset < text.size() / 2);
}

QTEST_GUILESS_MAIN(TestJsonPretty)
#include "tst_jsonpretty.moc"
