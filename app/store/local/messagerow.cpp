// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/messagerow.h"

namespace Reprise {

// Part of the file format.
static constexpr qint64 TruncatedFlag = 1;
static constexpr qint64 NotOriginalFlag = 2;

void MessageRow::bind(SqliteStatement &statement, int first, const HttpMessage &message,
    const QByteArray &headerLines)
{
    const Body &body = message.body;
    statement.bindBlob(first, headerLines);
    statement.bindText(first + 1, body.mediaType);
    statement.bind(first + 2,
        (body.isTruncated ? TruncatedFlag : 0) | (body.isOriginal ? 0 : NotOriginalFlag));
    statement.bind(first + 3, body.fullSize);
    statement.bindBlob(first + 4, body.bytes);
}

void MessageRow::bindNone(SqliteStatement &statement, int first)
{
    for (int i = 0; i < ColumnCount; ++i)
        statement.bindNull(first + i);
}

HttpMessage MessageRow::read(const SqliteStatement &statement, int first)
{
    HttpMessage message;
    message.headers = headersFromLines(statement.view(first));
    message.body.mediaType = statement.bytes(first + 1);
    const qint64 flags = statement.integer(first + 2);
    message.body.isTruncated = flags & TruncatedFlag;
    message.body.isOriginal = !(flags & NotOriginalFlag);
    message.body.fullSize = statement.optionalInteger(first + 3);
    message.body.bytes = statement.bytes(first + 4);
    return message;
}

} // namespace Reprise
