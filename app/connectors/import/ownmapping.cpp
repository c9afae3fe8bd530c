// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/ownmapping.h"

#include "app/connectors/import/recordjson.h"
#include "app/connectors/json/fieldreader.h"

#include <limits>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! A FieldReader for our own forms of values.
class OwnReader
{
public:
    OwnReader(const JsonObject &object, JsonParser &parser)
        : m_fields(object)
        , m_parser(parser)
    {
    }

    QByteArray bytes(QByteArrayView key, Need need = Need::Optional)
    {
        const std::optional<JsonValue> value = m_fields.any(key, need);
        return value ? bytesOf(*value, key) : QByteArray();
    }
    std::optional<Timestamp> time(QByteArrayView key, Need need = Need::Optional);
    std::optional<qint64> micros(QByteArrayView key) { return m_fields.integer(key); }
    std::optional<int> number(QByteArrayView key);
    HttpMessage message(QByteArrayView key);
    template <typename Enum>
    Enum word(QByteArrayView key, std::optional<Enum> (*fromWord)(QByteArrayView));

    bool isGood() const { return m_fields.isGood(); }
    FieldReader &fields() { return m_fields; }

private:
    QByteArray bytesOf(const JsonValue &value, QByteArrayView key);
    Headers headers(const JsonValue &list);
    Body body(const JsonValue &value);
    //! Notes a mistake inside the value of key.
    void adopt(OwnReader &inner, QByteArrayView key)
    {
        if (!inner.isGood())
            m_fields.setProblem(key, u"holds a mistake: %1"_s.arg(inner.m_fields.error().detail));
    }

    FieldReader m_fields;
    JsonParser &m_parser;
};

QByteArray OwnReader::bytesOf(const JsonValue &value, QByteArrayView key)
{
    if (const std::optional<QByteArray> text = value.text())
        return *text;
    const std::optional<JsonValue> base64 = m_parser.object(value).value("base64");
    const std::optional<QByteArray> digits = base64 ? base64->text() : std::nullopt;
    if (digits) {
        const QByteArray::FromBase64Result decoded = QByteArray::fromBase64Encoding(
            *digits, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            return *decoded;
    }
    m_fields.setProblem(key, u"is neither text nor base64"_s);
    return {};
}

std::optional<Timestamp> OwnReader::time(QByteArrayView key, Need need)
{
    const std::optional<JsonValue> value = m_fields.object(key, need);
    if (!value || !value->isObject())
        return std::nullopt;
    OwnReader inner(m_parser.object(*value), m_parser);
    Timestamp time;
    time.utcMicros = inner.m_fields.integer("micros", Need::Required).value_or(0);
    time.original = inner.bytes("text");
    adopt(inner, key);
    return time;
}

std::optional<int> OwnReader::number(QByteArrayView key)
{
    const std::optional<qint64> value = m_fields.integer(key);
    if (!value)
        return std::nullopt;
    if (*value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max())
        m_fields.setProblem(key, u"is out of range"_s);
    return static_cast<int>(*value);
}

template <typename Enum>
Enum OwnReader::word(QByteArrayView key, std::optional<Enum> (*fromWord)(QByteArrayView))
{
    const std::optional<Enum> value = fromWord(m_fields.text(key, Need::Required));
    if (!value)
        m_fields.setProblem(key, u"is no word of ours"_s);
    return value.value_or(Enum::Unknown);
}

Headers OwnReader::headers(const JsonValue &list)
{
    Headers headers;
    for (const JsonValue &value : m_parser.array(list)) {
        const QList<JsonValue> pair = m_parser.array(value);
        if (pair.size() == 2)
            headers.append(bytesOf(pair[0], "headers"), bytesOf(pair[1], "headers"));
        else
            m_fields.setProblem("headers", u"is no list of pairs"_s);
    }
    return headers;
}

Body OwnReader::body(const JsonValue &value)
{
    OwnReader inner(m_parser.object(value), m_parser);
    Body body;
    body.bytes = inner.bytes("bytes");
    body.mediaType = inner.bytes("mediaType");
    body.isTruncated = inner.m_fields.flag("isTruncated").value_or(false);
    body.fullSize = inner.m_fields.integer("fullSize");
    body.isOriginal = inner.m_fields.flag("isOriginal").value_or(true);
    adopt(inner, "body");
    return body;
}

HttpMessage OwnReader::message(QByteArrayView key)
{
    HttpMessage message;
    const std::optional<JsonValue> value = m_fields.object(key);
    if (!value || !value->isObject())
        return message;
    OwnReader inner(m_parser.object(*value), m_parser);
    const std::optional<JsonValue> list = inner.m_fields.array("headers");
    if (list && list->isArray())
        message.headers = inner.headers(*list);
    const std::optional<JsonValue> content = inner.m_fields.object("body");
    if (content && content->isObject())
        message.body = inner.body(*content);
    adopt(inner, key);
    return message;
}

Result<Event> eventFrom(const JsonObject &object, JsonParser &parser)
{
    OwnReader reader(object, parser);
    Event event;
    event.id = EventId(reader.bytes("id", Need::Required));
    event.requestId = RequestId(reader.bytes("requestId"));
    event.type = reader.bytes("type");
    event.source = reader.bytes("source");
    event.destination = reader.bytes("destination");
    event.destinationUrl = reader.bytes("destinationUrl");
    event.vendorStatus = reader.bytes("status");
    event.stage = reader.word<Stage>("stage", stageFromWord);
    event.receivedAt = reader.time("receivedAt", Need::Required).value_or(Timestamp());
    event.nextAttemptAt = reader.time("nextAttemptAt");
    event.expiresAt = reader.time("expiresAt");
    event.attemptCount = reader.number("attemptCount").value_or(0);
    event.attemptLimit = reader.number("attemptLimit");
    event.lastCode = reader.number("lastCode");
    event.lastDurationMicros = reader.micros("lastDurationMicros");
    event.lastAnswer = reader.bytes("lastAnswer");
    event.bodySize = reader.micros("bodySize").value_or(0);
    event.replayCount = reader.number("replayCount").value_or(0);
    event.goneSinceMicros = reader.micros("goneSinceMicros");
    event.rawFields = reader.bytes("raw");
    if (reader.isGood() && event.id.isEmpty())
        reader.fields().setProblem("id", u"is empty"_s);
    if (!reader.isGood())
        return reader.fields().error();
    return event;
}

Result<Attempt> attemptFrom(const JsonObject &object, JsonParser &parser)
{
    OwnReader reader(object, parser);
    Attempt attempt;
    attempt.id = AttemptId(reader.bytes("id", Need::Required));
    attempt.number = reader.number("number").value_or(0);
    attempt.trigger = reader.word<AttemptTrigger>("trigger", triggerFromWord);
    attempt.startedAt = reader.time("startedAt", Need::Required).value_or(Timestamp());
    attempt.durationMicros = reader.micros("durationMicros");
    attempt.outcome = reader.word<AttemptOutcome>("outcome", outcomeFromWord);
    attempt.vendorOutcome = reader.bytes("vendorOutcome");
    attempt.code = reader.number("code");
    attempt.error = reader.bytes("error");
    if (object.contains("request"))
        attempt.request = reader.message("request");
    attempt.response = reader.message("response");
    attempt.runId = RunId(reader.bytes("runId"));
    attempt.rawFields = reader.bytes("raw");
    if (!reader.isGood())
        return reader.fields().error();
    return attempt;
}

} // namespace

