// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/replay/journal/replayjournal.h"
#include "app/replay/run/runfactory.h"

#include <QTemporaryDir>

namespace Reprise::Test {

//! A journal of its own and runs over it with the real sender, clock and disk.
class RunBench final
{
public:
    RunBench();
    ~RunBench();

    //! A new run of the plan, in place of the one before.
    ReplayRun &made(const ReplayPlan &plan);
    //! The run as a program finds it that opens the journal now; the one before is gone.
    ReplayRun &reopened(const RunId &id);
    //! What the journal holds once all before is written.
    RunRecord journalled(const RunId &id);
    //! As if the program ended: nothing is sent or written any more.
    void drop();

    ReplayJournal &journal() { return *m_journal; }
    QString path() const { return m_folder.filePath(QStringLiteral("journal.db")); }

    RunLimits runLimits;
    SendLimits sendLimits;

private:
    ReplayRun &make(const RunId &id);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<ReplayJournal> m_journal;
    std::unique_ptr<ReplayRun> m_run;
};

} // namespace Reprise::Test
