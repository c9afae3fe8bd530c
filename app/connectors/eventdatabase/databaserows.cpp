// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/databaserows.h"

#include "app/connectors/import/messagemapping.h"
#include "app/connectors/json/jsonparser.h"
#include "app/connectors/json/jsonwriter.h"
#include "app/connectors/statuswords.h"
#include "app/sqlite/sqlitestatement.h"

#include <cmath>
#include <limits>

namespace Reprise {

namespace {

constexpr double MicrosPerSecond = 1'000'000;
constexpr double MicrosPerDay = 86'400 * MicrosPerSecond;
constexpr double JulianDayOf1970 = 2'440'587.5;
constexpr double LastJulianDay = 5'373'484.5; //!< year 9999; larger numbers are seconds
constexpr double LastSecond = 100'000'000'000; //!< larger numbers are milliseconds
constexpr double LastMicros = 9.0e18;

std::optional<Timestamp> timeFromReal(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !(value > 0))
        return std::nullopt;
    const double micros = value < LastJulianDay ? (value - JulianDayOf1970) * MicrosPerDay
        : value < LastSecond                    ? value * MicrosPerSecond
                                                : value * 1'000;
    if (!(std::abs(micros) < LastMicros))
        return std::nullopt;
    return Timestamp{std::llround(micros), text};
}

template <typename Field>
int columnOf(int first, Field field)
{
    return first + static_cast<int>(field);
}

std::optional<int> smallNumberAt(const SqliteStatement &row, int column, int least, int most)
{
    bool isNumber = false;
    const qint64 number = row.bytes(column).toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return std::nullopt;
    return static_cast<int>(number);
}

std::optional<qint64> microsFromMillis(const SqliteStatement &row, int column)
{
    bool isNumber = false;
    const double millis = row.bytes(column).toDouble(&isNumber);
    if (!isNumber || !(millis >= 0) || millis > LastMicros / 1'000)
        return std::nullopt;
    return std::llround(millis * 1'000);
}

Headers headersFromPlainLines(QByteArrayView text)
{
    Headers headers;
    for (const QByteArray &line : text.toByteArray().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    return headers;
}

//! [["Name","value"],…] or [{"name":…,"value":…},…]
Headers headersFromList(const JsonValue &list, JsonParser &parser)
{
    Headers headers;
    for (const JsonValue &value : parser.array(list)) {
        const QList<JsonValue> pair = parser.array(value);
        const JsonObject object = parser.object(value);
        const JsonValue none{"null"};
        const JsonValue name = pair.size() == 2 ? pair[0] : object.value("name").value_or(none);
        const JsonValue text = pair.size() == 2 ? pair[1] : object.value("value").value_or(none);
        if (name.isText())
            headers.append(*name.text(), text.text().value_or(text.raw.toByteArray()));
    }
    return headers;
}

Headers headersFromText(QByteArrayView text)
{
    // Wrapped into an object, so that lists can be checked, too; the padding is the parser's wish.
    const QByteArray json = "{\"h\":" + text.toByteArray() + '}';
    const QByteArray padded = json + QByteArray(JsonPadding, ' ');
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(QByteArrayView(padded).first(json.size()));
    const std::optional<JsonValue> value = object ? object->value("h") : std::nullopt;
    if (value && value->isObject())
        return headersFromObject(*value, parser);
    if (value && value->isArray())
        return headersFromList(*value, parser);
    return headersFromPlainLines(text);
}

bool looksLikeJson(QByteArrayView bytes)
{
    const QByteArrayView text = bytes.first(std::min<qsizetype>(bytes.size(), 64)).trimmed();
    return text.startsWith('{') || text.startsWith('[');
}

} // namespace

std::optional<Timestamp> timeAt(const SqliteStatement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const QByteArray text = row.bytes(column);
    if (std::optional<Timestamp> time = Timestamp::parse(text))
        return time;
    if (std::optional<Timestamp> time = timeFromReal(text))
        return time;
    return Timestamp{0, text};
}

Event eventFromRow(const SqliteStatement &row, int first, RowKey key)
{
    const auto bytes = [&](EventField field) { return row.bytes(columnOf(first, field)); };
    const auto time = [&](EventField field) { return timeAt(row, columnOf(first, field)); };
    constexpr int Most = std::numeric_limits<int>::max();
    Event event;
    event.key = key;
    event.id = EventId(bytes(EventField::Id));
    if (event.id.isEmpty())
        event.id = EventId("row " + QByteArray::number(static_cast<qint64>(key)));
    event.requestId = RequestId(bytes(EventField::Request));
    event.type = bytes(EventField::Type);
    event.source = bytes(EventField::Source);
    event.destination = bytes(EventField::Destination);
    event.destinationUrl = bytes(EventField::Url);
    if (event.destination.isEmpty())
        event.destination = addressForPeople(event.destinationUrl);
    event.vendorStatus = bytes(EventField::Status);
    event.stage = stageFromStatusWord(event.vendorStatus);
    event.receivedAt = time(EventField::Received).value_or(Timestamp());
    event.nextAttemptAt = time(EventField::NextAttempt);
    event.expiresAt = time(EventField::Expires);
    event.attemptCount =
        smallNumberAt(row, columnOf(first, EventField::AttemptCount), 0, Most).value_or(0);
    event.attemptLimit = smallNumberAt(row, columnOf(first, EventField::AttemptLimit), 1, Most);
    return event;
}

HttpMessage requestFromRow(const SqliteStatement &row, int first)
{
    HttpMessage request;
    request.headers = headersFromText(row.view(columnOf(first, EventField::Headers)));
    request.body.bytes = row.bytes(columnOf(first, EventField::Payload));
    request.body.mediaType = row.bytes(columnOf(first, EventField::MediaType));
    if (request.body.mediaType.isEmpty())
        request.body.mediaType = mediaTypeOf(request.headers);
    if (request.body.mediaType.isEmpty() && looksLikeJson(request.body.bytes))
        request.body.mediaType = "application/json";
    return request;
}

Attempt attemptFromRow(const SqliteStatement &row, int first, RowKey key)
{
    const auto bytes = [&](AttemptField field) { return row.bytes(columnOf(first, field)); };
    Attempt attempt;
    attempt.id = AttemptId(bytes(AttemptField::Id));
    if (attempt.id.isEmpty())
        attempt.id = AttemptId("row " + QByteArray::number(static_cast<qint64>(key)));
    attempt.number =
        smallNumberAt(row, columnOf(first, AttemptField::Number), 0, 1'000'000).value_or(0);
    attempt.startedAt = timeAt(row, columnOf(first, AttemptField::Started)).value_or(Timestamp());
    attempt.vendorOutcome = bytes(AttemptField::Outcome);
    attempt.code = smallNumberAt(row, columnOf(first, AttemptField::Code), 100, 999);
    attempt.error = bytes(AttemptField::Error);
    attempt.outcome = outcomeFromWords(attempt.vendorOutcome, attempt.code, attempt.error);
    attempt.durationMicros = microsFromMillis(row, columnOf(first, AttemptField::Latency));
    attempt.response.body.bytes = bytes(AttemptField::Body);
    attempt.response.headers = headersFromText(row.view(columnOf(first, AttemptField::Headers)));
    attempt.response.body.mediaType = mediaTypeOf(attempt.response.headers);
    const QByteArray run = bytes(AttemptField::Run);
    if (!run.isEmpty()) {
        attempt.trigger = AttemptTrigger::Bulk;
        JsonWriter writer;
        writer.beginObject();
        writer.member("replay_run_id", run);
        writer.endObject();
        attempt.rawFields = writer.text();
    }
    return attempt;
}

QByteArray rawFieldsFromRow(const SqliteStatement &row, int first, const QByteArrayList &names)
{
    JsonWriter writer;
    bool isEmpty = true;
    writer.beginObject();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const int column = first + static_cast<int>(i);
        if (row.isNull(column))
            continue;
        writer.member(names.at(i), row.view(column));
        isEmpty = false;
    }
    writer.endObject();
    return isEmpty ? QByteArray() : writer.text();
}

} // namespace Reprise
