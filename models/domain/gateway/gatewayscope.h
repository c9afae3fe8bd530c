// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace Reprise {

//! One choice of a level that has to be picked before events can be listed: a subscription, a
//! project, a hook.
struct GatewayScope {
    QByteArray level; //!< name of the level in the gateway's words: "subscription"
    QByteArray id; //!< as the gateway writes it
    QByteArray label; //!< for people; may be hostile

    bool operator==(const GatewayScope &) const = default;
};

//! From the outermost level inwards; empty where a gateway has none.
using ScopePath = QList<GatewayScope>;

} // namespace Reprise
