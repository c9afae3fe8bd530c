// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/copyreason.h"
#include "models/domain/event.h"
#include "models/domain/result.h"

#include <QList>
#include <functional>
#include <memory>
#include <optional>

namespace Reprise {

class RecordSink;
class WorkControl;
struct FetchedBatch;
struct FetchedChanges;

//! The columns of one event that filters, counts, histogram and sorts are answered from; they are
//! held in memory. Text columns are views that are valid during the call only.
struct ColumnRow {
    RowKey key{};
    qint64 receivedMicros = 0;
    Stage stage = Stage::Unknown;
    QByteArrayView type;
    QByteArrayView source;
    QByteArrayView destination;
    QByteArrayView status;
    std::optional<int> code;
    int tries = 0;
    int replays = 0;
    std::optional<qint64> tookMicros;
    std::optional<qint64> nextTryMicros;
    std::optional<qint64> expiresMicros;
    qint64 bodySize = 0;
};

//! What a scan must deliver of each row beyond its key.
struct ScanNeeds {
    bool texts = false; //!< id, request id, url, answer
    bool requestHeaders = false;
    bool requestBody = false;
    bool response = false; //!< headers and body of the newest answer
};

//! One row as a scan shows it; views are valid during the call only.
struct ScanRow {
    RowKey key{};
    QByteArrayView id;
    QByteArrayView requestId;
    QByteArrayView url;
    QByteArrayView answer;
    Headers requestHeaders;
    QByteArrayView requestBody;
    Headers responseHeaders;
    QByteArrayView responseBody;
};

//! What came of one replayed event, to be shown with the event: the original is never overwritten.
struct ReplayOutcomeRow {
    EventId event;
    RunId run;
    bool supersedes = false; //!< the replay succeeded: the event's stage becomes Superseded
    Attempt attempt; //!< trigger Replay
};

//! Tells whether columns loaded before are still right. Other programs may write to the file.
struct BackendState {
    RowKey lastKey{}; //!< events behind it were added
    qint64 updates = 0; //!< any other number than before: events that were there have changed
    qint64 stamp = 0; //!< random, another one after each change; 0: columns cannot be cached

    bool operator==(const BackendState &) const = default;
};

//! Where events are kept: our own store, or somebody's event database that is only read.
//! An archive owns one and calls it on its worker thread only. Every call that can be long asks
//! control.isCanceled() and ends with Error::Kind::Canceled.
class EventBackend
{
public:
    virtual ~EventBackend() = default;

    //! Opens the files and checks their schema. Called once, before all others.
    virtual Result<void> open() = 0;

    using RowVisitor = std::function<void(const ColumnRow &)>;
    //! Visits every event with key > after, in ascending order of key.
    virtual Result<void> loadColumns(
        RowKey after, const RowVisitor &visit, WorkControl &control) = 0;

    //! Visits these events, in the order of keys. Unknown keys are an error.
    //! The default reads all columns and picks; right for small archives only.
    virtual Result<void> columns(
        const QList<RowKey> &keys, const RowVisitor &visit, WorkControl &control);

    //! Asked before each query, so it must be quick. The default says that nothing ever changes.
    virtual Result<BackendState> state() { return BackendState{}; }

    //! A copy of the file is read, which later changes do not reach. Right after open().
    virtual std::optional<CopyReason> copyReason() const { return std::nullopt; }
    //! Takes a new copy where one is read. On failure the one before stays.
    virtual Result<void> reread() { return {}; }

    //! Where the columns may be saved between runs; empty: nowhere.
    virtual QString columnCachePath() const { return {}; }

    //! Takes imports by a connection of its own, on another thread; none: only read.
    //! Callable from any thread, before open() too.
    virtual std::unique_ptr<RecordSink> makeSink() const;

    //! Rows of a table page, in the order of keys. Unknown keys are an error.
    virtual Result<QList<Event>> events(const QList<RowKey> &keys) = 0;

    //! Everything of one event, replays of ours included.
    virtual Result<EventRecord> record(RowKey key) = 0;

    virtual Result<std::optional<RowKey>> find(const EventId &id) = 0;

    using ScanVisitor = std::function<bool(const ScanRow &)>; //!< false ends the scan
    //! Visits the rows in the order given.
    virtual Result<void> scan(const QList<RowKey> &keys, ScanNeeds needs, const ScanVisitor &visit,
        WorkControl &control) = 0;

    //! Writes what was read from a gateway, in one transaction. The default: Rejected.
    virtual Result<FetchedChanges> writeFetched(const FetchedBatch &batch);
    //! As written last; empty where none was.
    virtual Result<QByteArray> bookmark() { return QByteArray(); }

    //! Keeps outcomes of replays beside the events, in a file of our own. Writing one twice (same
    //! event and run and attempt id) changes nothing.
    virtual Result<void> recordReplays(const QList<ReplayOutcomeRow> &outcomes) = 0;
};

} // namespace Reprise
