// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpclient.h"

#include "tests/support/verifyresult.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

//! Answers each request with what the test says, byte for byte; records what came.
class RawServer final : public QTcpServer
{
public:
    using Script = std::function<void(QTcpSocket *socket, const QByteArray &request)>;

    explicit RawServer(Script script)
        : m_script(std::move(script))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                requests.append(request);
                m_script(socket, request);
            });
        });
    }
    QUrl url(const QString &path = u"/"_s) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path));
    }

    QList<QByteArray> requests;

private:
    Script m_script;
};

RawServer::Script says(const QByteArray &bytes, bool closes = false)
{
    return [bytes, closes](QTcpSocket *socket, const QByteArray &) {
        socket->write(bytes);
        if (closes)
            socket->disconnectFromHost();
    };
}

QByteArray redirectTo(const QByteArray &location, const QByteArray &status = "302 Found")
{
    return "HTTP/1.1 " + status + "\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void readsStatusHeadersAndBody();
    void anyStatusIsAnAnswer_data();
    void anyStatusIsAnAnswer();
    void statusesHaveTheirErrors_data();
    void statusesHaveTheirErrors();
    void followsRedirectsWithinTheOrigin();
    void redirectsElsewhereAreRefused_data();
    void redirectsElsewhereAreRefused();
    void redirectsNeverTakeCredentialsElsewhere();
    void aRedirectLoopEnds();
    void badRequestsAreNeverSent_data();
    void badRequestsAreNeverSent();
    void theAddressCannotSmuggleALine();
    void anEndlessBodyIsCut();
    void anAnnouncedLargeBodyIsRefusedAtOnce();
    void aLargeHeadIsRefused();
    void waitsEnd_data();
    void waitsEnd();
    void aCutBodyIsAnError_data();
    void aCutBodyIsAnError();
    void whatIsNoHttpIsAnError();
    void aRefusedConnectionIsANetworkError();
    void cancelFinishesOnceAndFromTheEventLoop();
    void jobsSurviveTheirClient();
    void cookiesAreNotKept();

private:
    Result<HttpReply> get(
        const QUrl &url, const Headers &headers = {}, const HttpLimits &limits = {});

    HttpClient m_client;
};

Result<HttpReply> TestHttpClient::get(
    const QUrl &url, const Headers &headers, const HttpLimits &limits)
{
    const JobPtr<HttpReply> job = m_client.get({url, headers, limits});
    QSignalSpy finished(job.get(), &Job::finished);
    if (finished.isEmpty() && !finished.wait(20'000))
        return Error{Error::Kind::Canceled, u"test"_s, u"the job never finished"_s};
    return job->result();
}

void TestHttpClient::readsStatusHeadersAndBody()
{
    RawServer server(says("HTTP/1.1 200 Fine\r\nX-A: 1\r\nContent-Length: 5\r\n\r\nhello"));
    const Result<HttpReply> reply = get(server.url(u"/v1/events?limit=2"_s), {{"X-Token", "t"}});
    VERIFY_RESULT(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->headers.first("x-a").value(), QByteArray("1"));
    QCOMPARE(reply->body, QByteArray("hello"));
    QCOMPARE(server.requests.size(), 1);
    QVERIFY(server.requests.first().startsWith("GET /v1/events?limit=2 HTTP/1.1\r\n"));
    QVERIFY(server.requests.first().contains("X-Token: t\r\n"));
}

void TestHttpClient::anyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {204, 304, 400, 401, 403, 404, 409, 410, 418, 429, 500, 502, 503})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::anyStatusIsAnAnswer()
{
    QFETCH(int, status);
    const bool hasBody = status >= 400;
    RawServer server(says("HTTP/1.1 " + QByteArray::number(status)
        + " X\r\nContent-Length: " + (hasBody ? "4\r\n\r\nbody" : "0\r\n\r\n")));
    const Result<HttpReply> reply = get(server.url());
    VERIFY_RESULT(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, hasBody ? QByteArray("body") : QByteArray());
}

void TestHttpClient::statusesHaveTheirErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("304") << 304 << Error::Kind::Protocol;
    QTest::newRow("401") << 401 << Error::Kind::Auth;
    QTest::newRow("403") << 403 << Error::Kind::Auth;
    QTest::newRow("404") << 404 << Error::Kind::NotFound;
    QTest::newRow("408") << 408 << Error::Kind::Timeout;
    QTest::newRow("410") << 410 << Error::Kind::NotFound;
    QTest::newRow("422") << 422 << Error::Kind::Rejected;
    QTest::newRow("429") << 429 << Error::Kind::RateLimited;
    QTest::newRow("503") << 503 << Error::Kind::Server;
}

