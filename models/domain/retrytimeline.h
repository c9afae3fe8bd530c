// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! What a timeline is drawn with beside its event.
struct TimelineContext {
    qint64 nowMicros = 0;
    std::optional<qint64> fixMicros; //!< the marker "fix deployed"
    //! The gateway's waits before try 1, 2, …, where known: predicts tries behind the next one.
    QList<qint64> ladderMicros;
};

//! The tries of one event on an axis from 0 to 1: numbers, no pixels and no words.
//!
//! The axis is not linear. Each stretch is as wide as the logarithm of its length, so that an
//! answer after 200 ms, a wait of an hour and a retention of a month all have room, longer is never
//! shown shorter, and nothing overlaps that did not overlap. A wait that a linear axis over the
//! tries would give more than CompressedShare of its width is marked as compressed.
struct RetryTimeline {
    static constexpr double CompressedShare = 0.1;

    struct Bar {
        int attempt = 0; //!< index in EventRecord::attempts
        int number = 0; //!< as the gateway counts it
        double start = 0;
        double end = 0; //!< > start, also for a try without duration
        qint64 startMicros = 0;
        std::optional<qint64> durationMicros; //!< none: still under way, or not told
        AttemptOutcome outcome = AttemptOutcome::Unknown;
        std::optional<int> code;
        bool isReplay = false; //!< caused by us or by a person

        bool operator==(const Bar &) const = default;
    };
    //! From the end of one try to the start of the next, or of the planned one.
    struct Wait {
        double start = 0;
        double end = 0;
        qint64 lengthMicros = 0;
        bool isCompressed = false;
        bool isToCome = false; //!< ends with a planned try

        bool operator==(const Wait &) const = default;
    };
    //! A try to come: the gateway's own word, or predicted from its ladder.
    struct Planned {
        int number = 0;
        double position = 0;
        qint64 micros = 0;
        bool isPredicted = false;

        bool operator==(const Planned &) const = default;
    };
    enum class MarkKind : quint8 { Received, Fix, Now, RetentionEnd };
    struct Mark {
        MarkKind kind = MarkKind::Now;
        double position = 0;
        qint64 micros = 0;

        bool operator==(const Mark &) const = default;
    };

    QList<Bar> bars; //!< by start
    QList<Wait> waits; //!< by start
    QList<Planned> planned; //!< by time
    QList<Mark> marks; //!< by time
    qint64 fromMicros = 0; //!< at 0
    qint64 toMicros = 0; //!< at 1

    bool isEmpty() const { return bars.isEmpty() && planned.isEmpty(); }
    bool operator==(const RetryTimeline &) const = default;
};

RetryTimeline layOutTimeline(const EventRecord &record, const TimelineContext &context);

} // namespace Reprise
