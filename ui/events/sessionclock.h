// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/session.h"

#include <QPointer>

namespace Reprise {

//! The clock that filters are read by: the moment the open profile lives in, which for the sample
//! is the evening of its incident; the wall clock while nothing is open.
class SessionClock final : public Clock
{
public:
    void setSession(Session *session) { m_session = session; }

    qint64 utcMicros() const override
    {
        return m_session ? m_session->nowMicros() : m_system.utcMicros();
    }
    qint64 monotonicMicros() const override { return m_system.monotonicMicros(); }
    qint64 bootMicros() const override { return m_system.bootMicros(); }

private:
    QPointer<Session> m_session;
    SystemClock m_system;
};

} // namespace Reprise
