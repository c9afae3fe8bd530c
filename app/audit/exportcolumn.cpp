// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/exportcolumn.h"

#include "app/audit/csvline.h"

#include <algorithm>
#include <array>

namespace Reprise {

static constexpr std::array<QByteArrayView, ExportColumnCount> ColumnWords{"id", "request",
    "received", "stage", "status", "type", "source", "destination", "url", "code", "tries",
    "took_micros", "answer", "next_try", "expires", "size", "replays", "request_headers",
    "request_body", "response_headers", "response_body"};

QByteArrayView exportColumnWord(ExportColumn column)
{
    return ColumnWords.at(size_t(column));
}

std::optional<ExportColumn> exportColumnFromWord(QByteArrayView word)
{
    const auto found = std::find(ColumnWords.begin(), ColumnWords.end(), word);
    if (found == ColumnWords.end())
        return std::nullopt;
    return ExportColumn(found - ColumnWords.begin());
}

QList<ExportColumn> defaultExportColumns()
{
    return {ExportColumn::Received, ExportColumn::Stage, ExportColumn::Status, ExportColumn::Type,
        ExportColumn::Destination, ExportColumn::Code, ExportColumn::Tries, ExportColumn::Took,
        ExportColumn::Answer, ExportColumn::Expires, ExportColumn::Id};
}

static QByteArray timeCell(const Timestamp &time)
{
    return toIsoText(time.utcMicros);
}

static QByteArray timeCell(const std::optional<Timestamp> &time)
{
    return time ? timeCell(*time) : QByteArray();
}

static QByteArray textOf(ExportColumn column, const Event &event)
{
    switch (column) {
    case ExportColumn::Id:
        return event.id.text();
    case ExportColumn::Request:
        return event.requestId.text();
    case ExportColumn::Received:
        return timeCell(event.receivedAt);
    case ExportColumn::Stage:
        return stageWord(event.stage).toByteArray();
    case ExportColumn::Status:
        return event.vendorStatus;
    case ExportColumn::Type:
        return event.type;
    case ExportColumn::Source:
        return event.source;
    case ExportColumn::Destination:
        return event.destination;
    case ExportColumn::Url:
        return event.destinationUrl;
    case ExportColumn::Answer:
        return event.lastAnswer;
    case ExportColumn::NextTry:
        return timeCell(event.nextAttemptAt);
    case ExportColumn::Expires:
        return timeCell(event.expiresAt);
    default:
        return {};
    }
}

static std::optional<qint64> numberOf(ExportColumn column, const Event &event)
{
    switch (column) {
    case ExportColumn::Code:
        return event.lastCode;
    case ExportColumn::Tries:
        return event.attemptCount;
    case ExportColumn::Took:
        return event.lastDurationMicros;
    case ExportColumn::Size:
        return event.bodySize;
    case ExportColumn::Replays:
        return event.replayCount;
    default:
        return std::nullopt;
    }
}

static QByteArray messageText(ExportColumn column, const EventRecord &record)
{
    static const HttpMessage none;
    const HttpMessage &answer =
        record.attempts.isEmpty() ? none : record.attempts.constLast().response;
    switch (column) {
    case ExportColumn::RequestHeaders:
        return toLines(record.request.headers);
    case ExportColumn::RequestBody:
        return record.request.body.bytes;
    case ExportColumn::ResponseHeaders:
        return toLines(answer.headers);
    default:
        return answer.body.bytes;
    }
}

static bool isNumber(ExportColumn column)
{
    return column == ExportColumn::Code || column == ExportColumn::Tries
        || column == ExportColumn::Took || column == ExportColumn::Size
        || column == ExportColumn::Replays;
}

void addExportCell(CsvLine &line, ExportColumn column, const EventRecord &record)
{
    if (!isNumber(column)) {
        line.addText(exportColumnWord(column),
            needsRecord(column) ? messageText(column, record) : textOf(column, record.event));
        return;
    }
    const std::optional<qint64> number = numberOf(column, record.event);
    if (number)
        line.addNumber(*number);
    else
        line.addEmpty();
}

} // namespace Reprise
