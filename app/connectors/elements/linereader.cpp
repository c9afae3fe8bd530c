// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/elements/linereader.h"

#include "app/connectors/elements/blockreader.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype TooLong = -1;

} // namespace

LineReader::LineReader(std::unique_ptr<BlockReader> file, qint64 maxBytes)
    : m_file(std::move(file))
    , m_maxBytes(maxBytes)
{
}

LineReader::~LineReader() = default;

qint64 LineReader::bytesDone() const
{
    return m_file->offset() + m_toSkip;
}

qint64 LineReader::bytesTotal() const
{
    return m_file->fileSize();
}

//! Length of the line at the front of the window, its end not counted; TooLong beyond the limit.
Result<qsizetype> LineReader::findLineEnd()
{
    qsizetype searched = 0;
    while (true) {
        const QByteArrayView window = m_file->window();
        const qsizetype end = window.indexOf('\n', searched);
        if (end >= 0)
            return end > m_maxBytes ? TooLong : end;
        searched = window.size();
        if (searched > m_maxBytes)
            return TooLong;
        const Result<bool> more = m_file->readMore();
        if (!more)
            return more.error();
        m_isAtEnd = !*more;
        if (m_isAtEnd)
            return searched;
    }
}

Result<std::optional<ImportElement>> LineReader::passOverLongLine()
{
    qsizetype end = -1;
    while ((end = m_file->window().indexOf('\n')) < 0) {
        m_file->skip(m_file->window().size());
        const Result<bool> more = m_file->readMore();
        if (!more)
            return more.error();
        m_isAtEnd = !*more;
        if (m_isAtEnd)
            break;
    }
    m_file->skip(end + 1);
    return std::optional(ImportElement{{}, m_line, u"longer than %1 bytes"_s.arg(m_maxBytes)});
}

Result<std::optional<ImportElement>> LineReader::next()
{
    while (true) {
        m_file->skip(m_toSkip);
        m_toSkip = 0;
        if (m_isAtEnd && m_file->window().isEmpty())
            return std::optional<ImportElement>();
        ++m_line;
        const Result<qsizetype> length = findLineEnd();
        if (!length)
            return length.error();
        if (*length == TooLong)
            return passOverLongLine();
        const QByteArrayView text = m_file->window().first(*length).trimmed();
        m_toSkip = m_isAtEnd ? *length : *length + 1;
        if (!text.isEmpty())
            return std::optional(ImportElement{text, m_line, {}});
    }
}

} // namespace Reprise
