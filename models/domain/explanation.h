// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! Other events that failed the same way: same destination, code and answer.
struct AlikeFailures {
    qint64 others = 0; //!< without this one
    qint64 sinceMicros = 0; //!< the first of them

    bool operator==(const AlikeFailures &) const = default;
};

//! The facts of the one sentence that says how an event stands; ui/timeline/explanationtext makes
//! the words. Every fact names what it was read from, so that a clause can show its evidence.
struct Explanation {
    Stage stage = Stage::Unknown;
    QByteArray destination;
    //! The try that is told of, an index in EventRecord::attempts: the newest of the gateway, or
    //! of a replay where that is newer. -1: none was made, and the next five are empty.
    int attempt = -1;
    bool isReplay = false; //!< that try was a replay of ours
    AttemptOutcome outcome = AttemptOutcome::Unknown;
    std::optional<int> code;
    std::optional<qint64> durationMicros;
    QByteArray answer; //!< one line; may be hostile; empty for good answers
    int triesUsed = 0; //!< by the gateway
    std::optional<int> triesLimit;
    std::optional<qint64> nextTryMicros; //!< not in the past
    std::optional<qint64> retentionEndMicros;
    bool isGone = false; //!< the retention has ended
    std::optional<AlikeFailures> alike; //!< only of failures

    bool allTriesUsed() const { return triesLimit && triesUsed >= *triesLimit; }
    bool operator==(const Explanation &) const = default;
};

Explanation explain(const EventRecord &record, qint64 nowMicros,
    const std::optional<AlikeFailures> &alike = std::nullopt);

} // namespace Reprise
