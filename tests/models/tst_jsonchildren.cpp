// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonchildren.h"

#include <QTest>

using namespace Reprise;

class TestJsonChildren : public QObject
{
    Q_OBJECT

private slots:
    void listsMembersInOrderWithDoubles();
    void listsElements();
    void emptyContainersHaveNone();
    void brokenTextEndsWithABrokenChild_data();
    void brokenTextEndsWithABrokenChild();
    void manyChildrenComeInRuns();
    void brokenChildInALaterRunIsKept();
    void canBeStopped();
    void rootTellsItsKind_data();
    void rootTellsItsKind();
};

static QByteArray valueOf(const QByteArray &text, const JsonChild &child)
{
    return text.mid(child.value, child.end - child.value);
}

void TestJsonChildren::listsMembersInOrderWithDoubles()
{
    const QByteArray text = R"({"z":1.10, "a" : {"b":[1]} ,"z":"]"})";
    const JsonChildren found = readJsonChildren(text, 0);
    QCOMPARE(found.children.size(), 3);
    QCOMPARE(text.mid(found.children.at(0).name, 3), QByteArray("\"z\""));
    QCOMPARE(valueOf(text, found.children.at(0)), QByteArray("1.10"));
    QCOMPARE(found.children.at(1).kind, JsonKind::Object);
    QCOMPARE(valueOf(text, found.children.at(1)), QByteArray(R"({"b":[1]})"));
    QCOMPARE(valueOf(text, found.children.at(2)), QByteArray(R"("]")"));
}

void TestJsonChildren::listsElements()
{
    const QByteArray text = R"([null,"a",[],{},-0])";
    const JsonChildren found = readJsonChildren(text, 0);
    QList<JsonKind> kinds;
    for (const JsonChild &child : found.children) {
        QCOMPARE(child.name, -1);
        kinds.append(child.kind);
    }
    QCOMPARE(kinds,
        (QList<JsonKind>{JsonKind::Literal, JsonKind::String, JsonKind::Array, JsonKind::Object,
            JsonKind::Number}));
}

void TestJsonChildren::emptyContainersHaveNone()
{
    QVERIFY(readJsonChildren("{ }", 0).children.isEmpty());
    QVERIFY(readJsonChildren("[]", 0).children.isEmpty());
}

void TestJsonChildren::brokenTextEndsWithABrokenChild_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("children");
    QTest::newRow("bad value") << QByteArray("[1,x]") << 2;
    QTest::newRow("cut") << QByteArray("[1,2") << 3;
    QTest::newRow("no comma") << QByteArray("[1 2]") << 2;
    QTest::newRow("trailing comma at the end") << QByteArray("[1,") << 2;
}

void TestJsonChildren::brokenTextEndsWithABrokenChild()
{
    QFETCH(QByteArray, text);
    QFETCH(int, children);
    const JsonChildren found = readJsonChildren(text, 0);
    QCOMPARE(found.children.size(), children);
    QCOMPARE(found.children.last().kind, JsonKind::Broken);
    QVERIFY(found.children.first().kind != JsonKind::Broken);
}

static QByteArray numbers(int count)
{
    QByteArray text("[");
    for (int i = 0; i < count; ++i)
        text += QByteArray::number(i) + ',';
    text.chop(1);
    return text + ']';
}

void TestJsonChildren::manyChildrenComeInRuns()
{
    const QByteArray text = numbers(2 * JsonRunLength + 1);
    const JsonChildren found = readJsonChildren(text, 0);
    QVERIFY(found.children.isEmpty());
    QCOMPARE(found.runs.size(), 3);
    QCOMPARE(found.runs.last().count, 1);
    const JsonChildren second = readJsonRun(text, found.runs.at(1));
    QCOMPARE(second.firstIndex, JsonRunLength);
    QCOMPARE(second.children.size(), JsonRunLength);
    QCOMPARE(valueOf(text, second.children.first()), QByteArray::number(JsonRunLength));
    QCOMPARE(valueOf(text, second.children.last()), QByteArray::number(2 * JsonRunLength - 1));
    QVERIFY(readJsonChildren(numbers(JsonRunLength), 0).runs.isEmpty());
}

void TestJsonChildren::brokenChildInALaterRunIsKept()
{
    const QByteArray text = numbers(JsonRunLength + 5).chopped(1) + ",x]";
    const JsonChildren found = readJsonChildren(text, 0);
    QCOMPARE(found.runs.size(), 2);
    const JsonChildren last = readJsonRun(text, found.runs.last());
    QCOMPARE(last.children.size(), 6);
    QCOMPARE(last.children.last().kind, JsonKind::Broken);
}

void TestJsonChildren::canBeStopped()
{
    const QByteArray text = numbers(500'000);
    const JsonChildren found = readJsonChildren(text, 0, [](qsizetype) { return false; });
    QVERIFY(found.isStopped);
    QVERIFY(found.runs.last().first < 200'000);
}

void TestJsonChildren::rootTellsItsKind_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonKind>("kind");
    QTest::newRow("object") << QByteArray(" {}") << JsonKind::Object;
    QTest::newRow("number") << QByteArray("1") << JsonKind::Number;
    QTest::newRow("empty") << QByteArray() << JsonKind::Broken;
    QTest::newRow("HTML") << QByteArray("<html>") << JsonKind::Broken;
}

void TestJsonChildren::rootTellsItsKind()
{
    QFETCH(QByteArray, text);
    QTEST(readJsonRoot(text).kind, "kind");
}

QTEST_GUILESS_MAIN(TestJsonChildren)
#include "tst_jsonchildren.moc"
