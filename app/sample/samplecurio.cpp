// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/samplecurio.h"

#include "app/sample/sampledice.h"
#include "app/sample/samplestory.h"

namespace Reprise {

namespace {

constexpr qsizetype LargeBodyBytes = 2 * 1024 * 1024;
constexpr qsizetype LongTypeBytes = 2000;

SampleCurio curio(const QByteArray &type, const QByteArray &destination,
    const QByteArray &mediaType, const QByteArray &body)
{
    SampleCurio made;
    made.request.type = type;
    made.request.destination = destination;
    made.request.mediaType = mediaType;
    made.request.body = body;
    return made;
}

SampleCurio failing(SampleCurio made, int code, const QByteArray &mediaType, const QByteArray &body)
{
    made.answer = plainAnswer(code, mediaType, body);
    return made;
}

QByteArray largeBody(SampleDice &dice)
{
    QByteArray body = R"({"event":"order.imported","orders":[)";
    body.reserve(LargeBodyBytes + 256);
    while (body.size() < LargeBodyBytes) {
        if (!body.endsWith('['))
            body += ",\n";
        body += R"({"id":)"
            + QByteArray::number(9'007'199'254'740'993 + dice.between(0, 99'999'999))
            + R"(,"sku":"SKU-)" + dice.hex(8) + R"(","quantity":)"
            + QByteArray::number(dice.between(1, 9)) + R"(,"note":"first floor, ring twice"})";
    }
    return body + "]}";
}

//! Not UTF-8, with NUL, as a picture or a protocol buffer would be.
QByteArray binaryBody(SampleDice &dice)
{
    QByteArray body("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (int i = 0; i < 512; ++i)
        body.append(static_cast<char>(dice.between(0, 255)));
    return body + "\xc3\x28\xff\xfe";
}

SampleCurio oddBody(int variant, SampleDice &dice)
{
    switch (variant) {
    case 0:
        return curio("invoice.xml", "billing", "application/xml; charset=utf-8",
            "<?xml version=\"1.0\"?>\n<invoice xmlns=\"urn:shop\">\n  <number>2026-10077</number>\n"
            "  <total currency=\"EUR\">129.90</total>\n</invoice>\n");
    case 1:
        return curio("payment.notification", "billing", "application/x-www-form-urlencoded",
            "txn=9223372036854775807&amount=129.90&name=J%C3%BCrgen+Wei%C3%9F&empty=&flag");
    case 2:
        return curio("customer.note", "crm", "text/plain; charset=utf-8",
            "Called twice.\nWants the parcel on Friday \xe2\x80\x93 caf\xc3\xa9 entrance.\n");
    case 3:
        return curio("order.label", "fulfilment", "application/octet-stream", binaryBody(dice));
    case 4:
        return curio("customer.ping", "crm", "application/json", {});
    case 5:
        return failing(curio("order.imported", "crm", "application/json", largeBody(dice)), 413,
            "text/plain", "Payload Too Large: limit is 1048576 bytes");
    case 6:
        return failing(
            curio("order.numbers", "billing", "application/json",
                R"({"order":{"id":9223372036854775807,"total":1.10,"rate":1e400},)"
                R"("big":18446744073709551616,"twice":1,"twice":2,"none":null,"z":-0.0})"),
            422, "application/json",
            R"({"message":"rate is out of range","max":1.7976931348623157e308})");
    case 7:
        return failing(curio("order.cut", "fulfilment", "application/json",
                           R"({"order":{"id":77,"items":[{"sku":"SKU-1)"),
            400, "application/json", R"({"error":"unexpected end of input at byte 41"})");
    default:
        return curio("customer.batch", "crm", "application/x-ndjson",
            "{\"id\":1,\"name\":\"A\"}\n{\"id\":2,\"name\":\"B\"}\n{\"id\":3,\"name\":\"C\"}\n");
    }
}

//! Bidirectional overrides: shown raw, the name would read "order.txt.exe" backwards.
SampleCurio overrideText()
{
    return failing(curio("order.\xe2\x80\xae"
                         "exe.txt\xe2\x80\xac",
                       "crm", "application/json",
                       "{\"name\":\"\xe2\x80\xae"
                       "desrever\xe2\x80\xac\",\"zero\":\"a\xe2\x80\x8b"
                       "b\"}"),
        400, "text/plain; charset=utf-8",
        "refused: \xe2\x80\xae"
        "gnitaehc\xe2\x80\xac");
}

SampleCurio controlText()
{
    SampleCurio made = failing(curio("customer.terminal", "analytics", "application/json",
                                   R"({"name":"\u001b[31mred\u001b[0m","bell":"\u0007"})"),
        500, "text/plain", "\x1b[2J\x1b[31mpanic\x1b[0m\x07 at handler\t\x01\x02");
    made.extraHeaders.append("X-Note", "one\r\nX-Injected: two");
    return made;
}

SampleCurio repeatedFields()
{
    SampleCurio made =
        curio("order.routed", "fulfilment", "application/json", R"({"order":{"id":42}})");
    for (const char *value : {"a=1", "b=2", "A=1", ""})
        made.extraHeaders.append("X-Route", value);
    made.extraHeaders.append("x-route", "lower case");
    made.extraHeaders.append("X-Latin", "caf\xe9");
    return made;
}

SampleCurio hostileText(int variant)
{
    switch (variant) {
    case 9:
        return overrideText();
    case 10:
        return failing(curio("<b>order</b>.<i>html</i>", "crm", "application/json",
                           R"({"html":"<img src=x onerror=alert(1)><script>alert(2)</script>"})"),
            500, "text/html", "<b>HTML</b> <a href=\"https://example.com\">click</a> &lt;b&gt;");
    case 11:
        return failing(
            curio("=cmd|' /C calc'!A0", "billing", "application/json",
                R"j({"formula":"=HYPERLINK(\"http://example.com\")","plus":"+1","at":"@SUM(A1)"})j"),
            409, "text/plain", "=1+1 is not a number");
    case 12:
        return controlText();
    case 13:
        return failing(curio("order." + QByteArray("very.").repeated(LongTypeBytes / 5),
                           "analytics", "application/json", R"({"order":{"id":43}})"),
            400, "text/plain", QByteArray("type name is too long ").repeated(400));
    case 14:
        return repeatedFields();
    case 15:
        return curio({}, "analytics", {}, "no type, no media type");
    default:
        return curio(
            "customer.latin", "crm", "text/plain; charset=iso-8859-1", "caf\xe9 f\xfcr zwei\n");
    }
}

} // namespace

SampleCurio makeCurio(int variant, SampleDice &dice)
{
    Q_ASSERT(variant >= 0 && variant < SampleStory::Curios);
    SampleCurio made = variant < 9 ? oddBody(variant, dice) : hostileText(variant);
    made.request.externalId = "ext-" + dice.hex(12);
    made.request.requestId = "req-" + dice.hex(16);
    return made;
}

} // namespace Reprise
