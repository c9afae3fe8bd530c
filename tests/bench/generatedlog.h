// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Reprise::Bench {

//! Writes the events of GeneratedSource as an export of GetHook's, one a line: about 1.2 KB each,
//! the payload as an escaped text. What was not delivered is a dead letter.
bool writeGeneratedLog(const QString &path, qint64 count);

} // namespace Reprise::Bench
