// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/net/signing/signaturecheck.h"

namespace Reprise {

//! Checks a body that is a JWT against the keys of a JSON Web Key Set (question.secret). The key
//! is taken by the token's kid from that set only, never from an address in the token; only RS256.
SignatureReport checkToken(const SignatureQuestion &question);

} // namespace Reprise
