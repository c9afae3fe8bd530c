// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/columnfit.h"

class QFont;

namespace Reprise {

//! Whether a column of EventTableModel stands in the table until somebody changes that.
bool isShownAtFirst(int column);

//! How wide the columns of the events table are: times, stages and numbers as wide as the longest
//! of them in the program's language; texts share what is left.
QList<ColumnFit::Column> eventColumns(const QFont &font);

} // namespace Reprise
