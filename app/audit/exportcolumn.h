// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

#include <QList>
#include <optional>

namespace Reprise {

class CsvLine;

//! What a column of a table export holds. Times are UTC, durations microseconds.
enum class ExportColumn : quint8 {
    Id,
    Request,
    Received,
    Stage,
    Status,
    Type,
    Source,
    Destination,
    Url,
    Code,
    Tries,
    Took,
    Answer,
    NextTry,
    Expires,
    Size,
    Replays,
    RequestHeaders, //!< this and those below need whole records, which takes longer
    RequestBody,
    ResponseHeaders, //!< of the newest attempt
    ResponseBody,
};
inline constexpr int ExportColumnCount = 21;

//! The word in the header line and on the command line: "next_try".
QByteArrayView exportColumnWord(ExportColumn column);
std::optional<ExportColumn> exportColumnFromWord(QByteArrayView word);

constexpr bool needsRecord(ExportColumn column)
{
    return column >= ExportColumn::RequestHeaders;
}

//! The columns of the events table.
QList<ExportColumn> defaultExportColumns();

//! Adds the column's cell. record.request and attempts may be empty unless needsRecord(column).
void addExportCell(CsvLine &line, ExportColumn column, const EventRecord &record);

} // namespace Reprise
