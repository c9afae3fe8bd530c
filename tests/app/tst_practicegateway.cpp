// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicegateway.h"

#include "app/sample/samplefate.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestPracticeGateway : public QObject
{
    Q_OBJECT

private slots:
    void answersOnAKeptAliveConnection();
    void answersPipelinedRequestsInOrder();
    void deliversAReplayAfterItsAnswer();
    void modesSwitchWhileRunning();
    void slowAnswersDoNotHoldOthersUp();
    void closesAfterAMalformedRequest();
    void sendsContinueToThoseWhoWait();
    void survivesManyConnectionsAndCutOnes();
    void endsWithRequestsUnderWay();

private:
    std::unique_ptr<QTcpSocket> connection() const;
    QJsonObject ask(const QByteArray &request) const;
    QJsonObject log() const
    {
        return ask("GET /practice/log HTTP/1.1\r\nConnection: close\r\n\r\n");
    }

    PracticeGateway m_gateway{PracticeOptions{{1, 50}, false, SampleStory::Now, {}}};
};

static QByteArray post(const QByteArray &path, const QByteArray &key, const QByteArray &body = "{}")
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nIdempotency-Key: " + key
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

//! Reads until count answers with their whole bodies are there.
static QList<QByteArray> readAnswers(QTcpSocket &socket, int count)
{
    QList<QByteArray> answers;
    QByteArray bytes;
    while (
        answers.size() < count && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(5000))) {
        bytes += socket.readAll();
        for (qsizetype end = bytes.indexOf("\r\n\r\n"); end >= 0; end = bytes.indexOf("\r\n\r\n")) {
            const qsizetype at = bytes.indexOf("Content-Length: ") + 16;
            const qsizetype length = bytes.mid(at, bytes.indexOf("\r\n", at) - at).toLongLong();
            if (bytes.size() < end + 4 + length)
                break;
            answers.append(bytes.left(end + 4 + length));
            bytes.remove(0, end + 4 + length);
        }
    }
    return answers;
}

std::unique_ptr<QTcpSocket> TestPracticeGateway::connection() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, quint16(QUrl::fromEncoded(m_gateway.baseUrl()).port()));
    socket->waitForConnected(5000);
    return socket;
}

