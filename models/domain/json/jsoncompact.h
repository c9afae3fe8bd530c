// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Reprise {

//! The text without white space outside of strings; every other byte stays. What is no JSON comes
//! out as it went in, as far as its quotes can be followed.
QByteArray compactJson(QByteArrayView text);

} // namespace Reprise
