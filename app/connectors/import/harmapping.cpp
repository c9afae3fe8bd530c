// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/harmapping.h"

#include "app/connectors/import/messagemapping.h"
#include "app/connectors/json/fieldreader.h"
#include "models/domain/recordfold.h"

#include <QCryptographicHash>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr double MicrosPerMilli = 1'000;
constexpr qsizetype IdDigits = 32;

Error invalid(const QString &reason)
{
    return {Error::Kind::Invalid, u"read fields"_s, reason};
}

//! [{"name":…,"value":…},…]
Headers headersFromPairs(const std::optional<JsonValue> &list, JsonParser &parser)
{
    Headers headers;
    if (!list)
        return headers;
    for (const JsonValue &value : parser.array(*list)) {
        FieldReader pair(parser.object(value));
        const QByteArray name = pair.text("name");
        headers.append(name, pair.text("value"));
    }
    return headers;
}

QByteArray decodedText(FieldReader &content)
{
    const QByteArray text = content.text("text");
    return content.text("encoding") == "base64" ? QByteArray::fromBase64(text) : text;
}

//! size is what the recorder counted; -1 and absent mean that it did not.
Body bodyFrom(
    const std::optional<JsonValue> &content, std::optional<qint64> size, JsonParser &parser)
{
    Body body;
    if (content) {
        FieldReader fields(parser.object(*content));
        body.bytes = decodedText(fields);
        body.mediaType = fields.text("mimeType");
        if (!size)
            size = fields.integer("size");
    }
    if (body.bytes.isEmpty() && size && *size > 0) {
        body.isTruncated = true;
        body.fullSize = *size;
    }
    return body;
}

struct HarRequest {
    QByteArray url;
    HttpMessage message;
};

Result<HarRequest> requestFrom(const JsonObject &object, JsonParser &parser)
{
    FieldReader fields(object);
    HarRequest request;
    const QByteArray method = fields.text("method", Need::Required);
    request.url = fields.text("url", Need::Required);
    const std::optional<JsonValue> headers = fields.array("headers");
    const std::optional<JsonValue> content = fields.object("postData");
    const std::optional<qint64> size = fields.integer("bodySize");
    if (!fields.isGood())
        return fields.error();
    if (method != "POST")
        return invalid(u"no POST: only deliveries by POST can be repeated"_s);
    request.message.headers = headersFromPairs(headers, parser);
    request.message.body = bodyFrom(content, size, parser);
    const QByteArray mediaType = mediaTypeOf(request.message.headers);
    if (!mediaType.isEmpty())
        request.message.body.mediaType = mediaType;
    return request;
}

Result<Attempt> attemptFrom(FieldReader &entry, JsonParser &parser)
{
    Attempt attempt;
    attempt.number = 1;
    attempt.startedAt = entry.time("startedDateTime", Need::Required).value_or(Timestamp());
    attempt.durationMicros = entry.micros("time", MicrosPerMilli);
    attempt.outcome = AttemptOutcome::NetworkError;
    const std::optional<JsonValue> response = entry.object("response");
    if (!entry.isGood())
        return entry.error();
    if (!response)
        return attempt;
    FieldReader fields(parser.object(*response));
    const qint64 code = fields.integer("status").value_or(0);
    attempt.vendorOutcome = fields.text("statusText");
    attempt.error = fields.text("_error"); // Chromium's reason why there is no answer
    attempt.response.headers = headersFromPairs(fields.array("headers"), parser);
    attempt.response.body = bodyFrom(fields.object("content"), std::nullopt, parser);
    if (!fields.isGood())
        return fields.error();
    if (code >= 100 && code <= 999) {
        attempt.code = static_cast<int>(code);
        attempt.outcome = code / 100 == 2 ? AttemptOutcome::Succeeded : AttemptOutcome::Rejected;
    }
    return attempt;
}

QByteArray typeOf(const HarRequest &request)
{
    for (const QByteArrayView name :
        {QByteArrayView("X-GitHub-Event"), QByteArrayView("X-Event-Type"),
            QByteArrayView("X-Shopify-Topic"), QByteArrayView("Ce-Type")}) {
        const std::optional<QByteArray> type = request.message.headers.first(name);
        if (type && !type->isEmpty())
            return *type;
    }
    const QByteArray address = addressForPeople(request.url);
    const qsizetype path = address.indexOf('/');
    return path < 0 ? QByteArray("POST /") : "POST " + address.sliced(path);
}

QByteArray digestOf(const Timestamp &time, const HarRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(time.utcMicros) + '\0' + request.url + '\0');
    hash.addData(request.message.body.bytes);
    return hash.result().toHex().first(IdDigits);
}

} // namespace

Result<EventRecord> recordFromHar(const JsonObject &entry, JsonParser &parser)
{
    FieldReader fields(entry);
    const std::optional<JsonValue> object = fields.object("request", Need::Required);
    if (!fields.isGood())
        return fields.error();
    Result<HarRequest> request = requestFrom(parser.object(*object), parser);
    if (!request)
        return request.error();
    Result<Attempt> attempt = attemptFrom(fields, parser);
    if (!attempt)
        return attempt.error();
    EventRecord record;
    Event &event = record.event;
    const QByteArray digest = digestOf(attempt->startedAt, *request);
    event.id = EventId("har-" + digest);
    attempt->id = AttemptId("har-" + digest + "-1");
    event.type = typeOf(*request);
    event.destinationUrl = request->url;
    event.destination = addressForPeople(request->url);
    event.vendorStatus = attempt->code ? QByteArray::number(*attempt->code) : attempt->error;
    event.stage = attempt->outcome == AttemptOutcome::Succeeded ? Stage::Succeeded : Stage::Failed;
    event.receivedAt = attempt->startedAt;
    record.request = request->message;
    event.bodySize = record.request.body.fullSize.value_or(record.request.body.bytes.size());
    event.rawFields = fields.rest();
    record.attempts = {*attempt};
    summarizeAttempts(record);
    return record;
}

} // namespace Reprise
