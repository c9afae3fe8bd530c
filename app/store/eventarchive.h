// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/store/eventbackend.h"
#include "app/store/recordsink.h"
#include "app/store/resultset.h"
#include "models/domain/histogram.h"
#include "models/domain/query/queryvocabulary.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace Reprise {

class ArchiveState;
class RecordSource;
class WorkerThread;

struct FacetCount {
    QByteArray value;
    qint64 count = 0;
};

//! Failures that read the same: one line of the side bar.
struct FailureCount {
    QByteArray destination;
    std::optional<int> code; //!< none: no answer
    QByteArray type;
    qint64 count = 0;
};

//! One answer to a query: rows, and the numbers from the same pass. While a search runs, rows are
//! newest first whatever the order asked for; the complete answer has that order.
struct QueryResult {
    ResultSet rows;
    StageCounts byStage{}; //!< of the matching rows
    qint64 firstMicros = 0; //!< earliest and latest arrival among the matches
    qint64 lastMicros = 0;
    //! Of the filter without its top-level conditions on `received` and `stage`, so that a brush
    //! and the other stages keep their surroundings.
    Histogram histogram;
    QList<FacetCount> types; //!< of the matching rows, most frequent first, at most 50
    QList<FacetCount> destinations;
    //! Failed and exhausted among the matches, most frequent first, at most 200.
    QList<FailureCount> failures;
    qint64 total = 0; //!< events in the archive
    //! false while a search in bodies still runs: rows hold the newest hits so far, scanned says
    //! how far.
    bool isComplete = true;
    qint64 scanned = 0;
    qint64 toScan = 0;
};

//! A query under way. Searches in bodies give hits before they end.
class QueryJob : public ResultJob<QueryResult>
{
    Q_OBJECT

signals:
    //! At most ten times a second, before finished(); rows only ever grow at the end.
    void extended(const Reprise::QueryResult &soFar);
};

using QueryJobPtr = std::unique_ptr<QueryJob, JobDeleter>;

struct ImportReject {
    qint64 line = 0; //!< 1-based; for formats without lines the number of the element
    QString reason; //!< the program's own English; never the data
};

struct ImportSummary {
    qint64 read = 0; //!< records understood
    qint64 added = 0; //!< new events
    qint64 updated = 0; //!< events known before that got newer content or more attempts
    qint64 unchanged = 0;
    qint64 rejectedCount = 0;
    QList<ImportReject> rejected; //!< the first 10,000
};

//! The events of one profile: an EventBackend on a worker thread of its own, and the columns of all
//! events in memory. Lives on the GUI thread; nothing here blocks.
class EventArchive final : public QObject
{
    Q_OBJECT

public:
    explicit EventArchive(std::unique_ptr<EventBackend> backend, QObject *parent = nullptr);
    ~EventArchive() override;

    //! Opens the backend and loads the columns; the value is the number of events. All other calls
    //! may be made before it has finished and wait their turn.
    JobPtr<qint64> open();

    //! As of the last load; 0 before open() has finished.
    qint64 eventCount() const { return m_eventCount; }

    //! Why a copy is shown; nothing where the file itself is. As of open() or reread().
    std::optional<CopyReason> copyReason() const { return m_copyReason; }
    //! Shows a new copy; the value is the number of events. Result sets made before may name events
    //! that are gone. REQUIRES: copyReason() has a value.
    JobPtr<qint64> reread();

    //! histogramBuckets is the wanted number; the answer has about as many, on round times.
    QueryJobPtr query(const EventQuery &query, int histogramBuckets = 90);

    JobPtr<QList<Event>> events(const QList<RowKey> &keys);
    JobPtr<EventRecord> record(RowKey key);
    //! Whole records for planning and sending; the caller bounds the number (a few hundred).
    JobPtr<QList<EventRecord>> records(const QList<RowKey> &keys);
    JobPtr<std::optional<RowKey>> find(const EventId &id);

    //! Reads everything from source and upserts it by vendor id; importing twice changes nothing.
    //! A canceled or failed import keeps what was committed until then: nothing when the store was
    //! empty, whole records otherwise. Queries go on meanwhile.
    //! REQUIRES: the backend is a store of ours (canImport()).
    JobPtr<ImportSummary> import(std::shared_ptr<RecordSource> source);
    bool canImport() const { return m_canImport; }

    //! What the first of these events hold that a filter on headers and bodies could name. Bounded
    //! in rows and time, whatever they hold; what was found until then is the answer.
    JobPtr<QueryVocabulary> sampleVocabulary(const ResultSet &rows);

    //! Writes what was just read from a gateway, in one transaction with the caller's bookmark, by
    //! a connection that stays open: right for pages of a few hundred, again and again. Idempotent
    //! by the vendor's ids; a thin record never erases what is stored (see foldFetched()). Error:
    //! Rejected for an archive that is only read.
    JobPtr<SinkCounts> upsert(const FetchedBatch &batch);
    //! The bookmark written last; empty where none was.
    JobPtr<QByteArray> bookmark();

    JobPtr<void> recordReplays(const QList<ReplayOutcomeRow> &outcomes);

signals:
    //! Events were added or changed; result sets made before stay valid for what they hold.
    //! At most four times a second.
    void changed();

private:
    void noteLoaded(qint64 eventCount, bool isChange);
    void saveColumns(const QString &path, const std::shared_ptr<const EventColumns> &columns,
        const BackendState &state);

    std::shared_ptr<ArchiveState> m_state; // touched on the worker only
    std::shared_ptr<WorkerThread> m_worker; // declared after the state: it goes first, with a join
    std::unique_ptr<WorkerThread> m_saver; // of the column cache; made when first needed
    JobPtr<void> m_saving; // the newest state only
    QTimer m_changedPause;
    qint64 m_eventCount = 0;
    std::optional<CopyReason> m_copyReason;
    bool m_hasChanged = false; // during the pause
    bool m_canImport = false;
};

} // namespace Reprise
