// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/contractconnection.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include "app/connectors/described/format/description.h"

#include <QSet>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! What every gateway is read for: events, pages, one event whole.
class TestGatewayReads : public QObject
{
    Q_OBJECT

private slots:
    void listsEvents_data() { addGateways(); }
    void listsEvents();
    void anEmptyGatewayHasAnEmptyPage_data() { addGateways(); }
    void anEmptyGatewayHasAnEmptyPage();
    void pagesLoseAndDoubleNothing_data() { addGateways(); }
    void pagesLoseAndDoubleNothing();
    void pagesBearInsertsBetween_data() { addGateways(); }
    void pagesBearInsertsBetween();
    void everyStatusHasItsStage_data() { addGateways(); }
    void everyStatusHasItsStage();
    void unknownStatusesStayAsTheyAre_data() { addGateways(); }
    void unknownStatusesStayAsTheyAre();
    void readsOneEventWhole_data() { addGateways(); }
    void readsOneEventWhole();
    void bodiesKeepTheirBytes_data() { addGateways(); }
    void bodiesKeepTheirBytes();
    void attemptsTellWhatHappened_data() { addGateways(); }
    void attemptsTellWhatHappened();
    void manyAttemptsAreReadToTheLast_data() { addGateways(); }
    void manyAttemptsAreReadToTheLast();
    void pagesSayHowFarBackTheyGo_data() { addGateways(); }
    void pagesSayHowFarBackTheyGo();
    void filtersByTime_data() { addGateways(); }
    void filtersByTime();
    void filtersByStatus_data() { addGateways(); }
    void filtersByStatus();
    void scopesCanBeChosen_data() { addGateways(); }
    void scopesCanBeChosen();
    void checksAGoodConnection_data() { addGateways(); }
    void checksAGoodConnection();
    void everyCallCarriesTheCredential_data() { addGateways(); }
    void everyCallCarriesTheCredential();
    void nothingOfAnEventIsLost_data() { addGateways(); }
    void nothingOfAnEventIsLost();

private:
    static void addGateways()
    {
        QTest::addColumn<int>("maker");
        for (int i = 0; i < scriptedGateways().size(); ++i)
            QTest::newRow(scriptedGateways().at(i).name) << i;
    }
    static std::unique_ptr<ContractConnection> connection()
    {
        QFETCH(int, maker);
        return std::make_unique<ContractConnection>(scriptedGateways().at(maker).make());
    }
};

static void compare(const Event &event, const ExpectedEvent &expected)
{
    QCOMPARE(event.id.text(), expected.id.text());
    QCOMPARE(event.vendorStatus, expected.vendorStatus);
    QCOMPARE(event.stage, expected.stage);
    QCOMPARE(event.receivedAt.utcMicros, expected.receivedMicros);
    if (expected.type)
        QCOMPARE(event.type, *expected.type);
    if (expected.destination)
        QCOMPARE(event.destination, *expected.destination);
    if (expected.attemptCount)
        QCOMPARE(event.attemptCount, *expected.attemptCount);
    if (expected.lastCode)
        QCOMPARE(event.lastCode, expected.lastCode);
}

//! Only where nobody asked for a bound: else it is the bound.
void TestGatewayReads::pagesSayHowFarBackTheyGo()
{
    const auto it = connection();
    it->gateway().addMany(1);
    const std::optional<qint64> back = it->gateway().looksBackTo();
    const Result<RecordPage> page = it->list();
    VERIFY_RESULT(page);
    if (back)
        QCOMPARE(page->appliedFromMicros, back);
    if (!it->connector().capabilities().of(Ability::FilterByTime).isPossible)
        return;
    PageRequest bounded;
    bounded.fromMicros = ScriptedGateway::StartMicros;
    const Result<RecordPage> asked = it->list(bounded);
    VERIFY_RESULT(asked);
    QVERIFY(!asked->appliedFromMicros);
}

void TestGatewayReads::listsEvents()
{
    const auto it = connection();
    it->gateway().addMany(3);
    const Result<RecordPage> page = it->list();
    VERIFY_RESULT(page);
    QVERIFY2(page->rejects.isEmpty(),
        page->rejects.isEmpty() ? "" : page->rejects.constFirst().reason.constData());
    QCOMPARE(page->records.size(), 3);
    QVERIFY(page->next.isEmpty());
    const QList<ScriptedEvent> newest = it->gateway().newestFirst();
    for (int i = 0; i < 3; ++i)
        compare(page->records.at(i).event, it->gateway().expected(newest.at(i)));
}

void TestGatewayReads::anEmptyGatewayHasAnEmptyPage()
{
    const Result<RecordPage> page = connection()->list();
    VERIFY_RESULT(page);
    QVERIFY(page->records.isEmpty());
    QVERIFY(page->rejects.isEmpty());
    QVERIFY(page->next.isEmpty());
}

