// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"

#include <QObject>

namespace Reprise {

class RunWatch;
class SourceSwitch;
class WindowShell;

//! The way of a replay through the window: from the selection to a plan, from the plan to its run,
//! from a run to its report, and back to the events.
class ReplayFlow final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive the flow.
    ReplayFlow(WindowShell &shell, SourceSwitch &source, QObject *parent);

    //! Of what is selected, or of all that matches.
    void planReplay();
    void openRun(const RunId &id);
    //! A run is under way that sends.
    bool isSending() const;
    //! The number of the run under way; 0 without one.
    int activeNumber() const;

signals:
    void failed(const Reprise::Error &error);

private:
    void connectPages();
    void connectStatus();
    void takeSession();
    void leaveSession();
    void showRun(ReplayRun *run);
    void saveReport();

    WindowShell &m_shell;
    SourceSwitch &m_source;
    RunWatch *m_watch;
    JobPtr<ReplayRun *> m_opening;
};

} // namespace Reprise
