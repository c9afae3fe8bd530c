// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/githubbench.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::GitHubBench;
using Test::GitHubHookUrl;
using Test::GitHubPlaceText;
using Test::ReceiverAnswer;
using Test::ScriptedDelivery;
using Test::waitFor;

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 Hour = 3600 * Second;

//! Lists, records and redeliveries against a scripted GitHub on loopback.
class TestGithubConnector : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GitHubBench>(); }

    void listsPageByPageWithoutPayloads();
    void newDeliveriesBetweenPagesShiftNothing();
    void linksByNumberAreFollowed();
    void linksToElsewhereAreNot();
    void asksForTheStatusItCanFilter();
    void redeliveriesFoldIntoOneEvent();
    void readsPayloadAndAnswerOnlyWhenAsked();
    void looksForAnEventThatNoListHasShown();
    void aKnownTryNeedsNoSearch();
    void payloadsAreNotReadTwice();
    void redeliveryIsAcceptedAndThenSeen();
    void manyLookUpsShareOneWalk();
    void listsAnOrganizationsHook();
    void anAppSignsItsCalls();
    void anAppSurvivesAWrongClock();
    void enterpriseServersHaveTheirOwnBase();
    void cancelFinishesOnce();
    void jobsOutliveTheirConnector();

private:
    std::unique_ptr<GitHubBench> m_bench;
};

