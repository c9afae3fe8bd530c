// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Reprise {

//! Keeps what is in memory (bodies, signing keys) out of core files and away from debuggers of the
//! same user. Called first in main(). Linux: RLIMIT_CORE 0 and PR_SET_DUMPABLE 0, see setrlimit(2)
//! and prctl(2).
void guardProcess();

} // namespace Reprise
