// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runopening.h"

#include "app/replay/journal/replayjournal.h"

namespace Reprise {

RunOpening::RunOpening(ReplayJournal &journal, Adopt adopt)
    : m_journal(journal)
    , m_adopt(std::move(adopt))
{
}

RunOpening::~RunOpening() = default;

void RunOpening::create(const ReplayPlan &plan, const QByteArray &actor, qint64 createdMicros)
{
    m_creating = m_journal.createRun(plan, actor, createdMicros);
    connect(m_creating.get(), &Job::finished, this, [this] {
        const Result<RunSummary> made = m_creating->takeResult();
        if (made)
            open(made->id);
        else
            end(made.error());
    });
}

void RunOpening::open(const RunId &id)
{
    m_reading = m_journal.record(id);
    connect(m_reading.get(), &Job::finished, this, &RunOpening::takeRecord);
}

void RunOpening::cancel()
{
    if (m_creating)
        m_creating->cancel();
    if (m_reading)
        m_reading->cancel();
}

void RunOpening::takeRecord()
{
    const Result<RunRecord> record = m_reading->takeResult();
    if (record)
        end(m_adopt(*record));
    else
        end(record.error());
}

void RunOpening::end(Result<ReplayRun *> result)
{
    setResult(std::move(result));
    finish();
}

} // namespace Reprise
