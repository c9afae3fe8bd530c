// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubreplay.h"

#include "app/async/clock.h"
#include "app/net/signing/jwt.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Meaning = ReplayAnswer::Meaning;

namespace {

const EventId Event("72d3162e-cc78-11e3-81ab-4c9367dc0958@repos/acme/shop/hooks/77");
constexpr qint64 Second = 1'000'000;

class StoppedClock final : public Clock
{
public:
    qint64 utcMicros() const override { return 1'767'225'600LL * Second; }
    qint64 monotonicMicros() const override { return 0; }
    qint64 bootMicros() const override { return 0; }
};

GitHubSetup setupOf(GitHubOwner owner, const QByteArray &base = "https://api.github.com")
{
    GitHubSetup setup;
    setup.owner = owner;
    setup.base = QUrl::fromEncoded(base);
    setup.apiVersion = "2022-11-28";
    setup.credential = GitHubCredential::fromToken("ghp_secret");
    return setup;
}

GitHubReplay protocol(const GitHubReplay::Newest &newest = {})
{
    static const StoppedClock Now;
    return GitHubReplay(setupOf(GitHubOwner::Repository), newest, Now, 0);
}

} // namespace

class TestGithubReplay : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheNewestDeliveryWithoutABody();
    void whatWasSeenSinceIsNewerThanThePlan();
    void keepsTheServersBase();
    void signsEachCallOfAnApp();
    void whatItCannotNameIsNotAsked_data();
    void whatItCannotNameIsNotAsked();
    void answersHaveTheirMeaning_data();
    void answersHaveTheirMeaning();
};

void TestGithubReplay::asksForTheNewestDeliveryWithoutABody()
{
    const Result<GatewayCall> call =
        protocol().replayCallOf(Event, AttemptId("9007199254740993"), "key-1");
    VERIFY_RESULT(call);
    QCOMPARE(call->method, QByteArray("POST"));
    QCOMPARE(call->url,
        QByteArray("https://api.github.com/repos/acme/shop/hooks/77/deliveries/9007199254740993/"
                   "attempts"));
    QVERIFY(call->body.isEmpty());
    QCOMPARE(call->headers.first("authorization"), QByteArray("Bearer ghp_secret"));
    QCOMPARE(call->headers.first("X-GitHub-Api-Version"), QByteArray("2022-11-28"));
    QVERIFY(call->headers.contains("User-Agent"));
    QVERIFY(call->headers.first("Accept")->startsWith("application/vnd.github+json"));
}

void TestGithubReplay::whatWasSeenSinceIsNewerThanThePlan()
{
    const GitHubReplay seen = protocol({{Event, AttemptId("12")}});
    QVERIFY(seen.replayCallOf(Event, AttemptId("11"), {})->url.endsWith("/12/attempts"));
    QVERIFY(seen.replayCall(Event, {})->url.endsWith("/12/attempts"));
}

void TestGithubReplay::keepsTheServersBase()
{
    const StoppedClock clock;
    const GitHubReplay server(
        setupOf(GitHubOwner::Organization, "https://ghe.example:8443/api/v3"), {}, clock, 0);
    const Result<GatewayCall> call =
        server.replayCallOf(EventId("g@orgs/acme/hooks/9"), AttemptId("5"), {});
    VERIFY_RESULT(call);
    QCOMPARE(call->url,
        QByteArray("https://ghe.example:8443/api/v3/orgs/acme/hooks/9/deliveries/5/attempts"));
}

void TestGithubReplay::signsEachCallOfAnApp()
{
    QFile pem(testDataFile(u"keys/app-pkcs1.pem"_s));
    QVERIFY(pem.open(QIODevice::ReadOnly));
    const Result<GitHubCredential> app = GitHubCredential::fromKey("Iv1.x", pem.readAll(), {});
    VERIFY_RESULT(app);
    GitHubSetup setup = setupOf(GitHubOwner::App);
    setup.credential = *app;
    const StoppedClock clock;
    const GitHubReplay replay(setup, {}, clock, 100 * Second);
    const Result<GatewayCall> call = replay.replayCallOf(EventId("g@app/hook"), AttemptId("5"), {});
    VERIFY_RESULT(call);
    QVERIFY(call->url.endsWith("/app/hook/deliveries/5/attempts"));
    const std::optional<Jwt> jwt = splitJwt(call->headers.first("Authorization")->mid(7));
    QVERIFY(jwt);
    QCOMPARE(jwt->claims, QByteArray(R"({"iat":1767225640,"exp":1767226240,"iss":"Iv1.x"})"));
}

