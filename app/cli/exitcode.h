// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Reprise {

//! What the process tells its caller. Documented in the help and in the manual page.
enum class ExitCode : int {
    Done = 0,
    Failed = 1, //!< nothing, or not all, of what was asked could be done
    Usage = 2, //!< the command line itself is wrong; nothing was done
    Partial = 3, //!< done, but items failed, are in doubt or were rejected
    Canceled = 4, //!< by SIGINT, SIGTERM or SIGHUP, or by "run cancel" elsewhere
};

} // namespace Reprise
