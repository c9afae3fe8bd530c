// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/blocks/envelope.h"

#include "app/store/local/blocks/bytescanner.h"
#include "models/domain/recordfold.h"

#include <QtEndian>

namespace Reprise {

// Part of the file format: what the first byte of a message says.
static constexpr int TruncatedFlag = 1;
static constexpr int NotOriginalFlag = 2;
static constexpr int FullSizeFlag = 4;
static constexpr int OwnRequestFlag = 8; // of an answer: the request of that try follows it

//! Seven bits a byte, the lowest first; the highest bit says that more follow.
static void appendNumber(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out.append(char(number | 0x80));
    out.append(char(number));
}

static void appendBytes(QByteArray &out, const QByteArray &bytes)
{
    appendNumber(out, quint64(bytes.size()));
    out.append(bytes);
}

//! Everything but the body's bytes.
static void appendHead(QByteArray &out, const HttpMessage &message, int moreFlags = 0)
{
    const Body &body = message.body;
    out.append(char((body.isTruncated ? TruncatedFlag : 0) | (body.isOriginal ? 0 : NotOriginalFlag)
        | (body.fullSize ? FullSizeFlag : 0) | moreFlags));
    if (body.fullSize) {
        char size[sizeof(qint64)];
        qToLittleEndian(*body.fullSize, size);
        out.append(size, sizeof(size));
    }
    appendBytes(out, body.mediaType);
    const QList<Header> &fields = message.headers.fields();
    appendNumber(out, quint64(fields.size()));
    for (const Header &field : fields) {
        appendBytes(out, field.name);
        appendBytes(out, field.value);
    }
}

void Envelope::append(QByteArray &out, const EventRecord &record)
{
    appendHead(out, record.request);
    const Attempt *newest = newestAttempt(record.attempts);
    appendNumber(out, quint64(record.attempts.size()));
    appendNumber(out, newest ? quint64(newest - record.attempts.constData()) + 1 : 0);
    for (const Attempt &attempt : record.attempts) {
        appendHead(out, attempt.response, attempt.request ? OwnRequestFlag : 0);
        appendBytes(out, attempt.response.body.bytes);
        if (attempt.request) {
            appendHead(out, *attempt.request);
            appendBytes(out, attempt.request->body.bytes);
        }
    }
}

static Headers readHeaders(ByteScanner &from)
{
    Headers headers;
    for (quint64 left = from.number(); left > 0 && !from.hasFailed(); --left) {
        const QByteArrayView name = from.bytes();
        headers.append(name.toByteArray(), from.bytes().toByteArray());
    }
    return headers;
}

static void passOverHeaders(ByteScanner &from)
{
    for (quint64 left = from.number(); left > 0 && !from.hasFailed(); --left) {
        from.bytes();
        from.bytes();
    }
}

//! Flags, full size and media type.
static int readBodyFacts(ByteScanner &from, Body &body)
{
    const int flags = from.byte();
    body.isTruncated = flags & TruncatedFlag;
    body.isOriginal = !(flags & NotOriginalFlag);
    if (flags & FullSizeFlag)
        body.fullSize = from.fixedNumber();
    body.mediaType = from.bytes().toByteArray();
    return flags;
}

static int readHead(ByteScanner &from, HttpMessage &message)
{
    const int flags = readBodyFacts(from, message.body);
    message.headers = readHeaders(from);
    return flags;
}

bool Envelope::read(QByteArrayView envelope, EventRecord &record)
{
    ByteScanner from(envelope);
    readHead(from, record.request);
    if (from.number() != quint64(record.attempts.size()))
        return false;
    from.number(); // the newest one is for searches
    for (Attempt &attempt : record.attempts) {
        const int flags = readHead(from, attempt.response);
        attempt.response.body.bytes = from.bytes().toByteArray();
        if (flags & OwnRequestFlag) {
            readHead(from, attempt.request.emplace());
            attempt.request->body.bytes = from.bytes().toByteArray();
        }
    }
    return from.endedWell();
}

static int passOverHead(ByteScanner &from)
{
    const int flags = from.byte();
    if (flags & FullSizeFlag)
        from.fixedNumber();
    from.bytes();
    return flags;
}

static void passOverAnswer(ByteScanner &from)
{
    const int flags = passOverHead(from);
    passOverHeaders(from);
    from.bytes();
    if (flags & OwnRequestFlag) {
        passOverHead(from);
        passOverHeaders(from);
        from.bytes();
    }
}

std::optional<Envelope::Glance> Envelope::glance(QByteArrayView envelope, Look look)
{
    ByteScanner from(envelope);
    Glance seen;
    passOverHead(from);
    if (look == Look::NewestResponse)
        passOverHeaders(from);
    else
        seen.requestHeaders = readHeaders(from);
    const quint64 count = from.number();
    const quint64 newest = from.number();
    if (look != Look::RequestHeaders && newest > 0) {
        for (quint64 i = 1; i < newest && !from.hasFailed(); ++i)
            passOverAnswer(from);
        passOverHead(from);
        seen.responseHeaders = readHeaders(from);
        seen.responseBody = from.bytes();
    }
    if (from.hasFailed() || newest > count)
        return std::nullopt;
    return seen;
}

} // namespace Reprise
