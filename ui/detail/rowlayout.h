// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json/jsonspans.h"

#include <QList>
#include <QString>

namespace Reprise {

//! One place of a row: some bytes, what is shown for them, and the cells it takes.
struct RowGlyph {
    enum class Look : quint8 { Text, Box }; //!< Box: a name in a frame, for what has no shape

    qsizetype begin = 0; //!< bytes in the whole text
    qsizetype end = 0;
    int textBegin = 0; //!< in RowLayout::text
    int textLength = 0; //!< 0: nothing is drawn (a tab)
    int column = 0;
    int width = 1; //!< in cells
    Look look = Look::Text;
    SpanKind kind = SpanKind::Plain;
};

//! A row laid out in cells of a fixed-pitch font. Bytes stand in their order from left to right,
//! whatever their writing direction, so nothing in the data can move its neighbours; letters of a
//! right-to-left word are kept together and drawn as one, so that the word can still be read.
struct RowLayout {
    QString text;
    QList<RowGlyph> glyphs; //!< by column
    qsizetype end = 0; //!< byte behind the row
    int columns = 0;

    //! The byte whose glyph covers the column, or is nearest to it.
    qsizetype byteAt(int column) const;
    int columnOf(qsizetype byte) const;
    //! Adds a glyph behind the others.
    void append(const RowGlyph &glyph, const QString &shown);
};

//! Lays out bytes [begin, end) of a text: UTF-8, hidden characters and bad bytes as boxes.
RowLayout layOutText(QByteArrayView text, qsizetype begin, qsizetype end);
//! Gives the glyphs the kinds of the spans that cover them.
void colour(RowLayout &layout, const QList<TextSpan> &spans);
//! Lays out up to sixteen bytes as hexadecimal and as characters.
RowLayout layOutHex(QByteArrayView text, qsizetype begin, qsizetype end);

inline constexpr int HexRowBytes = 16;
//! More marks than this on one letter are shown as boxes: a stack of a thousand takes seconds.
inline constexpr int CombiningLimit = 8;
inline constexpr int WordLimit = 64; //!< letters of a right-to-left word drawn as one

} // namespace Reprise
