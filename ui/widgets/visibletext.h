// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Reprise {

//! Characters that have no shape of their own, or that move their neighbours: controls, bidi marks,
//! zero-width and filler characters, line and paragraph separators, tags, variation selectors,
//! unassigned and private ones. Qt calls some of them (U+3164, U+2800) printable.
bool isHiddenCharacter(char32_t character);

//! How a hidden character is shown: "␀" for controls below 0x20 and 0x7F, "⟦U+202E⟧" for all
//! others.
QString visibleName(char32_t character);
//! How a byte that is no UTF-8 is shown: "⟦xFF⟧".
QString visibleByte(uchar byte);

//! What is shown of text from outside in a line: every hidden character by its name, invalid UTF-8
//! as bytes, line ends as "␊". At most limit bytes are looked at; "…" follows where some were left
//! out. Never for copying: copy gives the original.
QString toVisibleText(QByteArrayView utf8, qsizetype limit = 64 * 1024);
//! The same for text that is already UTF-16; a lone surrogate is shown by its number.
QString toVisibleText(const QString &text);

} // namespace Reprise
