// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"

#include <optional>

namespace Reprise {

class WorkControl;

//! What writing records has changed.
struct SinkCounts {
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;

    SinkCounts &operator+=(const SinkCounts &other)
    {
        added += other.added;
        updated += other.updated;
        unchanged += other.unchanged;
        return *this;
    }
    bool operator==(const SinkCounts &) const = default;
};

//! What writing a FetchedBatch has changed.
struct FetchedChanges {
    SinkCounts counts;
    QList<RowKey> updated; //!< events that were there and are another now
};

//! What a copy of a gateway writes at once: all of it is kept, or nothing.
struct FetchedBatch {
    QList<EventRecord> records; //!< read just now; merged by foldFetched()
    QList<EventId> gone = {}; //!< the gateway does not have these any more
    qint64 readMicros = 0; //!< our clock; since when they are gone
    //! A text of the caller's that tells where the copy stands; none: the stored one stays.
    std::optional<QByteArray> bookmark = {};
};

//! Takes the records of one import, by a connection of its own. All calls come from one thread.
//! Destroying it before finish() has succeeded leaves whole records only: what was committed so far
//! when the store had events before, nothing when it was empty.
class RecordSink
{
public:
    virtual ~RecordSink() = default;

    virtual Result<void> begin() = 0;
    virtual Result<SinkCounts> write(const QList<EventRecord> &records, WorkControl &control) = 0;
    //! Makes everything durable and visible. The counts correct those of write(): records of one id
    //! that a bulk load had counted as added each.
    virtual Result<SinkCounts> finish(WorkControl &control) = 0;
};

} // namespace Reprise
