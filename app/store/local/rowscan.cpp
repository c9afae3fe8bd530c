// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/rowscan.h"

#include "app/store/local/recordreader.h"

using namespace Qt::StringLiterals;

namespace Reprise {

// The newest try, ours included: of equal times the replay is the newer one.
static constexpr const char *ResponseSql =
    "SELECT response_headers,response_body,started,0 FROM"
    " (SELECT * FROM attempts WHERE key>=?1 AND key<?2 ORDER BY key DESC LIMIT 1)"
    " UNION ALL SELECT response_headers,response_body,started,1 FROM"
    " (SELECT * FROM replays WHERE event=?3 ORDER BY started DESC, key DESC LIMIT 1)"
    " ORDER BY 3 DESC, 4 DESC LIMIT 1";

Result<RowScan> RowScan::create(SqliteDatabase &database, ScanNeeds needs)
{
    Result<SqliteStatement> texts =
        database.prepare("SELECT id,request_id,url,answer FROM events WHERE key=?");
    // Without the body its pages are not read.
    Result<SqliteStatement> request =
        database.prepare(needs.requestBody ? "SELECT headers,body FROM requests WHERE event=?"
                                           : "SELECT headers,'' FROM requests WHERE event=?");
    Result<SqliteStatement> response = database.prepare(ResponseSql);
    if (!texts || !request || !response)
        return texts ? (request ? response.error() : request.error()) : texts.error();
    RowScan scan;
    scan.m_needs = needs;
    scan.m_texts = *std::move(texts);
    scan.m_request = *std::move(request);
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

Result<void> RowScan::readResponse(ScanRow &row)
{
    m_response.bind(1, attemptKey(row.key, 0));
    m_response.bind(2, attemptKey(row.key, AttemptSlots));
    m_response.bind(3, static_cast<qint64>(row.key));
    const Result<bool> found = m_response.step();
    if (!found)
        return found.error();
    if (!*found)
        return {};
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
