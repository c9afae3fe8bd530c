// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/querymistake.h"

#include <QByteArray>

namespace Reprise {

//! What is wrong with a filter, the filter on a line of its own, and a caret under the place:
//!
//!     filter, column 9: there is no stage "faild"
//!       stage = faild
//!               ^~~~~
QByteArray filterMistakeText(const QString &filter, const QueryMistake &mistake);

} // namespace Reprise
