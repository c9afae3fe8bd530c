// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querycompletion.h"

#include "models/domain/query/queryparser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

static const QueryVocabulary Vocabulary{
    {{QueryField::Type, {"order.fulfilled", "order.created", "invoice.paid", "a\"b"}},
        {QueryField::Destination, {"billing", "fulfilment"}}, {QueryField::Code, {"503", "200"}}},
    {"X-Request-Id", "Content-Type"}, {"Retry-After"},
    {"body.order.id", "body.items[0].sku", "response.error"},
    {{"body.order.id",
         {{QueryValue::Kind::Number, "4711", 0}, {QueryValue::Kind::Text, "o-47", 0},
             {QueryValue::Kind::Null, "null", 0}}},
        {"body.items[0].sku", {{QueryValue::Kind::Text, "SKU 1", 0}}},
        {"response.error", {{QueryValue::Kind::Text, "timeout", 0}}},
        {"header[\"x-request-id\"]",
            {{QueryValue::Kind::Text, "5f1c", 0}, {QueryValue::Kind::Text, "a b", 0}}}}};

class TestQueryCompletion : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatFits_data();
    void offersWhatFits();
    void aTakenCandidateReplacesTheWholeWord_data();
    void aTakenCandidateReplacesTheWholeWord();
    void everythingOfferedCanBeRead();
    void manyValuesTakeUnder30Milliseconds();
};

//! '|' marks the cursor.
static QueryCompletion completedAt(QString text)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    return completeQuery(text, cursor, Vocabulary);
}

static QStringList textsOf(const QueryCompletion &completion)
{
    QStringList texts;
    for (const QueryCandidate &candidate : completion.candidates)
        texts.append(candidate.text);
    return texts;
}

void TestQueryCompletion::offersWhatFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *text, const QStringList &expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("ty|", {u"type"_s});
    row("st|", {u"stage"_s, u"status"_s, u"request"_s, u"destination"_s});
    row("STA|", {u"stage"_s, u"status"_s});
    row("code = 5 and dest|", {u"destination"_s});
    row("not (resp|", {u"response"_s, u"response_header[\""_s});
    row("hea|", {u"header[\""_s, u"response_header[\""_s});
    row("header[|", {u"\"X-Request-Id\"]"_s, u"\"Content-Type\"]"_s});
    row("header[\"con|", {u"\"Content-Type\"]"_s});
    row("response_header[\"|", {u"\"Retry-After\"]"_s});
    row("body.|", {u"body.order.id"_s, u"body.items[0].sku"_s});
    row("body|", {u"body.order.id"_s, u"body.items[0].sku"_s});
    row("response.e|", {u"response.error"_s});
    row("body.order.id = |", {u"4711"_s, u"\"o-47\""_s, u"null"_s, u"true"_s, u"false"_s});
    row("body.order.id = 4|", {u"4711"_s, u"\"o-47\""_s});
    row("body.order.id in 1, |", {u"4711"_s, u"\"o-47\""_s, u"null"_s, u"true"_s, u"false"_s});
    row("body.items[0].sku != |", {u"\"SKU 1\""_s, u"true"_s, u"false"_s, u"null"_s});
    row("body.items[1].sku = |", {u"true"_s, u"false"_s, u"null"_s});
    row("response.error contains t|", {u"\"timeout\""_s, u"true"_s});
    row("response.error ~ t|", {u"true"_s});
    row("header[\"X-Request-Id\"] = |", {u"\"5f1c\""_s, u"\"a b\""_s});
    row("header[\"x-request-id\"] not in (\"5|", {u"\"5f1c\""_s});
    row("not header[\"x-request-id\"] = a|", {u"\"a b\""_s});
    row("header[\"other\"] = |", {});
    row("stage = failed and body.order.id = o|", {u"\"o-47\""_s});
    row("stage |", {u"="_s, u"!="_s, u"in"_s, u"exists"_s, u"not in"_s});
    row("stage i|", {u"in"_s, u"exists"_s, u"not in"_s});
    row("code c|", {});
    row("type con|", {u"contains"_s});
    row("stage = f|", {u"failed"_s, u"in-flight"_s});
    row("stage in failed, ex|", {u"exhausted"_s});
    row("stage in (failed, ex|", {u"exhausted"_s});
    row("type = ord|", {u"\"order.fulfilled\""_s, u"\"order.created\""_s});
    row("type = \"ord|", {u"\"order.fulfilled\""_s, u"\"order.created\""_s});
    row("type = \"order.c|", {u"\"order.created\""_s});
    row("type in a, inv|", {u"\"invoice.paid\""_s});
    row("type = a|", {u"\"a\\\"b\""_s, u"\"order.created\""_s, u"\"invoice.paid\""_s});
    row("type ~ ord|", {});
    row("destination != |", {u"\"billing\""_s, u"\"fulfilment\""_s});
    row("code = |", {u"503"_s, u"200"_s});
    row("code in |", {u"5xx"_s, u"4xx"_s, u"429,500-599"_s, u"503"_s, u"200"_s});
    row("received > yes|", {u"yesterday"_s});
    row("body.paid = t|", {u"true"_s});
    row("stage = failed |", {u"and"_s, u"or"_s});
    row("stage = failed o|", {u"or"_s});
    row("type exists |", {u"and"_s, u"or"_s});
    row("(type = a) |", {u"and"_s, u"or"_s});
    row("typ = ord|", {});
}

