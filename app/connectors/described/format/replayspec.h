// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/answerspec.h"
#include "app/connectors/described/format/callspec.h"
#include "app/connectors/described/format/jsonpointer.h"
#include "models/domain/gateway/capabilities.h"

namespace Reprise {

//! How an event is replayed, and what the answer means.
struct ReplaySpec {
    CallSpec call;
    ReplayEffect effect = ReplayEffect::SameEvent;
    PointerList successor; //!< value for the id's last part, of the event that was made
    QList<int> accepted; //!< statuses
    PointerList acceptedIf; //!< must be there, else the answer is unclear
    QList<AnswerMatch> answers; //!< in front of those of ErrorsSpec
    QByteArray idempotencyHeader;
    TextTemplate lane; //!< of the id's parts
    QByteArray laneName; //!< for people: "subscription"
    std::optional<double> perMinute; //!< of one lane

    bool isEmpty() const { return call.path.isEmpty(); }
    bool operator==(const ReplaySpec &) const = default;
};

} // namespace Reprise
