// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Reprise {

//! Roles that models and delegates share. Models give raw values; words, units, icons and colours
//! are added by the views.
enum ItemRole {
    RawValueRole = Qt::UserRole + 1, //!< the untranslated value: number, bytes, enum
    StageRole, //!< int of Stage; set on rows that show one
    IsLoadingRole, //!< true while the row has been asked for and not arrived
    FullTextRole, //!< the uncut text, for copy and for the value line
};

} // namespace Reprise
