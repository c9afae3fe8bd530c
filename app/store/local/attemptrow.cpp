// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/attemptrow.h"

#include "app/store/local/messagerow.h"

namespace Reprise {

static constexpr int ResponseColumn = AttemptRow::FactCount;
static constexpr int RequestColumn = ResponseColumn + MessageRow::ColumnCount;

void AttemptRow::bindFacts(SqliteStatement &statement, int first, const Attempt &attempt)
{
    statement.bindText(first, attempt.id.text());
    statement.bind(first + 1, attempt.number);
    statement.bind(first + 2, static_cast<qint64>(attempt.trigger));
    statement.bind(first + 3, attempt.startedAt.utcMicros);
    statement.bindText(first + 4, attempt.startedAt.original);
    statement.bind(first + 5, attempt.durationMicros);
    statement.bind(first + 6, static_cast<qint64>(attempt.outcome));
    statement.bindText(first + 7, attempt.vendorOutcome);
    statement.bind(first + 8, attempt.code);
    statement.bindText(first + 9, attempt.error);
    statement.bindText(first + 10, attempt.runId.text());
    statement.bindBlob(first + 11, attempt.rawFields);
}

Result<void> AttemptRow::run(SqliteStatement &statement, int first, const Attempt &attempt)
{
    bindFacts(statement, first, attempt);
    const QByteArray responseLines = toLines(attempt.response.headers);
    MessageRow::bind(statement, first + ResponseColumn, attempt.response, responseLines);
    if (!attempt.request) {
        MessageRow::bindNone(statement, first + RequestColumn);
        return statement.run();
    }
    const QByteArray requestLines = toLines(attempt.request->headers);
    MessageRow::bind(statement, first + RequestColumn, *attempt.request, requestLines);
    return statement.run();
}

//! A number that no version of ours has written reads as `unknown`.
template <typename Enum>
static Enum enumFrom(qint64 value, Enum last, Enum unknown)
{
    const bool isKnown = value >= 0 && value <= static_cast<qint64>(last);
    return isKnown ? static_cast<Enum>(value) : unknown;
}

static std::optional<int> narrowed(const std::optional<qint64> &value)
{
    if (!value)
        return std::nullopt;
    return static_cast<int>(*value);
}

Attempt AttemptRow::readFacts(const SqliteStatement &statement, int first)
{
    Attempt attempt;
    attempt.id = AttemptId(statement.bytes(first));
    attempt.number = static_cast<int>(statement.integer(first + 1));
    attempt.trigger =
        enumFrom(statement.integer(first + 2), AttemptTrigger::Replay, AttemptTrigger::Unknown);
    attempt.startedAt = {statement.integer(first + 3), statement.bytes(first + 4)};
    attempt.durationMicros = statement.optionalInteger(first + 5);
    attempt.outcome =
        enumFrom(statement.integer(first + 6), AttemptOutcome::Unknown, AttemptOutcome::Unknown);
    attempt.vendorOutcome = statement.bytes(first + 7);
    attempt.code = narrowed(statement.optionalInteger(first + 8));
    attempt.error = statement.bytes(first + 9);
    attempt.runId = RunId(statement.bytes(first + 10));
    attempt.rawFields = statement.bytes(first + 11);
    return attempt;
}

Attempt AttemptRow::read(const SqliteStatement &statement, int first)
{
    Attempt attempt = readFacts(statement, first);
    attempt.response = MessageRow::read(statement, first + ResponseColumn);
    if (!statement.isNull(first + RequestColumn))
        attempt.request = MessageRow::read(statement, first + RequestColumn);
    return attempt;
}

} // namespace Reprise
