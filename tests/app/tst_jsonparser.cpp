// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/json/fieldreader.h"
#include "app/connectors/json/jsonparser.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Reprise;

namespace {

//! A text with the readable bytes behind it that the parser asks for; they are no JSON.
class PaddedText
{
public:
    explicit PaddedText(const QByteArray &text, char behind = '}')
        : m_size(text.size())
        , m_buffer(text + QByteArray(JsonPadding, behind))
    {
    }
    QByteArrayView view() const { return QByteArrayView(m_buffer).first(m_size); }

private:
    qsizetype m_size;
    QByteArray m_buffer;
};

} // namespace

class TestJsonParser : public QObject
{
    Q_OBJECT

private slots:
    void slicesAreTheBytesAsWritten();
    void repeatedMembersAreKept();
    void goodTextsAreAccepted_data();
    void goodTextsAreAccepted();
    void malformedTextsAreRefused_data();
    void malformedTextsAreRefused();
    void textsCutAnywhereAreRefusedWhateverStandsBehind_data();
    void textsCutAnywhereAreRefusedWhateverStandsBehind();
    void depthIsBounded();
    void mistakesHaveTheirOffset();
    void fieldsOfTheWrongKindAreNamed_data();
    void fieldsOfTheWrongKindAreNamed();
    void restIsWhatNobodyTook();
};

void TestJsonParser::slicesAreTheBytesAsWritten()
{
    const PaddedText text(
        R"( {"a" : {"k": 1.10 , "k":[1, 2 ]} ,"b":"x\u00e4" , "c":[ 1 ,{"d":2}] } )");
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(text.view());
    VERIFY_RESULT(object);
    QCOMPARE(object->members().size(), 3);
    const QByteArray a = R"({"k": 1.10 , "k":[1, 2 ]})";
    QCOMPARE(object->value("a")->raw.toByteArray(), a);
    QCOMPARE(object->value("b")->text(), std::optional<QByteArray>("x\xc3\xa4"));

    const JsonObject inner = parser.object(*object->value("a"));
    QCOMPARE(inner.members().size(), 2);
    QCOMPARE(inner.members().at(0).value.raw.toByteArray(), QByteArray("1.10"));
    QCOMPARE(inner.members().at(1).value.raw.toByteArray(), QByteArray("[1, 2 ]"));
    const QList<JsonValue> items = parser.array(*object->value("c"));
    QCOMPARE(items.size(), 2);
    const QByteArray d = R"({"d":2})";
    QCOMPARE(items.at(1).raw.toByteArray(), d);
}

void TestJsonParser::repeatedMembersAreKept()
{
    const PaddedText text(R"({"a":1,"\u0061":2,"a":3})");
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(text.view());
    VERIFY_RESULT(object);
    QCOMPARE(object->members().size(), 3);
    QCOMPARE(object->value("a")->raw.toByteArray(), QByteArray("1"));
    QCOMPARE(object->find("a", 1), 1);
    QCOMPARE(object->find("a", 2), 2);
}

void TestJsonParser::goodTextsAreAccepted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("empty members") << QByteArray(R"({"":{},"a":[],"b":""})");
    QTest::newRow("all literals") << QByteArray(R"({"a":true,"b":false,"c":null})");
    QTest::newRow("white space") << QByteArray("\t{ \"a\" :\r\n 1 }\n");
    QTest::newRow("number beyond 64 bits") << QByteArray(R"({"a":184467440737095516150000000})");
    QTest::newRow("number beyond a double") << QByteArray(R"({"a":1e400})");
    QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("escaped quote at the end") << QByteArray(R"({"a":"x\\\""})");
}

void TestJsonParser::goodTextsAreAccepted()
{
    QFETCH(QByteArray, text);
    const PaddedText padded(text);
    JsonParser parser;
    VERIFY_RESULT(parser.parse(padded.view()));
}

void TestJsonParser::malformedTextsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", " ", "[]", "1", "null", "\"a\"", "{", "}", "{}}", "{} {}", "{}x",
             R"({"a":1)", R"({"a":1,})", R"({"a"})", R"({"a":})", R"({a:1})", R"({'a':1})",
             R"({"a":1 "b":2})", R"({"a":[1,]})", R"({"a":[1)", R"({"a":[1}})", R"({"a":"x)",
             R"({"a":"\x"})", R"({"a":"\u12"})", R"({"\q":1})", R"({"a":01})", R"({"a":+1})",
             R"({"a":1.})", R"({"a":.1})", R"({"a":NaN})", R"({"a":tru})", R"({"a":truex})",
             R"({"a":True})", R"({"a":nul})", R"({"a":1 2})", R"({"a":"x" "y"})", R"({"a":"x"y})",
             R"({"a":{"b":{"c":01}}})", R"({"a":[[[truee]]]})", R"({"a":{"b" 1}})",
             "{\"a\":\"\t\"}", "{\"a\":\"\xff\"}", "{\"a\":\"\xed\xa0\x80\"}", "{\"a\":1\xc2\xa0}",
             "{,}", "{\"a\"::1}", "{\"a\":[,]}", "\xef\xbb\xbf{}", "{\"a\":1}/*x*/"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL in a string") << QByteArray("{\"a\":\"\0\"}", 9);
    QTest::newRow("NUL behind the end") << QByteArray("{}\0", 3);
}

