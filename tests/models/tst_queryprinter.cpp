// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryprinter.h"

#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryvalues.h"
#include "tests/support/randomquery.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

class TestQueryPrinter : public QObject
{
    Q_OBJECT

private slots:
    void randomTreesComeBackFromTheirText();
    void anyBytesComeBackFromTheirText();
    void everyParenthesisIsNeeded();
    void instantsThatWouldReadAsSpansAreWrittenAbsolute_data();
    void instantsThatWouldReadAsSpansAreWrittenAbsolute();
};

void TestQueryPrinter::randomTreesComeBackFromTheirText()
{
    RandomQuery random(1);
    for (int i = 0; i < 20'000; ++i) {
        const QueryNode node = random.query(5);
        const QString text = toText(node);
        const ParsedQuery parsed = parseQuery(text, RandomQuery::Now);
        QVERIFY2(parsed, qPrintable(text));
        QVERIFY2(parsed.node == node, qPrintable(text + u"  ->  "_s + toText(parsed.node)));
    }
}

void TestQueryPrinter::anyBytesComeBackFromTheirText()
{
    std::mt19937_64 random(2);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes;
        for (quint64 length = random() % 12; length > 0; --length) {
            const bool isTricky = random() % 2 == 0;
            bytes +=
                isTricky ? "\\\"'xun\xe2\x80\xae"[random() % 9] : static_cast<char>(random() % 256);
        }
        const QString text =
            u"type = "_s + toText(FieldRef{QueryField::Header, {{bytes, -1}}}).sliced(7).chopped(1);
        const ParsedQuery parsed = parseQuery(text, 0);
        QVERIFY2(parsed, qPrintable(text));
        QCOMPARE(parsed.node.comparison.values.first().from->text, bytes);
    }
}

//! Taking any pair of parentheses away changes the tree.
void TestQueryPrinter::everyParenthesisIsNeeded()
{
    RandomQuery random(3);
    int pairs = 0;
    for (int i = 0; i < 5000; ++i) {
        const QString text = toText(random.query(3, false));
        for (qsizetype open = text.indexOf(u'('); open >= 0; open = text.indexOf(u'(', open + 1)) {
            qsizetype close = open;
            for (int depth = 0; close < text.size(); ++close) {
                depth += text.at(close) == u'(' ? 1 : (text.at(close) == u')' ? -1 : 0);
                if (depth == 0)
                    break;
            }
            QString shorter = text;
            shorter.remove(close, 1).remove(open, 1);
            const ParsedQuery with = parseQuery(text, RandomQuery::Now);
            const ParsedQuery without = parseQuery(shorter, RandomQuery::Now);
            if (text.contains(u"order\\.("_s)) // a parenthesis of a regular expression
                continue;
            QVERIFY2(!without || !(without.node == with.node), qPrintable(text));
            ++pairs;
        }
    }
    QVERIFY(pairs > 500);
}

void TestQueryPrinter::instantsThatWouldReadAsSpansAreWrittenAbsolute_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("a day word") << QByteArray("today");
    QTest::newRow("a date") << QByteArray("2026-04-12");
    QTest::newRow("an offset") << QByteArray("-2h");
}

void TestQueryPrinter::instantsThatWouldReadAsSpansAreWrittenAbsolute()
{
    QFETCH(QByteArray, written);
    const QueryValue value{QueryValue::Kind::Time, written, 1'775'984'400'000'000};
    QueryNode node{QueryNode::Kind::Compare, {},
        {{QueryField::Received, {}}, QueryOperator::Equal, {ValueRange::only(value)}}};
    QCOMPARE(toText(node), u"received = 2026-04-12T09:00Z"_s);
    node.comparison.op = QueryOperator::In;
    QCOMPARE(toText(node), u"received in 2026-04-12T09:00Z"_s);
}

QTEST_GUILESS_MAIN(TestQueryPrinter)
#include "tst_queryprinter.moc"
