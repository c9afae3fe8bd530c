// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/signaturereport.h"

namespace Reprise {

//! A checked signature for people, line by line, safe for a terminal.
QByteArray signatureLines(const SignatureReport &report);

} // namespace Reprise
