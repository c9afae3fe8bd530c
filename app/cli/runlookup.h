// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "app/session.h"

namespace Reprise {

//! The run that the first operand names, by number ("13") or id.
Result<RunId> lookUpRun(const Session &session, const ParsedCommand &command);

} // namespace Reprise
