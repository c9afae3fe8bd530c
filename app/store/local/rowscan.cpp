// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/rowscan.h"

#include "app/store/local/blocks/envelope.h"
#include "models/domain/recordfold.h"

using namespace Qt::StringLiterals;

namespace Reprise {

Result<RowScan> RowScan::create(SqliteDatabase &database)
{
    Result<SqliteStatement> texts =
        database.prepare("SELECT id,request_id,url,answer FROM events WHERE key=?");
    if (!texts)
        return texts.error();
    Result<BlockCursor> bodies = BlockCursor::create(database, BlockCursor::Side::Bodies);
    Result<BlockCursor> envelopes = BlockCursor::create(database, BlockCursor::Side::Envelopes);
    Result<PlainReader> plain = PlainReader::create(database);
    if (!bodies || !envelopes || !plain)
        return !bodies ? bodies.error() : !envelopes ? envelopes.error() : plain.error();
    RowScan scan;
    scan.m_texts = *std::move(texts);
    scan.m_bodies = *std::move(bodies);
    scan.m_envelopes = *std::move(envelopes);
    scan.m_plain = *std::move(plain);
    return scan;
}

void RowScan::beginSnapshot(ScanNeeds needs)
{
    m_needs = needs;
    m_bodies.beginSnapshot();
    m_envelopes.beginSnapshot();
}

Result<void> RowScan::readTexts(ScanRow &row)
{
    m_texts.bind(1, static_cast<qint64>(row.key));
    const Result<bool> found = m_texts.step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{Error::Kind::Storage, {}, u"an event is missing"_s};
    row.id = m_texts.view(0);
    row.requestId = m_texts.view(1);
    row.url = m_texts.view(2);
    row.answer = m_texts.view(3);
    return {};
}

//! false: no block has the event.
Result<bool> RowScan::readBody(ScanRow &row)
{
    const Result<std::optional<QByteArrayView>> body = m_bodies.part(row.key);
    if (!body)
        return body.error();
    row.requestBody = body->value_or(QByteArrayView());
    return body->has_value();
}

Result<bool> RowScan::readEnvelope(ScanRow &row)
{
    using Envelope::Look;
    const Result<std::optional<QByteArrayView>> envelope = m_envelopes.part(row.key);
    if (!envelope)
        return envelope.error();
    if (!*envelope)
        return false;
    const Look look = !m_needs.response ? Look::RequestHeaders
        : m_needs.requestHeaders        ? Look::Both
                                        : Look::NewestResponse;
    std::optional<Envelope::Glance> seen = Envelope::glance(**envelope, look);
    if (!seen)
        return BlockCursor::damaged();
    row.requestHeaders = std::move(seen->requestHeaders);
    row.responseHeaders = std::move(seen->responseHeaders);
    row.responseBody = seen->responseBody;
    return true;
}

Result<void> RowScan::readMessages(ScanRow &row)
{
    Result<bool> isInBlock = true;
    if (m_needs.requestBody)
        isInBlock = readBody(row);
    if (isInBlock && *isInBlock && (m_needs.requestHeaders || m_needs.response))
        isInBlock = readEnvelope(row);
    if (!isInBlock)
        return isInBlock.error();
    return *isInBlock ? Result<void>() : readPlain(row);
}

Result<void> RowScan::readPlain(ScanRow &row)
{
    const Result<void> read = m_plain.read(row.key, m_plainRecord);
    if (!read)
        return read;
    row.requestHeaders = m_plainRecord.request.headers;
    row.requestBody = m_plainRecord.request.body.bytes;
    if (const Attempt *newest = newestAttempt(m_plainRecord.attempts)) {
        row.responseHeaders = newest->response.headers;
        row.responseBody = newest->response.body.bytes;
    }
    return {};
}

//! Says of which event the messages could not be read.
Error RowScan::named(RowKey key, const Error &error)
{
    ScanRow row;
    row.key = key;
    const Result<void> read = readTexts(row);
    Error result = read ? ofEvent(row.id, error) : error;
    m_texts.reset();
    return result;
}

Result<bool> RowScan::visit(RowKey key, const EventBackend::ScanVisitor &visitor)
{
    ScanRow row;
    row.key = key;
    const Result<void> messages = readMessages(row);
    if (!messages)
        return named(key, messages.error());
    const Result<void> texts = m_needs.texts ? readTexts(row) : Result<void>();
    if (!texts)
        return texts.error();
    const bool goOn = visitor(row);
    m_texts.reset();
    return goOn;
}

} // namespace Reprise
