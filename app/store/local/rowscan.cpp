// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/rowscan.h"

#include "app/store/local/attemptrow.h"
#include "app/store/local/recordreader.h"
#include "models/domain/recordfold.h"

using namespace Qt::StringLiterals;

namespace Reprise {

Result<RowScan> RowScan::create(SqliteDatabase &database, ScanNeeds needs)
{
    Result<SqliteStatement> texts =
        database.prepare("SELECT id,request_id,url,answer FROM events WHERE key=?");
    // Without the body its pages are not read.
    Result<SqliteStatement> request =
        database.prepare(needs.requestBody ? "SELECT headers,body FROM requests WHERE event=?"
                                           : "SELECT headers,'' FROM requests WHERE event=?");
    Result<SqliteStatement> tries = database.prepare(
        "SELECT key,id,trigger,started FROM attempts WHERE key>=? AND key<? ORDER BY key");
    Result<SqliteStatement> response =
        database.prepare("SELECT response_headers,response_body FROM attempts WHERE key=?");
    for (const Result<SqliteStatement> *statement : {&texts, &request, &tries, &response}) {
        if (!*statement)
            return statement->error();
    }
    RowScan scan;
    scan.m_needs = needs;
    scan.m_texts = *std::move(texts);
    scan.m_request = *std::move(request);
    scan.m_tries = *std::move(tries);
    scan.m_response = *std::move(response);
    return scan;
}

static Error damaged()
{
    return {Error::Kind::Storage, u"search the events"_s, u"a part of an event is missing"_s};
}

Result<void> RowScan::readTexts(ScanRow &row)
{
    m_texts.bind(1, static_cast<qint64>(row.key));
    const Result<bool> found = m_texts.step();
    if (!found || !*found)
        return found ? damaged() : found.error();
    row.id = m_texts.view(0);
    row.requestId = m_texts.view(1);
    row.url = m_texts.view(2);
    row.answer = m_texts.view(3);
    return {};
}

Result<void> RowScan::readRequest(ScanRow &row)
{
    m_request.bind(1, static_cast<qint64>(row.key));
    const Result<bool> found = m_request.step();
    if (!found || !*found)
        return found ? damaged() : found.error();
    if (m_needs.requestHeaders)
        row.requestHeaders = headersFromLines(m_request.view(0));
    row.requestBody = m_request.view(1);
    return {};
}

//! Key of the event's newest try; 0 where it has none.
Result<qint64> RowScan::newestTry(RowKey event)
{
    m_tries.bind(1, attemptKey(event, 0));
    m_tries.bind(2, attemptKey(event, AttemptSlots));
    QList<Attempt> tries; // just what newestAttempt() compares
    QList<qint64> keys;
    Result<bool> row = m_tries.step();
    for (; row && *row; row = m_tries.step()) {
        Attempt attempt;
        attempt.id = AttemptId(m_tries.bytes(1));
        attempt.trigger = AttemptRow::triggerFrom(m_tries.integer(2));
        attempt.startedAt.utcMicros = m_tries.integer(3);
        tries.append(attempt);
        keys.append(m_tries.integer(0));
    }
    if (!row)
        return row.error();
    const Attempt *newest = newestAttempt(tries);
    return newest ? keys.at(newest - tries.constData()) : 0;
}

Result<void> RowScan::readResponse(ScanRow &row)
{
    const Result<qint64> newest = newestTry(row.key);
    if (!newest)
        return newest.error();
    if (*newest == 0)
        return {};
    m_response.bind(1, *newest);
    const Result<bool> found = m_response.step();
    if (!found || !*found)
        return found ? damaged() : found.error();
    row.responseHeaders = headersFromLines(m_response.view(0));
    row.responseBody = m_response.view(1);
    return {};
}

Result<bool> RowScan::visit(RowKey key, const EventBackend::ScanVisitor &visitor)
{
    ScanRow row;
    row.key = key;
    Result<void> read;
    if (m_needs.texts)
        read = readTexts(row);
    if (read && (m_needs.requestHeaders || m_needs.requestBody))
        read = readRequest(row);
    if (read && m_needs.response)
        read = readResponse(row);
    if (!read)
        return read.error();
    const bool goOn = visitor(row);
    m_texts.reset();
    m_request.reset();
    m_response.reset();
    return goOn;
}

} // namespace Reprise
