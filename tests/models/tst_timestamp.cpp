// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/timestamp.h"

#include <QTest>

using namespace Reprise;

class TestTimestamp : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void keepsTheOriginalText();
};

void TestTimestamp::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("UTC with milliseconds")
        << QByteArray("2026-04-12T09:14:02.113Z") << QByteArray("2026-04-12T09:14:02.113Z");
    QTest::newRow("space and offset")
        << QByteArray("2026-04-12 14:59:02+05:45") << QByteArray("2026-04-12T09:14:02Z");
    QTest::newRow("negative offset without colon")
        << QByteArray("2026-04-12T09:14:02-0130") << QByteArray("2026-04-12T10:44:02Z");
    QTest::newRow("no zone means UTC")
        << QByteArray("2026-04-12T09:14") << QByteArray("2026-04-12T09:14:00Z");
    QTest::newRow("date only") << QByteArray("2026-04-12") << QByteArray("2026-04-12T00:00:00Z");
    QTest::newRow("nanoseconds are cut, not rounded") << QByteArray(
        "2026-04-12T09:14:02.123456789Z") << QByteArray("2026-04-12T09:14:02.123456Z");
    QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z")
                                 << QByteArray("2017-01-01T00:00:00Z");
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.5Z")
                                 << QByteArray("1969-12-31T23:59:59.5Z");
    QTest::newRow("Unix seconds") << QByteArray("1767225600") << QByteArray("2026-01-01T00:00:00Z");
    QTest::newRow("Unix milliseconds")
        << QByteArray("1767225600250") << QByteArray("2026-01-01T00:00:00.25Z");
    QTest::newRow("Unix microseconds")
        << QByteArray("1767225600000001") << QByteArray("2026-01-01T00:00:00.000001Z");
}

void TestTimestamp::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const std::optional<Timestamp> time = Timestamp::parse(text);
    QVERIFY(time.has_value());
    QCOMPARE(toIsoText(time->utcMicros), expected);
}

void TestTimestamp::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "soon", "2026-13-01", "2026-02-30", "2026-04-12T24:00Z",
             "2026-04-12T09:14:61Z", "2026-04-12T09:14:02.Z", "2026-04-12T09:14Zx", "-5", "+5",
             "2026-04-12T09:14+25:00", "2026-4-1"})
        QTest::newRow(text) << QByteArray(text);
}

void TestTimestamp::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Timestamp::parse(text).has_value());
}

void TestTimestamp::keepsTheOriginalText()
{
    const QByteArray text = "2026-04-12T09:14:02.123456789+00:00";
    QCOMPARE(Timestamp::parse(text)->original, text);
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
