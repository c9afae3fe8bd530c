// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/naivematcher.h"

#include "models/domain/query/querymatch.h"
#include "models/domain/recordfold.h"
#include "tests/support/plainjson.h"

#include <algorithm>

namespace Reprise::Test {

namespace {

//! A field's value: what comparisons see, and what contains and ~ see.
struct FieldValue {
    QueryScalar::Kind kind = QueryScalar::Kind::Text;
    QByteArray text; //!< of comparisons
    qint64 micros = 0;
    QByteArray searched; //!< of contains and ~

    QueryScalar scalar() const { return {kind, text, micros}; }
};

//! No element: the field is missing. Several: a header that came several times.
using FieldValues = QList<FieldValue>;

FieldValues texts(const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    return {{QueryScalar::Kind::Text, text, 0, text}};
}

FieldValues number(std::optional<qint64> number)
{
    if (!number)
        return {};
    const QByteArray digits = QByteArray::number(*number);
    return {{QueryScalar::Kind::Number, digits, 0, digits}};
}

FieldValues moment(const std::optional<Timestamp> &time)
{
    if (!time)
        return {};
    return {{QueryScalar::Kind::Time, {}, time->utcMicros, {}}};
}

FieldValues duration(std::optional<qint64> micros)
{
    if (!micros)
        return {};
    return {{QueryScalar::Kind::Duration, {}, *micros, {}}};
}

FieldValues headers(const Headers &headers, const QByteArray &name)
{
    FieldValues values;
    for (const QByteArray &value : headers.all(name))
        values.append({QueryScalar::Kind::Text, value, 0, value});
    return values;
}

std::optional<PlainJson> step(const PlainJson &json, const PathStep &step)
{
    if (step.index >= 0) {
        const bool has = json.kind == PlainJson::Kind::Array && step.index < json.values.size();
        return has ? std::optional<PlainJson>(json.values.at(step.index)) : std::nullopt;
    }
    const qsizetype place = json.names.indexOf(step.key);
    return place < 0 ? std::nullopt : std::optional<PlainJson>(json.values.at(place));
}

FieldValue valueOf(const PlainJson &json)
{
    switch (json.kind) {
    case PlainJson::Kind::String:
        return {QueryScalar::Kind::Text, json.string, 0, json.string};
    case PlainJson::Kind::Number:
        return {QueryScalar::Kind::Number, json.raw, 0, json.raw};
    case PlainJson::Kind::Constant:
        return {QueryScalar::Kind::Constant, json.raw, 0, json.raw};
    default:
        return {QueryScalar::Kind::Other, json.raw, 0, json.raw};
    }
}

FieldValues message(const QByteArray &body, const QList<PathStep> &path)
{
    if (path.isEmpty())
        return texts(body);
    std::optional<PlainJson> json = PlainJson::parse(body);
    for (const PathStep &next : path) {
        if (json)
            json = step(*json, next);
    }
    return json ? FieldValues{valueOf(*json)} : FieldValues{};
}

FieldValues messageValues(const FieldRef &field, const EventRecord &record)
{
    const Attempt *const newest = newestAttempt(record.attempts);
    const HttpMessage response = newest ? newest->response : HttpMessage{};
    switch (field.field) {
    case QueryField::Body:
        return message(record.request.body.bytes, field.path);
    case QueryField::Response:
        return message(response.body.bytes, field.path);
    case QueryField::Header:
        return headers(record.request.headers, field.path.first().key);
    default:
        return headers(response.headers, field.path.first().key);
    }
}

FieldValues valuesOf(const FieldRef &field, const EventRecord &record)
{
    const Event &event = record.event;
    switch (field.field) {
    case QueryField::Id:
        return texts(event.id.text());
    case QueryField::Request:
        return texts(event.requestId.text());
    case QueryField::Type:
        return texts(event.type);
    case QueryField::Source:
        return texts(event.source);
    case QueryField::Destination:
        return texts(event.destination);
    case QueryField::Url:
        return texts(event.destinationUrl);
    case QueryField::Stage:
        return texts(stageWord(event.stage).toByteArray());
    case QueryField::Status:
        return texts(event.vendorStatus);
    case QueryField::Received:
        return moment(event.receivedAt);
    case QueryField::Code:
        return number(event.lastCode);
    case QueryField::Tries:
        return number(event.attemptCount);
    case QueryField::Took:
        return duration(event.lastDurationMicros);
    case QueryField::Answer:
        return texts(event.lastAnswer);
    case QueryField::NextTry:
        return moment(event.nextAttemptAt);
    case QueryField::Expires:
        return moment(event.expiresAt);
    case QueryField::Size:
        return number(event.bodySize);
    case QueryField::Replays:
        return number(event.replayCount);
    default:
        return messageValues(field, record);
    }
}

bool holds(const Comparison &comparison, const FieldValue &value)
{
    switch (comparison.op) {
    case QueryOperator::Exists:
        return true;
    case QueryOperator::Contains:
        return containsIgnoringAsciiCase(value.searched, comparison.values.first().from->text);
    case QueryOperator::Matches:
        return matchesRegex(compileRegex(comparison.values.first().from->text), value.searched);
    default:
        return fulfils(value.scalar(), comparison.op, comparison.values);
    }
}

bool matches(Comparison comparison, const EventRecord &record)
{
    const bool isNegated = comparison.op == QueryOperator::NotEqual;
    if (isNegated)
        comparison.op = QueryOperator::Equal;
    const FieldValues values = valuesOf(comparison.field, record);
    const bool any = std::any_of(values.begin(), values.end(),
        [&comparison](const FieldValue &value) { return holds(comparison, value); });
    return any != isNegated;
}

} // namespace

bool naiveMatches(const QueryNode &node, const EventRecord &record)
{
    const auto childMatches = [&record](
                                  const QueryNode &child) { return naiveMatches(child, record); };
    switch (node.kind) {
    case QueryNode::Kind::Everything:
        return true;
    case QueryNode::Kind::And:
        return std::all_of(node.children.begin(), node.children.end(), childMatches);
    case QueryNode::Kind::Or:
        return std::any_of(node.children.begin(), node.children.end(), childMatches);
    case QueryNode::Kind::Not:
        return !naiveMatches(node.children.first(), record);
    case QueryNode::Kind::Compare:
        return matches(node.comparison, record);
    }
    return false;
}

} // namespace Reprise::Test
