// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/journalstorage.h"
#include "app/replay/send/exchange.h"
#include "models/domain/replay/replayplan.h"

#include <QList>
#include <QObject>

namespace Reprise {

//! One item to be sent once. It cannot be made without a durable intent.
struct SendOrder {
    DurableIntent intent;
    PlanItem item;
    HttpMessage message; //!< as stored; not used when a gateway is asked to deliver
};

struct SendOutcome {
    int index = 0;
    int decision = 0;
    Exchange exchange;
};

//! Sends orders, each at most once, in the order given as far as concurrency allows.
//! Thread: the run's; answered() never comes from inside a call.
class Sender : public QObject
{
    Q_OBJECT

public:
    ~Sender() override = default;

    virtual void send(const QList<SendOrder> &orders) = 0;
    //! Takes back what has not been begun; each such order is answered as Withdrawn. Nothing new is
    //! begun from this call on until the next send().
    virtual void withdraw() = 0;

signals:
    //! Exactly one outcome for each order. Several at a time.
    void answered(const QList<Reprise::SendOutcome> &outcomes);
};

} // namespace Reprise
