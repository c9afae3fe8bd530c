// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/vocabularysample.h"

#include "models/domain/query/querycompletion.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryvalues.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestVocabularySample final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreOfferedAsTheyAreSpelled();
    void pathsLeadToScalars_data();
    void pathsLeadToScalars();
    void valuesKeepTheirKindAndDigits();
    void theMostFrequentComesFirst();
    void answersHavePathsOfTheirOwn();
    void secretsAreNeverKept_data();
    void secretsAreNeverKept();
    void hostileMessagesStayBounded_data();
    void hostileMessagesStayBounded();
    void everythingOfferedCanBeWritten();
};

static QList<QByteArray> pathsOf(const QByteArray &body)
{
    VocabularySample sample;
    sample.addRequest({}, body);
    QList<QByteArray> paths = sample.vocabulary().bodyPaths;
    std::sort(paths.begin(), paths.end());
    return paths;
}

static QList<QByteArray> textsAt(const QueryVocabulary &vocabulary, const QByteArray &path)
{
    QList<QByteArray> texts;
    for (const QueryValue &value : vocabulary.valuesAt.value(path))
        texts.append(value.text);
    return texts;
}

void TestVocabularySample::namesAreOfferedAsTheyAreSpelled()
{
    VocabularySample sample;
    sample.addRequest(
        {{"X-Shop", "eu"}, {"Content-Type", "application/json"}, {"X-Shop", "us"}}, {});
    sample.addRequest({{"x-shop", "eu"}}, {});
    const QueryVocabulary vocabulary = sample.vocabulary();
    QCOMPARE(vocabulary.requestHeaders, (QList<QByteArray>{"X-Shop", "Content-Type"}));
    QVERIFY(vocabulary.responseHeaders.isEmpty());
    QCOMPARE(textsAt(vocabulary, "header[\"x-shop\"]"), (QList<QByteArray>{"eu", "us"}));
}

void TestVocabularySample::pathsLeadToScalars_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<QByteArray>>("paths");
    const auto row = [](const char *name, const char *body, const QList<QByteArray> &paths) {
        QTest::newRow(name) << QByteArray(body) << paths;
    };
    row("members", R"({"a":1,"b":{"c":2,"d":null}})", {"body.a", "body.b.c", "body.b.d"});
    row("after a container", R"({"a":{"x":{"y":1}},"b":2})", {"body.a.x.y", "body.b"});
    row("first elements only", R"({"items":[{"sku":1},{"other":2},[3]],"n":4})",
        {"body.items[0].sku", "body.n"});
    row("scalars in an array", R"({"tags":["a","b"]})", {"body.tags[0]"});
    row("array in an array", R"([[{"x":1},{"y":2}],[{"z":3}]])", {"body[0][0].x"});
    row("empty containers", R"({"a":{},"b":[],"c":1})", {"body.c"});
    row("no path to a bare scalar", "5", {});
    row("odd names", R"({"odd key":1,"a.b":2,"":3})",
        {"body[\"\"]", "body[\"a.b\"]", "body[\"odd key\"]"});
    row("escaped name", R"({"\u00e4":1})", {"body[\"\xc3\xa4\"]"});
    row("cut in the middle", R"({"a":1,"b":{"c":2,"d)", {"body.a", "body.b.c"});
    row("no JSON", "<xml/>", {});
    row("nothing", "", {});
}

void TestVocabularySample::pathsLeadToScalars()
{
    QFETCH(QByteArray, body);
    QTEST(pathsOf(body), "paths");
}

void TestVocabularySample::valuesKeepTheirKindAndDigits()
{
    VocabularySample sample;
    sample.addRequest({}, R"({"id":9007199254740993,"s":"a\"b","t":true,"n":null,"f":1.10})");
    const QueryVocabulary vocabulary = sample.vocabulary();
    const auto only = [&vocabulary](const QByteArray &path) {
        return vocabulary.valuesAt.value(path).value(0);
    };
    QCOMPARE(only("body.id"), (QueryValue{QueryValue::Kind::Number, "9007199254740993", 0}));
    QCOMPARE(only("body.s"), textValue("a\"b"));
    QCOMPARE(only("body.t"), (QueryValue{QueryValue::Kind::Boolean, "true", 0}));
    QCOMPARE(only("body.n"), (QueryValue{QueryValue::Kind::Null, "null", 0}));
    QCOMPARE(only("body.f"), (QueryValue{QueryValue::Kind::Number, "1.10", 0}));
}

void TestVocabularySample::theMostFrequentComesFirst()
{
    VocabularySample sample;
    for (int i = 0; i < 200; ++i)
        sample.addRequest({},
            R"({"rare":1,"id":)" + QByteArray::number(i) + R"(,"kind":")" + (i % 3 == 0 ? "b" : "a")
                + "\"}");
    sample.addRequest({}, R"({"kind":"c"})");
    const QueryVocabulary vocabulary = sample.vocabulary();
    QCOMPARE(vocabulary.bodyPaths, (QList<QByteArray>{"body.kind", "body.id", "body.rare"}));
    QCOMPARE(textsAt(vocabulary, "body.kind"), (QList<QByteArray>{"a", "b", "c"}));
    QCOMPARE(textsAt(vocabulary, "body.id").size(), qsizetype(VocabularySample::ValueLimit));
}

