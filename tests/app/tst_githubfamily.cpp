// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubfamily.h"

#include "app/async/clock.h"
#include "app/connectors/connector.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

static QByteArray appKey()
{
    QFile file(testDataFile(u"keys/app-pkcs1.pem"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static ConnectorParts partsFor(const QByteArray &kind)
{
    ConnectorParts parts;
    parts.settings.gateway = kind;
    parts.settings.baseUrl = "https://api.github.com";
    if (kind == "github-app") {
        parts.settings.variables = {{"app", "42"}};
        parts.secrets = {{"private-key", appKey()}};
    } else {
        parts.secrets = {{"token", "ghp_x"}};
    }
    return parts;
}

class TestGithubFamily : public QObject
{
    Q_OBJECT

private slots:
    void makesEachKind_data();
    void makesEachKind();
    void namesTheFieldAtFault_data();
    void namesTheFieldAtFault();
    void theWindowFollowsTheProduct_data();
    void theWindowFollowsTheProduct();
    void everyAbilityHasItsRule();
    void everyFieldExplainsItself();

private:
    SystemClock m_clock;
    GitHubFamily m_family{m_clock};
};

void TestGithubFamily::makesEachKind_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QList<QByteArray>>("levels");
    QTest::newRow("repository") << QByteArray("github-repository")
                                << QList<QByteArray>{"repository", "hook"};
    QTest::newRow("organization") << QByteArray("github-organization")
                                  << QList<QByteArray>{"organization", "hook"};
    QTest::newRow("app") << QByteArray("github-app") << QList<QByteArray>();
}

void TestGithubFamily::makesEachKind()
{
    QFETCH(QByteArray, kind);
    QFETCH(QList<QByteArray>, levels);
    const Result<std::unique_ptr<Connector>> made = m_family.make(partsFor(kind));
    VERIFY_RESULT(made);
    QCOMPARE((*made)->scopeLevels(), levels);
    const QList<GatewayKind> kinds = m_family.kinds();
    const auto isIt = [&kind](const GatewayKind &each) { return each.id == kind; };
    const auto found = std::find_if(kinds.begin(), kinds.end(), isIt);
    QVERIFY(found != kinds.end());
    QCOMPARE(found->scopeLevels, levels);
    QVERIFY((*made)->replayProtocol());
}

void TestGithubFamily::namesTheFieldAtFault_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *kind, const char *field, const char *value) {
        QTest::newRow(name) << QByteArray(kind) << QByteArray(field) << QByteArray(value);
    };
    row("no token", "github-repository", "token", "");
    row("a token with a line end", "github-repository", "token", "ghp_x\r\nX: y");
    row("a replay token with a line end", "github-repository", "replay-token", "a\nb");
    row("a name without an owner", "github-repository", "repository", "shop");
    row("a name that leads up", "github-repository", "repository", "../shop");
    row("an odd organization", "github-organization", "organization", "a/b");
    row("no app", "github-app", "app", "");
    row("an odd app", "github-app", "app", "4 2");
    row("no key", "github-app", "private-key", "");
    row("a key that is none", "github-app", "private-key", "-----BEGIN RSA PRIVATE KEY-----");
    row("days that are none", "github-app", "retention-days", "0");
    row("a version that is none", "github-app", "api-version", "latest\r\nX: y");
    row("no address of the web", "github-app", "url", "ftp://api.github.com");
    row("an address with a password", "github-app", "url", "https://a:b@api.github.com");
    row("an unknown kind", "gitlab", "gateway", "gitlab");
}

void TestGithubFamily::namesTheFieldAtFault()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    ConnectorParts parts = partsFor(kind);
    const bool isSecret = field.endsWith("token") || field == "private-key";
    if (field == "url")
        parts.settings.baseUrl = value;
    else if (isSecret)
        parts.secrets.insert(field, value);
    else
        parts.settings.variables.insert(field, value);
    const Result<std::unique_ptr<Connector>> made = m_family.make(parts);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Invalid);
    QCOMPARE(made.error().detail.toLatin1(), field);
}

void TestGithubFamily::theWindowFollowsTheProduct_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<int>("window");
    const auto row = [](const char *name, const char *base, const char *days, int window) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(days) << window;
    };
    row("GitHub.com", "https://api.github.com", "", 3);
    row("the usual address", "", "", 3);
    row("data residency", "https://api.acme.ghe.com/", "", 3);
    row("Enterprise Server", "https://ghe.example/api/v3", "", 7);
    row("Enterprise Server with a slash", "https://ghe.example/api/v3/", "", 7);
    row("chosen", "https://ghe.example/api/v3", "30", 30);
}

void TestGithubFamily::theWindowFollowsTheProduct()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, days);
    QFETCH(int, window);
    ConnectorParts parts = partsFor("github-organization");
    parts.settings.baseUrl = base;
    parts.settings.variables.insert("retention-days", days);
    const Result<std::unique_ptr<Connector>> made = m_family.make(parts);
    VERIFY_RESULT(made);
    QCOMPARE((*made)->capabilities().retentionDays, std::optional<int>(window));
}

void TestGithubFamily::everyAbilityHasItsRule()
{
    for (const GatewayKind &kind : m_family.kinds()) {
        const Result<std::unique_ptr<Connector>> made = m_family.make(partsFor(kind.id));
        VERIFY_RESULT(made);
        const Capabilities &capabilities = (*made)->capabilities();
        QVERIFY(!capabilities.gateway.isEmpty());
        for (const Capability &ability : capabilities.abilities)
            QVERIFY(ability.rule.endsWith('.'));
        QVERIFY(capabilities.of(Ability::ReplayEvent).isPossible);
        QVERIFY(!capabilities.of(Ability::BulkReplay).isPossible);
        QVERIFY(!capabilities.of(Ability::VerifySignature).isPossible);
        QCOMPARE(capabilities.replayEffect, ReplayEffect::SameEvent);
    }
}

void TestGithubFamily::everyFieldExplainsItself()
{
    for (const GatewayKind &kind : m_family.kinds()) {
        QVERIFY(!kind.name.isEmpty() && kind.summary.endsWith('.'));
        for (const GatewayField &field : kind.fields)
            QVERIFY(!field.label.isEmpty() && field.hint.endsWith('.'));
    }
}

QTEST_GUILESS_MAIN(TestGithubFamily)
#include "tst_githubfamily.moc"
