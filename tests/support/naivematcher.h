// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/query/eventquery.h"

namespace Reprise::Test {

//! The filter language's meaning in the plainest code there is: every evaluator of the program is
//! compared with it. It reads the whole record, knows no columns and prepares nothing.
bool naiveMatches(const QueryNode &node, const EventRecord &record);

} // namespace Reprise::Test
