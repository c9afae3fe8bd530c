// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpclient.h"

#include "tests/support/scriptedproxy.h"
#include "tests/support/testauthority.h"
#include "tests/support/tlsreceiver.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! How reads reach their host: certificates, own authorities, client certificates, proxies. What
//! arrives at the far side is the truth.
class TestHttpRoute : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anOwnAuthorityIsTrustedForItsConnectionOnly();
    void badCertificatesGetNoByte_data();
    void badCertificatesGetNoByte();
    void theEnvironmentAddsNoAuthority_data();
    void theEnvironmentAddsNoAuthority();
    void theTrustListVouchesByItself();
    void oldTlsIsRefused();
    void onlyHttp1IsOffered();
    void aClientCertificateIsShown();
    void aClientWithoutOneIsRefused();
    void theKeyNeedsItsPhrase();
    void filesThatCannotBeUsedAreNamed_data();
    void filesThatCannotBeUsedAreNamed();
    void anHttpProxyLeadsThere();
    void anHttpProxyGetsItsCredentialsAndNoOthers();
    void wrongProxyCredentialsAreAProxyError();
    void aDeadProxyIsAProxyError();
    void aSocksProxyResolvesTheName();
    void aSocksProxyGetsItsCredentials();
    void theSystemsProxyIsNotUsedForThisMachine();
    void realProxiesLeadThere_data();
    void realProxiesLeadThere();

private:
    Result<HttpReply> get(const QUrl &url, const NetworkRoute &route,
        const RouteSecrets &secrets = {}, const Headers &headers = {});
    NetworkRoute trusting() const;
    NetworkRoute through(NetworkRoute::Proxy kind, quint16 port, const QString &user = {}) const;
    QString file(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
    TestAuthority m_authority;
    QString m_authorityFile;
};

void TestHttpRoute::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_authorityFile = file(u"authority.pem"_s, m_authority.certificate());
}

QString TestHttpRoute::file(const QString &name, const QByteArray &content) const
{
    return writeTestFile(m_folder.filePath(name), content);
}

NetworkRoute TestHttpRoute::trusting() const
{
    NetworkRoute route;
    route.authorityFile = m_authorityFile;
    return route;
}

NetworkRoute TestHttpRoute::through(
    NetworkRoute::Proxy kind, quint16 port, const QString &user) const
{
    NetworkRoute route = trusting();
    route.proxy = kind;
    route.proxyHost = u"127.0.0.1"_s;
    route.proxyPort = port;
    route.proxyUser = user;
    return route;
}

Result<HttpReply> TestHttpRoute::get(
    const QUrl &url, const NetworkRoute &route, const RouteSecrets &secrets, const Headers &headers)
{
    HttpClient client(route, secrets);
    return waitFor(client.get({url, headers, {}}));
}

void TestHttpRoute::anOwnAuthorityIsTrustedForItsConnectionOnly()
{
    TlsReceiver server(m_authority.issue());
    const Result<HttpReply> reply = get(server.url(), trusting());
    VERIFY_RESULT(reply);
    QCOMPARE(reply->body, QByteArray("ok"));
    QCOMPARE(server.requests, 1);

    const Result<HttpReply> other = get(server.url(), {});
    QVERIFY(!other);
    QCOMPARE(other.error().kind, Error::Kind::Tls);
    QCOMPARE(server.requests, 1);
}

