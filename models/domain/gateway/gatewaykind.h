// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/capabilities.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Reprise {

//! One field of the form that a person fills to connect.
struct GatewayField {
    QByteArray name; //!< "team", "token"
    QByteArray label; //!< "Team id"
    QByteArray hint; //!< where to find it; one sentence, may be empty
    QByteArray pattern; //!< regular expression that a value has to match wholly; empty: anything
    QByteArray initial; //!< what the field holds at first
    bool isSecret = false;
    bool isRequired = true;
    bool isForReplay =
        false; //!< a credential that only replaying needs; read-only sessions skip it

    bool operator==(const GatewayField &) const = default;
};

//! One kind of gateway that can be connected: built in, or described by a file of the user.
struct GatewayKind {
    QByteArray id; //!< "fasthook"
    QByteArray name; //!< "FastHook"
    QByteArray summary; //!< one sentence
    QList<QByteArray> baseUrls; //!< known addresses, the usual first; empty: has to be typed
    QList<GatewayField> fields;
    QList<QByteArray> scopeLevels;
    Capabilities capabilities; //!< before anything is known of a connection, which may narrow it
    QString origin; //!< path of the user's file; empty: built in

    bool operator==(const GatewayKind &) const = default;
};

} // namespace Reprise
