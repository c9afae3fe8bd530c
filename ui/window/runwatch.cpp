// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runwatch.h"

namespace Reprise {

RunWatch::RunWatch(QObject *parent)
    : QObject(parent)
{
}

void RunWatch::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    for (const QPointer<ReplayRun> &run : std::as_const(m_followed)) {
        if (run)
            run->disconnect(this);
    }
    m_followed.clear();
    m_session = session;
    if (session)
        connect(session, &Session::runsChanged, this, &RunWatch::runsChanged);
    noticeState();
    emit runsChanged();
}

void RunWatch::follow(ReplayRun *run)
{
    if (m_followed.contains(run))
        return;
    m_followed.prepend(run);
    connect(run, &ReplayRun::stateChanged, this, &RunWatch::noticeState);
    connect(run, &ReplayRun::progressed, this, &RunWatch::runsChanged);
    noticeState();
    emit runsChanged();
}

void RunWatch::noticeState()
{
    QPointer<ReplayRun> now;
    for (const QPointer<ReplayRun> &run : std::as_const(m_followed)) {
        if (!now && run && run->summary().state != RunState::Finished)
            now = run;
    }
    if (now != m_active) {
        m_active = now;
        emit activeChanged(now);
    }
    emit runsChanged();
}

ReplayRun *RunWatch::active() const
{
    return m_active;
}

QList<RunSummary> RunWatch::runs() const
{
    QList<RunSummary> list = m_session ? m_session->runs() : QList<RunSummary>{};
    for (RunSummary &summary : list) {
        for (const QPointer<ReplayRun> &run : m_followed) {
            if (run && run->summary().id == summary.id)
                summary = run->summary();
        }
    }
    return list;
}

bool RunWatch::isSending() const
{
    const RunState state = m_active ? m_active->summary().state : RunState::Finished;
    return state == RunState::Running || state == RunState::Pausing || state == RunState::Canceling;
}

} // namespace Reprise