void TestHttpRoute::badCertificatesGetNoByte_data()
{
    QTest::addColumn<TestCertificate>("certificate");
    QTest::addColumn<QString>("detail");
    QTest::newRow("self-signed") << TestAuthority::selfSigned() << u"SelfSignedCertificate"_s;
    QTest::newRow("of an unknown authority")
        << TestAuthority("Another").issue() << u"UnableToGetLocalIssuerCertificate"_s;
    QTest::newRow("of an authority of the same name")
        << TestAuthority().issue() << u"CertificateSignatureFailed"_s;
    CertificateWish wish;
    wish.name = "elsewhere.test";
    QTest::newRow("for another host") << m_authority.issue(wish) << u"HostNameMismatch"_s;
    wish = {};
    wish.validFrom = -7200;
    wish.validTo = -3600;
    QTest::newRow("expired") << m_authority.issue(wish) << u"CertificateExpired"_s;
    wish.validFrom = 3600;
    wish.validTo = 7200;
    QTest::newRow("not yet valid") << m_authority.issue(wish) << u"CertificateNotYetValid"_s;
    wish = {};
    wish.isForClients = true;
    QTest::newRow("for clients") << m_authority.issue(wish) << QString();
}

void TestHttpRoute::badCertificatesGetNoByte()
{
    QFETCH(TestCertificate, certificate);
    QFETCH(QString, detail);
    TlsReceiver server(certificate);
    const Result<HttpReply> reply =
        get(server.url(), trusting(), {}, {{"Authorization", "Bearer token"}});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Tls);
    if (!detail.isEmpty())
        QCOMPARE(reply.error().detail, detail);
    QCOMPARE(server.bytes, QByteArray());
}

void TestHttpRoute::theEnvironmentAddsNoAuthority_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("a file") << QByteArray("SSL_CERT_FILE") << false;
    QTest::newRow("a folder") << QByteArray("SSL_CERT_DIR") << true;
    QTest::newRow("the working folder") << QByteArray() << true;
}

//! OpenSSL finds an authority in a folder by the hash of its name.
static QString hashedName(const QString &certificateFile)
{
    QProcess openssl;
    openssl.start(
        u"openssl"_s, {u"x509"_s, u"-in"_s, certificateFile, u"-noout"_s, u"-subject_hash"_s});
    if (!openssl.waitForFinished())
        qFatal("openssl did not tell a name's hash");
    return QString::fromLatin1(openssl.readAllStandardOutput().trimmed()) + u".0"_s;
}

void TestHttpRoute::theEnvironmentAddsNoAuthority()
{
    QFETCH(QByteArray, variable);
    QFETCH(bool, isFolder);
    file(hashedName(m_authorityFile), m_authority.certificate());
    const QByteArray place = (isFolder ? m_folder.path() : m_authorityFile).toLocal8Bit();
    const QString before = QDir::currentPath();
    QDir::setCurrent(m_folder.path());
    if (!variable.isEmpty())
        qputenv(variable.constData(), place);
    TlsReceiver server(m_authority.issue());
    const Result<HttpReply> reply = get(server.url(), {});
    qunsetenv(variable.constData());
    QDir::setCurrent(before);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Tls);
    QCOMPARE(server.bytes, QByteArray());
}

void TestHttpRoute::theTrustListVouchesByItself()
{
    const Result<TrustList> system = TrustList::load();
    const Result<TrustList> own = TrustList::load(m_authorityFile);
    VERIFY_RESULT(system);
    VERIFY_RESULT(own);
    QVERIFY(own->authorities().size() == system->authorities().size() + 1);
    const auto chain = [](const TestCertificate &certificate) {
        return QSslCertificate::fromData(certificate.certificate);
    };
    QVERIFY(own->vouchesFor(chain(m_authority.issue())));
    QVERIFY(!system->vouchesFor(chain(m_authority.issue())));
    // A chain may bring its root along; that makes it no authority.
    QVERIFY(!system->vouchesFor(
        chain(m_authority.issue()) + QSslCertificate::fromData(m_authority.certificate())));
    QVERIFY(!own->vouchesFor(chain(TestAuthority::selfSigned())));
    QVERIFY(!own->vouchesFor(chain(TestAuthority().issue())));
    QVERIFY(!own->vouchesFor({}));
}

