// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/processguard.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace Reprise {

void guardProcess()
{
    const rlimit none{0, 0};
    // Both only ever narrow what is allowed; a refusal leaves the system's own rules in force.
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace Reprise
