// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitestatement.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

//! How a message lies in five columns: headers, media type, flags, full size, body.
namespace MessageRow {

inline constexpr int ColumnCount = 5;

//! headerLines is toLines(message.headers); it and message must live until the step.
void bind(SqliteStatement &statement, int first, const HttpMessage &message,
    const QByteArray &headerLines);
void bindNone(SqliteStatement &statement, int first);
HttpMessage read(const SqliteStatement &statement, int first);

} // namespace MessageRow

} // namespace Reprise
