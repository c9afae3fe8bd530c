// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitestatement.h"
#include "app/store/eventbackend.h"

namespace Reprise {

//! How an event lies in the table events.
namespace EventRow {

//! What an import writes, in the order of bind(). read() expects these, then key, replays and
//! superseded, from column 0 on.
inline constexpr const char *Columns =
    "id,request_id,type,source,destination,url,status,stage,received,received_text,"
    "next_try,next_try_text,expires,expires_text,tries,try_limit,code,took,answer,size,raw,gone,"
    "whole";
inline constexpr int ColumnCount = 23;
inline constexpr const char *KeptColumns = "key,replays,superseded";

//! Event must live until the step. key, replayCount and a superseded stage are not written.
void bind(SqliteStatement &statement, int first, const Event &event);
enum class Shown { AsImported, WithReplays }; //!< stage and count of replays
Event read(const SqliteStatement &statement, Shown shown);

//! What readColumns() expects, from column 0 on.
inline constexpr const char *MemoryColumns =
    "key,received,stage,superseded,type,source,destination,status,code,tries,replays,took,"
    "next_try,expires,size";
ColumnRow readColumns(const SqliteStatement &statement);

} // namespace EventRow

} // namespace Reprise