void TestGithubConnector::listsPageByPageWithoutPayloads()
{
    m_bench->server().addDeliveries(
        GitHubPlaceText, 250, 9'007'199'254'740'993, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    QList<EventRecord> all;
    for (int pages = 0; pages < 4; ++pages) {
        const Result<RecordPage> page = waitFor(github->list(request));
        VERIFY_RESULT(page);
        QVERIFY(page->rejects.isEmpty());
        all += page->records;
        if (page->next.isEmpty())
            break;
        request.cursor = page->next;
    }
    QCOMPARE(all.size(), 250);
    const EventRecord &newest = all.first();
    QCOMPARE(newest.event.id, GitHubBench::eventOf("g-9007199254741242"));
    QCOMPARE(newest.attempts.first().id, AttemptId("9007199254741242"));
    QCOMPARE(newest.event.destinationUrl, QByteArray(GitHubHookUrl));
    QCOMPARE(newest.event.destination, QByteArray("hooks.example.test/github"));
    QCOMPARE(newest.event.source, QByteArray("acme/shop"));
    QVERIFY(newest.request.body.bytes.isEmpty());
    QCOMPARE(all.last().event.id, GitHubBench::eventOf("g-9007199254740993"));
    const QByteArrayList calls = m_bench->server().takeCalls();
    QCOMPARE(calls.size(), 4); // the webhook once, three pages
    QCOMPARE(calls[0], QByteArray("GET /repos/acme/shop/hooks/77"));
    QCOMPARE(calls[1], QByteArray("GET /repos/acme/shop/hooks/77/deliveries?per_page=100"));
    QVERIFY(calls[2].contains("cursor=v1_"));
}

void TestGithubConnector::newDeliveriesBetweenPagesShiftNothing()
{
    m_bench->server().addDeliveries(GitHubPlaceText, 150, 1000, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<RecordPage> first = m_bench->firstPage(*github);
    VERIFY_RESULT(first);
    m_bench->server().addDeliveries(GitHubPlaceText, 20, 5000, GitHubBench::now() - 60 * Second);
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    request.cursor = first->next;
    const Result<RecordPage> second = waitFor(github->list(request));
    VERIFY_RESULT(second);
    QCOMPARE(second->records.size(), 50);
    QCOMPARE(second->records.first().event.id, GitHubBench::eventOf("g-1049"));
    QVERIFY(second->next.isEmpty());
}

void TestGithubConnector::linksByNumberAreFollowed()
{
    m_bench->server().setLinksByNumber(true);
    m_bench->server().addDeliveries(GitHubPlaceText, 101, 1, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    request.cursor = m_bench->firstPage(*github)->next;
    QVERIFY(request.cursor.contains("/repositories/9911/"));
    const Result<RecordPage> second = waitFor(github->list(request));
    VERIFY_RESULT(second);
    QCOMPARE(second->records.first().event.id, GitHubBench::eventOf("g-1"));
}

void TestGithubConnector::linksToElsewhereAreNot()
{
    const std::unique_ptr<Connector> github = m_bench->repository();
    VERIFY_RESULT(m_bench->firstPage(*github));
    m_bench->server().takeCalls();
    for (const char *link :
        {"https://evil.example/repos/acme/shop/hooks/77/deliveries", "http://127.0.0.1:1/x",
            "http://a:b@127.0.0.1/x", "file:///etc/passwd", "no address"}) {
        PageRequest request;
        request.scope = GitHubBench::hookScope();
        request.cursor = link;
        const Result<RecordPage> page = waitFor(github->list(request));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Protocol);
    }
    QCOMPARE(m_bench->server().takeCalls(), QByteArrayList());
}

void TestGithubConnector::asksForTheStatusItCanFilter()
{
    m_bench->server().addDeliveries(GitHubPlaceText, 3, 1, GitHubBench::now() - Hour);
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(50, "bad", GitHubBench::now() - 60 * Second));
    const std::unique_ptr<Connector> github = m_bench->repository();
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    request.vendorStatus = "failure";
    const Result<RecordPage> page = waitFor(github->list(request));
    VERIFY_RESULT(page);
    QCOMPARE(page->records.size(), 1);
    QCOMPARE(page->records.first().event.vendorStatus, QByteArray("Invalid HTTP Response: 500"));
    request.vendorStatus = "timed out"; // not one of GitHub's two
    QCOMPARE(waitFor(github->list(request))->records.size(), 4);
}

void TestGithubConnector::redeliveriesFoldIntoOneEvent()
{
    const qint64 first = GitHubBench::now() - 2 * Hour;
    m_bench->server().addDelivery(GitHubPlaceText, GitHubBench::failedPush(10, "push", first));
    ScriptedDelivery again = GitHubBench::failedPush(12, "push", first + Hour);
    again.isRedelivery = true;
    again.status = "OK";
    again.code = 200;
    again.answer = "thanks";
    m_bench->server().addDelivery(GitHubPlaceText, again);
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<RecordPage> page = m_bench->firstPage(*github);
    VERIFY_RESULT(page);
    QCOMPARE(page->records.size(), 1);
    const EventRecord &listed = page->records.first();
    QCOMPARE(listed.attempts.size(), 2);
    QCOMPARE(listed.event.stage, Stage::Succeeded);
    const Result<EventRecord> record =
        waitFor(github->record(GitHubBench::eventOf("push"), CallPriority::Person));
    VERIFY_RESULT(record);
    QCOMPARE(record->attempts.size(), 2);
    QCOMPARE(record->attempts[0].response.body.bytes, QByteArray("db down"));
    QCOMPARE(record->attempts[1].response.body.bytes, QByteArray("thanks"));
    QCOMPARE(record->attempts[1].trigger, AttemptTrigger::Manual);
    QCOMPARE(record->event.receivedAt.utcMicros / Second, first / Second);
}

void TestGithubConnector::readsPayloadAndAnswerOnlyWhenAsked()
{
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(10, "push", GitHubBench::now() - Hour));
    const std::unique_ptr<Connector> github = m_bench->repository();
    VERIFY_RESULT(m_bench->firstPage(*github));
    m_bench->server().takeCalls();
    const Result<EventRecord> record =
        waitFor(github->record(GitHubBench::eventOf("push"), CallPriority::Person));
    VERIFY_RESULT(record);
    QCOMPARE(m_bench->server().takeCalls(),
        QByteArrayList{"GET /repos/acme/shop/hooks/77/deliveries/10"});
    QCOMPARE(record->event.id, GitHubBench::eventOf("push"));
    QCOMPARE(record->request.body.bytes, GitHubBench::failedPush(0, {}, 0).payload);
    QVERIFY(!record->request.body.isOriginal);
    QCOMPARE(record->request.headers.first("X-GitHub-Hook-ID"), QByteArray("77"));
    QCOMPARE(record->event.lastAnswer, QByteArray("db down"));
    QCOMPARE(record->attempts.first().code, std::optional<int>(500));
}

void TestGithubConnector::looksForAnEventThatNoListHasShown()
{
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(10, "push", GitHubBench::now() - 2 * Hour));
    m_bench->server().addDeliveries(GitHubPlaceText, 150, 100, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<EventRecord> record =
        waitFor(github->record(GitHubBench::eventOf("push"), CallPriority::Person));
    VERIFY_RESULT(record);
    QCOMPARE(record->attempts.first().id, AttemptId("10"));
    QCOMPARE(m_bench->server().takeCalls().size(), 3); // two pages, one delivery
    const Result<EventRecord> unknown =
        waitFor(github->record(GitHubBench::eventOf("never"), CallPriority::Person));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
    for (const char *foreign : {"push@77", "push@orgs/acme/hooks/77", "push@app/hook"}) {
        const Result<EventRecord> other =
            waitFor(github->record(EventId(foreign), CallPriority::Person));
        QVERIFY(!other);
        QCOMPARE(other.error().kind, Error::Kind::NotFound);
    }
}