QJsonObject TestPracticeGateway::ask(const QByteArray &request) const
{
    const std::unique_ptr<QTcpSocket> socket = connection();
    socket->write(request);
    const QList<QByteArray> answers = readAnswers(*socket, 1);
    const QByteArray answer = answers.value(0);
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

void TestPracticeGateway::answersOnAKeptAliveConnection()
{
    QVERIFY(!m_gateway.error());
    const std::unique_ptr<QTcpSocket> socket = connection();
    for (int i = 0; i < 3; ++i) {
        socket->write(post("/receive/crm", "kept-" + QByteArray::number(i)));
        const QList<QByteArray> answers = readAnswers(*socket, 1);
        QCOMPARE(answers.size(), 1);
        QVERIFY(answers.first().startsWith("HTTP/1.1 200 OK\r\n"));
    }
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
}

void TestPracticeGateway::answersPipelinedRequestsInOrder()
{
    const std::unique_ptr<QTcpSocket> socket = connection();
    socket->write(
        post("/receive/one", "p1") + post("/receive/two", "p2") + post("/receive/three", "p3"));
    const QList<QByteArray> answers = readAnswers(*socket, 3);
    QCOMPARE(answers.size(), 3);
    QVERIFY(answers.at(0).contains("\"one\""));
    QVERIFY(answers.at(1).contains("\"two\""));
    QVERIFY(answers.at(2).contains("\"three\""));
}

void TestPracticeGateway::deliversAReplayAfterItsAnswer()
{
    const QByteArray path = "/v1/events/" + SampleIncident::firstMishandledId().text();
    const QJsonObject reply = ask("POST " + path + "/replay HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(reply[u"data"_s][u"status"_s].toString(), u"queued"_s);
    const auto lastOutcome = [&] {
        const QJsonObject event = ask("GET " + path + " HTTP/1.1\r\n\r\n");
        return event[u"data"_s][u"attempts"_s].toArray().last()[u"outcome"_s].toString();
    };
    QTRY_COMPARE(lastOutcome(), u"success"_s);
}

void TestPracticeGateway::modesSwitchWhileRunning()
{
    const std::unique_ptr<QTcpSocket> socket = connection();
    for (const auto kind : {PracticeMode::Kind::Failing, PracticeMode::Kind::Healthy}) {
        m_gateway.setMode({kind});
        QCOMPARE(m_gateway.mode().kind, kind);
        socket->write(post("/receive/crm", "mode"));
        const bool fails = kind == PracticeMode::Kind::Failing;
        const QByteArray answer = readAnswers(*socket, 1).value(0);
        QVERIFY2(answer.startsWith(fails ? "HTTP/1.1 500" : "HTTP/1.1 200"), answer);
    }
}

void TestPracticeGateway::slowAnswersDoNotHoldOthersUp()
{
    m_gateway.setMode({PracticeMode::Kind::Slow, 400});
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 10; ++i) {
        sockets.push_back(connection());
        sockets.back()->write(post("/receive/crm", "slow-" + QByteArray::number(i)));
        QVERIFY(sockets.back()->waitForBytesWritten(5000));
    }
    for (const std::unique_ptr<QTcpSocket> &socket : sockets)
        QCOMPARE(readAnswers(*socket, 1).size(), 1);
    m_gateway.setMode({});
    QVERIFY(timer.elapsed() >= 400);
    QVERIFY(timer.elapsed() < 10 * 400);
}

void TestPracticeGateway::closesAfterAMalformedRequest()
{
    const std::unique_ptr<QTcpSocket> socket = connection();
    socket->write("\x16\x03\x01 hello\r\n\r\nGET / HTTP/1.1\r\n\r\n");
    const QList<QByteArray> answers = readAnswers(*socket, 2);
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.first().startsWith("HTTP/1.1 400 "));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void TestPracticeGateway::sendsContinueToThoseWhoWait()
{
    const std::unique_ptr<QTcpSocket> socket = connection();
    socket->write(
        "POST /receive/crm HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(socket->waitForReadyRead(5000));
    QCOMPARE(socket->readAll(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    socket->write("{}");
    QVERIFY(readAnswers(*socket, 1).value(0).startsWith("HTTP/1.1 200 "));
}

void TestPracticeGateway::survivesManyConnectionsAndCutOnes()
{
    const int before = log()[u"received"_s].toInt();
    for (int i = 0; i < 100; ++i) {
        const std::unique_ptr<QTcpSocket> socket = connection();
        socket->write(post("/receive/crm", "cut").left(i + 20));
        socket->flush();
        socket->abort();
    }
    const std::unique_ptr<QTcpSocket> socket = connection();
    socket->write(post("/receive/crm", "whole"));
    QCOMPARE(readAnswers(*socket, 1).size(), 1);
    const QJsonObject after = log();
    QCOMPARE(after[u"keys"_s][u"whole"_s][u"handled"_s].toInt(), 1);
    QVERIFY(after[u"received"_s].toInt() >= before + 1);
}

void TestPracticeGateway::endsWithRequestsUnderWay()
{
    auto gateway = std::make_unique<PracticeGateway>(PracticeOptions{{1, 1}, true, 0, {}});
    gateway->setMode({PracticeMode::Kind::Slow, 60'000});
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl::fromEncoded(gateway->baseUrl()).port()));
    QVERIFY(socket.waitForConnected(5000));
    socket.write(post("/receive/crm", "pending"));
    socket.write("POST /v1/events/evt_1/replay HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten(5000));
    gateway.reset();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestPracticeGateway)
#include "tst_practicegateway.moc"
