// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/answerspec.h"
#include "app/connectors/described/format/recordspec.h"
#include "app/connectors/described/format/replayspec.h"
#include "app/connectors/described/format/servicespec.h"
#include "models/domain/gateway/capabilities.h"

namespace Reprise {

//! A level that has to be picked before events can be listed.
struct ScopeSpec {
    QByteArray name; //!< of the level and of its variable
    QList<QPair<QByteArray, QByteArray>> choices; //!< fixed ones: id, label
    ListSpec list; //!< or a call
    FieldSpec id;
    FieldSpec label;

    bool operator==(const ScopeSpec &) const = default;
};

//! One gateway as its file describes it. A value: shared with worker threads.
//! The file's format has its page in resources/gateways/README.md.
struct Description {
    QByteArray id;
    QByteArray name;
    QByteArray summary;
    QString origin; //!< path of the user's file; empty: built in

    ServiceSpec service;
    QList<ScopeSpec> scopes;
    EventsSpec events;
    std::optional<ReplaySpec> replay;
    ErrorsSpec errors;
    PointerList hidden; //!< of an event's element: secrets that are never kept

    std::array<QByteArray, AbilityCount> can{}; //!< within which bounds
    std::array<QByteArray, AbilityCount> cannot{}; //!< why not
    std::optional<int> retentionDays;
    QByteArray retentionRule;
    QList<QByteArray> idPatterns; //!< by which a pasted id is recognised
    QByteArray signature; //!< name of the scheme of its deliveries; empty: unknown
    QByteArray signatureHeader;

    bool operator==(const Description &) const = default;
};

inline constexpr int DescriptionFormat = 1;

//! Sets what the descriptions of all gateways say by having a call or not.
Capabilities capabilitiesOf(const Description &description);
GatewayKind kindOf(const Description &description);

} // namespace Reprise
