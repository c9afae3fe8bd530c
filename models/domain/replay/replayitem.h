// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/replay/replayplan.h"

#include <array>

namespace Reprise {

//! State of one item of a run in the journal. The numbers are part of the journal's format.
enum class ItemState : quint8 {
    Planned = 0, //!< no intent yet: not sent
    Sending = 1, //!< intent durable, no conclusive answer yet; after a restart it is in doubt
    Refused = 2, //!< answered without acting, or not a byte was written: not sent
    Accepted = 3, //!< the gateway took the order; what the receiver said is not known yet
    Delivered = 4, //!< the receiver answered well
    Failed = 5, //!< the receiver answered badly
    InDoubt = 6, //!< bytes left and no complete answer came
    Skipped = 7, //!< canceled before sending, or no longer eligible
};
inline constexpr int ItemStateCount = 8;

//! The three words that people are told.
enum class SentWord : quint8 { NotSent, Sent, InDoubt };

constexpr SentWord sentWord(ItemState state)
{
    switch (state) {
    case ItemState::Accepted:
    case ItemState::Delivered:
    case ItemState::Failed:
        return SentWord::Sent;
    case ItemState::Sending:
    case ItemState::InDoubt:
        return SentWord::InDoubt;
    case ItemState::Planned:
    case ItemState::Refused:
    case ItemState::Skipped:
        break;
    }
    return SentWord::NotSent;
}

//! No more will happen to it by itself.
constexpr bool isFinal(ItemState state)
{
    return state == ItemState::Refused || state == ItemState::Delivered
        || state == ItemState::Failed || state == ItemState::Skipped;
}

//! One item of a run with what is known of its outcome.
struct RunItem {
    int index = 0; //!< position in the plan
    ItemState state = ItemState::Planned;
    int decisions =
        0; //!< intents made for it; above 1 only after a person or evidence said "not sent"
    QByteArray idempotencyKey; //!< the same for all tries of one decision
    std::optional<int> code; //!< HTTP status of the newest answer
    std::optional<qint64> sentMicros; //!< wall clock
    std::optional<qint64> durationMicros;
    QByteArray detail; //!< error text or first line of the answer; may be hostile
    QByteArray resolution; //!< how a doubt was resolved: "attempt 6 found", "counted as sent by …"
    QByteArray reference; //!< the gateway's own name for what it took; may be hostile

    bool operator==(const RunItem &) const = default;
};

enum class RunState : quint8 {
    Ready = 0,
    Running = 1,
    Pausing = 2, //!< no new send; waits for answers under way
    Paused = 3,
    Canceling = 4, //!< no new send; waits for answers under way
    Finished = 5, //!< every item has its end, or waits for a verdict (accepted, in doubt)
};

enum class FinishReason : quint8 { None = 0, Completed = 1, Canceled = 2 };

enum class PauseReason : quint8 {
    None = 0,
    Person = 1,
    StopRule = 2,
    Restart = 3, //!< the program ended in mid-run; only a click resumes
    Disk = 4, //!< the journal could not be written
    Destination = 5, //!< credentials, TLS or proxy refused: nothing more would get through
    SecretMissing = 6,
    Slept = 7, //!< the machine slept for long
};

//! Counts that always add up: planned + sending + refused + … = total.
struct RunTotals {
    std::array<qint64, ItemStateCount> byState{};

    qint64 count(ItemState state) const { return byState.at(static_cast<size_t>(state)); }
    qint64 total() const
    {
        qint64 sum = 0;
        for (const qint64 n : byState)
            sum += n;
        return sum;
    }
    qint64 word(SentWord which) const
    {
        qint64 sum = 0;
        for (int i = 0; i < ItemStateCount; ++i) {
            if (sentWord(static_cast<ItemState>(i)) == which)
                sum += byState.at(static_cast<size_t>(i));
        }
        return sum;
    }
    bool operator==(const RunTotals &) const = default;
};

//! A run as a list shows it.
struct RunSummary {
    RunId id;
    int number = 0; //!< counted up from 1 in one journal: "Run 13"
    QByteArray planDigest;
    ProfileId profile;
    QByteArray title; //!< the plan's note or filter
    qint64 createdMicros = 0;
    std::optional<qint64> startedMicros;
    std::optional<qint64> finishedMicros;
    RunState state = RunState::Ready;
    FinishReason finishReason = FinishReason::None;
    PauseReason pauseReason = PauseReason::None;
    RunTotals totals;

    bool operator==(const RunSummary &) const = default;
};

//! What was noted about a run beside its items: who started, paused, decided.
struct RunNote {
    qint64 micros = 0;
    QByteArray actor; //!< login name of the operator, or "program"
    QByteArray text; //!< the program's own English

    bool operator==(const RunNote &) const = default;
};

//! Everything of a run, for the report and for resuming.
struct RunRecord {
    RunSummary summary;
    ReplayPlan plan;
    QList<RunItem> items; //!< one per plan item, by index
    QList<RunNote> notes;
    QByteArray cancelAskedBy; //!< another program asked for the run to be canceled; empty: nobody
};

} // namespace Reprise
