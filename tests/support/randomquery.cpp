// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/randomquery.h"

#include "models/domain/query/queryparser.h"
#include "models/domain/query/querytime.h"
#include "models/domain/query/queryvalues.h"
#include "models/domain/query/querywords.h"
#include "models/domain/recordfold.h"

namespace Reprise::Test {

namespace {

using NodeKind = QueryNode::Kind;

constexpr qint64 Minute = 60'000'000;

const QList<QByteArray> Types{"order.fulfilled", "Order.Created", "invoice.paid", "payment", ""};
const QList<QByteArray> Places{"billing", "crm", "fulfilment", "büro", "a\"b\\d", ""};
const QList<QByteArray> Statuses{"dead_letter", "SUCCESSFUL", "retry", ""};
const QList<QByteArray> Answers{"column \"sku_id\" does not exist", "timed out", "OK",
    "Timeout after 30 s", "tab\there\nline", "not \xff utf-8", ""};
const QList<QByteArray> Needles{"timeout", "TIME", "o", "\"sku", "42", "9007199254740993", "{",
    "null", "\xff", "not there", "é"};
const QList<QByteArray> Patterns{"timed? ?out", "^o", "\\d{2,}", "order\\.(created|fulfilled)$",
    "(?-i)OK", "sku_id\" does", "a|b", "\\\\d", "^$"};
const QList<QByteArray> Keys{"order", "id", "items", "odd key", "a.b", "äöü", "0", "error"};
const QList<QByteArray> HeaderNames{
    "X-Request-Id", "x-request-id", "Content-Type", "Via", "Odd Name"};
const QList<QByteArray> Numbers{"0", "1", "42", "42.0", "4.2e1", "-1", "1.10", "1.1", "500", "599",
    "9007199254740992", "9007199254740993", "12345678901234567890123", "1e400"};
const QList<QByteArray> JsonStrings{"\"42\"", "\"timeout\"", "\"\"", R"("caf\u00e9 \"x\"")",
    R"("\ud83d\ude00\n")", "\"Order.Created\""};
const QList<QByteArray> Words{"42", "timeout", "", "café \"x\"", "\xf0\x9f\x98\x80\n",
    "Order.Created", "order.fulfilled", "billing"};
const QList<QByteArray> Constants{"true", "false", "null"};
const QList<int> Codes{200, 204, 404, 429, 500, 503, 599};
const QList<qint64> Durations{0, 200'000, 1'500'000, 30'000'000, 90 * Minute};
const QList<QByteArray> TimeTexts{"-2h", "now", "today", "now+90m", "2026-04-12T09:14Z",
    "2026-04-12T10:44:02.113+02:00", "yesterday", "2026-04-12"};

template <typename T>
std::optional<T> maybe(bool isThere, const T &value)
{
    return isThere ? std::optional<T>(value) : std::nullopt;
}

} // namespace

QByteArray RandomQuery::jsonValue(int depth)
{
    if (depth == 0 || oneIn(3)) {
        const quint64 kind = below(3);
        return kind == 0 ? pick(Numbers) : (kind == 1 ? pick(JsonStrings) : pick(Constants));
    }
    const bool isObject = !oneIn(3);
    QByteArray out = isObject ? "{" : "[";
    const quint64 count = below(4);
    for (quint64 i = 0; i < count; ++i) {
        if (i > 0)
            out += oneIn(2) ? ", " : ",";
        if (isObject)
            out += '"' + pick(Keys) + "\":";
        out += jsonValue(depth - 1);
    }
    return out + (isObject ? "}" : "]");
}

QByteArray RandomQuery::body()
{
    switch (below(6)) {
    case 0:
        return {};
    case 1:
        return pick(Answers);
    default:
        return jsonValue(3);
    }
}

HttpMessage RandomQuery::message()
{
    HttpMessage message;
    for (quint64 i = below(4); i > 0; --i)
        message.headers.append(pick(HeaderNames), pick(Words));
    message.body.bytes = body();
    message.body.mediaType = "application/json";
    return message;
}

Attempt RandomQuery::attempt(int number, qint64 startedMicros)
{
    Attempt attempt;
    attempt.id = AttemptId("a" + QByteArray::number(m_count) + '-' + QByteArray::number(number));
    attempt.number = number;
    attempt.trigger = oneIn(4) ? AttemptTrigger::Replay : AttemptTrigger::Automatic;
    if (attempt.trigger == AttemptTrigger::Replay)
        attempt.runId = RunId("run-1");
    attempt.startedAt = Timestamp::fromMicros(startedMicros + number * Minute);
    attempt.durationMicros = maybe(!oneIn(5), pick(Durations));
    attempt.code = maybe(!oneIn(4), pick(Codes));
    attempt.outcome = !attempt.code ? AttemptOutcome::NetworkError
        : *attempt.code < 300       ? AttemptOutcome::Succeeded
                                    : AttemptOutcome::Rejected;
    if (attempt.code)
        attempt.response = message();
    else
        attempt.error = "timed out";
    return attempt;
}

EventRecord RandomQuery::record()
{
    EventRecord record;
    Event &event = record.event;
    event.id = EventId("evt_" + QByteArray::number(++m_count));
    event.requestId = RequestId(oneIn(3) ? QByteArray() : "req_" + QByteArray::number(below(5)));
    event.type = pick(Types);
    event.source = pick(Places);
    event.destination = pick(Places);
    event.destinationUrl = oneIn(2) ? QByteArray() : "https://shop.test/" + pick(Places);
    event.vendorStatus = pick(Statuses);
    event.stage = AllStages.at(below(StageCount));
    const qint64 received = Now - static_cast<qint64>(below(3000)) * Minute;
    event.receivedAt = Timestamp::fromMicros(oneIn(4) ? 1'775'985'240'000'000 : received);
    event.nextAttemptAt = maybe(oneIn(3), Timestamp::fromMicros(Now + 90 * Minute));
    event.expiresAt = maybe(oneIn(2), Timestamp::fromMicros(Now + 1440 * Minute));
    event.attemptLimit = maybe(oneIn(2), 5);
    record.request = message();
    event.bodySize = record.request.body.bytes.size();
    const int attempts = static_cast<int>(below(4));
    for (int i = 1; i <= attempts; ++i)
        record.attempts.append(attempt(i, event.receivedAt.utcMicros));
    summarizeAttempts(record);
    for (const Attempt &attempt : record.attempts)
        event.replayCount += attempt.trigger == AttemptTrigger::Replay ? 1 : 0;
    return record;
}

FieldRef RandomQuery::field(bool messages)
{
    const int plain = int(QueryField::Body);
    FieldRef ref{
        static_cast<QueryField>(below(static_cast<quint64>(messages ? QueryFieldCount : plain))),
        {}};
    if (isHeaderField(ref.field)) {
        ref.path.append({pick(HeaderNames), -1});
    } else if (takesPath(ref.field)) {
        for (quint64 i = below(3); i > 0; --i)
            ref.path.append(
                oneIn(4) ? PathStep{{}, static_cast<int>(below(3))} : PathStep{pick(Keys), -1});
    }
    return ref;
}

QueryOperator RandomQuery::operatorFor(QueryFieldType type)
{
    for (;;) {
        const QueryOperator op = static_cast<QueryOperator>(below(10));
        if (accepts(type, op))
            return op;
    }
}

QByteArray RandomQuery::text(QueryField field)
{
    switch (field) {
    case QueryField::Id:
        return "evt_" + QByteArray::number(below(20));
    case QueryField::Request:
        return "req_" + QByteArray::number(below(5));
    case QueryField::Type:
        return pick(Types);
    case QueryField::Source:
    case QueryField::Destination:
        return pick(Places);
    case QueryField::Url:
        return "https://shop.test/" + pick(Places);
    case QueryField::Status:
        return pick(Statuses);
    case QueryField::Answer:
        return pick(Answers);
    default:
        return pick(Words);
    }
}

QueryValue RandomQuery::jsonScalar()
{
    const quint64 kind = below(8);
    if (kind < 3)
        return numberValue(pick(Numbers));
    return textValue(pick(Words));
}

QueryValue RandomQuery::value(const FieldRef &field)
{
    switch (typeOf(field)) {
    case QueryFieldType::Stage:
        return textValue(stageWord(AllStages.at(below(StageCount))).toByteArray());
    case QueryFieldType::Number:
        return numberValue(oneIn(3) ? QByteArray::number(pick(Codes)) : pick(Numbers));
    case QueryFieldType::Time: {
        const QueryTime time = *readQueryTime(pick(TimeTexts), Now);
        return {QueryValue::Kind::Time, time.text, time.micros};
    }
    case QueryFieldType::Duration:
        return durationValue(pick(Durations));
    case QueryFieldType::Json:
        return jsonScalar();
    case QueryFieldType::Text:
        break;
    }
    return textValue(text(field.field));
}

//! What the parser makes of an element: see QueryValues.
ValueRange RandomQuery::range(const FieldRef &field)
{
    const QueryFieldType type = typeOf(field);
    if (type == QueryFieldType::Json && oneIn(5)) {
        const QByteArray word = pick(Constants);
        return ValueRange::only(
            {word == "null" ? QueryValue::Kind::Null : QueryValue::Kind::Boolean, word, 0});
    }
    const QueryValue from = value(field);
    const bool isTime = type == QueryFieldType::Time;
    const bool spans = isTime && readQueryTime(from.text, Now)->span != QueryTime::Span::Instant;
    if (type == QueryFieldType::Stage || (oneIn(2) && !spans))
        return ValueRange::only(from);
    if (oneIn(3))
        return {from, std::nullopt, oneIn(2), true};
    if (oneIn(2))
        return {std::nullopt, from, true, oneIn(2)};
    const QueryValue to = value(field);
    const bool isOrdered = isTime          ? from.micros < to.micros
        : type == QueryFieldType::Duration ? from.micros < to.micros
                                           : from.kind == QueryValue::Kind::Number
            && to.kind == from.kind && compareDecimals(from.text, to.text) < 0;
    return isOrdered ? ValueRange{from, to, true, !isTime}
                     : ValueRange{from, std::nullopt, true, true};
}

Comparison RandomQuery::comparison(bool messages)
{
    Comparison result;
    result.field = field(messages);
    result.op = operatorFor(typeOf(result.field));
    switch (result.op) {
    case QueryOperator::Exists:
        break;
    case QueryOperator::Contains:
        result.values = {ValueRange::only(textValue(pick(Needles)))};
        break;
    case QueryOperator::Matches:
        result.values = {ValueRange::only(textValue(pick(Patterns)))};
        break;
    case QueryOperator::In:
        for (quint64 i = 1 + below(3); i > 0; --i)
            result.values.append(range(result.field));
        break;
    case QueryOperator::Equal:
    case QueryOperator::NotEqual:
        do {
            result.values = {range(result.field)};
        } while (!result.values.first().isSingle());
        break;
    default:
        result.values = {ValueRange::only(value(result.field))};
    }
    return result;
}

QueryNode RandomQuery::branch(int depth, bool messages)
{
    if (oneIn(8) && messages)
        return searchNode(pick(Needles));
    if (oneIn(4))
        return {NodeKind::Not, {query(depth - 1, messages)}, {}};
    QueryNode node{oneIn(2) ? NodeKind::And : NodeKind::Or, {}, {}};
    for (quint64 i = 2 + below(3); i > 0; --i)
        node.children.append(query(depth - 1, messages));
    return node;
}

QueryNode RandomQuery::query(int depth, bool messages)
{
    if (oneIn(40))
        return {};
    if (depth <= 0 || oneIn(3))
        return {NodeKind::Compare, {}, comparison(messages)};
    return branch(depth, messages);
}

} // namespace Reprise::Test
