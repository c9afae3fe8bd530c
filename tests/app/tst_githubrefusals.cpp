// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/githubbench.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::GitHubBench;
using Test::GitHubPlaceText;
using Test::GitHubServer;
using Test::ReceiverAnswer;
using Test::waitFor;
using Obstacle = ConnectionReport::Obstacle;

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 Hour = 3600 * Second;
static constexpr int EachTime = 99; // Qt asks again where an answer does not come

//! What a connection offers and checks, and what it says where GitHub refuses.
class TestGithubRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GitHubBench>(); }

    void offersRepositoriesHooksAndOrganizations();
    void checksStepByStep();
    void checkNamesTheFirstObstacle_data();
    void checkNamesTheFirstObstacle();
    void refusalsHaveTheirKinds_data();
    void refusalsHaveTheirKinds();
    void limitsHoldBackAllThatUsesTheCredential();
    void oddElementsAreRejectedAndTheRestRead();

private:
    std::unique_ptr<GitHubBench> m_bench;
};

void TestGithubRefusals::offersRepositoriesHooksAndOrganizations()
{
    m_bench->server().addHook("repos/acme/shop/hooks/78", "https://other.example/x", false);
    m_bench->server().addHook("repos/acme/billing/hooks/5", "https://b.example/");
    m_bench->server().addHook("orgs/acme/hooks/9", "https://o.example/");
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<QList<GatewayScope>> repositories = waitFor(github->scopes({}));
    VERIFY_RESULT(repositories);
    QCOMPARE(repositories->size(), 2); // those that may be administered
    QCOMPARE(repositories->first(), (GatewayScope{"repository", "acme/billing", "acme/billing"}));
    const Result<QList<GatewayScope>> hooks =
        waitFor(github->scopes({{"repository", "acme/shop", {}}}));
    VERIFY_RESULT(hooks);
    const QList<GatewayScope> expected{
        {"hook", "77", "hooks.example.test/github"}, {"hook", "78", "other.example/x (inactive)"}};
    QCOMPARE(*hooks, expected);

    const Result<QList<GatewayScope>> organizations =
        waitFor(m_bench->connect("github-organization")->scopes({}));
    VERIFY_RESULT(organizations);
    QCOMPARE(*organizations, (QList<GatewayScope>{{"organization", "acme", "acme"}}));

    ConnectorParts named;
    named.settings.variables.insert("repository", "acme/shop");
    m_bench->server().takeCalls();
    const Result<QList<GatewayScope>> one =
        waitFor(m_bench->connect("github-repository", named)->scopes({}));
    QCOMPARE(*one, (QList<GatewayScope>{{"repository", "acme/shop", "acme/shop"}}));
    QCOMPARE(m_bench->server().takeCalls(), QByteArrayList());
}

void TestGithubRefusals::checksStepByStep()
{
    m_bench->server().addDeliveries(GitHubPlaceText, 3, 1, GitHubBench::now() - Hour);
    m_bench->server().setRemaining(4321);
    ConnectorParts parts;
    parts.settings.variables.insert("repository", "acme/shop");
    const Result<ConnectionReport> named =
        waitFor(m_bench->connect("github-repository", parts)->check());
    VERIFY_RESULT(named);
    QVERIFY2(named->ok(), named->detail.constData());
    QCOMPARE(named->eventsSeen, std::optional<qint64>(3));
    QCOMPARE(named->callsLeft, std::optional<int>(4321));
    QVERIFY(qAbs(*named->clockSkewMicros) <= 2 * Second);
    QCOMPARE(m_bench->server().takeCalls(),
        (QByteArrayList{"GET /rate_limit", "GET /repos/acme/shop/hooks?per_page=1",
            "GET /repos/acme/shop/hooks/77/deliveries?per_page=100"}));

    parts.settings.scopes = {GitHubBench::hookScope()};
    QVERIFY(waitFor(m_bench->connect("github-repository", parts)->check())->ok());
    QCOMPARE(m_bench->server().takeCalls().size(), 2);

    const Result<ConnectionReport> open = waitFor(m_bench->repository()->check());
    QVERIFY(open->ok());
    QVERIFY(!open->eventsSeen);
}