void TestVocabularySample::answersHavePathsOfTheirOwn()
{
    VocabularySample sample;
    sample.addResponse({{"Retry-After", "120"}}, R"({"error":{"code":"timeout"}})");
    const QueryVocabulary vocabulary = sample.vocabulary();
    QCOMPARE(vocabulary.bodyPaths, QList<QByteArray>{"response.error.code"});
    QCOMPARE(vocabulary.responseHeaders, QList<QByteArray>{"Retry-After"});
    QCOMPARE(textsAt(vocabulary, "response_header[\"retry-after\"]"), QList<QByteArray>{"120"});
    QVERIFY(vocabulary.requestHeaders.isEmpty());
}

void TestVocabularySample::secretsAreNeverKept_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
        {"Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key",
            "X-Hub-Signature-256", "X-Session-Id", "access_token", "client_secret", "PASSWORD"})
        QTest::newRow(name) << QByteArray(name);
}

void TestVocabularySample::secretsAreNeverKept()
{
    QFETCH(QByteArray, name);
    VocabularySample sample;
    sample.addRequest({{name, "t3ll-tale"}},
        "{\"" + name + "\":\"t3ll-tale\",\"in\":{\"" + name
            + "\":{\"deep\":[\"t3ll-tale\"]}},\"after\":\"shown\"}");
    const QueryVocabulary vocabulary = sample.vocabulary();
    QCOMPARE(vocabulary.requestHeaders, QList<QByteArray>{name});
    QCOMPARE(vocabulary.bodyPaths.size(), 3); // the names are no secret
    for (const QList<QueryValue> &values : vocabulary.valuesAt) {
        for (const QueryValue &value : values)
            QCOMPARE(value.text, QByteArray("shown"));
    }
    QCOMPARE(textsAt(vocabulary, "body.after"), QList<QByteArray>{"shown"});
}

void TestVocabularySample::hostileMessagesStayBounded_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray manyNames = "{";
    QByteArray manyValues = "{\"a\":[";
    for (int i = 0; i < 100'000; ++i) {
        manyNames += "\"n" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ',';
        manyValues += QByteArray::number(i) + ',';
    }
    QTest::newRow("many names") << manyNames;
    QTest::newRow("many values") << manyValues;
    QTest::newRow("deep arrays") << QByteArray(1'000'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(200'000);
    QTest::newRow("a long name") << "{\"" + QByteArray(1'000'000, 'n') + "\":1}";
    QTest::newRow("a long value") << "{\"a\":\"" + QByteArray(1'000'000, 'v') + "\"}";
    QTest::newRow("no UTF-8") << QByteArray("{\"\xff\xfe\":\"\xc0\x80\"}");
}

void TestVocabularySample::hostileMessagesStayBounded()
{
    QFETCH(QByteArray, body);
    Headers headers;
    for (int i = 0; i < 5'000; ++i)
        headers.append("X-" + QByteArray::number(i), QByteArray(i, 'v'));
    VocabularySample sample;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        sample.addRequest(headers, body);
        sample.addResponse(headers, body);
    }
    const QueryVocabulary vocabulary = sample.vocabulary();
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(vocabulary.bodyPaths.size() <= VocabularySample::PathLimit);
    QVERIFY(vocabulary.requestHeaders.size() <= VocabularySample::NameLimit);
    qint64 bytes = 0;
    for (auto it = vocabulary.valuesAt.cbegin(); it != vocabulary.valuesAt.cend(); ++it) {
        QVERIFY(it->size() <= VocabularySample::ValueLimit);
        bytes += it.key().size();
        for (const QueryValue &value : *it) {
            QVERIFY(value.text.size() <= VocabularySample::ValueBytes);
            bytes += value.text.size();
        }
    }
    QVERIFY2(bytes < 1'000'000, qPrintable(QString::number(bytes)));
}

//! From the first letter to the value, by completion alone.
void TestVocabularySample::everythingOfferedCanBeWritten()
{
    VocabularySample sample;
    sample.addRequest({{"X-Odd\"Name", "a \"quoted\" value"}},
        R"({"order":{"odd key":[{"id":9007199254740993}]},"note":"it's \"so\"\n","ok":false})");
    const QueryVocabulary vocabulary = sample.vocabulary();
    int written = 0;
    for (auto it = vocabulary.valuesAt.cbegin(); it != vocabulary.valuesAt.cend(); ++it) {
        const QString begun = QString::fromUtf8(it.key()) + u" = "_s;
        const QueryCompletion completion = completeQuery(begun, begun.size(), vocabulary);
        QVERIFY2(!completion.candidates.isEmpty(), qPrintable(begun));
        const CompletedText taken =
            applyCandidate(begun, completion, completion.candidates.first());
        const ParsedQuery parsed = parseQuery(taken.text, 0);
        QVERIFY2(parsed.has_value(), qPrintable(taken.text));
        QCOMPARE(parsed.node.comparison.values.first().from->text, it->first().text);
        ++written;
    }
    QCOMPARE(written, 4);
}

QTEST_APPLESS_MAIN(TestVocabularySample)
#include "tst_vocabularysample.moc"
