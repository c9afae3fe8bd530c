// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonmember.h"

#include <QByteArray>
#include <QTest>

using namespace Reprise;

class TestJsonMember : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSlice_data();
    void findsTheSlice();
    void whatIsNoJsonEndsIt();
};

static QByteArray found(const QByteArray &text, const QByteArray &path)
{
    std::optional<QByteArrayView> value = QByteArrayView(text);
    for (const QByteArray &name : path.split('/')) {
        if (value)
            value = jsonMember(*value, {name});
    }
    return value ? value->toByteArray() : QByteArray("nothing");
}

void TestJsonMember::findsTheSlice_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("slice");
    const auto row = [](const char *name, const char *text, const char *path, const char *slice) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(path) << QByteArray(slice);
    };
    row("number with all its digits", R"({"a":1,"id":18446744073709551617})", "id",
        "18446744073709551617");
    row("string with its quotes", R"({"a":"x\"}y"})", "a", R"("x\"}y")");
    row("behind containers", R"({"x":{"id":1},"y":[{"id":2}],"id":3})", "id", "3");
    row("inside", R"( { "p" : { "head" : { "sha" : "ab" } } } )", "p/head/sha", R"("ab")");
    row("a container as written", R"({"a":{"b": [1, 2]}})", "a", R"({"b": [1, 2]})");
    row("the first of doubles", R"({"a":1,"a":2})", "a", "1");
    row("an escaped name", R"({"\u0061":1})", "a", "1");
    row("null is a value", R"({"a":null})", "a", "null");
    row("missing", R"({"a":1})", "b", "nothing");
    row("no object on the way", R"({"a":[1]})", "a/b", "nothing");
    row("empty", "", "a", "nothing");
    row("an array outside", "[1]", "a", "nothing");
}

void TestJsonMember::findsTheSlice()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, path);
    QTEST(found(text, path), "slice");
}

void TestJsonMember::whatIsNoJsonEndsIt()
{
    const QByteArray text = R"({"a":{"b":[1,"}"]},"c":1})";
    for (qsizetype length = 0; length < text.size(); ++length) {
        const QByteArray cut = text.left(length);
        QVERIFY(found(cut, "c") == "nothing" || cut.endsWith('1'));
    }
    QCOMPARE(found(R"({"a" 1,"c":1})", "c"), QByteArray("nothing"));
    QCOMPARE(found(R"({"a":1 "c":1})", "c"), QByteArray("nothing"));
    QCOMPARE(found(R"({a:1,"c":1})", "c"), QByteArray("nothing"));
}

QTEST_GUILESS_MAIN(TestJsonMember)
#include "tst_jsonmember.moc"
