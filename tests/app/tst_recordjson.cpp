// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/recordjson.h"

#include "tests/support/eventbuilder.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QTest>

using namespace Reprise;

class TestRecordJson : public QObject
{
    Q_OBJECT

private slots:
    void headerLineNamesFormatVersionAndTime();
    void lastLineSaysWhetherTheExportIsWhole();
    void recordIsOneLineInTheDocumentedForm();
    void bytesThatAreNoTextBecomeBase64();
};

void TestRecordJson::headerLineNamesFormatVersionAndTime()
{
    const QByteArray expected =
        R"({"reprise":"export","version":1,"exportedAt":"2026-04-12T09:14:02.113Z"})";
    QCOMPARE(exportHeaderJson(1'775'985'242'113'000), expected);
}

void TestRecordJson::lastLineSaysWhetherTheExportIsWhole()
{
    const QByteArray expected =
        R"({"reprise":"export-end","complete":false,"events":120,"matched":247})";
    QCOMPARE(exportEndJson(false, 120, 247), expected);
}

void TestRecordJson::recordIsOneLineInTheDocumentedForm()
{
    const EventRecord record =
        Test::EventBuilder("evt_1").header("X-A", "1\n2").attempt(503, "busy").build();
    QFile golden(testDataFile(QStringLiteral("import/own-record.json")));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(recordToJson(record) + '\n', golden.readAll());
}

void TestRecordJson::bytesThatAreNoTextBecomeBase64()
{
    const EventRecord record = Test::EventBuilder("evt_1").body("\xff\xfe", "image/x").build();
    const QByteArray expected = R"("body":{"bytes":{"base64":"//4="},)";
    QVERIFY(recordToJson(record).contains(expected));
}

QTEST_GUILESS_MAIN(TestRecordJson)
#include "tst_recordjson.moc"
