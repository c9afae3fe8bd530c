// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/linkheader.h"

#include <QTest>

using namespace Reprise;

class TestLinkHeader : public QObject
{
    Q_OBJECT

private slots:
    void findsTheTarget_data();
    void findsTheTarget();
};

void TestLinkHeader::findsTheTarget_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("next");
    const auto row = [](const char *name, const char *field, const char *next) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(next);
    };
    row("alone", R"(<https://h/a?cursor=v1_1>; rel="next")", "https://h/a?cursor=v1_1");
    row("behind another", R"(<https://h/p>; rel="prev", <https://h/n>; rel="next")", "https://h/n");
    row("without spaces", R"(<https://h/p>;rel=prev,<https://h/n>;rel=next)", "https://h/n");
    row("in other letters", R"(<https://h/n>; REL="Next")", "https://h/n");
    row("one of several relations", R"(<https://h/n>; rel="last next")", "https://h/n");
    row("behind another parameter", R"(<https://h/n>; title="a;b, rel=\"x\""; rel="next")",
        "https://h/n");
    row("a comma in the address", R"(<https://h/a,b?c=1,2>; rel="next")", "https://h/a,b?c=1,2");
    row("the first of two", R"(<https://h/1>; rel="next", <https://h/2>; rel="next")",
        "https://h/1");
    row("only others", R"(<https://h/p>; rel="prev", <https://h/l>; rel="last")", "");
    row("a word that begins like it", R"(<https://h/n>; rel="nextish")", "");
    row("another parameter's value", R"(<https://h/n>; title="next")", "");
    row("not closed", "<https://h/n; rel=\"next\"", "");
    row("a quote that never ends", R"(<https://h/n>; rel="next)", "");
    row("no link", "next", "");
    row("empty", "", "");
}

void TestLinkHeader::findsTheTarget()
{
    QFETCH(QByteArray, field);
    QTEST(linkTarget(field, "next"), "next");
}

QTEST_GUILESS_MAIN(TestLinkHeader)
#include "tst_linkheader.moc"
