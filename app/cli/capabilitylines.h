// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/gatewaykind.h"

namespace Reprise {

//! What each gateway can and cannot do, as a table of Markdown: a row for each gateway, a column
//! for each ability. The README's table is made by it.
QByteArray matrixLines(const QList<GatewayKind> &kinds);

} // namespace Reprise