void TestGithubRefusals::checkNamesTheFirstObstacle_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<ReceiverAnswer>("answer");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const char *path, const ReceiverAnswer &answer,
                         Obstacle obstacle, const char *step, const char *words) {
        QTest::newRow(name) << QByteArray(path) << answer << obstacle << QByteArray(step)
                            << QByteArray(words);
    };
    using Server = GitHubServer;
    row("a host that hangs up", "/rate_limit", ReceiverAnswer::just(ReceiverAnswer::Act::Close),
        Obstacle::Host, "ask GitHub", "");
    row("a web server", "/rate_limit",
        ReceiverAnswer::status(200, "<html>Welcome</html>", "text/html"), Obstacle::NotTheGateway,
        "ask GitHub", "/api/v3");
    row("a web server's 404", "/rate_limit",
        ReceiverAnswer::status(404, "<html>Not found</html>", "text/html"), Obstacle::NotTheGateway,
        "ask GitHub", "404");
    row("another API", "/rate_limit", ReceiverAnswer::status(200, "{\"ok\":true}"),
        Obstacle::NotTheGateway, "ask GitHub", "/api/v3");
    row("a wrong token", "/rate_limit", Server::refusal(401, "Bad credentials"),
        Obstacle::Credential, "ask GitHub", "revoked");
    row("no calls left", "/rate_limit",
        Server::refusal(403, "API rate limit exceeded", "X-RateLimit-Remaining: 0\r\n"),
        Obstacle::RateLimit, "ask GitHub", "rate limit");
    row("GitHub's own trouble", "/rate_limit", Server::refusal(503, "Unicorn"), Obstacle::Gateway,
        "ask GitHub", "Unicorn");
    row("no such version", "/rate_limit",
        Server::refusal(400, "2026-03-10 is not a supported version"), Obstacle::Other,
        "ask GitHub", "older API version");
    row("a repository that is not seen", "/hooks?",
        Server::refusal(404, "Not Found",
            "X-Accepted-OAuth-Scopes: repo, read:repo_hook\r\n"
            "X-OAuth-Scopes: gist\r\n"),
        Obstacle::Permission, "list webhooks", "the token has gist");
    row("a permission that is missing", "/hooks?",
        Server::refusal(403, "Resource not accessible by personal access token",
            "X-Accepted-GitHub-Permissions: repository_hooks=read\r\n"),
        Obstacle::Permission, "list webhooks", "repository_hooks=read");
    row("single sign-on", "/hooks?",
        Server::refusal(
            403, "Protected", "X-GitHub-SSO: required; url=https://github.com/orgs/acme/sso\r\n"),
        Obstacle::Permission, "list webhooks", "single sign-on");
    row("no webhook", "/hooks?", ReceiverAnswer::status(200, "[]"), Obstacle::Scope,
        "list webhooks", "no webhook");
    row("deliveries that are no list", "/deliveries", ReceiverAnswer::status(200, "{}"),
        Obstacle::NotTheGateway, "list deliveries", "");
}

void TestGithubRefusals::checkNamesTheFirstObstacle()
{
    QFETCH(QByteArray, path);
    QFETCH(ReceiverAnswer, answer);
    QFETCH(QByteArray, words);
    m_bench->server().fail(path, answer, EachTime);
    ConnectorParts parts;
    parts.settings.variables.insert("repository", "acme/shop");
    const Result<ConnectionReport> report =
        waitFor(m_bench->connect("github-repository", parts)->check());
    VERIFY_RESULT(report);
    QTEST(report->obstacle, "obstacle");
    QTEST(report->step, "step");
    QVERIFY2(report->detail.contains(words), report->detail.constData());
    QVERIFY(!report->detail.contains(m_bench->server().token()));
}

void TestGithubRefusals::refusalsHaveTheirKinds_data()
{
    QTest::addColumn<ReceiverAnswer>("answer");
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    using Server = GitHubServer;
    using Act = ReceiverAnswer::Act;
    const QByteArray json = "application/json";
    const auto row = [](const char *name, const ReceiverAnswer &answer, Kind kind) {
        QTest::newRow(name) << answer << kind;
    };
    row("401", Server::refusal(401, "Bad credentials"), Kind::Auth);
    row("403", Server::refusal(403, "Resource not accessible by integration"), Kind::Rejected);
    row("403 limited", Server::refusal(403, "limit", "Retry-After: 1\r\n"), Kind::RateLimited);
    row("404", Server::refusal(404, "Not Found"), Kind::NotFound);
    row("409", Server::refusal(409, "Conflict"), Kind::Rejected);
    row("422", Server::refusal(422, "Validation Failed"), Kind::Rejected);
    row("429", Server::refusal(429, "slow down", "Retry-After: 1\r\n"), Kind::RateLimited);
    row("500", Server::refusal(500, "Server Error"), Kind::Server);
    row("502 of a proxy", ReceiverAnswer::status(502, "<html>", "text/html"), Kind::Server);
    row("HTML instead of JSON", ReceiverAnswer::status(200, "<html></html>", "text/html"),
        Kind::Protocol);
    row("JSON that is cut", ReceiverAnswer::status(200, "[{\"id\":1,", json), Kind::Protocol);
    row("an object instead of a list", ReceiverAnswer::status(200, "{}", json), Kind::Protocol);
    row("a list that goes on behind its end", ReceiverAnswer::status(200, "[],\"x\":[]", json),
        Kind::Protocol);
    row("an empty body", ReceiverAnswer::status(200, {}, json), Kind::Protocol);
    row("a body that is cut", ReceiverAnswer::cut("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n["),
        Kind::Network);
    row("a body without end",
        ReceiverAnswer::status(200, '[' + QByteArray(9 * 1024 * 1024, ' ') + ']', json),
        Kind::Protocol);
    row("a reset", ReceiverAnswer::just(Act::Reset), Kind::Network);
    row("a redirect that takes the token elsewhere",
        ReceiverAnswer::status(307, {}, {}, "Location: http://localhost:1/\r\n"), Kind::Protocol);
}

