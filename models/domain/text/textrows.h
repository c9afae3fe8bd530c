// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json/jsonpretty.h"

#include <QByteArrayView>
#include <QList>

namespace Reprise {

//! One row of a viewer: a line, or a piece of a long one.
struct TextRow {
    qsizetype begin = 0;
    qsizetype end = 0; //!< without the line's end
    bool isContinuation = false; //!< goes on with the line of the row before
    bool startsInString = false; //!< of JSON; only ever true on a continuation

    bool operator==(const TextRow &) const = default;
};

//! Where the rows of a text begin: four bytes a row. Lines are cut after SegmentBytes, between
//! characters, so that no row costs more to lay out than its share.
class TextRows
{
public:
    static constexpr qsizetype SegmentBytes = 2048;
    //! A text of more rows than this is cut by bytes alone from there on.
    static constexpr qsizetype RowLimit = 20'000'000;
    static constexpr qsizetype TextLimit = qsizetype(1) << 30;

    TextRows() = default;
    //! One pass over the text; nothing where goOn said stop. REQUIRES: text.size() < TextLimit
    static TextRows of(QByteArrayView text, const GoOn &goOn = {}, qsizetype rowLimit = RowLimit);

    qsizetype count() const { return m_starts.size(); }
    qsizetype lineCount() const { return m_lineCount; }
    //! REQUIRES: 0 <= number < count(), the text it was made from
    TextRow row(QByteArrayView text, qsizetype number) const;
    //! The row that holds a byte offset; the last one for the end of the text.
    qsizetype rowAt(qsizetype offset) const;
    //! Number of the row's line, from 1.
    qsizetype lineNumber(qsizetype row) const;

private:
    static constexpr quint32 ContinuationBit = 0x8000'0000;
    static constexpr quint32 InStringBit = 0x4000'0000;
    static constexpr quint32 OffsetMask = 0x3FFF'FFFF;
    static constexpr qsizetype CheckpointRows = 1024;

    void append(qsizetype offset, quint32 flags);
    void cutLine(QByteArrayView text, qsizetype begin, qsizetype end);

    QList<quint32> m_starts;
    QList<quint32> m_lineAtCheckpoint; //!< lines begun before each CheckpointRows-th row
    qsizetype m_lineCount = 0;
};

} // namespace Reprise
