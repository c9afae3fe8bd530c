// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/samplerequest.h"

#include "app/sample/sampledice.h"
#include "app/sample/samplestory.h"

#include <QDate>
#include <QMessageAuthenticationCode>

namespace Reprise {

using namespace SampleStory;

namespace {

struct Kind {
    const char *type;
    const char *destination;
    int perTenThousand;
};

constexpr std::array<Kind, 16> Kinds{{
    {"order.created", "fulfilment", 1800},
    {"order.paid", "billing", 1400},
    {"order.fulfilled", "fulfilment", 70},
    {"order.shipped", "crm", 600},
    {"order.canceled", "fulfilment", 330},
    {"payment.authorized", "billing", 1500},
    {"payment.captured", "billing", 1300},
    {"payment.failed", "crm", 300},
    {"payment.refunded", "billing", 200},
    {"customer.created", "crm", 500},
    {"customer.updated", "crm", 700},
    {"customer.signed_in", "analytics", 500},
    {"invoice.issued", "billing", 400},
    {"invoice.paid", "crm", 250},
    {"invoice.overdue", "crm", 50},
    {"order.viewed", "analytics", 100},
}};
constexpr size_t FulfilledKind = 2;

constexpr std::array<const char *, 12> Names{"Zoë Andersson", "Amina Yusuf", "Jürgen Weiß",
    "María José Núñez", "Oluwaseun Adeyemi", "Li Wei", "Søren Kjær", "Priya Raman", "Łukasz Żak",
    "Fatima al-Zahra", "Noah O'Connor", "Eleni Παπαδοπούλου"};
constexpr std::array<const char *, 8> Cities{
    "Utrecht", "Kraków", "Lyon", "Malmö", "Porto", "Graz", "Gent", "Tartu"};
constexpr std::array<const char *, 4> Currencies{"EUR", "SEK", "PLN", "GBP"};

const Kind &pickKind(SampleDice &dice, SampleTypes types)
{
    qint64 draw = dice.between(0, 9'999);
    if (types == SampleTypes::Fulfilled)
        return Kinds[FulfilledKind];
    for (size_t i = 0; i < Kinds.size(); ++i) {
        draw -= Kinds[i].perTenThousand;
        if (draw < 0)
            return types == SampleTypes::NotFulfilled && i == FulfilledKind ? Kinds[0] : Kinds[i];
    }
    return Kinds[0];
}

//! Beyond 2^53, where a double would begin to lie.
QByteArray bigId(SampleDice &dice)
{
    return QByteArray::number(9'007'199'254'740'993 + dice.between(0, 99'999'999));
}

QByteArray money(SampleDice &dice)
{
    const qint64 cents = dice.skewed(500, 90'000);
    return QByteArray::number(cents / 100) + '.'
        + QByteArray::number(cents % 100).rightJustified(2, '0');
}

QByteArray customerPart(SampleDice &dice)
{
    return R"({"id":)" + bigId(dice) + R"(,"name":")" + dice.pick(Names) + R"(","email":"c)"
        + QByteArray::number(dice.between(1000, 99'999)) + R"(@example.com","city":")"
        + dice.pick(Cities) + R"(","newsletter":)" + (dice.percent(40) ? "true" : "false") + '}';
}

QByteArray itemsPart(SampleDice &dice)
{
    QByteArray items("[");
    const qint64 count = dice.skewed(1, 7);
    for (qint64 i = 0; i < count; ++i) {
        items += i == 0 ? R"({"sku":"SKU-)" : R"(,{"sku":"SKU-)";
        items += QByteArray::number(dice.between(10'000, 99'999)) + R"(","quantity":)"
            + QByteArray::number(dice.skewed(1, 5)) + R"(,"price":)" + money(dice) + '}';
    }
    return items + ']';
}

QByteArray orderPart(SampleDice &dice)
{
    return R"("order":{"id":)" + bigId(dice) + R"(,"number":"A-)"
        + QByteArray::number(dice.between(100'000, 999'999)) + R"(","currency":")"
        + dice.pick(Currencies) + R"(","total":)" + money(dice) + R"(,"customer":)"
        + customerPart(dice) + R"(,"items":)" + itemsPart(dice) + '}';
}

QByteArray paymentPart(SampleDice &dice)
{
    return R"("payment":{"id":"pay_)" + dice.hex(16) + R"(","order_id":)" + bigId(dice)
        + R"(,"amount":)" + money(dice) + R"(,"currency":")" + dice.pick(Currencies)
        + R"(","method":")" + (dice.percent(70) ? "card" : "transfer") + R"(","risk":null})";
}

