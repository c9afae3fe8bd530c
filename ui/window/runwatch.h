// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"

#include <QObject>
#include <QPointer>

namespace Reprise {

//! Follows one session's runs: the list, with the live numbers of the one under way, and which run
//! that is.
class RunWatch final : public QObject
{
    Q_OBJECT

public:
    explicit RunWatch(QObject *parent = nullptr);

    void setSession(Session *session);
    //! A run that was opened or started here, to be followed from now on.
    void follow(ReplayRun *run);
    //! The newest followed run that has not finished; nullptr without one.
    ReplayRun *active() const;
    //! Newest first; followed runs with their numbers of this moment.
    QList<RunSummary> runs() const;
    bool isSending() const;

signals:
    void runsChanged();
    void activeChanged(Reprise::ReplayRun *run);

private:
    void noticeState();

    QPointer<Session> m_session;
    QList<QPointer<ReplayRun>> m_followed;
    QPointer<ReplayRun> m_active;
};

} // namespace Reprise
