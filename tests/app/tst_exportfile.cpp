// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/exportfile.h"

#include "app/connectors/import/recordjson.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/verifyresult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using Test::EventBuilder;
using namespace Qt::StringLiterals;

class TestExportFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aWholeCsvSaysSo();
    void aPartialCsvSaysSoInNameAndLastLine();
    void aWholeNdjsonSaysSo();
    void aPartialNdjsonSaysSoInNameAndLastLine();
    void columnsAreThoseAskedFor();
    void everyColumnHasAWordOfItsOwn();
    void secretsAreReplacedUnlessAskedFor_data();
    void secretsAreReplacedUnlessAskedFor();
    void completeRecordsKeepEveryByte();

private:
    ExportTerms terms(ExportFormat format) const;
    QList<QByteArray> linesOf(const QString &path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestExportFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out"_s);
}

ExportTerms TestExportFile::terms(ExportFormat format) const
{
    ExportTerms terms;
    terms.path = m_path;
    terms.format = format;
    terms.filter = "stage = failed and type = \"a,b\"";
    terms.exportedMicros = 1'776'000'000'000'000;
    return terms;
}

QList<QByteArray> TestExportFile::linesOf(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.endsWith('\n') ? text.chopped(1).split('\n') : QList<QByteArray>();
}

static EventRecord secretRecord()
{
    return EventBuilder("evt_1")
        .header("Authorization", "Bearer s3cr3t-token-value")
        .header("Stripe-Signature", "t=1,v1=s3cr3t-signature")
        .body("{\"password\":\"s3cr3t-pass\",\"n\":1}")
        .attempt(401, "token=s3cr3t-answer refused")
        .build();
}

void TestExportFile::aWholeCsvSaysSo()
{
    ExportFile file(terms(ExportFormat::Csv), 2);
    VERIFY_RESULT(file.open());
    VERIFY_RESULT(file.add({EventBuilder("evt_1").build(), EventBuilder("evt_2").build()}));
    QVERIFY(!QFile::exists(m_path));
    VERIFY_RESULT(file.complete());
    const QList<QByteArray> lines = linesOf(m_path);
    QCOMPARE(lines.at(1), QByteArray("\"# filter: stage = failed and type = \"\"a,b\"\"\""));
    QCOMPARE(lines.at(2), QByteArray("\"# zone: UTC\""));
    QCOMPARE(lines.at(3), QByteArray("\"# exported: 2026-04-12T13:20:00Z\""));
    QCOMPARE(lines.at(4), QByteArray("\"# matched: 2\""));
    QVERIFY(lines.at(6).startsWith("received,stage,status,"));
    QVERIFY(lines.at(8).contains(",evt_2,"));
    QCOMPARE(lines.at(9), QByteArray("\"# end: complete, 2 of 2 events\""));
    QCOMPARE(lines.size(), 10);
}

void TestExportFile::aPartialCsvSaysSoInNameAndLastLine()
{
    ExportFile file(terms(ExportFormat::Csv), 5);
    VERIFY_RESULT(file.open());
    VERIFY_RESULT(file.add({EventBuilder("evt_1").build()}));
    const Result<QString> kept = file.keepPartial("canceled");
    VERIFY_RESULT(kept);
    QCOMPARE(*kept, m_path + u".partial"_s);
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(linesOf(*kept).constLast(), QByteArray("\"# end: partial, 1 of 5 events, canceled\""));
}

void TestExportFile::aWholeNdjsonSaysSo()
{
    ExportFile file(terms(ExportFormat::Ndjson), 1);
    VERIFY_RESULT(file.open());
    VERIFY_RESULT(file.add({EventBuilder("evt_1").build()}));
    VERIFY_RESULT(file.complete());
    const QList<QByteArray> lines = linesOf(m_path);
    QCOMPARE(lines.size(), 3);
    const QJsonObject head = QJsonDocument::fromJson(lines.at(0)).object();
    QCOMPARE(head["reprise"_L1].toString(), u"export"_s);
    QCOMPARE(head["version"_L1].toInt(), ExportVersion);
    QCOMPARE(head["filter"_L1].toString(), u"stage = failed and type = \"a,b\""_s);
    QCOMPARE(head["zone"_L1].toString(), u"UTC"_s);
    QCOMPARE(head["matched"_L1].toInt(), 1);
    QCOMPARE(lines.at(2), exportEndJson(true, 1, 1));
}

void TestExportFile::aPartialNdjsonSaysSoInNameAndLastLine()
{
    ExportFile file(terms(ExportFormat::Ndjson), 3);
    VERIFY_RESULT(file.open());
    const Result<QString> kept = file.keepPartial("canceled");
    VERIFY_RESULT(kept);
    QCOMPARE(linesOf(*kept).constLast(), exportEndJson(false, 0, 3));
}

void TestExportFile::columnsAreThoseAskedFor()
{
    ExportTerms wanted = terms(ExportFormat::Csv);
    wanted.columns = {
        ExportColumn::Id, ExportColumn::Code, ExportColumn::RequestBody, ExportColumn::Took};
    ExportText text(wanted, 1);
    QVERIFY(text.head().endsWith("\nid,code,request_body,took_micros,escaped\n"));
    const EventRecord record = EventBuilder("evt_1").body("=1").attempt(503, "busy", 1234).build();
    QCOMPARE(text.lineOf(record), QByteArray("evt_1,503,\"'=1\",1234,request_body:apostrophe\n"));
    QVERIFY(wanted.needsRecords());
    wanted.columns.removeOne(ExportColumn::RequestBody);
    QVERIFY(!wanted.needsRecords());
}

void TestExportFile::everyColumnHasAWordOfItsOwn()
{
    for (int i = 0; i < ExportColumnCount; ++i)
        QCOMPARE(exportColumnFromWord(exportColumnWord(ExportColumn(i))), ExportColumn(i));
    QVERIFY(!exportColumnFromWord("nothing"));
}

void TestExportFile::secretsAreReplacedUnlessAskedFor_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("ndjson") << ExportFormat::Ndjson;
}

void TestExportFile::secretsAreReplacedUnlessAskedFor()
{
    QFETCH(ExportFormat, format);
    ExportTerms wanted = terms(format);
    wanted.columns.append({ExportColumn::RequestHeaders, ExportColumn::RequestBody});
    ExportText redacted(wanted, 1);
    const QByteArray line = redacted.lineOf(secretRecord());
    QVERIFY2(!line.contains("s3cr3t"), line.constData());
    QVERIFY(redacted.redacted() >= 4);
    wanted.contents = ExportContents::Complete;
    ExportText complete(wanted, 1);
    QVERIFY(complete.lineOf(secretRecord()).contains("s3cr3t-pass"));
    QCOMPARE(complete.redacted(), 0);
}

void TestExportFile::completeRecordsKeepEveryByte()
{
    ExportTerms wanted = terms(ExportFormat::Ndjson);
    wanted.contents = ExportContents::Complete;
    ExportText text(wanted, 1);
    QCOMPARE(text.lineOf(secretRecord()), recordToJson(secretRecord()) + '\n');
}

QTEST_GUILESS_MAIN(TestExportFile)
#include "tst_exportfile.moc"
