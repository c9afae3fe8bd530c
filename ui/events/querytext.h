// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/querycompletion.h"
#include "models/domain/query/querymistake.h"

namespace Reprise {

//! What is wrong with a filter text, and where: "Column 8: expected a value after “=”". Columns for
//! people count from 1. text is the whole filter.
QString mistakeText(const QueryMistake &mistake, const QString &text);

//! What a candidate is: "field", "operator", "keyword", "value".
QString candidateKindText(QueryCandidate::Kind kind);

} // namespace Reprise
