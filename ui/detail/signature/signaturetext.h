// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/signaturereport.h"
#include "models/domain/httpmessage.h"

#include <QString>

namespace Reprise {

//! What was found, in one sentence.
QString signatureVerdict(const SignatureReport &report);
//! Why, and what it means or what to do; may be empty.
QString signatureReason(const SignatureReport &report);
//! The facts as named values, in the order of reading. Values may be hostile.
Headers signatureFacts(const SignatureReport &report);
//! Name of the icon that stands beside the verdict.
QString signatureGlyph(SignatureFinding finding);

} // namespace Reprise