void TestJsonParser::malformedTextsAreRefused()
{
    QFETCH(QByteArray, text);
    const PaddedText padded(text);
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(padded.view());
    QVERIFY(!object);
    QCOMPARE(object.error().kind, Error::Kind::Invalid);
    QVERIFY(!object.error().detail.isEmpty());
}

void TestJsonParser::textsCutAnywhereAreRefusedWhateverStandsBehind_data()
{
    QTest::addColumn<char>("behind");
    for (const char behind : {']', '}', '[', '{', ',', ':', '"', '1', 't', '\\', ' ', '\n', '\0'})
        QTest::addRow("0x%02x", behind) << behind;
}

void TestJsonParser::textsCutAnywhereAreRefusedWhateverStandsBehind()
{
    QFETCH(char, behind);
    const QByteArray whole =
        R"({"a":[[1,{"b":[]},{}],"x\"y",[[]],true],"c":{"d":{"e":{"f":-1.5}}}})";
    JsonParser parser;
    const PaddedText large("{\"a\":[" + QByteArray(20'000, '[') + QByteArray(20'000, ']') + "]}");
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        QVERIFY(!parser.parse(large.view())); // leaves far places behind in the parser's buffers
        const PaddedText cut(whole.first(size), behind);
        QCOMPARE(parser.parse(cut.view()).has_value(), size == whole.size());
        const QByteArray closed = whole.first(size) + '}';
        const PaddedText calm(closed, ' ');
        const PaddedText wild(closed, behind);
        QCOMPARE(
            parser.parse(wild.view()).has_value(), JsonParser().parse(calm.view()).has_value());
    }
}

void TestJsonParser::depthIsBounded()
{
    const auto nested = [](int levels) {
        return PaddedText("{\"a\":" + QByteArray(levels, '[') + QByteArray(levels, ']') + "}");
    };
    JsonParser parser;
    const PaddedText deepest = nested(MaxJsonDepth);
    VERIFY_RESULT(parser.parse(deepest.view()));
    const PaddedText tooDeep = nested(MaxJsonDepth + 1);
    QVERIFY(!parser.parse(tooDeep.view()));
    const PaddedText hostile = nested(1'000'000);
    QVERIFY(!parser.parse(hostile.view()));
}

void TestJsonParser::mistakesHaveTheirOffset()
{
    const PaddedText text(R"({"good":1,"bad":tru})");
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(text.view());
    QVERIFY(!object);
    QCOMPARE(object.error().offset, 16);
}

void TestJsonParser::fieldsOfTheWrongKindAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *text, const char *reason) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(reason);
    };
    row("missing", R"({})", "field \"id\" is missing");
    row("null", R"({"id":null})", "field \"id\" is missing");
    row("empty", R"({"id":""})", "field \"id\" is empty");
    row("object for text", R"({"id":{}})", "field \"id\" is no text");
    row("fraction for text", R"({"id":1.5})", "field \"id\" is no text");
    row("twice", R"({"id":1,"id":2})", "field \"id\" appears twice");
    row("text for a number", R"({"id":1,"code":"500"})", "field \"code\" is no integer of 64 bits");
    row("fraction for a number", R"({"id":1,"code":1e2})",
        "field \"code\" is no integer of 64 bits");
    row("too large", R"({"id":1,"code":9223372036854775808})",
        "field \"code\" is no integer of 64 bits");
    row("no time", R"({"id":1,"at":"yesterday"})", "field \"at\" is no time");
    row("negative duration", R"({"id":1,"took":-1})", "field \"took\" is no duration");
    row("endless duration", R"({"id":1,"took":1e300})", "field \"took\" is no duration");
    row("no flag", R"({"id":1,"on":1})", "field \"on\" is neither true nor false");
    row("no object", R"({"id":1,"request":[]})", "field \"request\" is no object");
    row("first mistake counts", R"({"code":"x","id":{}})", "field \"id\" is no text");
}

void TestJsonParser::fieldsOfTheWrongKindAreNamed()
{
    QFETCH(QByteArray, text);
    const PaddedText padded(text);
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(padded.view());
    VERIFY_RESULT(object);
    FieldReader reader(*object);
    reader.id("id", Need::Required);
    reader.integer("code");
    reader.time("at");
    reader.micros("took", 1000);
    reader.flag("on");
    reader.object("request");
    QVERIFY(!reader.isGood());
    QTEST(reader.error().detail, "reason");
}

void TestJsonParser::restIsWhatNobodyTook()
{
    const PaddedText text(
        R"({"id":9007199254740993,"new": {"x":1.10},"code":500,"new":2,"took":0.0305})");
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(text.view());
    VERIFY_RESULT(object);
    FieldReader reader(*object);
    QCOMPARE(reader.id("id"), QByteArray("9007199254740993"));
    QCOMPARE(reader.integer("code"), std::optional<qint64>(500));
    QCOMPARE(reader.micros("took", 1e6), std::optional<qint64>(30'500));
    QVERIFY(reader.isGood());
    const QByteArray rest = R"({"new":{"x":1.10},"new":2})";
    QCOMPARE(reader.rest(), rest);
}

QTEST_GUILESS_MAIN(TestJsonParser)
#include "tst_jsonparser.moc"
