// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Reprise {

//! Why an operation failed. Code decides on kind and tests compare it; words for people are made
//! from it in one place, ui/errortext.
struct Error {
    enum class Kind {
        Network, //!< name not found, refused, reset, no route
        Timeout,
        Tls,
        Proxy, //!< it refused, does not reach the host, or wants other credentials
        Auth,
        NotFound,
        RateLimited,
        Rejected, //!< the far side understood and refused (4xx)
        Server, //!< the far side failed (5xx)
        Protocol, //!< an answer of a shape that cannot be trusted
        Storage, //!< disk full, damaged, locked or newer file
        Invalid, //!< input that cannot be used; offset says where
        Canceled,
    };

    Kind kind = Kind::Invalid;
    QString operation; //!< what was tried, in the program's own English: "list events"
    QString detail; //!< text of server, driver or system, already redacted; may be hostile
    qint64 offset = -1; //!< byte offset or line of the mistake, -1 where there is none

    bool operator==(const Error &) const = default;
};

} // namespace Reprise
