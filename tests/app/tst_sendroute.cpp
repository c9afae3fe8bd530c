// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/directanswers.h"
#include "app/replay/farside/directrequests.h"
#include "app/replay/send/httpsender.h"
#include "tests/support/scriptedproxy.h"
#include "tests/support/sendorders.h"
#include "tests/support/tlsreceiver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;
using End = Exchange::End;
using Obstacle = Exchange::Obstacle;

//! Sends by the route of a connection: its proxy, its authority, its certificate, and no other.
class TestSendRoute final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ownAuthoritiesAreTrusted();
    void otherAuthoritiesAreNot();
    void theClientsCertificateIsShown();
    void proxiesLeadToTheHost_data();
    void proxiesLeadToTheHost();
    void aProxyThatRefusesIsNamed_data();
    void aProxyThatRefusesIsNamed();
    void theProxyNeverSeesTheRequest();
    void theEnvironmentIsNotAsked();

private:
    SendLimits limits() const;
    static Exchange send(const QUrl &url, const SendLimits &limits);
    QString file(const QString &name, const QByteArray &content) const
    {
        return writeTestFile(m_folder->filePath(name), content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const TestAuthority m_authority;
};

void TestSendRoute::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

SendLimits TestSendRoute::limits() const
{
    SendLimits limits;
    limits.concurrency = 1;
    limits.totalMs = 5000;
    limits.route.proxy = NetworkRoute::Proxy::None;
    limits.route.authorityFile = file(u"authority.pem"_s, m_authority.certificate());
    return limits;
}

Exchange TestSendRoute::send(const QUrl &url, const SendLimits &limits)
{
    SendTarget target;
    target.run = RunId("run-1");
    target.target.url = url.toEncoded();
    HttpSender sender(std::make_shared<DirectRequests>(target), limits);
    return sent(sender, orders({message("{\"a\":1}")})).constFirst();
}

void TestSendRoute::ownAuthoritiesAreTrusted()
{
    TlsReceiver receiver(m_authority.issue());
    const Exchange exchange = send(receiver.url(), limits());
    QVERIFY2(exchange.status == 200, exchange.error.constData());
    QCOMPARE(receiver.requests, 1);
}

void TestSendRoute::otherAuthoritiesAreNot()
{
    const TestAuthority other;
    TlsReceiver receiver(other.issue());
    const Exchange exchange = send(receiver.url(), limits());
    QCOMPARE(exchange.end, End::NotConnected);
    QCOMPARE(exchange.obstacle, Obstacle::Tls);
    QCOMPARE(receiver.requests, 0);
}

void TestSendRoute::theClientsCertificateIsShown()
{
    TlsReceiver receiver(m_authority.issue(), m_authority.certificate());
    CertificateWish wish;
    wish.name = "ada";
    wish.isForClients = true;
    const TestCertificate client = m_authority.issue(wish);
    SendLimits shown = limits();
    shown.route.clientCertificateFile = file(u"ada.pem"_s, client.certificate);
    shown.route.clientKeyFile = file(u"ada.key"_s, client.key);
    const Exchange exchange = send(receiver.url(), shown);
    QVERIFY2(exchange.status == 200, exchange.error.constData());
    QCOMPARE(receiver.client, QByteArray("ada"));
}

void TestSendRoute::proxiesLeadToTheHost_data()
{
    QTest::addColumn<bool>("isHttp");
    QTest::addColumn<bool>("hasUser");
    QTest::newRow("HTTP") << true << false;
    QTest::newRow("HTTP, with a password") << true << true;
    QTest::newRow("SOCKS5") << false << false;
    QTest::newRow("SOCKS5, with a password") << false << true;
}

void TestSendRoute::proxiesLeadToTheHost()
{
    QFETCH(bool, isHttp);
    QFETCH(bool, hasUser);
    TlsReceiver receiver(m_authority.issue());
    ScriptedProxy proxy(isHttp ? ScriptedProxy::Kind::Http : ScriptedProxy::Kind::Socks5,
        hasUser ? "ada" : "", hasUser ? "proxy secret" : "");
    SendLimits through = limits();
    through.route.proxy = isHttp ? NetworkRoute::Proxy::Http : NetworkRoute::Proxy::Socks5;
    through.route.proxyHost = u"127.0.0.1"_s;
    through.route.proxyPort = proxy.serverPort();
    through.route.proxyUser = hasUser ? u"ada"_s : QString();
    through.routeSecrets.proxyPassword = "proxy secret";
    const Exchange exchange = send(receiver.url(), through);
    QVERIFY2(exchange.status == 200, exchange.error.constData());
    QCOMPARE(exchange.body, QByteArray("ok"));
    QCOMPARE(receiver.requests, 1);
    QVERIFY(!proxy.asked.isEmpty());
}

void TestSendRoute::aProxyThatRefusesIsNamed_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("wrong password") << true;
    QTest::newRow("nobody there") << false;
}

void TestSendRoute::aProxyThatRefusesIsNamed()
{
    QFETCH(bool, isThere);
    TlsReceiver receiver(m_authority.issue());
    auto proxy = std::make_unique<ScriptedProxy>(ScriptedProxy::Kind::Http, "ada", "proxy secret");
    SendLimits through = limits();
    through.route.proxy = NetworkRoute::Proxy::Http;
    through.route.proxyHost = u"127.0.0.1"_s;
    through.route.proxyPort = proxy->serverPort();
    through.route.proxyUser = u"ada"_s;
    through.routeSecrets.proxyPassword = "another";
    if (!isThere)
        proxy.reset();
    const Exchange exchange = send(receiver.url(), through);
    QCOMPARE(exchange.end, End::NotConnected);
    QCOMPARE(exchange.obstacle, Obstacle::Proxy);
    QCOMPARE(exchange.bytesWritten, 0);
    QVERIFY(!exchange.status);
    QCOMPARE(receiver.requests, 0);
}

void TestSendRoute::theProxyNeverSeesTheRequest()
{
    TlsReceiver receiver(m_authority.issue());
    ScriptedProxy proxy(ScriptedProxy::Kind::Http);
    SendLimits through = limits();
    through.route.proxy = NetworkRoute::Proxy::Http;
    through.route.proxyHost = u"127.0.0.1"_s;
    through.route.proxyPort = proxy.serverPort();
    QCOMPARE(send(receiver.url(), through).status, 200);
    QCOMPARE(proxy.asked.size(), 1);
    QVERIFY(proxy.asked.constFirst().startsWith("CONNECT localhost:"));
    QVERIFY(!proxy.asked.constFirst().contains("Idempotency"));
    QVERIFY(!proxy.asked.constFirst().toLower().contains("content-type"));
}

void TestSendRoute::theEnvironmentIsNotAsked()
{
    TlsReceiver receiver(m_authority.issue());
    ScriptedProxy proxy(ScriptedProxy::Kind::Http);
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    const Exchange exchange = send(receiver.url(), limits());
    qunsetenv("https_proxy");
    QCOMPARE(exchange.status, 200);
    QVERIFY(proxy.asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestSendRoute)
#include "tst_sendroute.moc"
