// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/visibletext.h"

#include "models/domain/text/utf8.h"

#include <QChar>

namespace Reprise {

using namespace Qt::StringLiterals;

//! Printable by category, yet without a shape, or changing their neighbour's.
static bool isShapeless(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || c == 0x2800 || c == 0x3164 || c == 0xFFA0 || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isHiddenCharacter(char32_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return false;
    if (isShapeless(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString visibleName(char32_t c)
{
    if (c < 0x20)
        return QString(QChar(0x2400 + c));
    if (c == 0x7F)
        return QString(QChar(0x2421));
    return u"⟦U+%1⟧"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
}

QString visibleByte(uchar byte)
{
    return u"⟦x%1⟧"_s.arg(QString::number(byte, 16).toUpper().rightJustified(2, u'0'));
}

static void appendVisible(QString &out, char32_t c)
{
    if (isHiddenCharacter(c))
        out += visibleName(c);
    else
        out += QChar::fromUcs4(c);
}

QString toVisibleText(QByteArrayView utf8, qsizetype limit)
{
    const QByteArrayView seen = utf8.first(qMin(limit, utf8.size()));
    QString out;
    out.reserve(seen.size());
    for (qsizetype at = 0; at < seen.size();) {
        const Utf8Character character = utf8At(seen, at);
        if (!character.isValid && seen.size() < utf8.size() && seen.size() - at < 4)
            break; // cut in two by the limit
        if (character.isValid)
            appendVisible(out, character.codePoint);
        else
            out += visibleByte(uchar(seen[at]));
        at += character.length;
    }
    if (seen.size() < utf8.size())
        out += u'…';
    return out;
}

QString toVisibleText(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c =
            isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        appendVisible(out, c);
        i += isPair ? 1 : 0;
    }
    return out;
}

} // namespace Reprise
