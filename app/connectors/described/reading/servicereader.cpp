// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/servicereader.h"

#include "app/connectors/described/reading/callreader.h"
#include "app/connectors/described/reading/descriptionnode.h"
#include "models/domain/httpmessage.h"

#include <QRegularExpression>
#include <QUrl>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array AuthWords{std::pair{"none", AuthKind::None},
    std::pair{"bearer", AuthKind::Bearer}, std::pair{"basic", AuthKind::Basic},
    std::pair{"header", AuthKind::Header},
    std::pair{"client-credentials", AuthKind::ClientCredentials}};

constexpr std::array ResetWords{
    std::pair{"seconds", ResetForm::Seconds}, std::pair{"clock", ResetForm::Clock}};

constexpr double MostPerMinute = 1e6;
constexpr int LongestWaitSeconds = 3600;

void readFieldOfForm(DescriptionNode &node, ServiceSpec &service)
{
    GatewayField field;
    field.name = node.text("name", DescriptionNode::Need::Required);
    field.label = node.text("label", DescriptionNode::Need::Required);
    field.hint = node.text("hint");
    field.pattern = node.text("pattern");
    if (!QRegularExpression(QString::fromUtf8(field.pattern)).isValid())
        node.mistake("pattern", u"is no regular expression"_s);
    field.initial = node.text("initial");
    field.isSecret = node.flag("secret", false);
    field.isRequired = node.flag("required", true);
    field.isForReplay = node.flag("replay", false);
    if (field.isSecret && !field.initial.isEmpty())
        node.mistake("initial", u"a secret has no place in a file"_s);
    for (const GatewayField &other : service.fields) {
        if (other.name == field.name)
            node.mistake("name", u"is the name of another field, too"_s);
    }
    service.fields.append(field);
}

void checkSecret(const DescriptionNode &node, const char *key, const QByteArray &name,
    const ServiceSpec &service)
{
    const auto isIt = [&name](const GatewayField &field) {
        return field.name == name && field.isSecret;
    };
    if (!std::any_of(service.fields.begin(), service.fields.end(), isIt))
        node.mistake(key, u"has to name a field with \"secret\": true"_s);
}

void readAuth(DescriptionNode &node, ServiceSpec &service)
{
    AuthSpec &auth = service.auth;
    auth.kind = node.word("kind", AuthWords).value_or(AuthKind::None);
    auth.secret = node.text("secret");
    auth.password = node.text("password");
    auth.header = node.text("header");
    auth.client = node.text("client");
    node.visit("exchange", [&auth](DescriptionNode &call) { readCall(call, auth.exchange); });
    auth.expired = node.integers("expired", 400, 499);
    if (auth.kind == AuthKind::None)
        return;
    checkSecret(node, "secret", auth.secret, service);
    if (!auth.password.isEmpty())
        checkSecret(node, "password", auth.password, service);
    if (auth.kind == AuthKind::Header && !isHeaderName(auth.header))
        node.mistake("header", u"has to be the name of a header"_s);
    if (auth.kind == AuthKind::ClientCredentials
        && (auth.client.isEmpty() || auth.exchange.path.isEmpty()))
        node.mistake(u"needs \"client\" and \"exchange\""_s);
}

void readLimits(DescriptionNode &node, LimitsSpec &limits)
{
    limits.callsPerMinute = node.number("callsPerMinute", 0.01, MostPerMinute);
    for (const auto &[key, name] :
        {std::pair{"remaining", &limits.remainingHeader}, {"reset", &limits.resetHeader}}) {
        if (node.has(key))
            *name = node.text(key);
    }
    limits.resetForm = node.word("resetIs", ResetWords).value_or(ResetForm::Seconds);
    limits.waitSeconds = node.integer("waitSeconds", limits.waitSeconds, 1, LongestWaitSeconds);
}

void readBaseUrls(DescriptionNode &node, ServiceSpec &service)
{
    service.baseUrls = node.texts("baseUrls");
    for (const QByteArray &text : service.baseUrls) {
        const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
        const bool isGood = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
            && (url.scheme() == u"https" || url.scheme() == u"http") && !url.hasQuery()
            && !text.endsWith('/');
        if (!isGood)
            node.mistake("baseUrls",
                u"no http or https address without a '/' at its end: %1"_s.arg(
                    QString::fromUtf8(text)));
    }
}

} // namespace

void readService(DescriptionNode &node, ServiceSpec &service)
{
    readBaseUrls(node, service);
    service.prefix = node.templated("prefix");
    node.visitEach("fields", [&](DescriptionNode &field) { readFieldOfForm(field, service); });
    node.visit("auth", [&](DescriptionNode &auth) { readAuth(auth, service); });
    service.headers = readParameters(node, "headers");
    for (const QueryParameter &header : service.headers) {
        if (!isHeaderName(header.name))
            node.mistake(
                "headers", u"no name of a header: %1"_s.arg(QString::fromUtf8(header.name)));
    }
    node.visit("limits", [&](DescriptionNode &limits) { readLimits(limits, service.limits); });
}

} // namespace Reprise
