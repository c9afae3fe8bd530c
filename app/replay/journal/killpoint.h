// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Reprise {

#ifdef REPRISE_KILL_POINTS
//! Ends the process with SIGKILL where the environment asks for it: REPRISE_KILL_POINT=P3 at the
//! first passing of P3, P3@5 at the fifth. The names are those of the fault matrix:
//! P0 before the intent commits, P1 intent durable, P2 connected and nothing written, P3 half of
//! the request written, P4 all but its last byte, P5 all of it and no answer read, P6 answer read
//! and not committed, P7 "accepted" committed, P8 outcome known and not committed, P9 committed.
void killPoint(const char *name);
//! Whether that point is the chosen one, for code that must prepare for it.
bool isKillPointChosen(const char *name);
#else
inline void killPoint(const char *) { }
inline bool isKillPointChosen(const char *)
{
    return false;
}
#endif

} // namespace Reprise
