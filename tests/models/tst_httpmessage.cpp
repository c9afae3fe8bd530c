// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/httpmessage.h"

#include <QTest>

using namespace Reprise;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private slots:
    void headersKeepOrderAndDuplicates();
    void namesCompareWithoutCase();
    void linesRoundTripHostileValues();
    void refusesWhatWouldSmuggleALine();
};

void TestHttpMessage::headersKeepOrderAndDuplicates()
{
    const Headers headers{{"Via", "a"}, {"X-Id", "1"}, {"Via", "b"}};
    QCOMPARE(headers.all("via"), (QList<QByteArray>{"a", "b"}));
    QCOMPARE(headers.fields().at(1).name, QByteArray("X-Id"));
}

void TestHttpMessage::namesCompareWithoutCase()
{
    const Headers headers{{"Content-Type", "application/json"}};
    QCOMPARE(headers.first("content-TYPE").value(), QByteArray("application/json"));
    QVERIFY(!headers.first("Content").has_value());
}

void TestHttpMessage::linesRoundTripHostileValues()
{
    const Headers headers{{"X-A", "one\r\nX-B: two"}, {"X:C", "50 % \xff"}, {"X-D", ""},
        {"X-E", QByteArray("a\0b", 3)}, {"X-F", " padded "}};
    QCOMPARE(headersFromLines(toLines(headers)), headers);
    QCOMPARE(toLines(headers).count('\n'), headers.fields().size());
}

void TestHttpMessage::refusesWhatWouldSmuggleALine()
{
    QVERIFY(isHeaderName("X-Request-Id"));
    QVERIFY(!isHeaderName(""));
    QVERIFY(!isHeaderName("X Id"));
    QVERIFY(!isHeaderName("X:Id"));
    QVERIFY(!isHeaderName("X\r\nId"));
    QVERIFY(isHeaderValue("a b"));
    QVERIFY(!isHeaderValue("a\r\nb"));
    QVERIFY(!isHeaderValue(QByteArrayView("a\0b", 3)));
    QVERIFY(!isHeaderValue(" a"));
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