void TestGatewayReads::pagesLoseAndDoubleNothing()
{
    const auto it = connection();
    it->gateway().addMany(it->gateway().pageSize() * 2 + 7);
    int pages = 0;
    const QList<EventRecord> all = it->listAll(&pages);
    QCOMPARE(all.size(), it->gateway().events.size());
    QVERIFY2(pages >= 3 && pages <= 6, qPrintable(QString::number(pages)));
    QSet<EventId> ids;
    for (const EventRecord &record : all)
        ids.insert(record.event.id);
    for (const ScriptedEvent &event : it->gateway().events)
        QVERIFY(ids.contains(it->gateway().idOf(event)));
}

void TestGatewayReads::pagesBearInsertsBetween()
{
    const auto it = connection();
    it->gateway().addMany(it->gateway().pageSize() * 2 + 7);
    QSet<EventId> expected;
    for (const ScriptedEvent &event : it->gateway().events)
        expected.insert(it->gateway().idOf(event));
    int calls = 0;
    it->gateway().intercept = [&](const ApiRequestLog &) {
        if (++calls <= 3)
            it->gateway().addMany(5); // newer ones, in front of every page
        return std::optional<ApiReply>();
    };
    QSet<EventId> seen;
    for (const EventRecord &record : it->listAll())
        seen.insert(record.event.id);
    QVERIFY2(seen.contains(expected), "an event was lost between pages");
}

void TestGatewayReads::everyStatusHasItsStage()
{
    const auto it = connection();
    int number = 0;
    for (const StatusRow &row : it->gateway().statuses()) {
        ScriptedEvent event = it->gateway().make(++number);
        event.status = row.word;
        it->gateway().add(event);
    }
    const QList<EventRecord> all = it->listAll();
    QCOMPARE(all.size(), it->gateway().statuses().size());
    for (const EventRecord &record : all) {
        const auto isIt = [&](const ScriptedEvent &event) {
            return it->gateway().idOf(event) == record.event.id;
        };
        const auto event =
            std::find_if(it->gateway().events.begin(), it->gateway().events.end(), isIt);
        QVERIFY(event != it->gateway().events.end());
        compare(record.event, it->gateway().expected(*event));
    }
}

void TestGatewayReads::unknownStatusesStayAsTheyAre()
{
    const auto it = connection();
    ScriptedEvent event = it->gateway().make(1);
    event.status = it->gateway().oddStatus();
    it->gateway().add(event);
    const Result<RecordPage> page = it->list();
    VERIFY_RESULT(page);
    QCOMPARE(page->records.size(), 1);
    QCOMPARE(page->records.constFirst().event.vendorStatus, event.status);
    QCOMPARE(page->records.constFirst().event.stage, Stage::Unknown);
}

void TestGatewayReads::readsOneEventWhole()
{
    const auto it = connection();
    it->gateway().addMany(3);
    const ScriptedEvent event = it->gateway().events.at(1);
    const Result<EventRecord> record = it->record(event);
    VERIFY_RESULT(record);
    compare(record->event, it->gateway().expected(event));
    QCOMPARE(record->attempts.size(), event.attempts.size());
    QCOMPARE(record->event.bodySize, record->request.body.bytes.size());
    if (it->gateway().limits().tellsRequestHeaders)
        QCOMPARE(record->request.headers.first("X-Shop").value_or(""), QByteArray("acme"));
}

void TestGatewayReads::bodiesKeepTheirBytes()
{
    const auto it = connection();
    ScriptedEvent event = it->gateway().make(1);
    // Spaces, the order of members, a double name, digits beyond a double, an escape.
    event.body = R"({ "b":1.10, "a":18446744073709551615,"b":2,"t":"\u00e9\/" })";
    it->gateway().add(event);
    const Result<EventRecord> record = it->record(event);
    VERIFY_RESULT(record);
    QCOMPARE(record->request.body.bytes, it->gateway().bodyOf(event));
    QVERIFY(!record->request.body.isTruncated);
}

void TestGatewayReads::attemptsTellWhatHappened()
{
    const auto it = connection();
    ScriptedEvent event = it->gateway().make(1);
    event.attempts[0].code.reset();
    event.attempts[0].error = it->gateway().timeoutWord();
    event.attempts[0].outcome = AttemptOutcome::TimedOut;
    event.attempts[0].response.clear();
    it->gateway().add(event);
    const Result<EventRecord> record = it->record(event);
    VERIFY_RESULT(record);
    QCOMPARE(record->attempts.size(), 2);
    const GatewayLimits limits = it->gateway().limits();
    for (int i = 0; i < 2; ++i) {
        const Attempt &attempt = record->attempts.at(i);
        const ScriptedAttempt &scripted = event.attempts.at(i);
        QCOMPARE(attempt.number, i + 1);
        const bool isUntold = !scripted.code && !limits.tellsErrors;
        QCOMPARE(attempt.outcome, isUntold ? AttemptOutcome::NetworkError : scripted.outcome);
        QCOMPARE(attempt.code, scripted.code);
        QCOMPARE(attempt.startedAt.utcMicros, scripted.atMicros);
        if (limits.tellsAttemptIds)
            QCOMPARE(attempt.id.text(), scripted.id);
        if (limits.tellsTriggers)
            QCOMPARE(attempt.trigger, scripted.trigger);
        if (limits.tellsDurations && scripted.code)
            QCOMPARE(attempt.durationMicros, qint64(scripted.durationMs) * 1000);
        if (limits.tellsResponseBodies && scripted.code)
            QCOMPARE(attempt.response.body.bytes, scripted.response);
        QVERIFY(scripted.code || !attempt.error.isEmpty() || !limits.tellsErrors);
    }
}

