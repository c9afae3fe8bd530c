// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/itemtable.h"
#include "app/replay/run/failurewatch.h"
#include "app/replay/run/outage.h"
#include "app/replay/run/pacer.h"
#include "app/replay/run/ratemeter.h"
#include "app/replay/send/answerrule.h"
#include "app/replay/send/sender.h"

#include <QHash>
#include <map>

namespace Reprise {

class Clock;

//! Why a run has to stop sending.
struct RunStop {
    PauseReason reason = PauseReason::None;
    QByteArray why; //!< the program's own English, or the far side's words
};

//! Takes in what the sender brings back: judges each exchange, writes the item's new state into the
//! table, and decides whether and when an item that certainly was not sent goes out again. Holds
//! what is learnt on the way: pace, failures, reachability. Knows no state of the run.
class OutcomeDesk final
{
public:
    //! All must outlive this.
    OutcomeDesk(const ReplayPlan &plan, const AnswerRule &rule, ItemTable &table,
        const RunLimits &limits, const Clock &clock, Randomness &random);

    //! The item's state afterwards.
    ItemState take(const SendOutcome &outcome, qint64 now);
    //! What has to stop since the last time it was asked, if anything.
    std::optional<RunStop> takeStop();
    //! A delivery whose outcome became known later counts as well.
    void noteVerdict(bool isFailure);
    //! A person goes on: failures and outages before do not count any more.
    void beginAnew(qint64 now);

    //! Items whose wait for another try is over may be handed out again.
    void giveBackDue(qint64 now);
    void dropDelayed() { m_delayed.clear(); }
    bool hasDelayed() const { return !m_delayed.empty(); }
    //! REQUIRES: hasDelayed()
    qint64 nextDelayed() const { return m_delayed.begin()->first; }

    Pacer &pacer() { return m_pacer; }
    Outage &outage() { return m_outage; }
    const Outage &outage() const { return m_outage; }
    //! The far side asked for a pause until then; in the past, or -1, where it did not.
    qint64 askedUntil() const { return m_askedUntil; }
    const RateMeter &rate() const { return m_rate; }

private:
    void count(const SendOutcome &outcome, const Classification &verdict, qint64 now);
    void plan(RunItem &item, const Classification &verdict, qint64 now);
    bool mayTryAgain(const RunItem &item, const Classification &verdict) const;
    void hold(const SendOutcome &outcome, const Classification &verdict, qint64 now);

    const ReplayPlan &m_plan;
    const AnswerRule &m_rule;
    ItemTable &m_table;
    const RunLimits m_limits;
    const Clock &m_clock;
    Pacer m_pacer;
    FailureWatch m_watch;
    RateMeter m_rate;
    Outage m_outage;
    RunStop m_stop;
    qint64 m_askedUntil = -1;
    std::multimap<qint64, int> m_delayed; // certainly unsent items that wait for another try
    QHash<int, int> m_tries; // refused and sent again, by item
    qint64 m_sends = 0;
    qint64 m_retries = 0;
};

} // namespace Reprise
