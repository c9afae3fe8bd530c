// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/plainreader.h"

#include "app/store/local/attemptrow.h"
#include "app/store/local/messagerow.h"

using namespace Qt::StringLiterals;

namespace Reprise {

Result<PlainReader> PlainReader::create(SqliteDatabase &database)
{
    Result<SqliteStatement> request = database.prepare(
        "SELECT headers,media_type,flags,full_size,body FROM requests WHERE event=?");
    if (!request)
        return request.error();
    Result<SqliteStatement> attempts =
        database.prepare(QByteArray("SELECT ") + AttemptRow::FactColumns + ","
            + AttemptRow::MessageColumns + " FROM attempts WHERE key>=? AND key<? ORDER BY key");
    if (!attempts)
        return attempts.error();
    PlainReader reader;
    reader.m_request = *std::move(request);
    reader.m_attempts = *std::move(attempts);
    return reader;
}

Result<void> PlainReader::read(RowKey key, EventRecord &record)
{
    m_request.bind(1, qint64(key));
    const Result<bool> found = m_request.step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{Error::Kind::Storage, u"read an event"_s, u"its request is missing"_s};
    record.request = MessageRow::read(m_request, 0);
    m_request.reset();
    m_attempts.bind(1, AttemptRow::key(key, 0));
    m_attempts.bind(2, AttemptRow::key(key, AttemptRow::Slots));
    record.attempts.clear();
    Result<bool> row = m_attempts.step();
    for (; row && *row; row = m_attempts.step())
        record.attempts.append(AttemptRow::read(m_attempts, 0));
    return row ? Result<void>() : row.error();
}

} // namespace Reprise
