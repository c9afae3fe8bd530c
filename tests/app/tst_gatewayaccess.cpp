// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/gatewayaccess.h"

#include "app/async/clock.h"
#include "app/connection/connectionprobe.h"
#include "app/connection/credentialstore.h"
#include "app/connection/replaylock.h"
#include "tests/support/fakegateway.h"
#include "tests/support/fakevault.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

class TestGatewayAccess : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void openingLoadsWhatReadingNeeds();
    void missingSecretsAreNamed();
    void aChangedAddressNeedsItsSecretsAgain();
    void routeSecretsAreLoadedWhereThereAreSome();
    void plainHttpLeadsToThisMachineOnly_data();
    void plainHttpLeadsToThisMachineOnly();
    void oneCredentialHasOneBudget();
    void anUnknownGatewayIsAnError();
    void aProbeOnlyReads();
    void theLockForgetsItsSecrets();
    void theLockClosesByItself();

private:
    Profile profile() const;
    std::unique_ptr<ConnectorRegistry> registry() const;

    std::shared_ptr<FakeGatewayState> m_gateway;
    std::shared_ptr<VaultDrawer> m_drawer;
    const SystemClock m_clock;
    std::unique_ptr<CredentialStore> m_credentials;
    std::unique_ptr<ConnectorRegistry> m_registry;
    std::unique_ptr<GatewayAccess> m_access;
};

std::unique_ptr<ConnectorRegistry> TestGatewayAccess::registry() const
{
    std::vector<std::unique_ptr<ConnectorFamily>> families;
    families.push_back(std::make_unique<FakeConnectorFamily>(m_gateway));
    return std::make_unique<ConnectorRegistry>(std::move(families));
}

void TestGatewayAccess::init()
{
    m_gateway = exampleGateway();
    m_drawer = std::make_shared<VaultDrawer>();
    m_credentials = std::make_unique<CredentialStore>(std::make_unique<FakeVault>(m_drawer));
    m_registry = registry();
    m_access = std::make_unique<GatewayAccess>(*m_registry, *m_credentials, m_clock);
    m_drawer->entries = {{u"p1/token"_s, "https://api.hookworks.test\nread secret"},
        {u"p1/replay-token"_s, "https://api.hookworks.test\nreplay secret"}};
}

Profile TestGatewayAccess::profile() const
{
    Profile profile;
    profile.id = ProfileId("p1");
    profile.kind = ProfileKind::Gateway;
    profile.connection.gateway = "hookworks";
    profile.connection.baseUrl = "https://api.hookworks.test/v2";
    profile.connection.variables = {{"team", "tm_1"}};
    profile.secretNames = {"token", "replay-token"};
    return profile;
}

void TestGatewayAccess::openingLoadsWhatReadingNeeds()
{
    const Result<OpenConnection> opened = waitFor(m_access->open(profile()));
    VERIFY_RESULT(opened);
    QVERIFY(opened->connector && opened->budget);
    QCOMPARE(m_gateway->made.size(), 1);
    QCOMPARE(m_gateway->made.first().settings, profile().connection);
    QCOMPARE(m_gateway->made.first().secrets, (ConnectionSecrets{{"token", "read secret"}}));
    // A read-only session does not even ask for the other one.
    QCOMPARE(m_drawer->calls, QStringList{u"read p1/token"_s});
    QCOMPARE(m_access->replaySecrets(profile()), QList<QByteArray>{"replay-token"});
}

void TestGatewayAccess::missingSecretsAreNamed()
{
    m_drawer->entries.clear();
    const Result<OpenConnection> opened = waitFor(m_access->open(profile()));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Auth);
    QCOMPARE(opened.error().detail, u"token"_s);
    QVERIFY(m_gateway->made.isEmpty());
}

void TestGatewayAccess::aChangedAddressNeedsItsSecretsAgain()
{
    Profile moved = profile();
    moved.connection.baseUrl = "https://api.hookworks.test.evil/v2";
    const Result<OpenConnection> opened = waitFor(m_access->open(moved));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Auth);
    QVERIFY(m_gateway->made.isEmpty());

    Profile deeper = profile();
    deeper.connection.baseUrl = "https://api.hookworks.test/v3";
    VERIFY_RESULT(waitFor(m_access->open(deeper)));
}

void TestGatewayAccess::routeSecretsAreLoadedWhereThereAreSome()
{
    Profile proxied = profile();
    proxied.secretNames.append(ProxyPasswordSecret);
    m_drawer->entries[u"p1/proxy-password"_s] = "https://api.hookworks.test\nproxy secret";
    VERIFY_RESULT(waitFor(m_access->open(proxied)));
    QCOMPARE(
        routeSecretsOf(m_gateway->made.first().secrets).proxyPassword, QByteArray("proxy secret"));
}

