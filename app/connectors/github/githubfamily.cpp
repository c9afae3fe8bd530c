// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubfamily.h"

#include "app/connectors/github/githubcapabilities.h"
#include "app/connectors/github/githubconnector.h"
#include "app/net/callbudget.h"

#include <QRegularExpression>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr auto UsualApiVersion = "2022-11-28";
constexpr auto PublicBase = "https://api.github.com";
constexpr int PublicRetentionDays = 3;
constexpr int ServerRetentionDays = 7;
constexpr int MostRetentionDays = 365;

struct Kind {
    const char *id;
    GitHubOwner owner;
    const char *name;
    const char *summary;
};

constexpr Kind Kinds[] = {
    {"github-repository", GitHubOwner::Repository, "GitHub repository",
        "Deliveries of webhooks of repositories."},
    {"github-organization", GitHubOwner::Organization, "GitHub organization",
        "Deliveries of webhooks of an organization."},
    {"github-app", GitHubOwner::App, "GitHub App", "Deliveries of an app's webhook."},
};

GatewayField field(const char *name, const char *label, const char *hint)
{
    GatewayField made;
    made.name = name;
    made.label = label;
    made.hint = hint;
    return made;
}

GatewayField optional(GatewayField made)
{
    made.isRequired = false;
    return made;
}

GatewayField secret(GatewayField made)
{
    made.isSecret = true;
    return made;
}

QList<GatewayField> keyFields()
{
    GatewayField app = field("app", "App's client id or app id", "On the app's settings page.");
    app.pattern = "[A-Za-z0-9._-]{1,64}";
    const GatewayField key = secret(field("private-key", "App's private key",
        "The text of the PEM file that GitHub made for the app."));
    return {app, key};
}

QList<GatewayField> commonFields()
{
    GatewayField days = optional(field("retention-days", "Days that deliveries are kept",
        "3 on GitHub.com, 7 on Enterprise Server; empty: by the address."));
    days.pattern = "[1-9][0-9]{0,2}";
    GatewayField version = optional(
        field("api-version", "API version", "Older Enterprise Servers know only older ones."));
    version.pattern = "\\d{4}-\\d{2}-\\d{2}";
    version.initial = UsualApiVersion;
    return {days, version};
}

GatewayField nameField(GitHubOwner owner)
{
    const bool isRepository = owner == GitHubOwner::Repository;
    GatewayField name = isRepository
        ? field("repository", "Repository", "owner/name; empty: choose from all that there are.")
        : field("organization", "Organization", "Empty: choose from all that there are.");
    name.pattern = isRepository ? "[A-Za-z0-9._-]+/[A-Za-z0-9._-]+" : "[A-Za-z0-9._-]+";
    return optional(name);
}

QList<GatewayField> tokenFields(GitHubOwner owner)
{
    const bool isRepository = owner == GitHubOwner::Repository;
    const GatewayField token = secret(field("token", "Token",
        isRepository
            ? "Permission \"Webhooks\" of the repository, read; or the scope read:repo_hook."
            : "Permission \"Webhooks\" of the organization, read; or the scope admin:org_hook."));
    GatewayField replay = optional(secret(field("replay-token", "Token for redeliveries",
        isRepository
            ? "The same permission, write; or the scope write:repo_hook. Empty: the first token."
            : "The same permission, write. Empty: the first token.")));
    replay.isForReplay = true;
    return {token, replay};
}

GatewayKind kindOf(const Kind &kind)
{
    GatewayKind made;
    made.id = kind.id;
    made.name = kind.name;
    made.summary = kind.summary;
    made.baseUrls = {PublicBase};
    made.fields = kind.owner == GitHubOwner::App ? keyFields() : tokenFields(kind.owner);
    if (kind.owner != GitHubOwner::App)
        made.fields.append(nameField(kind.owner));
    made.fields += commonFields();
    made.scopeLevels = githubScopeLevels(kind.owner);
    made.capabilities = githubCapabilities(kind.owner, PublicRetentionDays);
    return made;
}

Error badField(const QByteArray &name)
{
    return Error{Error::Kind::Invalid, u"connect"_s, QString::fromLatin1(name)};
}

