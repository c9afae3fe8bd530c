// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/directanswers.h"
#include "app/replay/farside/directrequests.h"
#include "app/replay/farside/gethookanswers.h"
#include "app/replay/farside/gethookrequests.h"
#include "app/replay/send/httpsender.h"
#include "tests/support/countingreceiver.h"
#include "tests/support/selfsignedserver.h"
#include "tests/support/sendorders.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CountingReceiver;
using Test::message;
using Test::orders;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;
using Test::sent;

using Act = ReceiverAnswer::Act;

Q_DECLARE_METATYPE(Reprise::Test::ReceiverAnswer)

class TestHttpSender : public QObject
{
    Q_OBJECT

private slots:
    void eachDecisionIsAtMostOneRequest_data();
    void eachDecisionIsAtMostOneRequest();
    void aRequestBeyondAFaultOnAKeptConnectionIsNotRepeated();
    void refusedConnectionsHaveSentNothing_data();
    void refusedConnectionsHaveSentNothing();
    void bodiesArriveByteForByte();
    void anotherBodyThanPlannedIsNotSent();
    void onlyAllowedFieldsArrive();
    void aFieldThatWouldBreakTheRequestNeverArrives();
    void signsAtTheMomentOfSending();
    void aMissingSecretSendsNothing();
    void asksAGatewayWithoutABody();
    void redirectsAreNotFollowed();
    void anEndlessHeadIsCut();
    void anEndlessBodyIsCut();
    void aCutBodyLeavesTheStatusStanding();
    void withdrawnOrdersAreNotSent();
    void keepsToItsConcurrencyAndReusesConnections();
    void certificatesAreChecked_data();
    void certificatesAreChecked();
};

static SendTarget targetAt(const QByteArray &url)
{
    SendTarget target;
    target.run = RunId("run-1");
    target.target.url = url;
    return target;
}

static std::shared_ptr<const OrderWriter> directWriter(const QByteArray &url)
{
    return std::make_shared<DirectRequests>(targetAt(url));
}

static SendLimits quick(int concurrency = 4)
{
    SendLimits limits;
    limits.concurrency = concurrency;
    limits.totalMs = 700;
    return limits;
}