void TestGithubConnector::aKnownTryNeedsNoSearch()
{
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(10, "push", GitHubBench::now() - 2 * Hour));
    m_bench->server().addDeliveries(GitHubPlaceText, 150, 100, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<EventRecord> record = waitFor(
        github->recordOf(GitHubBench::eventOf("push"), AttemptId("10"), CallPriority::Person));
    VERIFY_RESULT(record);
    QCOMPARE(record->request.body.bytes, GitHubBench::failedPush(0, {}, 0).payload);
    QCOMPARE(m_bench->server().takeCalls(),
        QByteArrayList{"GET /repos/acme/shop/hooks/77/deliveries/10"});
    const Result<EventRecord> other = waitFor(
        github->recordOf(GitHubBench::eventOf("another"), AttemptId("10"), CallPriority::Person));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, Error::Kind::Protocol);
}

void TestGithubConnector::payloadsAreNotReadTwice()
{
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(10, "push", GitHubBench::now() - Hour));
    const std::unique_ptr<Connector> github = m_bench->repository();
    VERIFY_RESULT(m_bench->firstPage(*github));
    const Result<EventRecord> first =
        waitFor(github->record(GitHubBench::eventOf("push"), CallPriority::Person));
    m_bench->server().takeCalls();
    const Result<EventRecord> second =
        waitFor(github->record(GitHubBench::eventOf("push"), CallPriority::Person));
    VERIFY_RESULT(second);
    QCOMPARE(*second, *first);
    QCOMPARE(m_bench->server().takeCalls(), QByteArrayList());
}

void TestGithubConnector::redeliveryIsAcceptedAndThenSeen()
{
    // The first page reaches back by more than late deliveries may be late.
    const qint64 newest = GitHubBench::now() - Hour;
    m_bench->server().addDeliveries(GitHubPlaceText, 70, 100, newest - Hour / 6);
    m_bench->server().addDeliveries(GitHubPlaceText, 50, 200, newest);
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(10, "push", GitHubBench::now() - 2 * Hour));
    m_bench->server().setRedelivery("OK", 200, 2);
    const std::unique_ptr<Connector> github = m_bench->repository();
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    request.cursor = m_bench->firstPage(*github)->next;
    VERIFY_RESULT(waitFor(github->list(request)));

    const Result<QByteArray> accepted =
        GitHubBench::redeliver(*github, GitHubBench::eventOf("push"));
    VERIFY_RESULT(accepted);
    QCOMPARE(*accepted, QByteArray("202"));
    QCOMPARE(m_bench->server().redeliveriesOf("push"), 1);
    QVERIFY(m_bench->server().lastBody().isEmpty());

    m_bench->server().takeCalls();
    int looks = 0;
    Result<EventRecord> record = Error{};
    do {
        record = waitFor(github->record(GitHubBench::eventOf("push"), CallPriority::Replay));
        VERIFY_RESULT(record);
    } while (record->attempts.size() == 1 && ++looks < 10);
    QCOMPARE(looks, 2); // it showed late
    QCOMPARE(
        m_bench->server().takeCalls().size(), 3); // one page a look, though the event is far behind
    QCOMPARE(record->attempts.last().trigger, AttemptTrigger::Manual);
    QCOMPARE(record->attempts.last().outcome, AttemptOutcome::Succeeded);
    QCOMPARE(record->event.stage, Stage::Succeeded);
    QCOMPARE(m_bench->server().redeliveriesOf("push"), 1);
}

