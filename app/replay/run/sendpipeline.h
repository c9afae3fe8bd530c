// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/itemtable.h"
#include "app/replay/plan/requestsource.h"
#include "app/replay/run/pacer.h"
#include "app/replay/send/sender.h"

#include <QHash>
#include <deque>

namespace Reprise {

//! The way of an item from "planned" to the wire: fetched, intent handed to the journal, durable,
//! sent. It holds no more than a window of about twice the concurrency, so that doubt after a crash
//! stays small. Decides nothing: the run says when to fill, commit, release and stop.
class SendPipeline final : public QObject
{
    Q_OBJECT

public:
    SendPipeline(const ReplayPlan &plan, ItemTable &table, Sender &sender, RequestSource &requests);

    //! Asks for stored requests of the next planned items, up to the window; at most that many are
    //! on their way and not yet sent.
    void fill(int mostUnsent);
    //! Whether intents should be committed now: a group is together, or the sender will run dry.
    bool wantsCommit() const;
    QList<Intent> takeIntents(qint64 nowMicros);
    void confirm(const QList<DurableIntent> &intents);
    //! The intents taken last did not become durable.
    void refuse();
    //! Hands durable orders to the sender as the pace allows.
    void release(Pacer &pacer, qint64 now);
    //! No new send from here on: what is durable and not begun is planned again.
    void stop();

    //! Nothing is between "planned" and an answer.
    bool isEmpty() const;
    bool hasDurable() const { return !m_durable.empty(); }
    //! One outcome of the sender has been dealt with.
    void settled() { --m_sending; }

signals:
    void fetched();
    void skipped(const QList<Reprise::StoredRequest> &requests);

private:
    void take(const QList<StoredRequest> &requests);
    void planAgain(int index, const Intent &intent);
    int held() const;

    const ReplayPlan &m_plan;
    ItemTable &m_table;
    Sender &m_sender;
    RequestSource &m_requests;
    const int m_window;
    int m_fetching = 0;
    std::deque<StoredRequest> m_ready;
    QHash<int, StoredRequest> m_committing;
    std::deque<SendOrder> m_durable;
    int m_sending = 0;
    bool m_isStopped = true;
};

} // namespace Reprise
