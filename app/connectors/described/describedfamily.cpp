// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/describedfamily.h"

#include "app/connectors/described/describedconnector.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

bool isAddress(const QByteArray &text)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http")
        && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
        && !url.hasFragment();
}

bool fits(const GatewayField &field, const QByteArray &value)
{
    if (value.isEmpty())
        return !field.isRequired || field.isForReplay;
    const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QString::fromUtf8(field.pattern)));
    return (field.isSecret ? isHeaderValue(value) : true)
        && (field.pattern.isEmpty() || pattern.match(QString::fromUtf8(value)).hasMatch());
}

//! A '/' at the end would double that of a path.
ConnectorParts cleaned(ConnectorParts parts)
{
    while (parts.settings.baseUrl.endsWith('/'))
        parts.settings.baseUrl.chop(1);
    return parts;
}

} // namespace

std::optional<QByteArray> badFieldOf(const Description &description, const ConnectorParts &parts)
{
    if (!isAddress(parts.settings.baseUrl))
        return "url";
    for (const GatewayField &field : description.service.fields) {
        const QByteArray value = field.isSecret ? parts.secrets.value(field.name)
                                                : parts.settings.variables.value(field.name);
        if (!fits(field, value))
            return field.name;
    }
    return std::nullopt;
}

DescribedFamily::DescribedFamily(const QString &folder, const Clock &clock)
    : DescribedFamily(loadGatewayFiles(folder), clock)
{
}

DescribedFamily::DescribedFamily(GatewayFiles files, const Clock &clock)
    : m_files(std::move(files))
    , m_clock(clock)
{
}

QList<GatewayKind> DescribedFamily::kinds() const
{
    QList<GatewayKind> kinds;
    for (const std::shared_ptr<const Description> &description : m_files.descriptions)
        kinds.append(kindOf(*description));
    return kinds;
}

Result<std::unique_ptr<Connector>> DescribedFamily::make(const ConnectorParts &parts) const
{
    const auto isMeant = [&parts](const std::shared_ptr<const Description> &description) {
        return description->id == parts.settings.gateway;
    };
    const auto found =
        std::find_if(m_files.descriptions.begin(), m_files.descriptions.end(), isMeant);
    if (found == m_files.descriptions.end())
        return Error{Error::Kind::Invalid, u"connect"_s, u"gateway"_s};
    const ConnectorParts ready = cleaned(parts);
    if (const std::optional<QByteArray> bad = badFieldOf(**found, ready))
        return Error{Error::Kind::Invalid, u"connect"_s, QString::fromUtf8(*bad)};
    return std::unique_ptr<Connector>(new DescribedConnector(*found, ready, m_clock));
}

} // namespace Reprise
