// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/answerline.h"

#include "models/domain/event.h"

#include <QTest>

using namespace Reprise;

class TestAnswerLine : public QObject
{
    Q_OBJECT

private slots:
    void readsTheMessage_data();
    void readsTheMessage();
    void prefersTheTransportsError();
    void cutsBetweenCharacters();
    void hugeJsonIsNotParsed();
};

void TestAnswerLine::readsTheMessage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("text") << QByteArray("\n\n busy \nmore") << QByteArray("busy");
    QTest::newRow("error") << QByteArray("{\n \"error\": \"no \\\"x\\\"\" }")
                           << QByteArray("no \"x\"");
    QTest::newRow("message") << QByteArray(R"({"message":"late"})") << QByteArray("late");
    QTest::newRow("nested") << QByteArray(R"({"error":{"code":1,"message":"deep"}})")
                            << QByteArray("deep");
    QTest::newRow("several lines") << QByteArray(R"({"error":"one\ntwo"})") << QByteArray("one");
    QTest::newRow("blank message")
        << QByteArray(R"({"error":" ","detail":"d"})") << QByteArray("d");
    QTest::newRow("no message") << QByteArray(R"({"ok":true})") << QByteArray(R"({"ok":true})");
    QTest::newRow("cut JSON") << QByteArray(R"({"error":"x)") << QByteArray(R"({"error":"x)");
    QTest::newRow("array") << QByteArray(R"(["error"])") << QByteArray(R"(["error"])");
}

void TestAnswerLine::readsTheMessage()
{
    QFETCH(QByteArray, body);
    Attempt attempt;
    attempt.response.body.bytes = body;
    QTEST(answerLine(attempt), "line");
}

void TestAnswerLine::prefersTheTransportsError()
{
    Attempt attempt;
    attempt.error = "connection reset\nby peer";
    attempt.response.body.bytes = "half an ans";
    QCOMPARE(answerLine(attempt), QByteArray("connection reset"));
}

void TestAnswerLine::cutsBetweenCharacters()
{
    Attempt attempt;
    attempt.error = QByteArray(LastAnswerLimit - 1, 'a') + "\xe2\x82\xac";
    QCOMPARE(answerLine(attempt), QByteArray(LastAnswerLimit - 1, 'a'));
}

void TestAnswerLine::hugeJsonIsNotParsed()
{
    Attempt attempt;
    attempt.response.body.bytes = R"({"pad":")" + QByteArray(70'000, 'x') + R"(","error":"e"})";
    const QByteArray line = answerLine(attempt);
    QCOMPARE(line.size(), LastAnswerLimit);
    QVERIFY(line.startsWith('{'));
}

QTEST_GUILESS_MAIN(TestAnswerLine)
#include "tst_answerline.moc"
