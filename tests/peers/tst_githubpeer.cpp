// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpclient.h"
#include "tests/support/gateways/githubbench.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QFileInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::GitHubBench;
using Test::GitHubPlaceText;
using Test::ReceiverAnswer;
using Test::waitFor;

static constexpr qint64 Hour = 3'600'000'000;

//! Our calls and the scripted server's answers, with a proxy between that holds both against
//! GitHub's own description of its API (github-hooks.json): what breaks it never arrives.
//! Needs the proxy: REPRISE_PRISM names its script. Without it every test skips and says so.
class TestGithubPeer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void theProxyRefusesWhatBreaksTheDescription();
    void listsAndRecords();
    void redeliveries();
    void hooksAndChecks();
    void organizations();
    void apps();

private:
    bool isProxyReady();

    QByteArray m_proxyBase;
    std::unique_ptr<GitHubBench> m_bench;
    QProcess m_proxy;
};

static quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

void TestGithubPeer::initTestCase()
{
    const QString script = qEnvironmentVariable("REPRISE_PRISM");
    if (script.isEmpty() || !QFileInfo::exists(script))
        QSKIP("REPRISE_PRISM does not name Prism's script; ./dev peers installs it");
    m_bench = std::make_unique<GitHubBench>();
    const quint16 port = freePort();
    m_proxyBase = "http://127.0.0.1:" + QByteArray::number(port);
    m_proxy.setProcessChannelMode(QProcess::MergedChannels);
    m_proxy.start(u"node"_s,
        {script, u"proxy"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port), u"--errors"_s,
            projectFile(u"tests/peers/github-hooks.json"_s),
            QString::fromLatin1(m_bench->server().base())});
    QTRY_VERIFY2_WITH_TIMEOUT(isProxyReady(), m_proxy.readAll().constData(), 60'000);
}

bool TestGithubPeer::isProxyReady()
{
    HttpClient client;
    HttpRequest request;
    request.url = QUrl(QString::fromLatin1(m_proxyBase + "/rate_limit"));
    return waitFor(client.get(request)).has_value();
}

void TestGithubPeer::cleanupTestCase()
{
    if (m_proxy.state() == QProcess::NotRunning)
        return;
    m_proxy.terminate();
    if (!m_proxy.waitForFinished(5'000))
        m_proxy.kill();
}

//! Everything anew but the server's address, which the proxy was told.
void TestGithubPeer::init()
{
    m_bench->setProxy(m_proxyBase);
    m_bench->server().takeCalls();
}

void TestGithubPeer::theProxyRefusesWhatBreaksTheDescription()
{
    HttpClient client;
    HttpRequest request;
    request.url = QUrl(
        QString::fromLatin1(m_proxyBase + "/repos/acme/shop/hooks/77/deliveries?per_page=many"));
    const Result<HttpReply> refused = waitFor(client.get(request));
    VERIFY_RESULT(refused);
    QCOMPARE(refused->status, 422);
    QCOMPARE(m_bench->server().takeCalls(), QByteArrayList()); // it never arrived

    m_bench->server().fail("/deliveries?",
        ReceiverAnswer::status(200, R"([{"id":1,"guid":"a","status_code":"200"}])"));
    const std::unique_ptr<Connector> github = m_bench->repository();
    const Result<RecordPage> page = m_bench->firstPage(*github);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Server); // the proxy's own 500
}

void TestGithubPeer::listsAndRecords()
{
    m_bench->server().addDeliveries(
        GitHubPlaceText, 150, 9'007'199'254'740'993, GitHubBench::now() - Hour);
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(7, "listed", GitHubBench::now() - 60'000'000));
    const std::unique_ptr<Connector> github = m_bench->repository();
    PageRequest request;
    request.scope = GitHubBench::hookScope();
    const Result<RecordPage> first = waitFor(github->list(request));
    VERIFY_RESULT(first);
    QCOMPARE(first->records.size(), 100);
    request.cursor = first->next;
    VERIFY_RESULT(waitFor(github->list(request)));
    request.cursor.clear();
    request.vendorStatus = "failure";
    const Result<RecordPage> failed = waitFor(github->list(request));
    VERIFY_RESULT(failed);
    QCOMPARE(failed->records.size(), 1);
    const Result<EventRecord> record =
        waitFor(github->record(GitHubBench::eventOf("listed"), CallPriority::Person));
    VERIFY_RESULT(record);
    QCOMPARE(record->event.lastAnswer, QByteArray("db down"));
}

void TestGithubPeer::redeliveries()
{
    m_bench->server().addDelivery(
        GitHubPlaceText, GitHubBench::failedPush(9, "again", GitHubBench::now() - 30'000'000));
    const std::unique_ptr<Connector> github = m_bench->repository();
    VERIFY_RESULT(m_bench->firstPage(*github));
    VERIFY_RESULT(GitHubBench::redeliver(*github, GitHubBench::eventOf("again")));
    QCOMPARE(m_bench->server().redeliveriesOf("again"), 1);
    const Result<EventRecord> record =
        waitFor(github->record(GitHubBench::eventOf("again"), CallPriority::Replay));
    VERIFY_RESULT(record);
    QCOMPARE(record->attempts.size(), 2);
}

void TestGithubPeer::hooksAndChecks()
{
    ConnectorParts parts;
    parts.settings.variables.insert("repository", "acme/shop");
    const std::unique_ptr<Connector> github = m_bench->connect("github-repository", parts);
    const Result<ConnectionReport> report = waitFor(github->check());
    VERIFY_RESULT(report);
    QVERIFY2(report->ok(), report->detail.constData());
    const Result<QList<GatewayScope>> hooks =
        waitFor(github->scopes({{"repository", "acme/shop", {}}}));
    VERIFY_RESULT(hooks);
    QCOMPARE(hooks->size(), 1);
}

void TestGithubPeer::organizations()
{
    m_bench->server().addHook("orgs/acme/hooks/9", "https://o.example/hook");
    m_bench->server().addDeliveries("orgs/acme/hooks/9", 2, 7, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github = m_bench->connect("github-organization");
    const Result<QList<GatewayScope>> names = waitFor(github->scopes({}));
    VERIFY_RESULT(names);
    QCOMPARE(names->size(), 1);
    PageRequest request;
    request.scope = {{"organization", "acme", {}}, {"hook", "9", {}}};
    VERIFY_RESULT(waitFor(github->list(request)));
    VERIFY_RESULT(
        GitHubBench::redeliver(*github, GitHubBench::eventOf("g-8", "orgs/acme/hooks/9")));
}

void TestGithubPeer::apps()
{
    m_bench->server().setApp("Iv1.x", GitHubBench::appKey());
    m_bench->server().addHook("app/hook", "https://app.example/hook");
    m_bench->server().addDeliveries("app/hook", 2, 7, GitHubBench::now() - Hour);
    const std::unique_ptr<Connector> github =
        m_bench->connect("github-app", GitHubBench::appParts());
    const Result<ConnectionReport> report = waitFor(github->check());
    VERIFY_RESULT(report);
    QVERIFY2(report->ok(), report->detail.constData());
    VERIFY_RESULT(waitFor(github->list({})));
    VERIFY_RESULT(GitHubBench::redeliver(*github, GitHubBench::eventOf("g-8", "app/hook")));
}

QTEST_GUILESS_MAIN(TestGithubPeer)
#include "tst_githubpeer.moc"
