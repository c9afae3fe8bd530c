// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"

namespace Reprise::Test {

//! A frozen direct plan of count plain events ("evt_0", "evt_1", …) with the body bodyOf(index).
ReplayPlan directPlan(int count, const QByteArray &url);
//! The same through a gateway at base.
ReplayPlan gatewayPlan(int count, const QByteArray &base);
QByteArray bodyOf(int index);
//! After a change by a test: the digest that fits again.
ReplayPlan refrozen(ReplayPlan plan);

} // namespace Reprise::Test