void TestGatewayReads::manyAttemptsAreReadToTheLast()
{
    const auto it = connection();
    ScriptedEvent event = it->gateway().make(1);
    while (event.attempts.size() < 5) {
        ScriptedAttempt next = event.attempts.constLast();
        next.number += 1;
        next.id += 'x';
        next.atMicros += 60'000'000;
        event.attempts.append(next);
    }
    it->gateway().add(event);
    const Result<EventRecord> record = it->record(event);
    VERIFY_RESULT(record);
    QCOMPARE(record->attempts.size(), 5);
    QCOMPARE(record->attempts.constLast().startedAt.utcMicros, event.attempts.constLast().atMicros);
    QCOMPARE(record->attempts.constLast().number, 5);
}

void TestGatewayReads::filtersByTime()
{
    const auto it = connection();
    it->gateway().addMany(10);
    PageRequest request;
    request.fromMicros = it->gateway().events.at(3).atMicros;
    request.toMicros = it->gateway().events.at(6).atMicros;
    const QList<EventRecord> found = it->listAll(nullptr, request);
    const bool canFilter = it->connector().capabilities().of(Ability::FilterByTime).isPossible;
    // Bounds may be wider than asked for, never narrower.
    QVERIFY(found.size() >= 3);
    QCOMPARE(found.size() < 10, canFilter);
    for (int i = 3; i < 6; ++i) {
        const EventId id = it->gateway().idOf(it->gateway().events.at(i));
        QVERIFY(std::any_of(found.begin(), found.end(),
            [&id](const EventRecord &record) { return record.event.id == id; }));
    }
}

void TestGatewayReads::filtersByStatus()
{
    const auto it = connection();
    it->gateway().addMany(4);
    it->gateway().events[1].status = it->gateway().succeededStatus();
    it->gateway().settle(it->gateway().events[1]);
    PageRequest request;
    request.vendorStatus = it->gateway().failedStatus();
    const QList<EventRecord> found = it->listAll(nullptr, request);
    const bool canFilter = it->connector().capabilities().of(Ability::FilterByStatus).isPossible;
    QCOMPARE(found.size(), canFilter ? 3 : 4);
}

void TestGatewayReads::scopesCanBeChosen()
{
    const auto it = connection();
    ScopePath path;
    for (qsizetype level = 0; level < it->connector().scopeLevels().size(); ++level) {
        const Result<QList<GatewayScope>> scopes = waitFor(it->connector().scopes(path));
        VERIFY_RESULT(scopes);
        const GatewayScope wanted = it->gateway().scope().at(level);
        const auto isWanted = [&wanted](
                                  const GatewayScope &scope) { return scope.id == wanted.id; };
        const auto found = std::find_if(scopes->begin(), scopes->end(), isWanted);
        QVERIFY(found != scopes->end());
        QCOMPARE(found->level, it->connector().scopeLevels().at(level));
        QCOMPARE(found->label, wanted.label);
        path.append(*found);
    }
    QCOMPARE(path.size(), it->gateway().scope().size());
}

void TestGatewayReads::checksAGoodConnection()
{
    const auto it = connection();
    it->gateway().addMany(2);
    const Result<ConnectionReport> report = it->check();
    VERIFY_RESULT(report);
    QVERIFY2(report->ok(), (report->step + ": " + report->detail).constData());
    QCOMPARE(report->eventsSeen, 2);
}

//! The scripted servers answer 401 or 403 to a call without it, so that it is enough to have read.
void TestGatewayReads::everyCallCarriesTheCredential()
{
    const auto it = connection();
    it->gateway().addMany(1);
    VERIFY_RESULT(it->list());
    VERIFY_RESULT(it->record(it->gateway().events.constFirst()));
    QVERIFY(it->gateway().calls.size() >= 2);
    for (const ApiRequestLog &call : it->gateway().calls) {
        QVERIFY(call.headers.first("User-Agent").value_or("").startsWith("Reprise/"));
        QVERIFY(!call.target.contains(ScriptedGateway::Token));
    }
}

void TestGatewayReads::nothingOfAnEventIsLost()
{
    const auto it = connection();
    it->gateway().addMany(1);
    it->gateway().oddMember = R"("odd_member":{"n":18446744073709551615,"t":"\u00e9"})";
    const Result<EventRecord> record = it->record(it->gateway().events.constFirst());
    VERIFY_RESULT(record);
    QVERIFY2(record->event.rawFields.contains(it->gateway().oddMember),
        record->event.rawFields.constData());
    for (const QByteArray &hidden : it->gateway().hiddenTexts())
        QVERIFY(!record->event.rawFields.contains(hidden));
}

QTEST_GUILESS_MAIN(TestGatewayReads)
#include "tst_gatewayreads.moc"
