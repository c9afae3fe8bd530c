// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonmerge.h"

#include <QTest>

using namespace Reprise;

class TestJsonMerge : public QObject
{
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void mergingAgainChangesNothing();
};

void TestJsonMerge::merges_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("merged");
    const auto row = [](const char *name, const char *first, const char *second,
                         const char *merged) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QByteArray(merged);
    };
    row("the second wins", R"({"a":1,"b":2})", R"({"b":3,"c":4})", R"({"a":1,"b":3,"c":4})");
    row("values stay as they were written", R"({"n":18446744073709551615,"x":1.10})",
        R"({"y": {"deep": [1, 2]}})",
        R"({"n":18446744073709551615,"x":1.10,"y": {"deep": [1, 2]}})");
    row("nothing before", "", R"({"a":1})", R"({"a":1})");
    row("nothing after", R"({"a":1})", "", R"({"a":1})");
    row("an empty object", "{}", R"({"a":1})", R"({"a":1})");
    row("the same", R"({ "a" : 1 })", R"({ "a" : 1 })", R"({ "a" : 1 })");
    row("a first that is broken", R"({"a":)", R"({"b":1})", R"({"b":1})");
    row("a second that is broken", R"({"a":1})", R"({"b":1)", R"({"b":1)");
    row("no object", "[1]", R"({"b":1})", R"({"b":1})");
    row("names are compared as they are written", R"({"A":1,"a":2})", R"({"a":3})",
        R"({"A":1,"a":3})");
}

void TestJsonMerge::merges()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QTEST(mergedJsonObjects(first, second), "merged");
}

void TestJsonMerge::mergingAgainChangesNothing()
{
    const QByteArray detail(R"({"team": "a", "trace":[1], "status": "old"})");
    const QByteArray item(R"({"status": "new", "cursor":7})");
    const QByteArray once = mergedJsonObjects(detail, item);
    QCOMPARE(mergedJsonObjects(once, item), once);
}

QTEST_GUILESS_MAIN(TestJsonMerge)
#include "tst_jsonmerge.moc"
