// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/recordspec.h"

namespace Reprise {

class DescriptionNode;

//! Reads the "events" of a description.
void readEvents(DescriptionNode &node, EventsSpec &events);

} // namespace Reprise