void TestHttpRoute::oldTlsIsRefused()
{
    const TestCertificate certificate = m_authority.issue();
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(u"openssl"_s,
        {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-tls1_1"_s, u"-cipher"_s,
            u"DEFAULT@SECLEVEL=0"_s, u"-cert"_s, file(u"old.pem"_s, certificate.certificate),
            u"-key"_s, file(u"old.key"_s, certificate.key), u"-www"_s});
    QByteArray said;
    const auto port = [&server, &said] {
        said += server.readAll();
        const qsizetype at = said.indexOf("ACCEPT 127.0.0.1:");
        const qsizetype end = said.indexOf('\n', at);
        return at < 0 || end < 0 ? 0 : said.mid(at + 17, end - at - 17).toInt();
    };
    QTRY_VERIFY(port() > 0);
    const Result<HttpReply> reply = get(QUrl(u"https://localhost:%1/"_s.arg(port())), trusting());
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Tls);
    server.kill();
    QVERIFY(server.waitForFinished());

    const Result<HttpRoute> route = HttpRoute::make({}, {});
    VERIFY_RESULT(route);
    QCOMPARE(route->tls().protocol(), QSsl::TlsV1_2OrLater);
}

void TestHttpRoute::onlyHttp1IsOffered()
{
    TlsReceiver server(m_authority.issue());
    VERIFY_RESULT(get(server.url(), trusting()));
    QCOMPARE(server.protocol, QByteArray("http/1.1"));
}

void TestHttpRoute::aClientCertificateIsShown()
{
    const TestAuthority clients("Clients");
    CertificateWish wish;
    wish.name = "ada";
    wish.isForClients = true;
    const TestCertificate ada = clients.issue(wish);
    TlsReceiver server(m_authority.issue(), clients.certificate());
    NetworkRoute route = trusting();
    route.clientCertificateFile = file(u"ada.pem"_s, ada.certificate);
    route.clientKeyFile = file(u"ada.key"_s, ada.key);
    VERIFY_RESULT(get(server.url(), route));
    QCOMPARE(server.client, QByteArray("ada"));

    // Both may stand in one file.
    route.clientCertificateFile = file(u"both.pem"_s, ada.certificate + ada.key);
    route.clientKeyFile.clear();
    VERIFY_RESULT(get(server.url(), route));
    QCOMPARE(server.requests, 2);
}

void TestHttpRoute::aClientWithoutOneIsRefused()
{
    TlsReceiver server(m_authority.issue(), TestAuthority("Clients").certificate());
    const Result<HttpReply> reply = get(server.url(), trusting());
    QVERIFY(!reply);
    QCOMPARE(server.requests, 0);
}

void TestHttpRoute::theKeyNeedsItsPhrase()
{
    const TestAuthority clients("Clients");
    CertificateWish wish;
    wish.isForClients = true;
    const TestCertificate ada = clients.issue(wish);
    TlsReceiver server(m_authority.issue(), clients.certificate());
    NetworkRoute route = trusting();
    route.clientCertificateFile = file(u"locked.pem"_s, ada.certificate);
    route.clientKeyFile = m_folder.filePath(u"locked.key"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"pkey"_s, u"-in"_s, file(u"open.key"_s, ada.key), u"-aes256"_s, u"-passout"_s,
            u"pass:open sesame"_s, u"-out"_s, route.clientKeyFile});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);

    VERIFY_RESULT(get(server.url(), route, {{}, "open sesame"}));
    const Result<HttpReply> wrong = get(server.url(), route, {{}, "guess"});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, Error::Kind::Tls);
    QVERIFY(wrong.error().detail.contains(u"locked.key"_s));
    QVERIFY(!wrong.error().detail.contains(u"guess"_s));
}

