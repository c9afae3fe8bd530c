// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Reprise {

//! The times and bounds of a run; tests and the simulation shorten them.
struct RunLimits {
    qint64 outcomeDelayMicros = 20'000; //!< an outcome waits at most this long for its group
    int outcomeGroup = 256; //!< or for this many
    qint64 noticeMicros = 100'000; //!< between two progressed()
    qint64 heartbeatMicros = 1'000'000;
    qint64 sleptMicros = 300'000'000; //!< after a longer sleep only a click goes on
    qint64 napMicros = 10'000'000; //!< after one that long, what was under way is settled first
    qint64 settleMicros = 30'000'000; //!< between the two looks that make absence evidence
    qint64 firstLookMicros = 500'000;
    qint64 longestLookMicros = 60'000'000;
    int lookups = 32; //!< asked at a time
    int doubtLooks = 12; //!< after that many looks without a word a doubt is left to a person
    int triesPerItem = 3; //!< only where the item was certainly not sent
    int retryPercent = 10; //!< of all sends of the run
    int retryMinimum = 10;
    qint64 retryWaitMicros = 1'000'000;
    int outageThreshold = 3; //!< that many in a row, and the far side is taken for unreachable
    qint64 probeMicros = 250'000; //!< first wait for it; doubles with each probe
    qint64 longestProbeMicros = 4'000'000;
    qint64 outagePatienceMicros = 900'000'000; //!< after that, probes count for the stop rule
    qint64 longestRetryAfterMicros = 900'000'000; //!< a wrong date must not freeze a run
    qint64 journalRetryMicros = 5'000'000; //!< after a commit that failed
    int skipGroup = 20'000; //!< rows in one commit of a cancellation
};

} // namespace Reprise
