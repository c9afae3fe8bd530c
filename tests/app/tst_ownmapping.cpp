// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/recordjson.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/importedfile.h"
#include "tests/support/storefill.h"
#include "tests/support/verifyresult.h"

#include <QTest>
#include <limits>

using namespace Reprise;
using namespace Reprise::Test;

namespace {

const QByteArray ExportHeader = exportHeaderJson(0);

//! Every member set, with bytes that are hard on text formats.
EventRecord fullRecord()
{
    EventRecord record = EventBuilder("id \"\n\xe2\x80\xa8").attempt(503, "busy").build();
    Event &event = record.event;
    event.requestId = RequestId("r");
    event.type = "\xff\xfe";
    event.source = QByteArray("a\0b", 3);
    event.destinationUrl = "https://x.test/?a=1&b=<script>";
    event.nextAttemptAt = Timestamp{std::numeric_limits<qint64>::max(), "later"};
    event.expiresAt = Timestamp{-1, {}};
    event.attemptLimit = 0;
    event.lastCode = std::nullopt;
    event.stage = Stage::Superseded;
    event.bodySize = std::numeric_limits<qint64>::max();
    event.replayCount = 2;
    event.rawFields = "{\"a\": 1.10,\n\"a\":9007199254740993}";
    record.request.headers = {{"X-A", "1"}, {"x-a", "2"}, {"", "\xff"}, {"X-A", "1"}};
    record.request.body = {QByteArray("\0\r\n\x80\xff", 5), "image/x", true, 77, false};
    Attempt &attempt = record.attempts.first();
    attempt.trigger = AttemptTrigger::Replay;
    attempt.outcome = AttemptOutcome::TimedOut;
    attempt.vendorOutcome = "http_5xx";
    attempt.error = "\xed\xa0\x80";
    attempt.request = HttpMessage{{{"A", "b"}}, {"sent", "text/plain", false, std::nullopt, true}};
    attempt.response.headers = {{"Retry-After", "5"}};
    attempt.runId = RunId("run");
    attempt.rawFields = "{}";
    record.attempts.append(Attempt());
    record.attempts.last().request = HttpMessage();
    return record;
}

} // namespace

class TestOwnMapping : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack_data();
    void everythingComesBack();
    void exportWithoutEventsIsAnEmptyImport();
    void theLastLineIsNoEventButTellsOfACancel();
    void newerVersionIsRefused();
    void partOfAnExportIsRead();
    void hostileLinesAreRejected_data();
    void hostileLinesAreRejected();
    void allWordsComeBack();
};

void TestOwnMapping::everythingComesBack_data()
{
    QTest::addColumn<EventRecord>("record");
    QTest::newRow("plain") << EventBuilder("evt_1").attempt(503, "busy").build();
    QTest::newRow("no attempts") << EventBuilder("evt_1").build();
    QTest::newRow("no messages") << EventBuilder("evt_1").body({}, {}).build();
    QTest::newRow("everything") << fullRecord();
    QTest::newRow("unusual") << unusualRecord("evt_1");
    QTest::newRow("large body")
        << EventBuilder("evt_1").body(QByteArray(10'000'000, 'x') + '"').build();
}

void TestOwnMapping::everythingComesBack()
{
    QFETCH(EventRecord, record);
    const Result<ImportedFile> imported =
        importText(ExportHeader + '\n' + recordToJson(record) + '\n' + recordToJson(record));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->rejects, QByteArrayList());
    QCOMPARE(imported->records.size(), 2);
    QCOMPARE(imported->records.first(), record);
    QCOMPARE(imported->records.last(), record);
}

void TestOwnMapping::exportWithoutEventsIsAnEmptyImport()
{
    const Result<ImportedFile> imported = importText(ExportHeader + '\n');
    VERIFY_RESULT(imported);
    QVERIFY(imported->records.isEmpty());
    QVERIFY(imported->rejects.isEmpty());
}