void TestGithubRefusals::refusalsHaveTheirKinds()
{
    QFETCH(ReceiverAnswer, answer);
    const std::unique_ptr<Connector> github = m_bench->repository();
    m_bench->server().fail("/deliveries?", answer, EachTime);
    const Result<RecordPage> page = m_bench->firstPage(*github);
    QVERIFY(!page);
    QTEST(page.error().kind, "kind");
    QCOMPARE(page.error().operation, u"list deliveries"_s);
    QVERIFY(!page.error().detail.contains(QString::fromLatin1(m_bench->server().token())));
}

void TestGithubRefusals::limitsHoldBackAllThatUsesTheCredential()
{
    m_bench->server().addDeliveries(GitHubPlaceText, 1, 1, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->repository();
    VERIFY_RESULT(m_bench->firstPage(*github));
    QCOMPARE(m_bench->budget().waitMs(), 0);
    m_bench->server().fail(
        "/deliveries?", GitHubServer::refusal(429, "slow", "Retry-After: 120\r\n"));
    QCOMPARE(m_bench->firstPage(*github).error().kind, Error::Kind::RateLimited);
    QVERIFY(m_bench->budget().waitMs() > 110'000 && m_bench->budget().waitMs() <= 120'000);

    m_bench = std::make_unique<GitHubBench>();
    const std::unique_ptr<Connector> spent = m_bench->repository();
    m_bench->server().setRemaining(0, 300);
    VERIFY_RESULT(waitFor(spent->scopes({})));
    QCOMPARE(m_bench->budget().remaining(), std::optional<int>(0));
    QVERIFY(m_bench->budget().waitMs() > 290'000 && m_bench->budget().waitMs() <= 301'000);
    m_bench->server().takeCalls();
    const JobPtr<RecordPage> held = spent->list({GitHubBench::hookScope(), {}, {}, {}, {}, {}, {}});
    QVERIFY(!QTest::qWaitFor([&] { return held->isFinished(); }, 50));
    QCOMPARE(m_bench->server().takeCalls(), QByteArrayList());
}

void TestGithubRefusals::oddElementsAreRejectedAndTheRestRead()
{
    m_bench->server().fail("/deliveries?",
        ReceiverAnswer::status(200,
            R"([{"id":1,"guid":"a","delivered_at":"2026-06-01T10:00:04Z","redelivery":false,)"
            R"("duration":1,"status":"OK","status_code":200,"event":"push"},{"guid":"b"},7,)"
            R"({"id":2,"guid":"c","delivered_at":"2026-06-01T10:00:05Z","redelivery":false,)"
            R"("duration":1,"status":"failed to connect to host","status_code":502,"event":"push",)"
            R"("action":null,"brand_new":[1]}])"));
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<RecordPage> page = m_bench->firstPage(*github);
    VERIFY_RESULT(page);
    QCOMPARE(page->records.size(), 2);
    QCOMPARE(page->rejects.size(), 2);
    QCOMPARE(page->rejects[0].element, 1);
    QCOMPARE(page->rejects[0].reason, QByteArray("field \"id\" is missing"));
    const Attempt &unanswered = page->records[1].attempts.first();
    QCOMPARE(unanswered.outcome, AttemptOutcome::NetworkError);
    QVERIFY(unanswered.rawFields.contains("\"brand_new\":[1]"));
}

QTEST_GUILESS_MAIN(TestGithubRefusals)
#include "tst_githubrefusals.moc"
