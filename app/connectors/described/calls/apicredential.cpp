// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/apicredential.h"

namespace Reprise {

namespace {

Header basicField(const QByteArray &user, const QByteArray &password)
{
    return {"Authorization", "Basic " + (user + ':' + password).toBase64()};
}

} // namespace

std::optional<Header> credentialField(const AuthSpec &auth, const ConnectionSecrets &secrets,
    const QByteArray &secretName, const QByteArray &token)
{
    const QByteArray special = secretName.isEmpty() ? QByteArray() : secrets.value(secretName);
    if (!special.isEmpty())
        return Header{"Authorization", "Bearer " + special};
    const QByteArray secret = secrets.value(auth.secret);
    switch (auth.kind) {
    case AuthKind::None:
        return std::nullopt;
    case AuthKind::Bearer:
        return Header{"Authorization", "Bearer " + secret};
    case AuthKind::Basic:
        return basicField(
            secret, auth.password.isEmpty() ? QByteArray() : secrets.value(auth.password));
    case AuthKind::Header:
        return Header{auth.header, secret};
    case AuthKind::ClientCredentials:
        return Header{"Authorization", "Bearer " + token};
    }
    return std::nullopt;
}

Header clientField(
    const AuthSpec &auth, const ConnectionSettings &settings, const ConnectionSecrets &secrets)
{
    return basicField(settings.variables.value(auth.client), secrets.value(auth.secret));
}

Headers fixedFields(const ServiceSpec &service, const Variables &variables)
{
    Headers fields;
    for (const QueryParameter &header : service.headers) {
        if (const std::optional<QByteArray> value = header.value.expand(variables))
            fields.append(header.name, *value);
    }
    return fields;
}

} // namespace Reprise