void TestOwnMapping::theLastLineIsNoEventButTellsOfACancel()
{
    const QByteArray record = recordToJson(Test::EventBuilder("evt_1").build());
    const Result<ImportedFile> whole =
        importText(ExportHeader + '\n' + record + '\n' + exportEndJson(true, 1, 1) + '\n');
    VERIFY_RESULT(whole);
    QCOMPARE(whole->records.size(), 1);
    QCOMPARE(whole->rejects, QByteArrayList());
    const Result<ImportedFile> canceled =
        importText(ExportHeader + '\n' + record + '\n' + exportEndJson(false, 1, 9) + '\n');
    VERIFY_RESULT(canceled);
    QCOMPARE(canceled->records.size(), 1);
    QCOMPARE(canceled->rejects, QByteArrayList{"3: the export was canceled before its end"});
}

void TestOwnMapping::newerVersionIsRefused()
{
    const QByteArray newer = QByteArray(ExportHeader).replace("\"version\":1", "\"version\":2");
    const Result<ImportedFile> imported = importText(newer + '\n');
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, Error::Kind::Invalid);
}

void TestOwnMapping::partOfAnExportIsRead()
{
    const EventRecord record = EventBuilder("evt_1").build();
    const Result<ImportedFile> imported = importText(recordToJson(record) + '\n');
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.first(), record);
}

void TestOwnMapping::hostileLinesAreRejected_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const char *from, const char *to, const char *reason) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(reason);
    };
    row("no id", "\"id\":\"evt_1\",", "", "field \"id\" is missing");
    row("empty id", "\"evt_1\"", "\"\"", "field \"id\" is empty");
    row("broken base64", "\"evt_1\"", "{\"base64\":\"%%\"}",
        "field \"id\" is neither text nor base64");
    row("unknown stage", "\"failed\"", "\"exploded\"", "field \"stage\" is no word of ours");
    row("time without micros", "\"micros\"", "\"m\"",
        "field \"receivedAt\" holds a mistake: field \"micros\" is missing");
    row("count beyond an int", "\"attemptCount\":0", "\"attemptCount\":4294967296",
        "field \"attemptCount\" is out of range");
    row("headers that are no pairs", "\"request\":{", "\"request\":{\"headers\":[[\"a\"]],",
        "field \"request\" holds a mistake: field \"headers\" is no list of pairs");
    row("body of the wrong kind", "\"bytes\":", "\"bytes\":[],\"b\":",
        "field \"request\" holds a mistake: field \"body\" holds a mistake: "
        "field \"bytes\" is neither text nor base64");
}

void TestOwnMapping::hostileLinesAreRejected()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, reason);
    const QByteArray line = recordToJson(EventBuilder("evt_1").build());
    QVERIFY(line.contains(from));
    const Result<ImportedFile> imported = importText(
        ExportHeader + '\n' + line + "\n\n" + QByteArray(line).replace(from, to) + '\n' + line);
    VERIFY_RESULT(imported);
    QCOMPARE(imported->records.size(), 2);
    QCOMPARE(imported->rejects, QByteArrayList{"4: " + reason});
}

void TestOwnMapping::allWordsComeBack()
{
    for (int i = 0; i <= static_cast<int>(AttemptTrigger::Replay); ++i) {
        const AttemptTrigger trigger = static_cast<AttemptTrigger>(i);
        QCOMPARE(triggerFromWord(triggerWord(trigger)), std::optional(trigger));
    }
    for (int i = 0; i <= static_cast<int>(AttemptOutcome::Unknown); ++i) {
        const AttemptOutcome outcome = static_cast<AttemptOutcome>(i);
        QCOMPARE(outcomeFromWord(outcomeWord(outcome)), std::optional(outcome));
    }
    QVERIFY(!triggerFromWord("Replay"));
}

QTEST_GUILESS_MAIN(TestOwnMapping)
#include "tst_ownmapping.moc"