void TestHttpSender::eachDecisionIsAtMostOneRequest_data()
{
    QTest::addColumn<ReceiverAnswer>("fault");
    QTest::addColumn<bool>("withBody");
    QTest::addColumn<bool>("isFresh");
    const QList<std::pair<const char *, ReceiverAnswer>> faults{
        {"close before the status line", ReceiverAnswer::just(Act::Close)},
        {"reset after reading", ReceiverAnswer::just(Act::Reset)},
        {"half a status line", ReceiverAnswer::cut("HTTP/1.1 202 Acc")},
        {"a status line and no more", ReceiverAnswer::cut("HTTP/1.1 202 Accepted\r\n")},
        {"half a head", ReceiverAnswer::cut("HTTP/1.1 202 Accepted\r\nContent-Le")},
        {"no HTTP", ReceiverAnswer::cut("SSH-2.0-nonsense\r\n")},
        {"two lengths",
            ReceiverAnswer::cut(
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx")},
        {"length and chunks",
            ReceiverAnswer::cut("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: "
                                "chunked\r\n\r\n0\r\n\r\n")},
        {"a 100 and no more", ReceiverAnswer::cut("HTTP/1.1 100 Continue\r\n\r\n")},
        {"never answer", ReceiverAnswer::just(Act::KeepSilent)},
    };
    for (const auto &[name, fault] : faults) {
        for (const bool withBody : {true, false}) {
            for (const bool isFresh : {true, false}) {
                QTest::addRow("%s, %s, %s", name, withBody ? "body" : "no body",
                    isFresh ? "fresh" : "kept alive")
                    << fault << withBody << isFresh;
            }
        }
    }
}

void TestHttpSender::eachDecisionIsAtMostOneRequest()
{
    QFETCH(ReceiverAnswer, fault);
    QFETCH(bool, withBody);
    QFETCH(bool, isFresh);
    CountingReceiver receiver([fault, isFresh](const ReceivedRequest &request) {
        return isFresh || request.onConnection % 2 == 1 ? fault : ReceiverAnswer();
    });
    SendLimits limits = quick();
    limits.totalMs = 300;
    HttpSender sender(directWriter(receiver.url()), limits);
    const QList<HttpMessage> messages(8, message(withBody ? "{\"a\":1}" : ""));
    const QList<Exchange> exchanges = sent(sender, orders(messages));
    int faulted = 0;
    for (const Exchange &exchange : exchanges) {
        const Classification verdict = classify(DirectAnswers(), exchange);
        if (verdict.state == ItemState::Delivered)
            continue;
        QCOMPARE(verdict.state, ItemState::InDoubt);
        QVERIFY(exchange.bytesWritten > 0);
        QVERIFY(!exchange.status);
        ++faulted;
    }
    QVERIFY(faulted > 0);
    const QHash<QByteArray, int> counts = receiver.countBy("Idempotency-Key");
    QCOMPARE(counts.size(), messages.size());
    for (const int count : counts)
        QCOMPARE(count, 1);
}

//! The race that libcurl resolves by sending again, by default: a kept connection that dies as the
//! next request goes out.
void TestHttpSender::aRequestBeyondAFaultOnAKeptConnectionIsNotRepeated()
{
    CountingReceiver receiver([](const ReceivedRequest &request) {
        return request.onConnection == 2 ? ReceiverAnswer::just(Act::Close) : ReceiverAnswer();
    });
    HttpSender sender(directWriter(receiver.url()), quick(8));
    const QList<HttpMessage> messages(400, message(""));
    const QList<Exchange> exchanges = sent(sender, orders(messages));
    const QHash<QByteArray, int> counts = receiver.countBy("Idempotency-Key");
    for (const int count : counts)
        QCOMPARE(count, 1);
    for (int i = 0; i < exchanges.size(); ++i) {
        const ItemState state = classify(DirectAnswers(), exchanges[i]).state;
        if (!counts.contains("key-" + QByteArray::number(i)))
            QVERIFY(state == ItemState::Planned || state == ItemState::InDoubt);
    }
}

void TestHttpSender::refusedConnectionsHaveSentNothing_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<Exchange::Obstacle>("obstacle");
    QTest::newRow("nobody listens")
        << QByteArray("http://127.0.0.1:1/") << Exchange::Obstacle::Host;
    QTest::newRow("no such name") << QByteArray("http://name.invalid/")
                                  << Exchange::Obstacle::Network;
}

void TestHttpSender::refusedConnectionsHaveSentNothing()
{
    QFETCH(QByteArray, url);
    QFETCH(Exchange::Obstacle, obstacle);
    HttpSender sender(directWriter(url), quick());
    const QList<Exchange> exchanges = sent(sender, orders({message("{}")}));
    QCOMPARE(exchanges[0].end, Exchange::End::NotConnected);
    QCOMPARE(exchanges[0].bytesWritten, 0);
    QVERIFY(!exchanges[0].error.isEmpty());
    const Classification verdict = classify(DirectAnswers(), exchanges[0]);
    QCOMPARE(verdict.state, ItemState::Planned);
    QVERIFY(verdict.isUnreachable);
    QCOMPARE(exchanges[0].obstacle, obstacle);
}

static QList<QByteArray> hostileBodies()
{
    QList<QByteArray> bodies{"", QByteArray("\0", 1), "\r\n\r\n", "{\"a\":1,\"a\":2}",
        "18446744073709551615", "1.10", "\xff\xfe\xfd", "\"\\ud800\"", "0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\n\r\n", QByteArray(3 << 20, 'x')};
    QRandomGenerator random(7);
    for (int i = 0; i < 200; ++i) {
        QByteArray body(random.bounded(3000), Qt::Uninitialized);
        for (char &c : body)
            c = static_cast<char>(random.bounded(256));
        bodies.append(body);
    }
    return bodies;
}

void TestHttpSender::bodiesArriveByteForByte()
{
    CountingReceiver receiver;
    SendLimits limits = quick(8);
    limits.totalMs = 20'000;
    HttpSender sender(directWriter(receiver.url()), limits);
    QList<HttpMessage> messages;
    for (const QByteArray &body : hostileBodies())
        messages.append(message(body));
    for (const Exchange &exchange : sent(sender, orders(messages)))
        QCOMPARE(exchange.status, 204);
    QCOMPARE(receiver.count(), messages.size());
    for (const ReceivedRequest &request : receiver.requests()) {
        const int index = request.headers.first("Idempotency-Key")->mid(4).toInt();
        QVERIFY(request.body == messages[index].body.bytes);
        QCOMPARE(request.headers.all("Content-Length"),
            QList<QByteArray>{QByteArray::number(request.body.size())});
        QVERIFY(!request.headers.contains("Expect"));
        QVERIFY(!request.headers.contains("Transfer-Encoding"));
    }
}

void TestHttpSender::anotherBodyThanPlannedIsNotSent()
{
    CountingReceiver receiver;
    HttpSender sender(directWriter(receiver.url()), quick());
    QList<SendOrder> list = orders({message("{\"amount\":1}")});
    list[0].message.body.bytes = "{\"amount\":1000}";
    const QList<Exchange> exchanges = sent(sender, list);
    QCOMPARE(exchanges[0].end, Exchange::End::Unsendable);
    QCOMPARE(classify(DirectAnswers(), exchanges[0]).state, ItemState::Refused);
    QCOMPARE(receiver.count(), 0);
}

void TestHttpSender::onlyAllowedFieldsArrive()
{
    CountingReceiver receiver;
    SendTarget target = targetAt(receiver.url());
    target.markers.append("X-Replay-Run", "{run}");
    HttpSender sender(std::make_shared<DirectRequests>(target), quick());
    HttpMessage stored = message("{}");
    for (const char *name : {"Host", "Connection", "Content-Length", "Transfer-Encoding", "Cookie",
             "Authorization", "X-Forwarded-For", "Upgrade", "TE", "Proxy-Authorization",
             "Forwarded", "Stripe-Signature", "Referer"})
        stored.headers.append(name, "evil");
    stored.headers.append("X-GitHub-Event", "push");
    stored.headers.append("X-Empty", "");
    stored.headers.append("X-Twice", "1");
    stored.headers.append("X-Twice", "2");
    stored.headers.append("User-Agent", "GitHub-Hookshot/1");
    sent(sender, orders({stored}));
    const Headers headers = receiver.requests().first().headers;
    for (const Header &field : headers.fields())
        QVERIFY2(field.value != "evil", field.name.constData());
    QCOMPARE(headers.first("X-GitHub-Event"), "push");
    QCOMPARE(headers.first("X-Empty"), "");
    QCOMPARE(headers.all("X-Twice"), (QList<QByteArray>{"1", "2"}));
    QCOMPARE(headers.first("User-Agent"), "GitHub-Hookshot/1");
    QCOMPARE(headers.first("X-Replay-Run"), "run-1");
    QCOMPARE(headers.first("Idempotency-Key"), "key-0");
    QCOMPARE(headers.fields().size(), 10); // with Host, Content-Type and Content-Length
}

void TestHttpSender::aFieldThatWouldBreakTheRequestNeverArrives()
{
    CountingReceiver receiver;
    HttpSender sender(directWriter(receiver.url()), quick());
    HttpMessage stored = message("{}");
    stored.headers.append("X-A", "1\r\nX-Injected: yes");
    stored.headers.append("X-B\r\nX-Injected", "yes");
    stored.headers.append("X-C", QByteArray("a\0b", 3));
    stored.headers.append("X-D", "1\n");
    stored.headers.append("X E", "1");
    sent(sender, orders({stored}));
    const Headers headers = receiver.requests().first().headers;
    QVERIFY(!headers.contains("X-Injected"));
    for (const char *name : {"X-A", "X-C", "X-D", "X E"})
        QVERIFY(!headers.contains(name));
}

void TestHttpSender::signsAtTheMomentOfSending()
{
    CountingReceiver receiver;
    SendTarget target = targetAt(receiver.url());
    target.target.signature = SignatureScheme::StandardWebhooks;
    target.secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    HttpSender sender(std::make_shared<DirectRequests>(target), quick());
    HttpMessage stored = message("{}");
    stored.headers.append("webhook-id", "msg_1");
    stored.headers.append("webhook-timestamp", "1");
    stored.headers.append("webhook-signature", "v1,old");
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    sent(sender, orders({stored}));
    const Headers headers = receiver.requests().first().headers;
    QCOMPARE(headers.all("webhook-id"), QList<QByteArray>{"msg_1"});
    QCOMPARE(headers.all("webhook-signature").size(), 1);
    const qint64 time = headers.first("webhook-timestamp")->toLongLong();
    QVERIFY(time >= before && time <= QDateTime::currentSecsSinceEpoch());
    QVERIFY(headers.first("webhook-signature") != "v1,old");
}

void TestHttpSender::aMissingSecretSendsNothing()
{
    CountingReceiver receiver;
    SendTarget target = targetAt(receiver.url());
    target.target.signature = SignatureScheme::GitHub;
    HttpSender sender(std::make_shared<DirectRequests>(target), quick());
    const QList<Exchange> exchanges = sent(sender, orders({message("{}")}));
    QCOMPARE(exchanges[0].obstacle, Exchange::Obstacle::Secret);
    QCOMPARE(classify(DirectAnswers(), exchanges[0]).pause, PauseReason::SecretMissing);
    QCOMPARE(receiver.count(), 0);
}

void TestHttpSender::asksAGatewayWithoutABody()
{
    CountingReceiver receiver([](const ReceivedRequest &) {
        return ReceiverAnswer::status(202, "{\"data\":{\"status\":\"queued\"}}");
    });
    const SendTarget target = targetAt(receiver.url("/base/"));
    HttpSender sender(std::make_shared<GetHookRequests>(target), quick());
    QList<SendOrder> list = orders({message("{}"), message("{}")});
    list[1].item.event = EventId("../a b/?x#\r\n");
    const QList<Exchange> exchanges = sent(sender, list);
    QCOMPARE(classify(GetHookAnswers(), exchanges[0]).state, ItemState::Accepted);
    QByteArrayList paths;
    for (const ReceivedRequest &request : receiver.requests()) {
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.body, "");
        paths.append(request.path);
    }
    std::sort(paths.begin(), paths.end());
    QCOMPARE(paths[0], "/base/v1/events/..%2Fa%20b%2F%3Fx%23%0D%0A/replay");
    QCOMPARE(paths[1], "/base/v1/events/evt_0/replay");
}

