// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Reprise {

//! Why a copy of somebody's database is shown, and not the database itself: reading it in place
//! would write beside it or into it.
enum class CopyReason : quint8 {
    WriteAheadLog, //!< it keeps one
    HotJournal, //!< it was left in the middle of a change
};

} // namespace Reprise
