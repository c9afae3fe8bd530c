// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Reprise {

//! Text from outside as HTML: markup escaped, isolated from the direction of its neighbours,
//! control and invisible characters as labelled boxes (<b class="ctl">U+202E</b>). The result is
//! also well-formed XML, so that a test can parse it.
QByteArray htmlText(QByteArrayView text);

//! The same for the program's own words and for numbers: only escaped.
QByteArray htmlWord(QByteArrayView text);

} // namespace Reprise
