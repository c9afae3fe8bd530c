// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/replayrun.h"
#include "app/store/eventarchive.h"

#include <QSet>

namespace Reprise {

//! Keeps the outcomes of a run beside the events it replayed, so that the table and the detail show
//! them: each verdict becomes an attempt of the event, the original is left as it was. Writing is
//! idempotent, so a run that is opened again may tell everything again.
class ReplayRecorder final : public QObject
{
    Q_OBJECT

public:
    //! Records what the run already knows and follows it; both must outlive this.
    ReplayRecorder(const ReplayRun &run, EventArchive &archive, QObject *parent = nullptr);

    bool isIdle() const { return m_pending.isEmpty() && !m_writing; }

signals:
    void failed(const Reprise::Error &error);

private:
    void note(const QList<int> &indexes);
    void writeNext();
    void takeAnswer();

    const ReplayRun &m_run;
    EventArchive &m_archive;
    QSet<int> m_pending;
    JobPtr<void> m_writing;
};

//! What the archive is told of an item, if there is a verdict on it.
std::optional<ReplayOutcomeRow> outcomeOf(
    const RunId &run, const PlanItem &planned, const RunItem &item);

} // namespace Reprise