void TestGithubReplay::whatItCannotNameIsNotAsked_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("newest");
    QTest::newRow("no delivery known") << Event.text() << QByteArray();
    QTest::newRow("no delivery's id") << Event.text() << QByteArray("../../user");
    QTest::newRow("an event of a file") << QByteArray("g@77") << QByteArray("5");
    QTest::newRow("another kind of webhook") << QByteArray("g@app/hook") << QByteArray("5");
}

void TestGithubReplay::whatItCannotNameIsNotAsked()
{
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, newest);
    const Result<GatewayCall> call = protocol().replayCallOf(EventId(event), AttemptId(newest), {});
    QVERIFY(!call);
    QCOMPARE(call.error().kind, Error::Kind::Invalid);
}

void TestGithubReplay::answersHaveTheirMeaning_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Meaning>("meaning");
    QTest::addColumn<qint64>("waitSeconds"); // -1: none
    const auto row = [](const char *name, int status, const Headers &headers, const char *body,
                         Meaning meaning, qint64 wait = -1) {
        QTest::newRow(name) << status << headers << QByteArray(body) << meaning << wait;
    };
    row("202 with an object", 202, {}, "{}", Meaning::Accepted);
    row("202 with null", 202, {}, " null\n", Meaning::Accepted);
    row("202 without a body", 202, {}, "", Meaning::Accepted);
    row("a proxy's page", 200, {}, "<html>Sign in</html>", Meaning::Unclear);
    row("400", 400, {}, R"({"message":"Problems parsing JSON"})", Meaning::Refused);
    row("401", 401, {}, R"({"message":"Bad credentials"})", Meaning::StopAll);
    row("403 for want of a permission", 403, {},
        R"({"message":"Resource not accessible by integration"})", Meaning::StopAll);
    row("403 by a secondary limit", 403, {}, R"({"message":"secondary rate limit"})",
        Meaning::NotNow, 60);
    row("403 with Retry-After", 403, {{"Retry-After", "7"}}, "", Meaning::NotNow, 7);
    row("429 with Retry-After", 429, {{"Retry-After", "30"}}, "", Meaning::NotNow, 30);
    row("429 until the reset", 429,
        {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1767225690"}}, "", Meaning::NotNow,
        90);
    row("404: gone", 404, {}, R"({"message":"Not Found"})", Meaning::Refused);
    row("409", 409, {}, "{}", Meaning::Refused);
    row("422: too old", 422, {}, R"({"message":"Validation Failed"})", Meaning::Refused);
    row("a redirect, which is not followed", 307, {{"Location", "https://x/"}}, "",
        Meaning::Refused);
    row("408", 408, {}, "", Meaning::Unclear);
    row("500", 500, {}, R"({"message":"Server Error"})", Meaning::Unclear);
    row("502 of a proxy", 502, {}, "<html>Bad gateway</html>", Meaning::Unclear);
}

void TestGithubReplay::answersHaveTheirMeaning()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(QByteArray, body);
    const ReplayAnswer answer = protocol().readAnswer(Event, status, headers, body);
    QTEST(answer.meaning, "meaning");
    const qint64 wait = answer.waitMicros ? *answer.waitMicros / Second : -1;
    QTEST(wait, "waitSeconds");
    QCOMPARE(answer.detail.isEmpty(), answer.meaning == Meaning::Accepted);
    QVERIFY(!answer.detail.contains("ghp_secret"));
    QVERIFY(answer.successor.isEmpty());
}

QTEST_GUILESS_MAIN(TestGithubReplay)
#include "tst_githubreplay.moc"
