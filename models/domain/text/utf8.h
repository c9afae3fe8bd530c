// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Reprise {

//! One step through bytes that should be UTF-8.
struct Utf8Character {
    char32_t codePoint = 0; //!< of an invalid byte: the byte itself
    int length = 1; //!< bytes taken; 1 for an invalid byte
    bool isValid = false;

    bool operator==(const Utf8Character &) const = default;
};

//! The character at an offset by RFC 3629: no overlong forms, no surrogates, nothing above
//! U+10FFFF. REQUIRES: 0 <= at < text.size()
Utf8Character utf8At(QByteArrayView text, qsizetype at);

//! The nearest offset at or before the given one where a character may begin.
qsizetype utf8BoundaryBefore(QByteArrayView text, qsizetype at);

} // namespace Reprise
