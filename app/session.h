// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/profile.h"
#include "app/replay/replayrun.h"
#include "app/store/eventarchive.h"
#include "models/domain/replayitem.h"
#include "models/domain/replayplan.h"

#include <QObject>
#include <memory>

namespace Reprise {

//! What a person asked to have replayed; the planner freezes it.
struct PlanRequest {
    ResultSet selection;
    QList<RowKey> takenOut; //!< exceptions from the selection
    ReplayTarget target;
    ReplayPacing pacing;
    StopRule stopRule;
    Headers markers;
    ReplayScope scope;
};

//! One open profile: its events, its replays. What a window or a headless run holds.
//! Thread: GUI.
class Session : public QObject
{
    Q_OBJECT

public:
    ~Session() override = default;

    virtual const Profile &profile() const = 0;
    virtual EventArchive &archive() = 0;

    //! The moment this profile lives in: the wall clock, or for the sample the evening of its incident.
    //! Relative times, countdowns and filters start here.
    virtual qint64 nowMicros() const = 0;

    //! Where events of this profile can be sent, the safest first; the first is the default.
    virtual QList<ReplayTarget> targets() const = 0;

    virtual JobPtr<ReplayPlan> freeze(const PlanRequest &request) = 0;
    //! A run for the plan, Ready, durable in the journal. secret signs direct deliveries and is kept
    //! for this run in memory only; it may be empty. The session owns the run.
    virtual Result<ReplayRun *> createRun(const ReplayPlan &plan, const QByteArray &secret) = 0;
    //! A run of the journal, opened to be looked at or resumed.
    virtual Result<ReplayRun *> openRun(const RunId &id, const QByteArray &secret) = 0;

    virtual QList<RunSummary> runs() const = 0; //!< newest first
    virtual JobPtr<RunRecord> runRecord(const RunId &id) = 0;

signals:
    void runsChanged();
};

} // namespace Reprise
