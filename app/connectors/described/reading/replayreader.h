// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/replayspec.h"

namespace Reprise {

class DescriptionNode;

//! Reads the "replay" of a description.
void readReplay(DescriptionNode &node, ReplaySpec &replay);

} // namespace Reprise
