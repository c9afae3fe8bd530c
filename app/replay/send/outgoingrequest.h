// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/plan/headerrules.h"

namespace Reprise {

//! The methods by which gateways and receivers take deliveries.
enum class SendMethod : quint8 { Post, Put, Patch };

//! One request, ready for the wire: exactly these fields and bytes.
struct OutgoingRequest {
    QByteArray url;
    Headers headers;
    QByteArray body;
    QList<DroppedHeader> dropped; //!< of the stored request, for the preview
    SendMethod method = SendMethod::Post;
};

} // namespace Reprise
