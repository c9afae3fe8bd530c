// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/servicespec.h"
#include "models/domain/result.h"

namespace Reprise {

//! One call made ready: everything but the address of the gateway and the credential.
struct ApiRequest {
    QByteArray method;
    QByteArray target; //!< path and query, encoded; begins with '/'
    QByteArray body; //!< JSON, or the form of an exchange; empty: none
    bool isExchange = false;
    QByteArray secret; //!< name of the secret field; empty: the usual one

    bool operator==(const ApiRequest &) const = default;
};

using ApiParameters = QList<QPair<QByteArray, QByteArray>>;

//! Puts the variables in. Parameters without a value are left out; a path without one is an error:
//! Invalid, with the variable's name. more: further parameters, encoded here.
Result<ApiRequest> apiRequest(const CallSpec &call, const ServiceSpec &service,
    const Variables &variables, const ApiParameters &more = {});

//! The exchange of a client's id and secret for a token: its parameters go in a form.
Result<ApiRequest> exchangeRequest(const ServiceSpec &service, const Variables &variables);

} // namespace Reprise
