// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Reprise {

//! Notices that the machine, or only this program, stood still: somebody who looks at least every
//! second finds that much more time has passed. Fed with the clock that goes on while the machine
//! sleeps (Clock::bootMicros()).
class SleepWatch final
{
public:
    //! How long nobody looked; 0 at the first look.
    qint64 look(qint64 bootMicros)
    {
        const qint64 gap = m_last < 0 ? 0 : bootMicros - m_last;
        m_last = bootMicros;
        return gap;
    }
    //! Nobody looks for a while, and that is no sleep.
    void rest() { m_last = -1; }

private:
    qint64 m_last = -1;
};

} // namespace Reprise
