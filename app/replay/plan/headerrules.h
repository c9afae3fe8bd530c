// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"

namespace Reprise {

//! What becomes of one field of a stored request in a direct replay.
enum class HeaderFate : quint8 {
    Kept,
    HopByHop, //!< of the old connection: Host, Connection, Content-Length, Transfer-Encoding, …
    Credential, //!< Cookie, Authorization, API keys: not ours to give
    Forwarding, //!< says through which hosts the original came
    StaleSignature, //!< signed another moment; replaced where a secret is known
    NotListed, //!< not among the fields that webhooks carry
    Malformed, //!< would break the request apart
};

HeaderFate fateOf(const Header &field);

struct DroppedHeader {
    QByteArray name;
    HeaderFate fate = HeaderFate::NotListed;

    bool operator==(const DroppedHeader &) const = default;
};

} // namespace Reprise
