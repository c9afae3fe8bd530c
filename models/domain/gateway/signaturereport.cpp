// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/gateway/signaturereport.h"

namespace Reprise {

static constexpr std::array<const char *, 13> FindingWords{"matches", "matches-one-of-several",
    "too-old", "too-far-ahead", "wrong-secret", "body-altered", "not-original-bytes", "truncated",
    "malformed-field", "unsupported-version", "malformed-secret", "unknown-key", "needs-secret"};

QByteArrayView signatureFindingWord(SignatureFinding finding)
{
    return FindingWords.at(static_cast<size_t>(finding));
}

} // namespace Reprise
