// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! An event for people: facts, attempts, headers, bodies, line by line. Not yet safe for a terminal
//! where bodies are concerned; Terminal::print() is.
QByteArray recordText(const EventRecord &record);

} // namespace Reprise
