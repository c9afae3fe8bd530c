// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/format.h"

#include "tests/support/language.h"

#include <QLocale>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void durations_data();
    void durations();
    void waits_data();
    void waits();
    void sizes_data();
    void sizes();
    void countsAreGrouped();
    void timesHaveOneForm();
    void timesBefore1970AreRoundedDown();
    void idsAreCutInTheMiddle();
    void hostileLinesStayOneLine();
    void relativeTimesSayWhichWay();
};

void TestFormat::durations_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("micros") << qint64(850) << u"850 µs"_s;
    QTest::newRow("millis") << qint64(203'999) << u"203 ms"_s;
    QTest::newRow("seconds") << qint64(1'234'000) << u"1.2 s"_s;
    QTest::newRow("time-out") << qint64(30'000'000) << u"30.0 s"_s;
    QTest::newRow("minutes") << qint64(120'000'000) << u"2 min"_s;
}

void TestFormat::durations()
{
    QFETCH(qint64, micros);
    QTEST(durationText(micros), "text");
}

void TestFormat::waits_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64(30) << u"30 s"_s;
    QTest::newRow("minutes") << qint64(600) << u"10 min"_s;
    QTest::newRow("minutes and seconds") << qint64(90) << u"1 min 30 s"_s;
    QTest::newRow("hour") << qint64(3600) << u"1 h"_s;
    QTest::newRow("hours") << qint64(3900) << u"1 h 5 min"_s;
    QTest::newRow("days") << qint64(2 * 86'400) << u"2 d"_s;
    QTest::newRow("days and hours") << qint64(86'400 + 4 * 3600) << u"1 d 4 h"_s;
}

void TestFormat::waits()
{
    QFETCH(qint64, seconds);
    QTEST(waitText(seconds * 1'000'000), "text");
}

void TestFormat::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << u"0 bytes"_s;
    QTest::newRow("one") << qint64(1) << u"1 byte"_s;
    QTest::newRow("bytes") << qint64(181) << u"181 bytes"_s;
    QTest::newRow("kB") << qint64(4'210) << u"4.2 kB"_s;
    QTest::newRow("MB") << qint64(50'000'000) << u"50.0 MB"_s;
    QTest::newRow("GB") << qint64(1'500'000'000) << u"1.5 GB"_s;
}

void TestFormat::sizes()
{
    QFETCH(qint64, bytes);
    const Test::Language english(u"en"_s);
    QTEST(sizeText(bytes), "text");
}

void TestFormat::countsAreGrouped()
{
    QCOMPARE(countText(101'322), u"101,322"_s);
}

void TestFormat::timesHaveOneForm()
{
    const qint64 micros = 1'775'985'242'113'999;
    QCOMPARE(timeText(micros), u"2026-04-12 09:14:02.113"_s);
    QCOMPARE(timeWithZoneText(micros), u"2026-04-12 09:14:02.113 UTC"_s);
}

void TestFormat::timesBefore1970AreRoundedDown()
{
    QCOMPARE(timeText(-1), u"1969-12-31 23:59:59.999"_s);
}

void TestFormat::idsAreCutInTheMiddle()
{
    const QString text = idText("7c0e3a5211ea4b0e9a1000f1", 16);
    QCOMPARE(text.size(), 16);
    QVERIFY(text.startsWith(u"7c0e3a52"_s) && text.endsWith(u"1000f1"_s));
    QCOMPARE(idText("short"), u"short"_s);
}

void TestFormat::hostileLinesStayOneLine()
{
    const QString line = lineText("0 events\n\nSafe <b>test</b>\xE2\x80\xAE", 120);
    QCOMPARE(line, u"0 events␊␊Safe <b>test</b>⟦U+202E⟧"_s);
    QCOMPARE(lineText(QByteArray(5000, 'x'), 120).size(), 120);
}

void TestFormat::relativeTimesSayWhichWay()
{
    QCOMPARE(relativeText(0, 7'200'000'000), u"2 h ago"_s);
    QCOMPARE(relativeText(7'200'000'000, 0), u"in 2 h"_s);
    QCOMPARE(relativeText(5, 5), u"now"_s);
}

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