void TestHttpClient::statusesHaveTheirErrors()
{
    QFETCH(int, status);
    HttpReply reply;
    reply.status = status;
    const std::optional<Error> error = statusError(reply, u"list events"_s);
    QVERIFY(error);
    QTEST(error->kind, "kind");
    QCOMPARE(error->operation, u"list events"_s);
    reply.status = 202;
    QVERIFY(!statusError(reply, {}));
}

void TestHttpClient::followsRedirectsWithinTheOrigin()
{
    RawServer server([](QTcpSocket *socket, const QByteArray &request) {
        if (request.startsWith("GET /old "))
            socket->write(redirectTo("/new?x=1"));
        else
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    });
    const Result<HttpReply> reply = get(server.url(u"/old"_s), {{"Authorization", "Bearer t"}});
    VERIFY_RESULT(reply);
    QCOMPARE(reply->body, QByteArray("ok"));
    QCOMPARE(reply->url, server.url(u"/new?x=1"_s));
    QCOMPARE(server.requests.size(), 2);
    QVERIFY(server.requests.at(1).contains("Authorization: Bearer t\r\n"));
}

void TestHttpClient::redirectsElsewhereAreRefused_data()
{
    QTest::addColumn<QByteArray>("location");
    for (const char *location : {"http://localhost:1/", "https://127.0.0.1/", "file:///etc/passwd",
             "data:text/plain,x", "ftp://127.0.0.1/", "//127.0.0.1:1/", "http://u:p@127.0.0.1/",
             "http://", "javascript:1"})
        QTest::newRow(location) << QByteArray(location);
}

void TestHttpClient::redirectsElsewhereAreRefused()
{
    QFETCH(QByteArray, location);
    for (const char *status : {"301 X", "302 X", "303 X", "307 X", "308 X"}) {
        RawServer server(says(redirectTo(location, status)));
        const Result<HttpReply> reply = get(server.url());
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::Protocol);
        QCOMPARE(server.requests.size(), 1);
    }
}

void TestHttpClient::redirectsNeverTakeCredentialsElsewhere()
{
    RawServer thief(says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    RawServer server(says(redirectTo(thief.url().toEncoded(), "307 Temporary Redirect")));
    const Result<HttpReply> reply = get(server.url(), {{"Authorization", "Bearer t"}});
    QVERIFY(!reply);
    QVERIFY(thief.requests.isEmpty());
}

void TestHttpClient::aRedirectLoopEnds()
{
    RawServer server(says(redirectTo("/again")));
    const Result<HttpReply> reply = get(server.url());
    QVERIFY(!reply);
    QCOMPARE(reply.error().detail, u"redirected too often"_s);
    QCOMPARE(server.requests.size(), 1 + HttpLimits().redirects);
}

void TestHttpClient::badRequestsAreNeverSent_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QString good = u"http://127.0.0.1:PORT/"_s;
    QTest::newRow("CR LF in a value") << good << QByteArray("X-A") << QByteArray("a\r\nX-B: b");
    QTest::newRow("LF in a value") << good << QByteArray("X-A") << QByteArray("a\nX-B: b");
    QTest::newRow("NUL in a value") << good << QByteArray("X-A") << QByteArray("a\0b", 3);
    QTest::newRow("CR LF in a name") << good << QByteArray("X-A: a\r\nX-B") << QByteArray("b");
    QTest::newRow("no name") << good << QByteArray() << QByteArray("b");
    QTest::newRow("colon in a name") << good << QByteArray("X:A") << QByteArray("b");
    QTest::newRow("Host") << good << QByteArray("host") << QByteArray("evil.example");
    QTest::newRow("Content-Length") << good << QByteArray("Content-Length") << QByteArray("4");
    QTest::newRow("user in the address")
        << u"http://u:p@127.0.0.1:PORT/"_s << QByteArray("X-A") << QByteArray("a");
    QTest::newRow("file") << u"file:///etc/passwd"_s << QByteArray("X-A") << QByteArray("a");
    QTest::newRow("no host") << u"http:///x"_s << QByteArray("X-A") << QByteArray("a");
    QTest::newRow("token without TLS")
        << u"http://192.0.2.1/"_s << QByteArray("authorization") << QByteArray("Bearer t");
}

