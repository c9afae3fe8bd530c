// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/send/answerreader.h"

#include <algorithm>

namespace Reprise {

static constexpr qsizetype KeptFieldBytes = 256;

bool AnswerReader::malformed()
{
    m_isMalformed = true;
    return false;
}

bool AnswerReader::takeHeadLine(QByteArrayView line)
{
    if (m_isHeadComplete)
        return true; // a trailer, after the body
    m_headBytes += line.size();
    if (m_headBytes > AnswerHeadLimit || ++m_headLines > AnswerLineLimit) {
        m_isOverLimit = true;
        return false;
    }
    if (!line.endsWith('\n'))
        return malformed();
    const QByteArrayView text = line.chopped(line.endsWith("\r\n") ? 2 : 1);
    if (!m_isInHead)
        return beginHead(text);
    return text.isEmpty() ? endHead() : takeField(text);
}

//! "HTTP/1.1 202 Accepted"
bool AnswerReader::beginHead(QByteArrayView line)
{
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line[8] != ' ')
        return malformed();
    bool isNumber = false;
    m_status = line.sliced(9, 3).toInt(&isNumber);
    if (!isNumber || m_status < 100 || m_status > 599 || (line.size() > 12 && line[12] != ' '))
        return malformed();
    m_isInHead = true;
    return true;
}

bool AnswerReader::takeField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t') || line.contains('\r'))
        return malformed();
    const QByteArrayView name = line.first(colon);
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    const auto isNamed = [name](const char *text) {
        return name.compare(QByteArrayView(text), Qt::CaseInsensitive) == 0;
    };
    if (isNamed("content-length")) {
        if (!m_contentLength.isNull() && m_contentLength != value)
            return malformed();
        m_contentLength = value;
    } else if (isNamed("transfer-encoding")) {
        m_isChunked = true;
    } else if (isNamed("content-type")) {
        m_contentType = value.left(KeptFieldBytes);
    } else if (isNamed("retry-after")) {
        m_retryAfter = value.left(KeptFieldBytes);
    }
    if (m_keepsFields)
        m_fields.append(name.toByteArray(), value);
    return true;
}

bool AnswerReader::endHead()
{
    m_isInHead = false;
    if (m_status < 200) {
        m_contentLength = {};
        m_isChunked = false;
        m_fields = {};
        return m_status != 101 || malformed(); // nobody asked for another protocol
    }
    if (m_isChunked && !m_contentLength.isNull())
        return malformed();
    m_isHeadComplete = true;
    return true;
}

bool AnswerReader::takeBody(QByteArrayView bytes)
{
    m_bodyBytes += bytes.size();
    m_body.append(bytes.first(std::min(bytes.size(), KeptAnswerBytes - m_body.size())));
    m_isOverLimit = m_isOverLimit || m_bodyBytes > AnswerBodyLimit;
    return !m_isOverLimit;
}

void AnswerReader::report(Exchange &exchange) const
{
    if (!m_isHeadComplete || m_isMalformed)
        return;
    exchange.status = m_status;
    exchange.contentType = m_contentType;
    exchange.retryAfter = m_retryAfter;
    exchange.fields = m_fields;
    exchange.body = m_body;
}

} // namespace Reprise
