// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "app/connectors/github/deliveryindex.h"
#include "app/connectors/github/githubsetup.h"
#include "app/net/callbudget.h"
#include "app/net/httpclient.h"

#include <QCache>

namespace Reprise {

class Clock;
class GitHubWalk;

//! What all jobs of one connection share: the client, the budget, what is known of clocks, hooks
//! and deliveries. Jobs hold it, so that it may outlive its connector. Thread: GUI.
class GitHubAccess final : public QObject
{
    Q_OBJECT

public:
    GitHubAccess(GitHubSetup setup, std::shared_ptr<CallBudget> budget, const Clock &clock);
    ~GitHubAccess() override;

    const GitHubSetup &setup() const { return m_setup; }
    CallBudget &budget() { return *m_budget; }
    HttpClient &client() { return m_client; }
    WorkerThread &worker() { return m_worker; }
    DeliveryIndex &index() { return m_index; }

    //! Ours, moved to GitHub's where it had to be (correctClock).
    qint64 utcMicros() const;
    qint64 monotonicMicros() const;
    //! GitHub's clock minus ours, by the last answer; good to a second or two.
    std::optional<qint64> skewMicros() const { return m_skewMicros; }
    //! From now on signs for GitHub's clock. false: it did so already, or the clocks agree.
    bool correctClock();
    qint64 clockCorrection() const { return m_clockCorrection; }

    //! Learns from any answer: clock and limits. The pause where it was refused as one too many.
    void learn(const HttpReply &reply);

    //! The webhook's address of today; none: never asked, empty: it could not be had.
    std::optional<QByteArray> targetOf(const GitHubPlace &place) const;
    void noteTarget(const GitHubPlace &place, const QByteArray &url);
    GitHubOrigin originOf(const GitHubPlace &place) const;

    //! A delivery as its own call told it. They never change.
    const EventRecord *detailOf(const AttemptId &delivery) const;
    void noteDetail(const EventRecord &record);

    //! The walk of that place that is under way.
    QHash<QByteArray, GitHubWalk *> &walks() { return m_walks; }

private:
    void learnLimit(const HttpReply &reply);

    GitHubSetup m_setup;
    std::shared_ptr<CallBudget> m_budget;
    const Clock &m_clock;
    HttpClient m_client;
    WorkerThread m_worker;
    DeliveryIndex m_index;
    QHash<QByteArray, QByteArray> m_targets;
    QCache<AttemptId, EventRecord> m_details;
    QHash<QByteArray, GitHubWalk *> m_walks;
    std::optional<qint64> m_skewMicros;
    qint64 m_clockCorrection = 0;
    int m_unsaidLimits = 0; // in a row
};

} // namespace Reprise
