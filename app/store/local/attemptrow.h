// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitestatement.h"
#include "models/domain/attempt.h"

namespace Reprise {

//! How an attempt lies in the tables attempts and replays.
namespace AttemptRow {

//! What is known of a try but its messages, in the order of bindFacts() and readFacts().
inline constexpr const char *FactColumns =
    "id,number,trigger,started,started_text,took,outcome,vendor_outcome,code,error,run,raw";
inline constexpr int FactCount = 12;
//! The messages, where they are not in a block: of replays, and of attempts of version 2.
inline constexpr const char *MessageColumns =
    "response_headers,response_media_type,response_flags,response_full_size,response_body,"
    "request_headers,request_media_type,request_flags,request_full_size,request_body";
inline constexpr int ColumnCount = FactCount + 10;

//! Key of an event's attempt: they lie side by side in the file. REQUIRES: ordinal < Slots.
inline constexpr qint64 Slots = qint64{1} << 20;
inline constexpr qint64 key(RowKey event, qint64 ordinal)
{
    return static_cast<qint64>(event) * Slots + ordinal;
}

//! Into the parameters from `first` on; attempt must live until the step.
void bindFacts(SqliteStatement &statement, int first, const Attempt &attempt);
Attempt readFacts(const SqliteStatement &statement, int first);

//! Inserts facts and messages into the columns from parameter `first` on.
Result<void> run(SqliteStatement &statement, int first, const Attempt &attempt);
Attempt read(const SqliteStatement &statement, int first);

} // namespace AttemptRow

} // namespace Reprise
