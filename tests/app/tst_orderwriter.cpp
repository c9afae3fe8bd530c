// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/directanswers.h"
#include "app/replay/send/httpsender.h"
#include "tests/support/countingreceiver.h"
#include "tests/support/sendorders.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CountingReceiver;
using Test::ReceivedRequest;
using Test::ReceiverAnswer;

Q_DECLARE_METATYPE(Reprise::SendMethod)

//! The seam between the sender and whoever knows what a request looks like.
class TestOrderWriter : public QObject
{
    Q_OBJECT

private slots:
    void eachMethodIsSentAtMostOnce_data();
    void eachMethodIsSentAtMostOnce();
    void keepsTheFieldsOfAnswersWhereAsked();
};

//! What a gateway with an API of its own would write.
class WriterOf final : public OrderWriter
{
public:
    WriterOf(QByteArray url, SendMethod method)
        : m_url(std::move(url))
        , m_method(method)
    {
    }

    Result<OutgoingRequest> write(const SendOrder &order, qint64) const override
    {
        if (order.item.event == EventId("evt_1"))
            return Error{Error::Kind::NotFound, u"write a request"_s, u"it has no endpoint"_s};
        return OutgoingRequest{m_url, {}, order.message.body.bytes, {}, m_method};
    }

private:
    QByteArray m_url;
    SendMethod m_method;
};

void TestOrderWriter::eachMethodIsSentAtMostOnce_data()
{
    QTest::addColumn<SendMethod>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("POST") << SendMethod::Post << QByteArray("POST");
    QTest::newRow("PUT") << SendMethod::Put << QByteArray("PUT");
    QTest::newRow("PATCH") << SendMethod::Patch << QByteArray("PATCH");
}

//! The receiver answers the first request of a connection and closes on the next, after reading.
void TestOrderWriter::eachMethodIsSentAtMostOnce()
{
    QFETCH(SendMethod, method);
    QFETCH(QByteArray, name);
    CountingReceiver receiver([](const ReceivedRequest &request) {
        return request.onConnection % 2 == 1 ? ReceiverAnswer::just(ReceiverAnswer::Act::Close)
                                             : ReceiverAnswer();
    });
    SendLimits limits;
    limits.concurrency = 1;
    limits.totalMs = 700;
    HttpSender sender(std::make_shared<WriterOf>(receiver.url(), method), limits);
    QList<HttpMessage> messages;
    for (int i = 0; i < 12; ++i)
        messages.append(Test::message(i % 3 == 0 ? QByteArray() : "body " + QByteArray::number(i)));
    const QList<Exchange> exchanges = Test::sent(sender, Test::orders(messages));
    QCOMPARE(exchanges[1].end, Exchange::End::Unsendable);
    QCOMPARE(exchanges[1].obstacle, Exchange::Obstacle::None);
    QCOMPARE(classify(DirectAnswers(), exchanges[1]).state, ItemState::Refused);
    QCOMPARE(receiver.count(), 11);
    const QList<ReceivedRequest> requests = receiver.requests();
    for (int i = 0; i < requests.size(); ++i) {
        QCOMPARE(requests[i].method, name);
        QCOMPARE(requests[i].body, messages[i == 0 ? 0 : i + 1].body.bytes);
    }
}

void TestOrderWriter::keepsTheFieldsOfAnswersWhereAsked()
{
    CountingReceiver receiver([](const ReceivedRequest &) {
        return ReceiverAnswer::status(202, "{}", "application/json", "X-Left: 7\r\nX-Left: 6\r\n");
    });
    for (const bool isAsked : {true, false}) {
        SendLimits limits;
        limits.keepsAnswerFields = isAsked;
        HttpSender sender(std::make_shared<WriterOf>(receiver.url(), SendMethod::Post), limits);
        const QList<Exchange> exchanges = Test::sent(sender, Test::orders({Test::message("{}")}));
        const QList<QByteArray> expected{"7", "6"};
        QCOMPARE(exchanges[0].fields.all("x-left"), isAsked ? expected : QList<QByteArray>());
    }
}

QTEST_GUILESS_MAIN(TestOrderWriter)
#include "tst_orderwriter.moc"
