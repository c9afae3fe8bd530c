// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/async/settledjob.h"
#include "app/profile.h"
#include "app/replay/run/replayrun.h"
#include "app/store/eventarchive.h"
#include "models/domain/replay/replayitem.h"
#include "models/domain/replay/replayplan.h"

#include <QObject>
#include <memory>

namespace Reprise {

class GatewayLink;
class PracticeGateway;
class ReplayLock;
struct Capabilities;

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

//! A copy of the profile's file, shown in the place of the file.
struct ShownCopy {
    qint64 takenMicros = 0; //!< later changes of the file are not in it
    CopyReason reason = CopyReason::WriteAheadLog;

    bool operator==(const ShownCopy &) const = default;
};

//! One open profile: its events, its replays. What a window or a headless run holds.
//! Made opening; nothing blocks. Thread: GUI (or the main thread of a headless run).
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { Opening, Ready, Failed };

    ~Session() override = default;

    virtual const Profile &profile() const = 0;
    virtual State state() const = 0;
    //! Why it failed. REQUIRES: state() == Failed
    virtual Error error() const = 0;

    //! May be asked while opening; calls wait their turn.
    virtual EventArchive &archive() = 0;

    //! The moment this profile lives in: the wall clock, or for the sample the evening of its
    //! incident. Relative times, countdowns and filters start here.
    virtual qint64 nowMicros() const = 0;

    //! Nothing where the file itself is shown.
    virtual std::optional<ShownCopy> copy() const { return std::nullopt; }
    //! Takes a new copy; the value is the number of events. An error at once where none is shown.
    virtual JobPtr<qint64> readAgain()
    {
        return settledJob<qint64>(Error{Error::Kind::Rejected, QStringLiteral("read again"), {}});
    }

    //! Reads a file of events into the store: NDJSON or JSON array of GitHub deliveries, GetHook
    //! exports, HAR, our own export. An error at once for profiles that cannot import.
    virtual JobPtr<ImportSummary> importFile(const QString &path) = 0;

    //! Where events of this profile can be sent, the safest first; the first is the default. Empty:
    //! the address has to be typed.
    virtual QList<ReplayTarget> targets() const = 0;

    virtual JobPtr<ReplayPlan> freeze(const PlanRequest &request) = 0;
    //! A run for the plan, Ready, durable in the journal. secret signs direct deliveries and is
    //! kept for this run in memory only; it may be empty. The session owns the run and keeps it
    //! until it is destroyed itself; destroying a session with a run under way pauses it
    //! (PauseReason::Restart).
    virtual JobPtr<ReplayRun *> createRun(const ReplayPlan &plan, const QByteArray &secret) = 0;
    //! A run of the journal, opened to be looked at or resumed; the same object for the same id.
    virtual JobPtr<ReplayRun *> openRun(const RunId &id, const QByteArray &secret) = 0;

    virtual QList<RunSummary> runs() const = 0; //!< of this profile, newest first
    virtual JobPtr<RunRecord> runRecord(const RunId &id) = 0;

    //! The practice gateway of the sample, to switch its behaviour; nullptr for all other profiles.
    virtual PracticeGateway *practice() = 0;

    //! Of gateways: whether replays may start; createRun() and openRun() with a secret are refused
    //! (Rejected) while it is locked. nullptr: there is nothing to unlock.
    virtual ReplayLock *replayLock() { return nullptr; }
    //! Of gateways: the connection, what it has copied, what it can fetch; nullptr for all others.
    virtual GatewayLink *gateway() { return nullptr; }
    //! Of gateways: what the connection can do; nullptr for all other profiles.
    virtual const Capabilities *capabilities() const { return nullptr; }

signals:
    //! While opening: the sample is being made, columns are being loaded. total is -1 while
    //! unknown.
    void openingProgressed(qint64 done, qint64 total);
    void stateChanged();
    void copyChanged(); //!< another copy is shown
    void runsChanged();
};

} // namespace Reprise
