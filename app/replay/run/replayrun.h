// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/runwait.h"
#include "models/domain/replay/replayitem.h"
#include "models/domain/result.h"

#include <QObject>

namespace Reprise {

//! Numbers of a run at one moment; they come from one state, so they always add up.
struct RunProgress {
    RunTotals totals;
    double perSecond = 0; //!< sends in the last seconds
    std::optional<qint64> remainingMicros; //!< none while paused or before there is a rate
    RunWait wait; //!< why nothing is sent although the run is running
};

//! A run as windows and the command line see it: a state machine that executes a frozen plan.
//! It never starts or resumes by itself after a restart: that is a person's click.
//! Thread: the one that made it. Illegal transitions are refused and reported, not ignored.
class ReplayRun : public QObject
{
    Q_OBJECT

public:
    ~ReplayRun() override = default;

    virtual const ReplayPlan &plan() const = 0;
    virtual RunSummary summary() const = 0;
    virtual RunProgress progress() const = 0;
    //! Items in plan order; index < plan().items.size().
    virtual RunItem item(int index) const = 0;

    //! Ready → Running; Paused → Running. Items in doubt are looked up before anything is sent.
    virtual Result<void> start() = 0;
    //! Running → Pausing → Paused.
    virtual Result<void> pause() = 0;
    //! Running, Pausing, Paused, Ready → Canceling → Finished; no new send from this call on. Of a
    //! run that another program holds: asks that one, durably; the state here stays as it was read.
    virtual Result<void> cancel() = 0;
    //! A person's verdict on an item in doubt. countAsSent: InDoubt → Accepted, resolved by them;
    //! otherwise it is planned again with a new decision (may deliver twice).
    virtual Result<void> decide(int index, bool countAsSent, const QByteArray &reason) = 0;
    //! Asks the gateway again about accepted and doubtful items, where it can be asked.
    virtual void lookUpNow() = 0;
    //! Accepted and doubtful items that are still being asked about; asking goes on after the end.
    virtual int openQuestions() const = 0;

signals:
    void stateChanged();
    //! At most ten times a second; also when the wait changes.
    void progressed();
    //! Items whose state changed since the last time; at most ten times a second.
    void itemsChanged(const QList<int> &indexes);
};

} // namespace Reprise
