// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicerequest.h"

#include <algorithm>

namespace Reprise {

namespace {

constexpr QByteArrayView LineEnd("\r\n");
constexpr QByteArrayView HeadEnd("\r\n\r\n");

QList<QByteArray> splitLines(const QByteArray &head)
{
    QList<QByteArray> lines;
    qsizetype begin = 0;
    while (begin <= head.size()) {
        const qsizetype end = head.indexOf(LineEnd, begin);
        lines.append(head.mid(begin, end < 0 ? -1 : end - begin));
        if (end < 0)
            break;
        begin = end + LineEnd.size();
    }
    return lines;
}

QList<QByteArray> segments(const QByteArray &target)
{
    const QByteArray path =
        target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    QList<QByteArray> decoded;
    for (const QByteArray &segment : path.mid(1).split('/'))
        decoded.append(QByteArray::fromPercentEncoding(segment));
    return decoded;
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool says(const PracticeRequest &request, QByteArrayView name, QByteArrayView word)
{
    const std::optional<QByteArray> value = request.headers.first(name);
    return value && value->trimmed().compare(word, Qt::CaseInsensitive) == 0;
}

} // namespace

bool PracticeRequestReader::refuse(int status)
{
    m_refusal = status;
    m_buffer.clear();
    return false;
}

std::optional<PracticeRequest> PracticeRequestReader::take()
{
    if (m_refusal != 0 || (!m_hasHead && !readHead()) || m_buffer.size() < m_bodySize)
        return std::nullopt;
    PracticeRequest request = std::move(m_request);
    request.body = m_buffer.left(m_bodySize);
    m_buffer.remove(0, m_bodySize);
    m_request = {};
    m_hasHead = false;
    m_wantsContinue = false;
    return request;
}

bool PracticeRequestReader::takeContinue()
{
    return std::exchange(m_wantsContinue, false);
}

bool PracticeRequestReader::readHead()
{
    const qsizetype end = m_buffer.indexOf(HeadEnd);
    if (end > HeadLimit || (end < 0 && m_buffer.size() > HeadLimit))
        return refuse(431);
    if (end < 0)
        return false;
    QList<QByteArray> lines = splitLines(m_buffer.left(end));
    m_buffer.remove(0, end + HeadEnd.size());
    if (lines.size() > HeadLineLimit)
        return refuse(431);
    m_hasHead = readRequestLine(lines.takeFirst()) && readFields(lines) && readFraming();
    return m_hasHead;
}

bool PracticeRequestReader::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isHeaderName(parts.at(0)) || !parts.at(1).startsWith('/'))
        return refuse(400);
    if (parts.at(2) != "HTTP/1.1" && parts.at(2) != "HTTP/1.0")
        return refuse(505);
    m_request.method = parts.at(0);
    m_request.path = segments(parts.at(1));
    m_request.keepsAlive = parts.at(2) == "HTTP/1.1";
    return true;
}

bool PracticeRequestReader::readFields(const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (colon < 0 || !isHeaderName(line.left(colon)) || !isHeaderValue(value))
            return refuse(400);
        m_request.headers.append(line.left(colon), value);
    }
    if (says(m_request, "Connection", "close"))
        m_request.keepsAlive = false;
    return true;
}

//! Only one way to say where a body ends, so that two readers can never disagree.
bool PracticeRequestReader::readFraming()
{
    const QList<QByteArray> lengths = m_request.headers.all("Content-Length");
    if (m_request.headers.contains("Transfer-Encoding"))
        return refuse(lengths.isEmpty() ? 501 : 400);
    if (lengths.size() > 1 || (lengths.size() == 1 && !isDigits(lengths.first())))
        return refuse(400);
    if (lengths.isEmpty() && (m_request.method == "POST" || m_request.method == "PUT"))
        return refuse(411);
    bool fits = true;
    m_bodySize = lengths.isEmpty() ? 0 : lengths.first().toLongLong(&fits);
    if (!fits || m_bodySize > BodyLimit)
        return refuse(413);
    m_wantsContinue = says(m_request, "Expect", "100-continue") && m_buffer.size() < m_bodySize;
    return true;
}

} // namespace Reprise
