// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/callspec.h"
#include "models/domain/gateway/gatewaykind.h"

namespace Reprise {

enum class AuthKind : quint8 {
    None,
    Bearer,
    Basic, //!< user and password, either may be empty
    Header, //!< the secret as the value of a header of its own
    ClientCredentials, //!< OAuth 2: a token is exchanged for id and secret, and lives for a while
};

struct AuthSpec {
    AuthKind kind = AuthKind::None;
    QByteArray secret; //!< field; Basic: the user's, ClientCredentials: the client's secret
    QByteArray password; //!< field; Basic
    QByteArray header; //!< Header
    QByteArray client; //!< field; ClientCredentials: the client's id
    CallSpec exchange; //!< ClientCredentials; form fields are its query
    QList<int> expired; //!< statuses by which a token is told to be over; one new one is tried

    bool operator==(const AuthSpec &) const = default;
};

enum class ResetForm : quint8 { Seconds, Clock };

//! How the gateway limits calls.
struct LimitsSpec {
    std::optional<double> callsPerMinute;
    QByteArray remainingHeader = "X-RateLimit-Remaining";
    QByteArray resetHeader = "X-RateLimit-Reset";
    ResetForm resetForm = ResetForm::Seconds;
    int waitSeconds = 30; //!< after a 429 that does not say how long

    bool operator==(const LimitsSpec &) const = default;
};

//! Where the API lives and how it is asked.
struct ServiceSpec {
    QList<QByteArray> baseUrls;
    TextTemplate prefix; //!< in front of every path: "/v1"
    QList<GatewayField> fields;
    AuthSpec auth;
    QList<QueryParameter> headers; //!< left out where a variable is empty
    LimitsSpec limits;

    bool operator==(const ServiceSpec &) const = default;
};

} // namespace Reprise