void TestHttpClient::badRequestsAreNeverSent()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    RawServer server(says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    url.replace(u"PORT"_s, QString::number(server.serverPort()));
    const Result<HttpReply> reply = get(QUrl(url), {{name, value}});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Invalid);
    QVERIFY(server.requests.isEmpty());
}

void TestHttpClient::theAddressCannotSmuggleALine()
{
    RawServer server(says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    QUrl url = server.url();
    url.setPath(u"/a b\r\nX-B: b"_s);
    const Result<HttpReply> reply = get(url);
    if (reply) {
        QVERIFY(!server.requests.first().contains("\r\nX-B"));
        QVERIFY(server.requests.first().startsWith("GET /a%20b%0D%0AX-B:%20b HTTP/1.1\r\n"));
    } else {
        QCOMPARE(reply.error().kind, Error::Kind::Invalid);
    }
}

void TestHttpClient::anEndlessBodyIsCut()
{
    const QByteArray piece(64 * 1024, 'x');
    qint64 sent = 0;
    RawServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write("HTTP/1.1 200 OK\r\nX-A: a\r\n\r\n");
        const auto pour = [socket, &piece, &sent] {
            socket->write(piece);
            sent += piece.size();
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, pour);
        pour();
    });
    HttpLimits limits;
    limits.bodyBytes = 1'000'000;
    const Result<HttpReply> reply = get(server.url(), {}, limits);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Protocol);
    QVERIFY2(sent < 20'000'000, qPrintable(QString::number(sent)));
}

void TestHttpClient::anAnnouncedLargeBodyIsRefusedAtOnce()
{
    RawServer server(says("HTTP/1.1 200 OK\r\nContent-Length: 1000001\r\n\r\nx"));
    HttpLimits limits;
    limits.bodyBytes = 1'000'000;
    const Result<HttpReply> reply = get(server.url(), {}, limits);
    QVERIFY(!reply);
    QCOMPARE(reply.error().detail, u"the answer's body is too large"_s);
}

void TestHttpClient::aLargeHeadIsRefused()
{
    const auto withFields = [](int count) {
        QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n";
        for (int i = 0; i < count - 1; ++i)
            head += "X-" + QByteArray::number(i) + ": a\r\n";
        return head + "\r\n";
    };
    RawServer most(says(withFields(HttpLimits().headFields)));
    VERIFY_RESULT(get(most.url()));
    RawServer many(says(withFields(HttpLimits().headFields + 1)));
    QCOMPARE(get(many.url()).error().kind, Error::Kind::Protocol);
    RawServer large(says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-A: "
        + QByteArray(int(HttpLimits().headBytes), 'a') + "\r\n\r\n"));
    QCOMPARE(get(large.url()).error().kind, Error::Kind::Protocol);
}