void TestGithubConnector::manyLookUpsShareOneWalk()
{
    m_bench->server().addDeliveries(GitHubPlaceText, 50, 100, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    VERIFY_RESULT(m_bench->firstPage(*github));
    m_bench->server().takeCalls();
    std::vector<JobPtr<EventRecord>> looks;
    for (int i = 0; i < 50; ++i) {
        looks.push_back(github->record(
            GitHubBench::eventOf("g-" + QByteArray::number(100 + i)), CallPriority::Replay));
    }
    for (const JobPtr<EventRecord> &look : looks)
        VERIFY_RESULT(waitFor(look));
    QCOMPARE(m_bench->server().takeCalls().size(), 1);
}

void TestGithubConnector::listsAnOrganizationsHook()
{
    m_bench->server().addHook("orgs/acme/hooks/9", "https://o.example/hook");
    m_bench->server().addDeliveries("orgs/acme/hooks/9", 2, 7, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->connect("github-organization");
    PageRequest request;
    request.scope = {{"organization", "acme", {}}, {"hook", "9", {}}};
    const Result<RecordPage> page = waitFor(github->list(request));
    VERIFY_RESULT(page);
    QCOMPARE(page->records.first().event.id, GitHubBench::eventOf("g-8", "orgs/acme/hooks/9"));
    QCOMPARE(page->records.first().event.source, QByteArray("acme"));
    QCOMPARE(page->records.first().event.destination, QByteArray("o.example/hook"));
    request.scope = {{"organization", "acme", {}}};
    const Result<RecordPage> incomplete = waitFor(github->list(request));
    QCOMPARE(incomplete.error().kind, Error::Kind::Invalid);
}

void TestGithubConnector::anAppSignsItsCalls()
{
    m_bench->server().setApp("Iv1.x", GitHubBench::appKey());
    m_bench->server().addHook("app/hook", "https://app.example/hook");
    m_bench->server().addDelivery(
        "app/hook", GitHubBench::failedPush(3, "push", GitHubBench::now() - Hour));
    const std::unique_ptr<Connector> github =
        m_bench->connect("github-app", GitHubBench::appParts());
    const Result<RecordPage> page = waitFor(github->list({}));
    VERIFY_RESULT(page);
    QCOMPARE(page->records.first().event.id, GitHubBench::eventOf("push", "app/hook"));
    QCOMPARE(page->records.first().event.destination, QByteArray("app.example/hook"));
    QVERIFY(m_bench->server().lastHeaders().first("Authorization")->startsWith("Bearer eyJ"));
    const Result<EventRecord> record =
        waitFor(github->record(GitHubBench::eventOf("push", "app/hook"), CallPriority::Person));
    VERIFY_RESULT(record);
    QCOMPARE(record->event.lastAnswer, QByteArray("db down"));
    VERIFY_RESULT(GitHubBench::redeliver(*github, GitHubBench::eventOf("push", "app/hook")));
    QCOMPARE(m_bench->server().redeliveriesOf("push"), 1);
}

void TestGithubConnector::anAppSurvivesAWrongClock()
{
    m_bench->server().setApp("Iv1.x", GitHubBench::appKey());
    m_bench->server().addHook("app/hook", "https://app.example/hook");
    m_bench->server().addDelivery(
        "app/hook", GitHubBench::failedPush(3, "push", GitHubBench::now() - Hour));
    for (const qint64 ahead : {1200, -1200, 40}) {
        m_bench->server().setClockAhead(ahead);
        const std::unique_ptr<Connector> github =
            m_bench->connect("github-app", GitHubBench::appParts());
        m_bench->server().takeCalls();
        const Result<RecordPage> page = waitFor(github->list({}));
        VERIFY_RESULT(page);
        const bool isBearable = ahead == 40;
        QCOMPARE(m_bench->server().takeCalls().size(), isBearable ? 2 : 3);
        VERIFY_RESULT(GitHubBench::redeliver(*github, GitHubBench::eventOf("push", "app/hook")));
        const Result<ConnectionReport> report = waitFor(github->check());
        QVERIFY(report->ok());
        QVERIFY(qAbs(*report->clockSkewMicros - ahead * Second) <= 2 * Second);
    }
}

void TestGithubConnector::enterpriseServersHaveTheirOwnBase()
{
    m_bench = std::make_unique<GitHubBench>("/api/v3");
    m_bench->server().addDeliveries(GitHubPlaceText, 101, 1, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<RecordPage> page = m_bench->firstPage(*github);
    VERIFY_RESULT(page);
    const Event &event = page->records.first().event;
    QCOMPARE(event.expiresAt->utcMicros - event.receivedAt.utcMicros, 7 * 24 * Hour);
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    request.cursor = page->next;
    QCOMPARE(waitFor(github->list(request))->records.size(), 1);
    VERIFY_RESULT(GitHubBench::redeliver(*github, event.id));
}

void TestGithubConnector::cancelFinishesOnce()
{
    m_bench->server().fail(
        "/deliveries?", ReceiverAnswer::just(ReceiverAnswer::Act::KeepSilent), 2);
    const std::unique_ptr<Connector> github = m_bench->repository();
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    for (const JobPtr<RecordPage> &job : {github->list(request)}) {
        QSignalSpy finished(job.get(), &Job::finished);
        QTRY_VERIFY(m_bench->server().calls().size() >= 2);
        job->cancel();
        job->cancel();
        QCOMPARE(finished.size(), 0);
        QVERIFY(finished.wait());
        QCOMPARE(job->result().error().kind, Error::Kind::Canceled);
    }
    const JobPtr<EventRecord> look =
        github->record(GitHubBench::eventOf("g"), CallPriority::Replay);
    look->cancel();
    QCOMPARE(waitFor(look).error().kind, Error::Kind::Canceled);
}

void TestGithubConnector::jobsOutliveTheirConnector()
{
    m_bench->server().addDeliveries(GitHubPlaceText, 1, 1, GitHubBench::now() - Hour);
    std::unique_ptr<Connector> github = m_bench->repository();
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    const JobPtr<RecordPage> job = github->list(request);
    github.reset();
    VERIFY_RESULT(waitFor(job));
}

QTEST_GUILESS_MAIN(TestGithubConnector)
#include "tst_githubconnector.moc"
