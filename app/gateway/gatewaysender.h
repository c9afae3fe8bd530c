// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/gateway/protocolslot.h"
#include "app/gateway/replaydoor.h"
#include "app/replay/send/sender.h"
#include "app/replay/send/sendlimits.h"

#include <QHash>
#include <QTimer>
#include <deque>

namespace Reprise {

class Clock;
class HttpSender;

//! Asks a gateway to deliver, order by order: each waits for the pace of its lane and for its turn
//! in the credential's budget, in front of all reading; credentials that run out are renewed in
//! time. The one sender of the program makes the calls. Thread: the run's, which is the GUI's.
class GatewaySender final : public Sender
{
    Q_OBJECT

public:
    //! slot gets the protocol that is in use. door and clock outlive this.
    GatewaySender(ReplayDoor &door, std::shared_ptr<ProtocolSlot> slot, const SendLimits &limits,
        const Clock &clock);
    ~GatewaySender() override;

    //! Nothing is sent any more: every order is refused with that reason.
    void refuseAll(const QByteArray &reason) { m_refusal = reason; }

    void send(const QList<SendOrder> &orders) override;
    void withdraw() override;

private:
    using Protocol = std::shared_ptr<const ReplayProtocol>;

    void pump();
    void openDoor();
    void takeConnection();
    bool isRunningOut() const;
    void renew();
    void takeProtocol();
    void useProtocol(const Protocol &protocol);
    void askForTurn();
    void forward();
    std::deque<SendOrder>::iterator nextFree();
    void waitForLane();
    void noteSent(const SendOrder &order);
    void relay(const QList<SendOutcome> &outcomes);
    void endAll(const Exchange &exchange);
    void tell();

    ReplayDoor &m_door;
    const std::shared_ptr<ProtocolSlot> m_slot;
    SendLimits m_limits;
    const Clock &m_clock;
    QByteArray m_refusal;
    std::deque<SendOrder> m_waiting;
    QList<SendOutcome> m_ended; // of this turn of the event loop
    OpenConnection m_connection;
    std::unique_ptr<HttpSender> m_sender; // from the first protocol on
    QHash<QByteArray, qint64> m_freeAt; // lanes, by the monotonic clock
    QTimer m_laneTimer;
    JobPtr<OpenConnection> m_opening;
    JobPtr<Protocol> m_renewing;
    bool m_isAsking = false; // for a turn in the budget
    bool m_isFresh = false; // the protocol was renewed and not used yet
};

} // namespace Reprise
