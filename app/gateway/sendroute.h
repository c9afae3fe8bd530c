// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/sendlimits.h"

namespace Reprise {

//! Names the system's proxy for that address, where the route asks for it: the sender looks nothing
//! up. Loopback is reached without one.
void nameProxy(SendLimits &limits, const QByteArray &address);

} // namespace Reprise