QByteArray invoicePart(SampleDice &dice)
{
    return R"("invoice":{"number":"2026-)" + QByteArray::number(dice.between(10'000, 99'999))
        + R"(","due":"2026-05-12","net":)" + money(dice) + R"(,"lines":)" + itemsPart(dice) + '}';
}

QByteArray contentPart(SampleDice &dice, QByteArrayView type)
{
    if (type.startsWith("order."))
        return orderPart(dice);
    if (type.startsWith("payment."))
        return paymentPart(dice);
    if (type.startsWith("invoice."))
        return invoicePart(dice);
    return R"("customer":)" + customerPart(dice);
}

QByteArray twoDigits(int number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

} // namespace

SampleRequest makeRequest(SampleDice &dice, SampleTypes types, qint64 sentMicros)
{
    SampleRequest request;
    const Kind &kind = pickKind(dice, types);
    request.type = kind.type;
    request.destination = kind.destination;
    request.externalId = "ext-" + dice.hex(12);
    request.requestId = "req-" + dice.hex(16);
    request.body = R"({"event":")" + request.type + R"(","sent_at":")"
        + toIsoText(sentMicros / 1000 * 1000) + R"(","sequence":)"
        + QByteArray::number(9'223'372'036'800'000'000 + dice.between(0, 9'999'999)) + ','
        + contentPart(dice, request.type) + '}';
    return request;
}

Headers makeRequestHeaders(SampleDice &dice, const SampleRequest &request, qint64 receivedMicros)
{
    Headers headers;
    headers.append("Host", "hooks.shop.example");
    headers.append("User-Agent", "shop-webhooks/4.2");
    if (!request.mediaType.isEmpty())
        headers.append("Content-Type", request.mediaType);
    headers.append("X-Event-Type", request.type);
    headers.append("Idempotency-Key", request.externalId);
    headers.append("X-Request-Id", request.requestId);
    headers.append("Webhook-Signature", sampleSignature(request.body, receivedMicros));
    headers.append("Traceparent", "00-" + dice.hex(32) + '-' + dice.hex(16) + "-01");
    headers.append("X-Forwarded-For", "203.0.113." + QByteArray::number(dice.between(2, 250)));
    headers.append("X-Forwarded-For", "198.51.100." + QByteArray::number(dice.between(2, 250)));
    return headers;
}

QByteArray destinationUrl(QByteArrayView destination)
{
    return "https://" + destination.toByteArray() + ".shop.example/webhooks";
}

QByteArray sampleSignature(const QByteArray &body, qint64 micros)
{
    const QByteArray time = QByteArray::number(micros / Second);
    QMessageAuthenticationCode mac(QCryptographicHash::Sha256, SigningSecret);
    mac.addData(time + '.');
    mac.addData(body);
    return "t=" + time + ",v1=" + mac.result().toHex();
}

QByteArray httpDate(qint64 micros)
{
    static constexpr std::array<const char *, 7> Days{
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array<const char *, 12> Months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QDate date = QDate(1970, 1, 1).addDays(micros / Day);
    const int second = static_cast<int>(micros % Day / Second);
    return QByteArray(Days.at(size_t(date.dayOfWeek()) - 1)) + ", " + twoDigits(date.day()) + ' '
        + Months.at(size_t(date.month()) - 1) + ' ' + QByteArray::number(date.year()) + ' '
        + twoDigits(second / 3600) + ':' + twoDigits(second / 60 % 60) + ':'
        + twoDigits(second % 60) + " GMT";
}

} // namespace Reprise
