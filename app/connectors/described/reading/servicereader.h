// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/servicespec.h"

namespace Reprise {

class DescriptionNode;

//! Reads the "service" of a description: address, form, credential, limits.
void readService(DescriptionNode &node, ServiceSpec &service);

} // namespace Reprise
