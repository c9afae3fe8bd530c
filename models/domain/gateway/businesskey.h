// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! The name of the business work that a delivery asks for. A delivery's own id tells redeliveries
//! apart from new deliveries; it does not tell that the same work came under another id. A
//! receiver that guards by this key does the work once.
struct BusinessKey {
    QByteArray text; //!< "github:push:9911:refs/heads/main:1111…"; may be hostile
    //! Only of type and delivery: right for redeliveries, useless against doubles under another id.
    bool isOfDelivery = false;

    bool operator==(const BusinessKey &) const = default;
};

//! The key by the rules of whoever sent the delivery, told by its header fields and payload.
//! Nothing for providers without known rules. A part that the payload lacks is empty.
std::optional<BusinessKey> businessKeyOf(const HttpMessage &request);

//! Events that ask for the same work: a receiver that guards treats them as one, another does the
//! work several times.
struct SharedWork {
    QByteArray key;
    QList<EventId> events; //!< in the order given, two or more
    bool isDone = false; //!< one of them succeeded

    bool operator==(const SharedWork &) const = default;
};

//! The groups of two and more among the records, in the order of their first.
QList<SharedWork> sharedWork(const QList<EventRecord> &records);

} // namespace Reprise
