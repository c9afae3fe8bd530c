// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"
#include "models/domain/result.h"

namespace Reprise {

//! A plan as the bytes of its file; FORMATS.md describes them. Pure ASCII, one item a line, keys in
//! a fixed order: one plan has exactly one text, so its digest is that of the text.
QByteArray planToText(const ReplayPlan &plan);

//! SHA-256, hex, over the text up to the line of the digest.
QByteArray planDigest(const ReplayPlan &plan);

//! Reads a plan back. Everything is checked: version, each field and its bounds, order of the
//! items, digest, and that the text is the one that planToText() would write, so that no byte can
//! differ unnoticed. Error: kind Invalid with the 1-based line in offset, or Storage for a newer
//! version.
Result<ReplayPlan> planFromText(const QByteArray &text);

inline constexpr int PlanVersion = 1;
inline constexpr qint64 PlanTextLimit = 1LL << 30;

} // namespace Reprise
