// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profiles/connectiontext.h"

#include "app/net/weborigin.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace Reprise {

namespace {

struct ProxyName {
    NetworkRoute::Proxy proxy;
    const char *name;
};
constexpr ProxyName ProxyNames[] = {{NetworkRoute::Proxy::System, "system"},
    {NetworkRoute::Proxy::None, "none"}, {NetworkRoute::Proxy::Http, "http"},
    {NetworkRoute::Proxy::Socks5, "socks5"}};

bool isNamed(NetworkRoute::Proxy proxy)
{
    return proxy == NetworkRoute::Proxy::Http || proxy == NetworkRoute::Proxy::Socks5;
}

void addWhereSet(Json &json, const char *key, const QString &text)
{
    if (!text.isEmpty())
        json[key] = text.toStdString();
}

Json proxyToJson(const NetworkRoute &route)
{
    const auto known = std::find_if(std::begin(ProxyNames), std::end(ProxyNames),
        [&route](const ProxyName &entry) { return entry.proxy == route.proxy; });
    Json json{{"kind", known->name}};
    if (!isNamed(route.proxy))
        return json;
    json["host"] = route.proxyHost.toStdString();
    json["port"] = route.proxyPort;
    addWhereSet(json, "user", route.proxyUser);
    return json;
}

Json scopesToJson(const QList<ScopePath> &scopes)
{
    Json list = Json::array();
    for (const ScopePath &path : scopes) {
        Json levels = Json::array();
        for (const GatewayScope &scope : path)
            levels.push_back({{"level", scope.level.toStdString()}, {"id", scope.id.toStdString()},
                {"label", scope.label.toStdString()}});
        list.push_back(levels);
    }
    return list;
}

void readProxy(SettingsObject &object, NetworkRoute &route)
{
    const QByteArray kind = object.text("kind");
    const auto known = std::find_if(std::begin(ProxyNames), std::end(ProxyNames),
        [&kind](const ProxyName &entry) { return kind == entry.name; });
    if (known == std::end(ProxyNames))
        return object.complain("kind", u"a proxy is system, none, http or socks5"_s);
    route.proxy = known->proxy;
    if (isNamed(route.proxy)) {
        route.proxyHost = QString::fromUtf8(object.text("host"));
        route.proxyPort = quint16(object.integer("port", 1, 65'535));
        route.proxyUser = QString::fromUtf8(object.optionalText("user"));
    }
    object.refuseRest();
}

ScopePath pathFrom(QList<SettingsObject> &levels)
{
    ScopePath path;
    for (SettingsObject &level : levels) {
        path.append({level.text("level"), level.text("id"), level.optionalText("label")});
        level.refuseRest();
    }
    return path;
}

} // namespace

Json connectionToJson(const ConnectionSettings &settings)
{
    Json json{{"gateway", settings.gateway.toStdString()}, {"url", settings.baseUrl.toStdString()},
        {"variables", Json::object()}, {"scopes", scopesToJson(settings.scopes)},
        {"proxy", proxyToJson(settings.route)}};
    for (auto it = settings.variables.cbegin(); it != settings.variables.cend(); ++it)
        json["variables"][it.key().toStdString()] = it.value().toStdString();
    addWhereSet(json, "authority", settings.route.authorityFile);
    addWhereSet(json, "client-certificate", settings.route.clientCertificateFile);
    addWhereSet(json, "client-key", settings.route.clientKeyFile);
    return json;
}

ConnectionSettings connectionFrom(SettingsObject &object)
{
    ConnectionSettings settings;
    settings.gateway = object.text("gateway");
    settings.baseUrl = object.text("url");
    if (webOrigin(QUrl::fromEncoded(settings.baseUrl)).isEmpty())
        object.complain("url", u"not an http or https address without user and password"_s);
    if (std::optional<SettingsObject> variables = object.object("variables"))
        settings.variables = variables->allTexts();
    for (QList<SettingsObject> &levels : object.objectLists("scopes"))
        settings.scopes.append(pathFrom(levels));
    if (std::optional<SettingsObject> proxy = object.object("proxy"))
        readProxy(*proxy, settings.route);
    settings.route.authorityFile = QString::fromUtf8(object.optionalText("authority"));
    settings.route.clientCertificateFile =
        QString::fromUtf8(object.optionalText("client-certificate"));
    settings.route.clientKeyFile = QString::fromUtf8(object.optionalText("client-key"));
    object.refuseRest();
    return settings;
}

} // namespace Reprise
