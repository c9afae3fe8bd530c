// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/eventrow.h"

namespace Reprise {

static void bindTime(SqliteStatement &statement, int first, const std::optional<Timestamp> &time)
{
    if (!time) {
        statement.bindNull(first);
        statement.bindNull(first + 1);
        return;
    }
    statement.bind(first, time->utcMicros);
    statement.bindText(first + 1, time->original);
}

static std::optional<Timestamp> readTime(const SqliteStatement &statement, int first)
{
    if (statement.isNull(first))
        return std::nullopt;
    return Timestamp{statement.integer(first), statement.bytes(first + 1)};
}

static std::optional<int> readNumber(const SqliteStatement &statement, int column)
{
    const std::optional<qint64> value = statement.optionalInteger(column);
    if (!value)
        return std::nullopt;
    return static_cast<int>(*value);
}

static Stage readImportedStage(const SqliteStatement &statement, int column)
{
    const qint64 value = statement.integer(column);
    return value >= 0 && value < StageCount ? static_cast<Stage>(value) : Stage::Unknown;
}

//! The stage as imported, unless a replay of ours succeeded after the gateway had given up.
static Stage readStage(const SqliteStatement &statement, int stageColumn, int supersededColumn)
{
    const Stage stage = readImportedStage(statement, stageColumn);
    const bool isSuperseded = statement.integer(supersededColumn) != 0;
    return isSuperseded && stage != Stage::Succeeded ? Stage::Superseded : stage;
}

void EventRow::bind(SqliteStatement &statement, int first, const Event &event)
{
    statement.bindText(first, event.id.text());
    statement.bindText(first + 1, event.requestId.text());
    statement.bindText(first + 2, event.type);
    statement.bindText(first + 3, event.source);
    statement.bindText(first + 4, event.destination);
    statement.bindText(first + 5, event.destinationUrl);
    statement.bindText(first + 6, event.vendorStatus);
    statement.bind(first + 7, static_cast<qint64>(event.stage));
    statement.bind(first + 8, event.receivedAt.utcMicros);
    statement.bindText(first + 9, event.receivedAt.original);
    bindTime(statement, first + 10, event.nextAttemptAt);
    bindTime(statement, first + 12, event.expiresAt);
    statement.bind(first + 14, event.attemptCount);
    statement.bind(first + 15, event.attemptLimit);
    statement.bind(first + 16, event.lastCode);
    statement.bind(first + 17, event.lastDurationMicros);
    statement.bindText(first + 18, event.lastAnswer);
    statement.bind(first + 19, event.bodySize);
    statement.bindBlob(first + 20, event.rawFields);
    statement.bind(first + 21, event.goneSinceMicros);
    statement.bind(first + 22, event.isWhole ? 1 : 0);
}

Event EventRow::read(const SqliteStatement &statement, Shown shown)
{
    const bool withReplays = shown == Shown::WithReplays;
    Event event;
    event.id = EventId(statement.bytes(0));
    event.requestId = RequestId(statement.bytes(1));
    event.type = statement.bytes(2);
    event.source = statement.bytes(3);
    event.destination = statement.bytes(4);
    event.destinationUrl = statement.bytes(5);
    event.vendorStatus = statement.bytes(6);
    event.stage =
        withReplays ? readStage(statement, 7, ColumnCount + 2) : readImportedStage(statement, 7);
    event.receivedAt = {statement.integer(8), statement.bytes(9)};
    event.nextAttemptAt = readTime(statement, 10);
    event.expiresAt = readTime(statement, 12);
    event.attemptCount = static_cast<int>(statement.integer(14));
    event.attemptLimit = readNumber(statement, 15);
    event.lastCode = readNumber(statement, 16);
    event.lastDurationMicros = statement.optionalInteger(17);
    event.lastAnswer = statement.bytes(18);
    event.bodySize = statement.integer(19);
    event.rawFields = statement.bytes(20);
    event.goneSinceMicros = statement.optionalInteger(21);
    event.isWhole = statement.integer(22) != 0;
    event.key = RowKey{statement.integer(ColumnCount)};
    event.replayCount = withReplays ? static_cast<int>(statement.integer(ColumnCount + 1)) : 0;
    return event;
}

ColumnRow EventRow::readColumns(const SqliteStatement &statement)
{
    ColumnRow row;
    row.key = RowKey{statement.integer(0)};
    row.receivedMicros = statement.integer(1);
    row.stage = readStage(statement, 2, 3);
    row.type = statement.view(4);
    row.source = statement.view(5);
    row.destination = statement.view(6);
    row.status = statement.view(7);
    row.code = readNumber(statement, 8);
    row.tries = static_cast<int>(statement.integer(9));
    row.replays = static_cast<int>(statement.integer(10));
    row.tookMicros = statement.optionalInteger(11);
    row.nextTryMicros = statement.optionalInteger(12);
    row.expiresMicros = statement.optionalInteger(13);
    row.bodySize = statement.integer(14);
    return row;
}

} // namespace Reprise