void TestHttpSender::redirectsAreNotFollowed()
{
    CountingReceiver other;
    for (const int status : {301, 302, 303, 307, 308}) {
        CountingReceiver receiver([&other, status](const ReceivedRequest &) {
            return ReceiverAnswer::status(status, {}, {}, "Location: " + other.url() + "\r\n");
        });
        HttpSender sender(directWriter(receiver.url()), quick());
        const QList<Exchange> exchanges = sent(sender, orders({message("{}")}));
        QCOMPARE(exchanges[0].status, status);
        QCOMPARE(classify(DirectAnswers(), exchanges[0]).state, ItemState::Failed);
        QCOMPARE(receiver.count(), 1);
    }
    QCOMPARE(other.count(), 0);
}

void TestHttpSender::anEndlessHeadIsCut()
{
    CountingReceiver receiver([](const ReceivedRequest &) {
        ReceiverAnswer answer{Act::Send, "HTTP/1.1 200 OK\r\n", 0};
        for (int i = 0; i < 3000; ++i)
            answer.bytes += "X-Filler: " + QByteArray(80, 'x') + "\r\n";
        return answer;
    });
    HttpSender sender(directWriter(receiver.url()), quick());
    const QList<Exchange> exchanges = sent(sender, orders({message("{}")}));
    QCOMPARE(exchanges[0].end, Exchange::End::AnswerOverLimit);
    QVERIFY(!exchanges[0].status);
    QCOMPARE(classify(DirectAnswers(), exchanges[0]).state, ItemState::InDoubt);
}