void TestGatewayAccess::plainHttpLeadsToThisMachineOnly_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("TLS") << QByteArray("https://api.hookworks.test") << true;
    QTest::newRow("loopback") << QByteArray("http://127.0.0.1:8080") << true;
    QTest::newRow("localhost") << QByteArray("http://localhost:8080") << true;
    QTest::newRow("loopback of IPv6") << QByteArray("http://[::1]:8080") << true;
    QTest::newRow("another machine") << QByteArray("http://api.hookworks.test") << false;
    QTest::newRow("a name that looks local") << QByteArray("http://localhost.evil.test") << false;
    QTest::newRow("user in the address") << QByteArray("https://u:p@api.hookworks.test") << false;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
}

void TestGatewayAccess::plainHttpLeadsToThisMachineOnly()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, isAllowed);
    ConnectionSettings settings = profile().connection;
    settings.baseUrl = url;
    const Result<OpenConnection> made = m_access->connectWith(settings, {{"token", "secret"}});
    QCOMPARE(made.has_value(), isAllowed);
    QCOMPARE(m_gateway->made.size(), isAllowed ? 1 : 0);
    if (!isAllowed)
        QCOMPARE(made.error().detail, u"url"_s);
}

void TestGatewayAccess::oneCredentialHasOneBudget()
{
    const ConnectionSettings settings = profile().connection;
    const auto budget = [&](const ConnectionSettings &at, const ConnectionSecrets &with) {
        return m_access->connectWith(at, with)->budget;
    };
    const auto first = budget(settings, {{"token", "one"}});
    ConnectionSettings scoped = settings;
    scoped.variables = {{"team", "tm_2"}};
    QCOMPARE(budget(scoped, {{"token", "one"}}), first);
    QVERIFY(budget(settings, {{"token", "two"}}) != first);
    ConnectionSettings moved = settings;
    moved.baseUrl = "https://eu.hookworks.test";
    QVERIFY(budget(moved, {{"token", "one"}}) != first);
}

void TestGatewayAccess::anUnknownGatewayIsAnError()
{
    ConnectionSettings settings = profile().connection;
    settings.gateway = "gone";
    const Result<OpenConnection> made = m_access->connectWith(settings, {});
    QVERIFY(!made);
    QCOMPARE(made.error().detail, u"gateway"_s);
    QVERIFY(!m_access->kindOf("gone"));
    QCOMPARE(m_access->kindOf("hookworks")->name, QByteArray("HookWorks"));
}

void TestGatewayAccess::aProbeOnlyReads()
{
    m_gateway->report.eventsSeen = 3;
    const Result<std::unique_ptr<ConnectionProbe>> probe =
        m_access->probe(profile().connection, {{"token", "typed"}});
    VERIFY_RESULT(probe);
    QCOMPARE((*probe)->scopeLevels(), QList<QByteArray>{"subscription"});
    const Result<ConnectionReport> report = waitFor((*probe)->check());
    VERIFY_RESULT(report);
    QCOMPARE(report->eventsSeen, 3);
    const Result<QList<GatewayScope>> scopes = waitFor((*probe)->scopes({}));
    VERIFY_RESULT(scopes);
    QCOMPARE(scopes->size(), 2);
    QVERIFY(m_drawer->calls.isEmpty());
}

void TestGatewayAccess::theLockForgetsItsSecrets()
{
    ReplayLock lock(0);
    QVERIFY(lock.isLocked());
    QSignalSpy changed(&lock, &ReplayLock::changed);
    lock.unlock({{"replay-token", "secret"}});
    QVERIFY(!lock.isLocked());
    QCOMPARE(lock.secrets().value("replay-token"), QByteArray("secret"));
    QVERIFY(!lock.leftMs());
    lock.lock();
    QVERIFY(lock.isLocked());
    lock.unlock({});
    QVERIFY(lock.secrets().isEmpty());
    QCOMPARE(changed.count(), 3);
}

void TestGatewayAccess::theLockClosesByItself()
{
    ReplayLock lock(50);
    QSignalSpy changed(&lock, &ReplayLock::changed);
    lock.unlock({});
    QVERIFY(lock.leftMs().has_value());
    QTRY_VERIFY(lock.isLocked());
    QCOMPARE(changed.count(), 2);
    QVERIFY(!lock.leftMs());
}

QTEST_GUILESS_MAIN(TestGatewayAccess)
#include "tst_gatewayaccess.moc"
