// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitestatement.h"
#include "models/domain/attempt.h"

namespace Reprise {

//! How an attempt lies in the tables attempts and replays.
namespace AttemptRow {

//! In the order of bind() and read().
inline constexpr const char *Columns =
    "id,number,trigger,started,started_text,took,outcome,vendor_outcome,code,error,run,raw,"
    "response_headers,response_media_type,response_flags,response_full_size,response_body,"
    "request_headers,request_media_type,request_flags,request_full_size,request_body";
inline constexpr int ColumnCount = 22;

//! Inserts into the columns from parameter `first` on.
Result<void> run(SqliteStatement &statement, int first, const Attempt &attempt);
AttemptTrigger triggerFrom(qint64 stored);
Attempt read(const SqliteStatement &statement, int first);

} // namespace AttemptRow

} // namespace Reprise