void TestHttpSender::anEndlessBodyIsCut()
{
    CountingReceiver receiver([](const ReceivedRequest &) {
        return ReceiverAnswer{Act::Send,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + QByteArray(4 << 20, 'x'),
            0};
    });
    HttpSender sender(directWriter(receiver.url()), quick());
    const QList<Exchange> exchanges = sent(sender, orders({message("{}")}));
    QCOMPARE(exchanges[0].end, Exchange::End::AnswerOverLimit);
    QVERIFY(exchanges[0].body.size() <= KeptAnswerBytes);
    QCOMPARE(classify(DirectAnswers(), exchanges[0]).state, ItemState::Delivered);
    QCOMPARE(classify(GetHookAnswers(), exchanges[0]).state, ItemState::InDoubt);
}

void TestHttpSender::aCutBodyLeavesTheStatusStanding()
{
    CountingReceiver receiver([](const ReceivedRequest &) {
        return ReceiverAnswer::cut(
            "HTTP/1.1 202 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{");
    });
    HttpSender sender(directWriter(receiver.url()), quick());
    const QList<Exchange> exchanges = sent(sender, orders({message("{}")}));
    QCOMPARE(exchanges[0].end, Exchange::End::AnswerCut);
    QCOMPARE(exchanges[0].status, 202);
    QCOMPARE(classify(GetHookAnswers(), exchanges[0]).state, ItemState::Accepted);
    QCOMPARE(receiver.count(), 1);
}

