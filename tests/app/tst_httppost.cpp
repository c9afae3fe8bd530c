// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpclient.h"

#include "tests/support/countingreceiver.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! Reads that need a POST: sent once, whatever becomes of the connection.
class TestHttpPost : public QObject
{
    Q_OBJECT

private slots:
    void sendsBodyAndFields_data();
    void sendsBodyAndFields();
    void isSentOnce_data();
    void isSentOnce();
    void isSentOnceOnAKeptConnection();
    void isNotRedirected();

private:
    static HttpRequest requestTo(const CountingReceiver &receiver, const QByteArray &body);

    HttpClient m_client;
};

HttpRequest TestHttpPost::requestTo(const CountingReceiver &receiver, const QByteArray &body)
{
    HttpRequest request;
    request.url = QUrl::fromEncoded(receiver.url("/login/token"));
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.limits.headMs = 1000;
    request.limits.idleMs = 1000;
    request.body = body;
    return request;
}

void TestHttpPost::sendsBodyAndFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a form") << QByteArray("grant_type=client_credentials&scope=*");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a zero") << QByteArray("a\0b", 3);
    QTest::newRow("large") << QByteArray(3'000'000, 'x');
}

void TestHttpPost::sendsBodyAndFields()
{
    QFETCH(QByteArray, body);
    CountingReceiver receiver(
        [](const ReceivedRequest &) { return ReceiverAnswer::status(200, "{}"); });
    const Result<HttpReply> reply = waitFor(m_client.post(requestTo(receiver, body)));
    VERIFY_RESULT(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{}"));
    QCOMPARE(receiver.count(), 1);
    const ReceivedRequest request = receiver.requests().constFirst();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.body, body);
    QCOMPARE(request.headers.first("Content-Length").value(), QByteArray::number(body.size()));
    QVERIFY(!request.headers.contains("Transfer-Encoding"));
}

void TestHttpPost::isSentOnce_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = "grant_type=client_credentials";
    using Act = ReceiverAnswer::Act;
    for (const QByteArray &body : {form, QByteArray()}) {
        const char *with = body.isEmpty() ? "without a body" : "with a body";
        QTest::addRow("closed, %s", with) << int(Act::Close) << QByteArray() << body;
        QTest::addRow("reset, %s", with) << int(Act::Reset) << QByteArray() << body;
        QTest::addRow("silent, %s", with) << int(Act::KeepSilent) << QByteArray() << body;
        QTest::addRow("half a status line, %s", with)
            << int(Act::SendAndClose) << QByteArray("HTTP/1.1 202 Acc") << body;
        QTest::addRow("head without its end, %s", with)
            << int(Act::SendAndClose) << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << body;
    }
}

void TestHttpPost::isSentOnce()
{
    QFETCH(int, act);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    CountingReceiver receiver([&](const ReceivedRequest &) {
        return ReceiverAnswer{ReceiverAnswer::Act(act), bytes, 0};
    });
    const Result<HttpReply> reply = waitFor(m_client.post(requestTo(receiver, body)));
    QVERIFY(!reply);
    QVERIFY(reply.error().kind == Error::Kind::Network || reply.error().kind == Error::Kind::Timeout
        || reply.error().kind == Error::Kind::Protocol);
    QCOMPARE(receiver.count(), 1);
}

void TestHttpPost::isSentOnceOnAKeptConnection()
{
    CountingReceiver receiver([](const ReceivedRequest &request) {
        return request.onConnection == 0 ? ReceiverAnswer::status(200, "{}")
                                         : ReceiverAnswer::just(ReceiverAnswer::Act::Close);
    });
    VERIFY_RESULT(waitFor(m_client.post(requestTo(receiver, "first"))));
    const Result<HttpReply> second = waitFor(m_client.post(requestTo(receiver, "second")));
    int seconds = 0;
    for (const ReceivedRequest &request : receiver.requests())
        seconds += request.body == "second" ? 1 : 0;
    QVERIFY2(seconds == 1, qPrintable(QString::number(seconds)));
    QVERIFY(!second || receiver.connectionCount() == 2);
}

void TestHttpPost::isNotRedirected()
{
    CountingReceiver receiver([](const ReceivedRequest &) {
        return ReceiverAnswer::status(307, {}, "text/plain", "Location: /elsewhere\r\n");
    });
    const Result<HttpReply> reply = waitFor(m_client.post(requestTo(receiver, "x")));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Protocol);
    QCOMPARE(receiver.count(), 1);
}

QTEST_GUILESS_MAIN(TestHttpPost)
#include "tst_httppost.moc"
