// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "models/domain/replay/replayitem.h"

#include <functional>

namespace Reprise {

class ReplayJournal;
class ReplayRun;

//! Reads a run from the journal, after making it there if it is new, and hands it to its owner.
class RunOpening final : public ResultJob<ReplayRun *>
{
    Q_OBJECT

public:
    //! Makes the run of a record and owns it. Not called when the job was dropped before.
    using Adopt = std::function<ReplayRun *(const RunRecord &)>;

    //! journal must outlive the job. One of create() and open() is called, once.
    RunOpening(ReplayJournal &journal, Adopt adopt);
    ~RunOpening() override;

    void create(const ReplayPlan &plan, const QByteArray &actor, qint64 createdMicros);
    void open(const RunId &id);

    void cancel() override;

private:
    void takeRecord();
    void end(Result<ReplayRun *> result);

    ReplayJournal &m_journal;
    Adopt m_adopt;
    JobPtr<RunSummary> m_creating;
    JobPtr<RunRecord> m_reading;
};

} // namespace Reprise
