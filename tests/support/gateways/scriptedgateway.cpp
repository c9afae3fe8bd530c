// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/scriptedgateway.h"

#include "app/connectors/json/jsontext.h"
#include "models/domain/timestamp.h"

#include <algorithm>

namespace Reprise::Test {

namespace {

constexpr qint64 Minute = 60'000'000;
constexpr qint64 Second = 1'000'000;

} // namespace

ExpectedEvent ScriptedGateway::expected(const ScriptedEvent &event) const
{
    ExpectedEvent expected;
    expected.id = idOf(event);
    expected.vendorStatus = event.status;
    for (const StatusRow &row : statuses()) {
        if (row.word == event.status)
            expected.stage = row.stage;
    }
    expected.receivedMicros = event.atMicros;
    expected.type = event.type;
    expected.destination = "des_1";
    expected.attemptCount = int(event.attempts.size());
    if (!event.attempts.isEmpty())
        expected.lastCode = event.attempts.constLast().code;
    return expected;
}

ScriptedEvent ScriptedGateway::make(int number) const
{
    ScriptedEvent event;
    event.key = keyOf(number);
    event.atMicros = StartMicros + number * Minute;
    event.status = failedStatus();
    ScriptedAttempt first;
    first.id = "att_" + QByteArray::number(number) + "a";
    first.atMicros = event.atMicros + Second;
    ScriptedAttempt second;
    second.id = "att_" + QByteArray::number(number) + "b";
    second.number = 2;
    second.trigger = AttemptTrigger::Automatic;
    second.atMicros = event.atMicros + 31 * Second;
    second.code = 500;
    event.attempts = {first, second};
    return event;
}

ScriptedEvent &ScriptedGateway::add(const ScriptedEvent &event)
{
    events.append(event);
    return events.last();
}

void ScriptedGateway::addMany(int count)
{
    const int before = int(events.size());
    for (int i = 0; i < count; ++i)
        add(make(before + i + 1));
}

ScriptedEvent *ScriptedGateway::find(const QByteArray &key)
{
    const auto isIt = [&key](const ScriptedEvent &event) { return event.key == key; };
    const auto found = std::find_if(events.begin(), events.end(), isIt);
    return found == events.end() ? nullptr : &*found;
}

ScriptedEvent *ScriptedGateway::findDetail(const QByteArray &key)
{
    ScriptedEvent *event = find(key);
    return event && mixesUp ? &events.last() : event;
}

QList<ScriptedEvent> ScriptedGateway::newestFirst() const
{
    QList<ScriptedEvent> sorted = events;
    const auto isNewer = [](const ScriptedEvent &a, const ScriptedEvent &b) {
        return a.atMicros > b.atMicros;
    };
    std::stable_sort(sorted.begin(), sorted.end(), isNewer);
    return sorted;
}

ScriptedGateway::Slice ScriptedGateway::slice(
    const QList<ScriptedEvent> &all, int offset, int limit) const
{
    const qsizetype begin = std::clamp<qsizetype>(offset, 0, all.size());
    const qsizetype count = std::min<qsizetype>(limit, all.size() - begin);
    return {all.sliced(begin, count), begin + count < all.size()};
}

QList<ScriptedEvent> ScriptedGateway::filtered(
    const QByteArray &from, const QByteArray &to, const QByteArray &status, bool includesTo) const
{
    QList<ScriptedEvent> chosen;
    for (const ScriptedEvent &event : newestFirst()) {
        const bool isAfter =
            from.isEmpty() || event.atMicros >= Timestamp::parse(from).value().utcMicros;
        const qint64 end =
            to.isEmpty() ? event.atMicros + 1 : Timestamp::parse(to).value().utcMicros;
        const bool isBefore = includesTo ? event.atMicros <= end : event.atMicros < end;
        if (isAfter && isBefore && (status.isEmpty() || status == event.status))
            chosen.append(event);
    }
    return chosen;
}

bool ScriptedGateway::hasBearer(const ApiRequestLog &request, const QByteArray &token)
{
    return request.headers.first("Authorization").value_or(QByteArray()) == "Bearer " + token;
}

void ScriptedGateway::succeed(ScriptedEvent &event, AttemptTrigger trigger) const
{
    ScriptedAttempt attempt;
    attempt.number = int(event.attempts.size()) + 1;
    attempt.id = event.key + "-ok-" + QByteArray::number(attempt.number);
    attempt.trigger = trigger;
    attempt.atMicros = event.atMicros + 10 * Minute;
    attempt.outcome = AttemptOutcome::Succeeded;
    attempt.code = 200;
    attempt.response = R"({"ok":true})";
    event.attempts.append(attempt);
    event.status = succeededStatus();
}

QByteArray jsonList(const QList<QByteArray> &elements)
{
    return '[' + elements.join(',') + ']';
}

QByteArray quoted(const QByteArray &text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QByteArray quotedOrNull(const QByteArray &text)
{
    return text.isEmpty() ? "null" : quoted(text);
}

QByteArray iso(qint64 micros)
{
    return toIsoText(micros);
}

QByteArray isoOrNull(const std::optional<qint64> &micros)
{
    return micros ? quoted(toIsoText(*micros)) : "null";
}

QByteArray numberOrNull(const std::optional<int> &number)
{
    return number ? QByteArray::number(*number) : "null";
}

QByteArray headersObject(const Headers &headers)
{
    QByteArray object;
    for (const Header &field : headers.fields())
        object += (object.isEmpty() ? "{" : ",") + quoted(field.name) + ':' + quoted(field.value);
    return object.isEmpty() ? "{}" : object + '}';
}

QByteArray filled(QByteArray text, const QMap<QByteArray, QByteArray> &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        text.replace('@' + value.key() + '@', value.value());
    return text;
}

} // namespace Reprise::Test
