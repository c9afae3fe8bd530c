// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"

namespace Reprise {

//! 64-bit check values of journal rows. They notice accidents (a flipped bit, a lost or repeated
//! row), not an attacker; FORMATS.md states what goes in, in which order. A table's sum is the sum
//! of its rows' checks modulo 2^64, so a row that is missing or too many is noticed as well.
quint64 itemCheck(qint64 run, const RunItem &item);
quint64 noteCheck(qint64 run, qint64 number, const RunNote &note);
quint64 summaryCheck(const RunSummary &summary, quint64 itemsSum, quint64 notesSum);

} // namespace Reprise