//! The first field without a value that it needs, or with one that it does not take.
QByteArray faultyField(const GatewayKind &kind, const ConnectorParts &parts)
{
    for (const GatewayField &each : kind.fields) {
        const QByteArray value = each.isSecret ? parts.secrets.value(each.name)
                                               : parts.settings.variables.value(each.name);
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(QString::fromLatin1(each.pattern)));
        const bool isMissing = value.isEmpty() && each.isRequired;
        const bool isOdd = !value.isEmpty() && !each.pattern.isEmpty()
            && !pattern.match(QString::fromUtf8(value)).hasMatch();
        const bool breaksHeader = each.isSecret && each.name != "private-key" && !value.isEmpty()
            && !isHeaderValue(value);
        if (isMissing || isOdd || breaksHeader)
            return each.name;
    }
    return {};
}

//! Without slashes at its end. Empty where it is no address of the web.
QUrl baseOf(const QByteArray &address)
{
    QByteArray text = address.isEmpty() ? QByteArray(PublicBase) : address.trimmed();
    while (text.endsWith('/'))
        text.chop(1);
    const QUrl base = QUrl::fromEncoded(text, QUrl::StrictMode);
    const bool isWeb = base.scheme() == u"https" || base.scheme() == u"http";
    const bool isPlain = base.userInfo().isEmpty() && !base.hasQuery() && !base.hasFragment();
    return isWeb && isPlain && !base.host().isEmpty() ? base : QUrl();
}

int retentionOf(const QByteArray &days, const QUrl &base)
{
    if (!days.isEmpty())
        return std::clamp(days.toInt(), 1, MostRetentionDays);
    return base.path().endsWith(u"/api/v3") ? ServerRetentionDays : PublicRetentionDays;
}

Result<GitHubCredential> credentialOf(GitHubOwner owner, const ConnectorParts &parts)
{
    if (owner != GitHubOwner::App)
        return GitHubCredential::fromToken(parts.secrets.value("token"));
    return GitHubCredential::fromKey(
        parts.settings.variables.value("app"), parts.secrets.value("private-key"), {});
}

} // namespace

GitHubFamily::GitHubFamily(const Clock &clock)
    : m_clock(clock)
{
}

QList<GatewayKind> GitHubFamily::kinds() const
{
    QList<GatewayKind> all;
    for (const Kind &kind : Kinds)
        all.append(kindOf(kind));
    return all;
}

Result<std::unique_ptr<Connector>> GitHubFamily::make(const ConnectorParts &parts) const
{
    const auto isWanted = [&parts](const Kind &kind) { return parts.settings.gateway == kind.id; };
    const auto *kind = std::find_if(std::begin(Kinds), std::end(Kinds), isWanted);
    if (kind == std::end(Kinds))
        return badField("gateway");
    if (const QByteArray fault = faultyField(kindOf(*kind), parts); !fault.isEmpty())
        return badField(fault);
    const QMap<QByteArray, QByteArray> &variables = parts.settings.variables;
    GitHubSetup setup;
    setup.owner = kind->owner;
    setup.name = variables.value(kind->owner == GitHubOwner::App ? "" : ownerLevel(kind->owner));
    setup.base = baseOf(parts.settings.baseUrl);
    setup.apiVersion = variables.value("api-version");
    if (setup.apiVersion.isEmpty())
        setup.apiVersion = UsualApiVersion;
    setup.retentionDays = retentionOf(variables.value("retention-days"), setup.base);
    if (setup.base.isEmpty())
        return badField("url");
    if (!setup.name.isEmpty() && !isOwnerName(setup.owner, setup.name))
        return badField(ownerLevel(setup.owner));
    const Result<GitHubCredential> credential = credentialOf(kind->owner, parts);
    if (!credential)
        return credential.error();
    setup.credential = *credential;
    setup.route = parts.settings.route;
    setup.routeSecrets = routeSecretsOf(parts.secrets);
    const QByteArray replayToken = parts.secrets.value("replay-token");
    std::shared_ptr<CallBudget> budget = parts.budget;
    if (!budget)
        budget = std::make_shared<CallBudget>(m_clock, GitHubCallsPerMinute);
    return std::unique_ptr<Connector>(std::make_unique<GitHubConnector>(setup,
        replayToken.isEmpty() ? *credential : GitHubCredential::fromToken(replayToken),
        parts.settings.scopes, std::move(budget), m_clock));
}

} // namespace Reprise