void TestHttpSender::withdrawnOrdersAreNotSent()
{
    CountingReceiver receiver([](const ReceivedRequest &) {
        ReceiverAnswer answer;
        answer.delayMs = 100;
        return answer;
    });
    HttpSender sender(directWriter(receiver.url()), quick(2));
    int withdrawn = 0;
    int answered = 0;
    connect(&sender, &Sender::answered, this, [&](const QList<SendOutcome> &outcomes) {
        for (const SendOutcome &outcome : outcomes)
            ++(outcome.exchange.end == Exchange::End::Withdrawn ? withdrawn : answered);
    });
    sender.send(orders(QList<HttpMessage>(20, message("{}"))));
    QTRY_COMPARE(receiver.count(), 2);
    sender.withdraw();
    QTRY_COMPARE(withdrawn + answered, 20);
    QCOMPARE(answered, 2);
    QCOMPARE(receiver.count(), 2);
}

void TestHttpSender::keepsToItsConcurrencyAndReusesConnections()
{
    CountingReceiver receiver;
    HttpSender sender(directWriter(receiver.url()), quick(3));
    sent(sender, orders(QList<HttpMessage>(60, message("{}"))));
    QCOMPARE(receiver.count(), 60);
    QCOMPARE(receiver.connectionCount(), 3);
}

void TestHttpSender::certificatesAreChecked_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("nobody vouches for it") << QByteArray("localhost") << false << false;
    QTest::newRow("for another name") << QByteArray("127.0.0.1") << true << false;
    QTest::newRow("trusted") << QByteArray("localhost") << true << true;
}

void TestHttpSender::certificatesAreChecked()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, isTrusted);
    QFETCH(bool, isSent);
    Test::SelfSignedServer server;
    SendLimits limits = quick();
    limits.totalMs = 10'000;
    if (isTrusted)
        limits.certificates = QFile::encodeName(server.certificatePath());
    HttpSender sender(directWriter(server.url(host)), limits);
    const QList<Exchange> exchanges = sent(sender, orders({message("{}")}));
    const Classification verdict = classify(DirectAnswers(), exchanges[0]);
    QCOMPARE(verdict.state, isSent ? ItemState::Delivered : ItemState::Refused);
    QCOMPARE(verdict.pause, isSent ? PauseReason::None : PauseReason::Destination);
    QCOMPARE(exchanges[0].bytesWritten > 0, isSent);
    QCOMPARE(server.count, isSent ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestHttpSender)
#include "tst_httpsender.moc"
