// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/textpieces.h"

#include "models/domain/text/utf8.h"

#include <QChar>

namespace Reprise {

static bool isControl(char32_t codePoint)
{
    return codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
}

// QChar calls U+3164, U+2800 and the Hangul fillers printable; they show nothing.
static bool isFiller(char32_t codePoint)
{
    return codePoint == 0x115f || codePoint == 0x1160 || codePoint == 0x2800 || codePoint == 0x3164
        || codePoint == 0xffa0;
}

static bool isInvisible(char32_t codePoint)
{
    if (codePoint < 0xad)
        return false;
    const QChar::Category category = QChar::category(codePoint);
    return category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || category == QChar::Other_NotAssigned
        || isFiller(codePoint) || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
}

static HostileKind kindOf(const Utf8Character &character)
{
    if (!character.isValid)
        return HostileKind::Invalid;
    if (isControl(character.codePoint))
        return HostileKind::Control;
    return isInvisible(character.codePoint) ? HostileKind::Invisible : HostileKind::None;
}

TextPiece TextPieces::next()
{
    Q_ASSERT(!atEnd());
    TextPiece piece;
    qsizetype length = 0;
    while (length < m_rest.size()) {
        const Utf8Character character = utf8At(m_rest, length);
        const HostileKind kind = kindOf(character);
        if (kind != HostileKind::None && length == 0) {
            piece.kind = kind;
            piece.codePoint = character.codePoint;
            length = character.length;
        }
        if (kind != HostileKind::None)
            break;
        length += character.length;
    }
    piece.bytes = m_rest.first(length);
    m_rest = m_rest.sliced(length);
    return piece;
}

QByteArray hostileName(const TextPiece &piece)
{
    const QByteArray hex = QByteArray::number(uint(piece.codePoint), 16);
    if (piece.kind == HostileKind::Invisible)
        return "U+" + hex.toUpper().rightJustified(4, '0');
    return "\\x" + hex.rightJustified(2, '0');
}

} // namespace Reprise
