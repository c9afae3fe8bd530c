// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Reprise {

//! What of a text from outside cannot be shown as it is.
enum class HostileKind : quint8 {
    None,
    Control, //!< C0, DEL, C1: would steer a terminal
    Invisible, //!< reorders or hides its neighbours (bidi controls, zero width, fillers, tags)
    Invalid, //!< a byte that is no UTF-8
};

//! One piece of a text: a run of harmless bytes, or exactly one hostile code point or byte.
struct TextPiece {
    QByteArrayView bytes;
    HostileKind kind = HostileKind::None;
    char32_t codePoint = 0; //!< of hostile pieces; the byte itself for Invalid
};

//! Splits UTF-8 into harmless runs and single hostile code points, in order; nothing is lost.
//! One list of hostile characters for terminals, HTML and CSV.
class TextPieces
{
public:
    explicit TextPieces(QByteArrayView text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }
    //! REQUIRES: !atEnd()
    TextPiece next();

private:
    QByteArrayView m_rest;
};

//! "\x1b" for control characters and invalid bytes, "U+202E" for invisible ones.
QByteArray hostileName(const TextPiece &piece);

} // namespace Reprise
