// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/text/utf8.h"

namespace Reprise {

static bool isContinuation(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

//! Length that a first byte announces, 0 where it cannot be a first byte.
static int announcedLength(uchar first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

static bool isScalar(char32_t c, int length)
{
    constexpr char32_t Smallest[]{0, 0, 0x80, 0x800, 0x10000};
    return c >= Smallest[length] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

Utf8Character utf8At(QByteArrayView text, qsizetype at)
{
    Q_ASSERT(at >= 0 && at < text.size());
    const uchar first = uchar(text[at]);
    const Utf8Character invalid{first, 1, false};
    const int length = announcedLength(first);
    if (length == 1)
        return {first, 1, true};
    if (length == 0 || at + length > text.size())
        return invalid;
    char32_t c = first & (0x7F >> length);
    for (int i = 1; i < length; ++i) {
        const uchar next = uchar(text[at + i]);
        if (!isContinuation(next))
            return invalid;
        c = (c << 6) | (next & 0x3F);
    }
    return isScalar(c, length) ? Utf8Character{c, length, true} : invalid;
}

qsizetype utf8BoundaryBefore(QByteArrayView text, qsizetype at)
{
    constexpr int LongestTail = 3;
    if (at >= text.size())
        return text.size();
    for (qsizetype start = at; start > 0 && at - start <= LongestTail; --start) {
        if (!isContinuation(uchar(text[start])))
            return start;
    }
    return at;
}

} // namespace Reprise