void TestHttpRoute::filesThatCannotBeUsedAreNamed_data()
{
    QTest::addColumn<NetworkRoute>("route");
    QTest::addColumn<QString>("name");
    NetworkRoute route;
    route.authorityFile = u"/nowhere/authority.pem"_s;
    QTest::newRow("no authority file") << route << route.authorityFile;
    route.authorityFile = file(u"text.pem"_s, "no certificate");
    QTest::newRow("no authority in it") << route << route.authorityFile;
    route = {};
    route.clientCertificateFile = u"/nowhere/client.pem"_s;
    QTest::newRow("no client certificate") << route << route.clientCertificateFile;
    route.clientCertificateFile = file(u"lonely.pem"_s, m_authority.issue().certificate);
    QTest::newRow("no key beside it") << route << route.clientCertificateFile;
    route.clientKeyFile = u"/nowhere/client.key"_s;
    QTest::newRow("no key file") << route << route.clientKeyFile;
}

void TestHttpRoute::filesThatCannotBeUsedAreNamed()
{
    QFETCH(NetworkRoute, route);
    QFETCH(QString, name);
    TlsReceiver server(m_authority.issue());
    const Result<HttpReply> reply = get(server.url(), route);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Tls);
    QVERIFY2(reply.error().detail.contains(name), qPrintable(reply.error().detail));
    QCOMPARE(server.bytes, QByteArray());
}

void TestHttpRoute::anHttpProxyLeadsThere()
{
    TlsReceiver server(m_authority.issue());
    ScriptedProxy proxy(ScriptedProxy::Kind::Http);
    VERIFY_RESULT(get(server.url(), through(NetworkRoute::Proxy::Http, proxy.serverPort())));
    QCOMPARE(server.requests, 1);
    QCOMPARE(proxy.asked.size(), 1);
    QVERIFY(proxy.asked.first().startsWith(
        "CONNECT localhost:" + QByteArray::number(server.serverPort()) + " "));
}

void TestHttpRoute::anHttpProxyGetsItsCredentialsAndNoOthers()
{
    TlsReceiver server(m_authority.issue());
    ScriptedProxy proxy(ScriptedProxy::Kind::Http, "ada", "proxy secret");
    VERIFY_RESULT(
        get(server.url(), through(NetworkRoute::Proxy::Http, proxy.serverPort(), u"ada"_s),
            {"proxy secret", {}}, {{"Authorization", "Bearer token"}}));
    QCOMPARE(server.requests, 1);
    QVERIFY(server.bytes.contains("Authorization: Bearer token\r\n"));
    QVERIFY(!server.bytes.contains("Proxy-Authorization"));
    for (const QByteArray &head : proxy.asked)
        QVERIFY(!head.contains("Bearer"));
}

void TestHttpRoute::wrongProxyCredentialsAreAProxyError()
{
    TlsReceiver server(m_authority.issue());
    for (const ScriptedProxy::Kind kind :
        {ScriptedProxy::Kind::Http, ScriptedProxy::Kind::Socks5}) {
        ScriptedProxy proxy(kind, "ada", "proxy secret");
        const Result<HttpReply> reply = get(server.url(),
            through(kind == ScriptedProxy::Kind::Http ? NetworkRoute::Proxy::Http
                                                      : NetworkRoute::Proxy::Socks5,
                proxy.serverPort(), u"ada"_s),
            {"guess", {}});
        QVERIFY(!reply);
        QVERIFY2(reply.error().kind == Error::Kind::Proxy, qPrintable(reply.error().detail));
        QVERIFY(!reply.error().detail.contains(u"guess"_s));
        QVERIFY(proxy.refused >= 1 && proxy.refused <= 2);
        QCOMPARE(server.bytes, QByteArray());
    }
}

void TestHttpRoute::aDeadProxyIsAProxyError()
{
    quint16 port = 0;
    {
        const ScriptedProxy proxy(ScriptedProxy::Kind::Http);
        port = proxy.serverPort();
    }
    TlsReceiver server(m_authority.issue());
    const Result<HttpReply> reply = get(server.url(), through(NetworkRoute::Proxy::Http, port));
    QVERIFY(!reply);
    QVERIFY2(reply.error().kind == Error::Kind::Proxy, qPrintable(reply.error().detail));
}

