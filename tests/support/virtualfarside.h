// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/attemptlookup.h"
#include "app/replay/plan/requestsource.h"
#include "app/replay/send/sender.h"
#include "tests/support/virtualworld.h"

#include <QSet>
#include <deque>
#include <vector>

namespace Reprise::Test {

//! How badly a simulated world behaves; probabilities for each occasion.
struct Faults {
    double notConnected = 0;
    double lostRequest = 0; //!< bytes left, and it never arrived
    double lostAnswer = 0; //!< it arrived, and the answer did not
    double serverError = 0; //!< 5xx, sometimes although the order was taken
    double tooMany = 0; //!< 429
    double unauthorized = 0;
    double noWord = 0; //!< of look-ups
    double journalFails = 0;
    double diskFull = 0;
    double crash = 0; //!< of the program, at each of its steps
    double personActs = 0; //!< pauses at any moment
    double failedDelivery = 0;
    double outage = 0; //!< the network goes, at each step
    double nap = 0; //!< the machine sleeps or the program stands, for seconds
    double sleep = 0; //!< the same for more than five minutes
    double foreignCancel = 0; //!< another program asks for the run to be canceled
};

//! The truth: which orders arrived, and what came of them.
class VirtualFarSide final
{
public:
    VirtualFarSide(VirtualWorld &world, int items);

    //! A complete request will arrive after the delay.
    void arriveAfter(qint64 delay, int index, bool failsDelivery);
    //! Whether one is on the wire: nobody can know the truth yet.
    bool isExpecting(int index) const { return m_states.at(static_cast<size_t>(index)).coming > 0; }
    LookupAnswer answerTo(const LookupQuestion &question) const;

    //! There is no way to it up to that moment.
    void cutOff(qint64 duration) { m_backAt = m_world.monotonicMicros() + duration; }
    bool isCutOff() const { return m_world.monotonicMicros() < m_backAt; }

    int arrivals(int index) const { return m_states.at(static_cast<size_t>(index)).arrivals; }

private:
    void arrive(int index, bool failsDelivery);

    struct State {
        int coming = 0;
        int arrivals = 0;
        bool isTried = false;
        bool failed = false;
    };

    VirtualWorld &m_world;
    qint64 m_backAt = 0;
    std::vector<State> m_states;
};

//! Journal whose image survives the program: what a disk would hold.
struct VirtualDisk {
    RunRecord record;
    QList<Intent> intents; //!< every one that ever became durable
};

class VirtualJournal final : public JournalStorage
{
public:
    VirtualJournal(VirtualWorld &world, VirtualDisk &disk, const Faults &faults);
    //! The program died: a commit under way has reached the disk by now, or never will.
    ~VirtualJournal() override;

    void commit(const JournalBatch &batch) override;
    void askToCancel(const QByteArray &actor) override;

private:
    void write();

    VirtualWorld &m_world;
    VirtualDisk &m_disk;
    const Faults &m_faults;
    std::optional<JournalBatch> m_pending; // has not reached the disk
};

class VirtualSender final : public Sender
{
public:
    VirtualSender(VirtualWorld &world, VirtualFarSide &farSide, VirtualDisk &disk,
        const Faults &faults, ReplayWay way, int concurrency);

    void send(const QList<SendOrder> &orders) override;
    void withdraw() override;
    //! The program stood still: like the real one, it hands back what it had not begun. What was
    //! under way has to come back before anything else is begun.
    void wakeUp();

    QList<std::pair<int, int>> begun; //!< item and decision, in order
    QList<qint64> begunAt;
    QString violation; //!< of what a sender may rely on

private:
    void beginNext();
    void begin(const SendOrder &order);
    void end(const Intent &intent, Exchange exchange, qint64 delay);
    void answerWith(const Intent &intent, int status, qint64 delay);

    VirtualWorld &m_world;
    VirtualFarSide &m_farSide;
    VirtualDisk &m_disk;
    const Faults &m_faults;
    ReplayWay m_way;
    int m_free;
    std::deque<SendOrder> m_waiting;
    QSet<int> m_underWay; // items
    QSet<int> m_underWayAtSleep;
};

class VirtualRequests final : public RequestSource
{
public:
    explicit VirtualRequests(VirtualWorld &world)
        : m_world(world)
    {
    }

    void fetch(const QList<StoredRequestQuestion> &questions) override;

private:
    VirtualWorld &m_world;
};

class VirtualLookup final : public AttemptLookup
{
public:
    VirtualLookup(VirtualWorld &world, VirtualFarSide &farSide, const Faults &faults)
        : m_world(world)
        , m_farSide(farSide)
        , m_faults(faults)
    {
    }

    void lookUp(const QList<LookupQuestion> &questions) override;

private:
    VirtualWorld &m_world;
    VirtualFarSide &m_farSide;
    const Faults &m_faults;
};

} // namespace Reprise::Test