static bool hasMark(const JsonObject &element, QByteArrayView wanted)
{
    const std::optional<JsonValue> mark = element.value("reprise");
    return mark && mark->text() == wanted.toByteArray();
}

bool isExportHeader(const JsonObject &element)
{
    return hasMark(element, "export");
}

bool isExportEnd(const JsonObject &element)
{
    return hasMark(element, "export-end");
}

bool isWholeExport(const JsonObject &end)
{
    return FieldReader(end).flag("complete").value_or(false);
}

Result<void> checkExportHeader(const JsonObject &header)
{
    FieldReader fields(header);
    const qint64 version = fields.integer("version", Need::Required).value_or(0);
    if (!fields.isGood())
        return fields.error();
    if (version < 1 || version > ExportVersion)
        return Error{Error::Kind::Invalid, u"read export"_s,
            u"version %1 of the export is not known, only %2"_s.arg(version).arg(ExportVersion)};
    return {};
}

Result<EventRecord> recordFromOwn(const JsonObject &element, JsonParser &parser)
{
    OwnReader reader(element, parser);
    EventRecord record;
    const std::optional<JsonValue> object = reader.fields().object("event", Need::Required);
    const std::optional<JsonValue> list = reader.fields().array("attempts");
    record.request = reader.message("request");
    if (!reader.isGood())
        return reader.fields().error();
    const Result<Event> event = eventFrom(parser.object(*object), parser);
    if (!event)
        return event.error();
    record.event = *event;
    for (const JsonValue &value : list ? parser.array(*list) : QList<JsonValue>()) {
        const Result<Attempt> attempt = attemptFrom(parser.object(value), parser);
        if (!attempt)
            return attempt.error();
        record.attempts.append(*attempt);
    }
    return record;
}

} // namespace Reprise