void TestHttpClient::waitsEnd_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<bool>("drips");
    QTest::addColumn<QString>("phase");
    QTest::newRow("never answers") << QByteArray() << false << u"head"_s;
    QTest::newRow("drips its head") << QByteArray("HTTP/1.1 200 OK\r\nX-A: ") << true << u"head"_s;
    QTest::newRow("stops in the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << false << u"body"_s;
    QTest::newRow("drips its body")
        << QByteArray("HTTP/1.1 200 OK\r\nX-A: a\r\n\r\nabc") << true << u"total"_s;
}

void TestHttpClient::waitsEnd()
{
    QFETCH(QByteArray, start);
    QFETCH(bool, drips);
    QFETCH(QString, phase);
    RawServer server([&](QTcpSocket *socket, const QByteArray &) {
        socket->write(start);
        if (!drips)
            return;
        QTimer *drop = new QTimer(socket);
        connect(drop, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        drop->start(20);
    });
    HttpLimits limits;
    limits.connectMs = 5000;
    limits.headMs = 300;
    limits.idleMs = 300;
    limits.totalMs = 900;
    QElapsedTimer timer;
    timer.start();
    const Result<HttpReply> reply = get(server.url(), {}, limits);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Timeout);
    QCOMPARE(reply.error().detail, u"no answer in time: "_s + phase);
    QVERIFY(timer.elapsed() < 5000);
}

void TestHttpClient::aCutBodyIsAnError_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("shorter than its length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    QTest::newRow("head without its end") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 2");
    QTest::newRow("nothing") << QByteArray();
}

void TestHttpClient::aCutBodyIsAnError()
{
    QFETCH(QByteArray, answer);
    RawServer server(says(answer, true));
    const Result<HttpReply> reply = get(server.url());
    QVERIFY2(!reply, "a cut answer was taken for a whole one");
    QVERIFY(
        reply.error().kind == Error::Kind::Network || reply.error().kind == Error::Kind::Protocol);
}

void TestHttpClient::whatIsNoHttpIsAnError()
{
    RawServer server(says("SSH-2.0-OpenSSH_9.2\r\n\r\n", true));
    const Result<HttpReply> reply = get(server.url());
    QVERIFY(!reply);
    QVERIFY(
        reply.error().kind == Error::Kind::Network || reply.error().kind == Error::Kind::Protocol);
}

void TestHttpClient::aRefusedConnectionIsANetworkError()
{
    QUrl url;
    {
        const RawServer server(says({}));
        url = server.url(u"/?token=secret"_s);
    }
    const Result<HttpReply> reply = get(url);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Network);
    QVERIFY(!reply.error().detail.contains(u"secret"));
}

void TestHttpClient::cancelFinishesOnceAndFromTheEventLoop()
{
    RawServer server(says({}));
    const JobPtr<HttpReply> job = m_client.get({server.url(), {}, {}});
    QSignalSpy finished(job.get(), &Job::finished);
    QTRY_COMPARE(server.requests.size(), 1);
    job->cancel();
    job->cancel();
    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait());
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(job->result().error().kind, Error::Kind::Canceled);
}

void TestHttpClient::jobsSurviveTheirClient()
{
    RawServer server(says({}));
    auto client = std::make_unique<HttpClient>();
    const JobPtr<HttpReply> job = client->get({server.url(), {}, {}});
    QSignalSpy finished(job.get(), &Job::finished);
    QTRY_COMPARE(server.requests.size(), 1);
    client.reset();
    QVERIFY(!finished.isEmpty() || finished.wait());
    QCOMPARE(job->result().error().kind, Error::Kind::Canceled);
}

void TestHttpClient::cookiesAreNotKept()
{
    RawServer server(says("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"));
    VERIFY_RESULT(get(server.url()));
    VERIFY_RESULT(get(server.url()));
    QCOMPARE(server.requests.size(), 2);
    QVERIFY(!server.requests.at(1).contains("Cookie:"));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
