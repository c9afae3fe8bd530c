// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/servicespec.h"
#include "models/domain/gateway/connectionsettings.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

//! A credential as the header field that carries it.
//! secretName: another field of the form than the usual one, where a call needs it and it was
//! given. token: of an exchange. Nothing where the gateway wants none or it was not given.
std::optional<Header> credentialField(const AuthSpec &auth, const ConnectionSecrets &secrets,
    const QByteArray &secretName, const QByteArray &token);

//! For the exchange of a client's id and secret.
Header clientField(
    const AuthSpec &auth, const ConnectionSettings &settings, const ConnectionSecrets &secrets);

//! The gateway's fixed header fields with the form's values in them.
Headers fixedFields(const ServiceSpec &service, const Variables &variables);

} // namespace Reprise
