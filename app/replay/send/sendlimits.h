// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/networkroute.h"

namespace Reprise {

//! How long and how wide a sender goes, and by which way. Every wait ends.
struct SendLimits {
    int concurrency = 4;
    int connectMs = 10'000; //!< name, connect and TLS
    int totalMs = 60'000; //!< the whole exchange
    bool keepsAnswerFields = false; //!< all header fields of answers, for rules that need them
    QByteArray certificates = "/etc/ssl/certs/ca-certificates.crt"; //!< the only ones trusted
    //! A proxy only where it is named: nothing is looked up here. The authority is trusted beside
    //! the certificates.
    NetworkRoute route;
    RouteSecrets routeSecrets;
};

} // namespace Reprise