void TestQueryCompletion::offersWhatFits()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(textsOf(completedAt(text)), expected);
}

void TestQueryCompletion::aTakenCandidateReplacesTheWholeWord_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, const char *after) {
        QTest::newRow(before) << QString::fromLatin1(before) << QString::fromLatin1(after);
    };
    row("ty|", "type |");
    row("ty| = a", "type |= a");
    row("st|ore = failed", "stage |= failed");
    row("stage = fa|iled and code = 5", "stage = failed| and code = 5");
    row("type = \"ord|er\" and code = 5", "type = \"order.fulfilled\"| and code = 5");
    row("type = \"ord| and code = 5", "type = \"order.fulfilled\"| and code = 5");
    row("header[\"con|\"] exists", "header[\"Content-Type\"] |exists");
    row("stage = failed an|", "stage = failed and |");
}

void TestQueryCompletion::aTakenCandidateReplacesTheWholeWord()
{
    QFETCH(QString, before);
    const QueryCompletion completion = completedAt(before);
    QVERIFY(!completion.candidates.isEmpty());
    CompletedText completed =
        applyCandidate(before.remove(u'|'), completion, completion.candidates.first());
    completed.text.insert(completed.cursor, u'|');
    QTEST(completed.text, "after");
}

//! Values and operators are offered in the form that the parser reads.
void TestQueryCompletion::everythingOfferedCanBeRead()
{
    for (const char *start : {"type = |", "stage in |", "code in |", "code = |", "received > |",
             "received in |", "took > |", "body.x = |", "body.order.id = |",
             "header[\"x-request-id\"] = |", "destination in \"|"}) {
        const QString text = QString::fromLatin1(start);
        const QueryCompletion completion = completedAt(text);
        QVERIFY2(!completion.candidates.isEmpty(), start);
        for (const QueryCandidate &candidate : completion.candidates) {
            const QString completed =
                applyCandidate(QString(text).remove(u'|'), completion, candidate).text;
            QVERIFY2(parseQuery(completed, 0), qPrintable(completed));
        }
    }
}

//! The best of some rounds: the bound is for this code, not for what else the machine does.
void TestQueryCompletion::manyValuesTakeUnder30Milliseconds()
{
    QueryVocabulary vocabulary;
    for (int i = 0; i < 10'000; ++i)
        vocabulary.values[QueryField::Type].append("type.number." + QByteArray::number(i));
    const QString text = u"stage = failed and type = 9999"_s;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const QueryCompletion completion = completeQuery(text, text.size(), vocabulary);
        best = qMin(best, timer.elapsed());
        QCOMPARE(textsOf(completion), QStringList{u"\"type.number.9999\""_s});
    }
    QVERIFY2(best < 30, qPrintable(QString::number(best)));
}

QTEST_GUILESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