void TestHttpRoute::aSocksProxyResolvesTheName()
{
    TlsReceiver server(m_authority.issue());
    ScriptedProxy proxy(ScriptedProxy::Kind::Socks5);
    VERIFY_RESULT(get(server.url(), through(NetworkRoute::Proxy::Socks5, proxy.serverPort())));
    QCOMPARE(server.requests, 1);
    QCOMPARE(
        proxy.asked, QList<QByteArray>{"localhost:" + QByteArray::number(server.serverPort())});
}

void TestHttpRoute::aSocksProxyGetsItsCredentials()
{
    TlsReceiver server(m_authority.issue());
    ScriptedProxy proxy(ScriptedProxy::Kind::Socks5, "ada", "proxy secret");
    VERIFY_RESULT(get(server.url(),
        through(NetworkRoute::Proxy::Socks5, proxy.serverPort(), u"ada"_s), {"proxy secret", {}}));
    QCOMPARE(server.requests, 1);
    QCOMPARE(proxy.refused, 0);
}

void TestHttpRoute::theSystemsProxyIsNotUsedForThisMachine()
{
    TlsReceiver server(m_authority.issue());
    ScriptedProxy proxy(ScriptedProxy::Kind::Http);
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(proxy.serverPort());
    for (const char *variable : {"http_proxy", "https_proxy", "HTTPS_PROXY"})
        qputenv(variable, address);
    const Result<HttpReply> here = get(server.url(), trusting());
    // A name of nowhere shows that the proxy is asked for other hosts.
    const Result<HttpReply> there = get(QUrl(u"https://elsewhere.test/"_s), trusting());
    for (const char *variable : {"http_proxy", "https_proxy", "HTTPS_PROXY"})
        qunsetenv(variable);
    VERIFY_RESULT(here);
    QVERIFY(!there);
    QCOMPARE(proxy.asked.size(), 1);
    QVERIFY(proxy.asked.first().startsWith("CONNECT elsewhere.test:443 "));
}

void TestHttpRoute::realProxiesLeadThere_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("tinyproxy") << u"tinyproxy"_s;
    QTest::newRow("microsocks") << u"microsocks"_s;
}

static quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

static bool isListening(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(200);
}

void TestHttpRoute::realProxiesLeadThere()
{
    QFETCH(QString, program);
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        QSKIP("this proxy is not installed");
    TlsReceiver server(m_authority.issue());
    const quint16 port = freePort();
    const bool isHttp = program == u"tinyproxy"_s;
    const QByteArray configuration = "Port " + QByteArray::number(port)
        + "\nListen 127.0.0.1\nAllow 127.0.0.1\nBasicAuth ada secret\nConnectPort "
        + QByteArray::number(server.serverPort()) + "\nLogLevel Error\n";
    const QStringList arguments = isHttp
        ? QStringList{u"-d"_s, u"-c"_s, file(u"tinyproxy.conf"_s, configuration)}
        : QStringList{u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port), u"-u"_s, u"ada"_s,
            u"-P"_s, u"secret"_s};
    QProcess proxy;
    proxy.setProcessChannelMode(QProcess::MergedChannels);
    proxy.start(path, arguments);
    QTRY_VERIFY(isListening(port));
    const NetworkRoute route =
        through(isHttp ? NetworkRoute::Proxy::Http : NetworkRoute::Proxy::Socks5, port, u"ada"_s);
    const Result<HttpReply> reply = get(server.url(), route, {"secret", {}});
    const Result<HttpReply> refused = get(server.url(), route, {"guess", {}});
    proxy.kill();
    QVERIFY(proxy.waitForFinished());
    VERIFY_RESULT(reply);
    QCOMPARE(server.requests, 1);
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == Error::Kind::Proxy, qPrintable(refused.error().detail));
}

QTEST_GUILESS_MAIN(TestHttpRoute)
#include "tst_httproute.moc"
