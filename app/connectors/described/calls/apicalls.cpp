// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/apicalls.h"

#include "app/connectors/described/calls/apicalljob.h"
#include "app/connectors/described/calls/apicredential.h"
#include "app/net/httpclient.h"

namespace Reprise {

using namespace Qt::StringLiterals;

//! Shorter ones are words that may stand anywhere.
static constexpr qsizetype LeastSecretBytes = 6;

ApiCalls::ApiCalls(std::shared_ptr<const Description> description, const ConnectorParts &parts,
    const Clock &clock, const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_description(std::move(description))
    , m_parts(parts)
    , m_clock(clock)
    , m_limits(limits)
    , m_client(new HttpClient(parts.settings.route, routeSecretsOf(parts.secrets), this))
    , m_worker(u"answers"_s)
{
    for (const ScopePath &path : m_parts.settings.scopes)
        noteScopes(path);
    if (m_description->service.auth.kind == AuthKind::ClientCredentials)
        m_tokens = new TokenExchange(
            m_clock, [this] { return exchange(); }, this);
}

ApiCalls::~ApiCalls() = default;

JobPtr<ApiAnswer> ApiCalls::call(
    const Result<ApiRequest> &request, CallPriority priority, const QString &operation)
{
    return JobPtr<ApiAnswer>(new ApiCallJob(*this, request, priority, operation));
}

JobPtr<ApiAnswer> ApiCalls::exchange()
{
    return call(
        exchangeRequest(m_description->service, variables()), CallPriority::Replay, u"sign in"_s);
}

Result<HttpRequest> ApiCalls::httpRequest(const ApiRequest &request) const
{
    const AuthSpec &auth = m_description->service.auth;
    HttpRequest made;
    made.url = QUrl::fromEncoded(m_parts.settings.baseUrl + request.target, QUrl::StrictMode);
    if (!made.url.isValid())
        return Error{Error::Kind::Invalid, u"make call"_s, u"address"_s};
    made.limits = m_limits;
    made.headers = fixedFields(m_description->service, variables());
    made.headers.append("Accept", "application/json");
    made.headers.append("User-Agent", "Reprise/" REPRISE_VERSION);
    const QByteArray token = m_tokens ? m_tokens->token() : QByteArray();
    const std::optional<Header> credential = request.isExchange
        ? std::optional(clientField(auth, m_parts.settings, m_parts.secrets))
        : credentialField(auth, m_parts.secrets, request.secret, token);
    if (credential)
        made.headers.append(credential->name, credential->value);
    if (request.method != "GET") {
        made.body = request.body;
        if (!request.body.isEmpty())
            made.headers.append("Content-Type",
                request.isExchange ? "application/x-www-form-urlencoded" : "application/json");
    }
    return made;
}

void ApiCalls::noteScopes(const QList<GatewayScope> &scopes)
{
    for (const GatewayScope &scope : scopes) {
        if (!scope.label.isEmpty())
            m_labels.insert({scope.level, scope.id}, scope.label);
    }
}

Variables ApiCalls::variablesOf(const EventId &event) const
{
    Variables variables = m_parts.settings.variables;
    const std::optional<Variables> parts = m_description->events.id.split(event.text());
    if (!parts)
        return variables;
    variables.insert(*parts);
    for (const ScopeSpec &scope : m_description->scopes) {
        const QByteArray id = parts->value(scope.name);
        if (!id.isEmpty())
            variables.insert(scope.name + ".label", m_labels.value({scope.name, id}, id));
    }
    return variables;
}

QByteArray ApiCalls::redacted(QByteArray text) const
{
    for (const QByteArray &secret : m_parts.secrets) {
        if (secret.size() >= LeastSecretBytes)
            text.replace(secret, "[secret]");
    }
    return text;
}

} // namespace Reprise
