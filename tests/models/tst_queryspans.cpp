// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/queryspans.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestQuerySpans : public QObject
{
    Q_OBJECT

private slots:
    void coloursText_data();
    void coloursText();
    void spansAreInOrderAndInside();
};

//! The text with one letter under each character: f field, k keyword, o operator, s string,
//! w bare word, n number, e error.
static QString painted(const QString &text)
{
    QString out(text.size(), u' ');
    for (const QuerySpan &span : querySpans(text)) {
        for (qsizetype i = span.column; i < span.column + span.length; ++i)
            out[i] = QLatin1StringView("fkoswne").at(static_cast<int>(span.kind));
    }
    return out;
}

void TestQuerySpans::coloursText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("", "");
    row("stage in failed, exhausted", "fffff oo wwwwwwo wwwwwwwww");
    row("type = \"a b\" and code in 500-599", "ffff o sssss kkk ffff oo nnnnnnn");
    row("received in -2h..now", "ffffffff oo nnnnnnnn");
    row("took > 1.5s or not code=5xx", "ffff o nnnn kk kkk ffffonnn");
    row("body.items[0].sku = x", "fffffffffffffffff o w");
    row("header[\"x-id\"] exists", "ffffffffffffff oooooo");
    row("timeout", "wwwwwww");
    row("\"timeout\" && (type != a)", "sssssssss oo offff oo wo");
    row("type = \"open", "ffff o eeeee");
    row("type = & and", "ffff o e kkk");
    row("typ = x", "www o w");
    row("type = nowhere", "ffff o wwwwwww");
    row("received > today+9h", "ffffffff o nnnnnnnn");
    row("type not in (a, b)", "ffff kkk oo owo wo");
}

void TestQuerySpans::coloursText()
{
    QFETCH(QString, text);
    QTEST(painted(text), "expected");
}

void TestQuerySpans::spansAreInOrderAndInside()
{
    const QString text = u"body[\"a\"].b in (1, \"x\", 5xx) and )( \"\\xzz\" or type ~ 'open"_s;
    for (qsizetype length = 0; length <= text.size(); ++length) {
        qsizetype end = 0;
        for (const QuerySpan &span : querySpans(text.first(length))) {
            QVERIFY(span.column >= end);
            QVERIFY(span.length > 0);
            end = span.column + span.length;
        }
        QVERIFY(end <= length);
    }
}

QTEST_GUILESS_MAIN(TestQuerySpans)
#include "tst_queryspans.moc"
