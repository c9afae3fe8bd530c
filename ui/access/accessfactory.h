// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Reprise {

//! Makes assistive tools see into the views that paint themselves. Called before the first of them
//! is made, as Qt keeps what it has told once; more calls change nothing.
void installAccess();

} // namespace Reprise
