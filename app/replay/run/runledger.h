// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/replay/journal/journalfile.h"

namespace Reprise {

class ReplayJournal;

//! JournalStorage of one run over the program's ReplayJournal.
class RunLedger final : public JournalStorage
{
    Q_OBJECT

public:
    RunLedger(ReplayJournal &journal, const RunId &run);
    ~RunLedger() override;

    void commit(const JournalBatch &batch) override;
    void askToCancel(const QByteArray &actor) override;

private:
    void answer();

    ReplayJournal &m_journal;
    RunId m_run;
    JobPtr<JournalVerdict> m_commit;
    JobPtr<void> m_asking;
    QList<Intent> m_intents; // of the commit under way
};

} // namespace Reprise
