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
//! sent. Decides nothing: the run says when to fill, commit, release and stop.
//!
//! What has an intent and no answer yet is in doubt if the program dies, so it is bounded by a
//! window: twice the concurrency, which is all that is needed where answers take longer than the
//! disk. Where they are quicker, the sender runs dry while a commit is under way; the window then
//! grows, to MostAhead at most, and shrinks again when it need not be so wide. Requests that are
//! merely fetched have no intent; of those a little more is kept at hand.
class SendPipeline final : public QObject
{
    Q_OBJECT

public:
    //! In doubt after a crash: at most that many, or twice the concurrency where that is more.
    static constexpr int MostAhead = 64;

    SendPipeline(const ReplayPlan &plan, ItemTable &table, Sender &sender, RequestSource &requests);

    //! Asks for stored requests of the next planned items; at most that many are on their way and
    //! not yet sent.
    void fill(int mostUnsent);
    //! Whether intents should be committed now: a group is together, or the sender will run dry.
    bool wantsCommit() const;
    QList<Intent> takeIntents(qint64 nowMicros);
    void confirm(const QList<DurableIntent> &intents);
    //! The intents taken last did not become durable.
    void refuse();
    //! Hands durable orders to the sender as the pace allows, and never more than it has begun and
    //! as many again: what it holds goes out even if the next answer says stop.
    void release(Pacer &pacer, qint64 now);
    //! No new send from here on: what is durable and not begun is planned again.
    void stop();

    //! Nothing is between "planned" and an answer.
    bool isEmpty() const { return unsent() + m_sending == 0; }
    //! Only the pace keeps orders back.
    bool waitsForPace() const { return !m_durable.empty() && senderRoom() > 0; }
    //! One outcome of the sender has been dealt with.
    void settled() { --m_sending; }
    int window() const { return m_window; }

signals:
    void fetched();
    void skipped(const QList<Reprise::StoredRequest> &requests);

private:
    void take(const QList<StoredRequest> &requests);
    void planAgain(int index, const Intent &intent);
    void keepReady(const StoredRequest &request);
    void adaptWindow(bool isHeldByPace);
    int unsent() const;
    int withIntent() const;
    int room() const { return m_window - withIntent(); }
    int senderRoom() const { return 2 * m_concurrency - m_sending; }

    const ReplayPlan &m_plan;
    ItemTable &m_table;
    Sender &m_sender;
    RequestSource &m_requests;
    const int m_concurrency;
    const int m_leastWindow;
    const int m_mostWindow;
    int m_window;
    int m_fetching = 0;
    std::deque<StoredRequest> m_ready;
    qint64 m_readyBytes = 0;
    QHash<int, StoredRequest> m_committing;
    std::deque<SendOrder> m_durable;
    int m_sending = 0;
    bool m_isFresh = false; // a commit has ended since the last release
    bool m_ranDry = false; // before it ended
    bool m_isStopped = true;
};

} // namespace Reprise
