// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/text/textrows.h"

#include "models/domain/text/utf8.h"

#include <algorithm>

namespace Reprise {

static constexpr qsizetype ReportBytes = 1024 * 1024;

//! A cut between characters, and not between a backslash and what it escapes.
static qsizetype cutBefore(QByteArrayView text, qsizetype begin, qsizetype at)
{
    qsizetype cut = utf8BoundaryBefore(text, at);
    qsizetype backslashes = 0;
    while (cut - backslashes > begin && text[cut - backslashes - 1] == '\\')
        ++backslashes;
    if (backslashes % 2 == 1)
        --cut;
    return cut > begin ? cut : at;
}

//! Whether a JSON string is open after the piece, when it was open or not before.
static bool isInStringAfter(QByteArrayView piece, bool isInString)
{
    for (qsizetype i = 0; i < piece.size(); ++i) {
        if (piece[i] == '\\' && isInString)
            ++i;
        else if (piece[i] == '"')
            isInString = !isInString;
    }
    return isInString;
}

void TextRows::append(qsizetype offset, quint32 flags)
{
    if (m_starts.size() % CheckpointRows == 0)
        m_lineAtCheckpoint.append(quint32(m_lineCount));
    if (!(flags & ContinuationBit))
        ++m_lineCount;
    m_starts.append(quint32(offset) | flags);
}

void TextRows::cutLine(QByteArrayView text, qsizetype begin, qsizetype end)
{
    append(begin, 0);
    bool isInString = false;
    while (end - begin > SegmentBytes) {
        const qsizetype cut = cutBefore(text, begin, begin + SegmentBytes);
        isInString = isInStringAfter(text.sliced(begin, cut - begin), isInString);
        append(cut, ContinuationBit | (isInString ? InStringBit : 0));
        begin = cut;
    }
}

TextRows TextRows::of(QByteArrayView text, const GoOn &goOn, qsizetype rowLimit)
{
    Q_ASSERT(text.size() < TextLimit);
    TextRows rows;
    qsizetype nextReport = ReportBytes;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        qsizetype end = rows.count() < rowLimit ? text.indexOf('\n', begin) : -1;
        if (end < 0)
            end = text.size();
        rows.cutLine(text, begin, end);
        begin = end + 1;
        if (begin >= nextReport && goOn) {
            nextReport = begin + ReportBytes;
            if (!goOn(begin))
                return {};
        }
    }
    return rows;
}

TextRow TextRows::row(QByteArrayView text, qsizetype number) const
{
    const quint32 start = m_starts.at(number);
    const bool isLast = number + 1 == m_starts.size();
    const quint32 next = isLast ? 0 : m_starts.at(number + 1);
    qsizetype end = isLast ? text.size() : qsizetype(next & OffsetMask);
    if (!isLast && !(next & ContinuationBit))
        --end;
    return {qsizetype(start & OffsetMask), end, (start & ContinuationBit) != 0,
        (start & InStringBit) != 0};
}

qsizetype TextRows::rowAt(qsizetype offset) const
{
    const auto isAfter = [](qsizetype at, quint32 start) {
        return at < qsizetype(start & OffsetMask);
    };
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset, isAfter);
    return qMax<qsizetype>(0, after - m_starts.begin() - 1);
}

qsizetype TextRows::lineNumber(qsizetype row) const
{
    const qsizetype checkpoint = row / CheckpointRows;
    qsizetype line = m_lineAtCheckpoint.at(checkpoint);
    for (qsizetype i = checkpoint * CheckpointRows; i <= row; ++i)
        line += m_starts.at(i) & ContinuationBit ? 0 : 1;
    return line;
}

} // namespace Reprise
