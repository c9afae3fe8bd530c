// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/fieldspec.h"

namespace Reprise {

class DescriptionNode;

//! A pointer, a list of alternatives, or an object that says more.
FieldSpec readField(DescriptionNode &node);
//! Where headers and body stand.
MessageSpec readMessage(DescriptionNode &node);

} // namespace Reprise
