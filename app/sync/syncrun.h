// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"
#include "app/sync/scopesync.h"
#include "app/sync/syncprogress.h"

#include <QTimer>
#include <vector>

namespace Reprise {

class Clock;

//! Waits of a copy, in milliseconds.
struct SyncWaits {
    qint64 retryFirst = 5'000; //!< after a failure, doubled each time
    qint64 retryLast = 300'000;
    qint64 limitedFirst = 15'000; //!< after a 429 that does not say how long
    qint64 holes = 60'000; //!< before parts that did not answer are asked again
};

//! Copies a gateway's events into the store, page by page: the newest of every scope first, then
//! what else was asked for. Each page is durable together with the place of the copy, so that
//! whatever ends it, nothing is missing that counts as fetched and nothing is there twice. Scopes
//! take turns page by page. Calls wait in the connector's budget. Thread: GUI.
class SyncRun final : public QObject
{
    Q_OBJECT

public:
    //! connector, budget, archive and clock outlive this. chosen: as the profile's settings say.
    SyncRun(Connector &connector, CallBudget &budget, EventArchive &archive, const Clock &clock,
        const QList<ScopePath> &chosen, QObject *parent = nullptr);
    ~SyncRun() override;

    void setWaits(const SyncWaits &waits) { m_waits = waits; }
    //! Before start(): other than the usual; what the gateway can filter is known by itself.
    void setRules(const SyncRules &rules);

    //! Reads where the copy stands and lists the scopes; then works on what is asked for.
    void start();

    //! Asks for the newest events of all scopes. Person: somebody waits for it, tries at once what
    //! has failed before.
    void look(ScopeSync::Look look, CallPriority priority);
    //! Asks for everything of this span, in all scopes.
    void want(const TimeInterval &span);

    const SyncStatus &status() const { return m_status; }
    //! Fetched of every scope; up to the last look.
    Coverage coverage() const;
    //! The beginning of what was wanted, of all scopes; none before the first look.
    std::optional<qint64> wantedFrom() const;
    QList<ScopePath> scopes() const;

signals:
    void statusChanged();
    void coverageChanged();
    //! A page was stored; its events as they were read.
    void pageStored(const QList<Reprise::EventRecord> &records);
    //! Nothing is left to be done, or it cannot be done: see status().
    void settled();
    //! A failure that may pass: it goes on by itself, see status().
    void retrying();

private:
    struct Scope {
        ScopeSync sync;
        std::optional<Error> error;
    };

    void takeBookmark();
    void listScopes();
    void takeScopes();
    void adopt(const QList<ScopePath> &paths);
    void forgive();
    void retryHoles();
    void next();
    Scope *choose();
    void takePage();
    QByteArray bookmarkWith(const ScopeState &staged) const;
    void takeStored();
    void settle();
    void takeFailure(const Error &error);
    void failAll(const Error &error);
    void retryLater(const Error &error);
    void report();
    SyncStatus::Phase phase() const;
    void tellScopes(SyncStatus &status) const;
    std::optional<double> missingMicros() const;

    static constexpr qint64 LongWaitMs = 2000; // shorter waits are not worth a word
    static constexpr qint64 LeastSaidMs = 1000; // shorter ones are the rate's, not the answer's

    Connector &m_connector;
    CallBudget &m_budget;
    EventArchive &m_archive;
    const Clock &m_clock;
    const QList<ScopePath> m_chosen;
    SyncRules m_rules;
    SyncWaits m_waits;
    SyncState m_dormant; // of scopes that are not listed at present
    std::vector<Scope> m_scopes;
    size_t m_turn = 0;
    size_t m_asked = 0; // the scope of the page under way
    CallPriority m_priority = CallPriority::Sync; // of looks
    std::optional<ScopeSync::Look> m_pendingLook; // until the scopes are known
    Coverage m_pendingWanted;
    bool m_hasState = false; // the bookmark was read
    bool m_isListed = false; // the scopes are those of the gateway
    std::optional<Error> m_failure; // of all scopes
    Error m_passing; // while m_retry waits
    int m_failures = 0; // in a row
    QTimer m_retry;
    QTimer m_holes;
    SyncProgress m_progress;
    SyncStatus m_status;
    QList<EventRecord> m_storing;
    JobPtr<QByteArray> m_reading;
    JobPtr<QList<ScopePath>> m_listing;
    JobPtr<RecordPage> m_page;
    JobPtr<SinkCounts> m_writing;
};

} // namespace Reprise
