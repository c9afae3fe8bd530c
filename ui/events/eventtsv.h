// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

#include <QList>
#include <QString>

namespace Reprise {

//! Events as tab-separated text for the clipboard: a line of titles, then one line each, with these
//! columns of EventTableModel. Values are whole; tabs, line ends and other hidden characters in
//! them are written by name, so that a value stays in its cell. A value that a spreadsheet would
//! take for a formula gets an apostrophe before it.
QString toTsv(const QList<Event> &events, const QList<int> &columns);

//! More rows than these are not copied; an export is for that.
inline constexpr qint64 CopyLimit = 10'000;

} // namespace Reprise
