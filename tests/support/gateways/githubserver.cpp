// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/githubserver.h"

#include "app/net/signing/jwt.h"
#include "app/net/signing/rsakey.h"
#include "models/domain/timestamp.h"

#include <QDateTime>
#include <QLocale>
#include <QMutexLocker>
#include <QUrl>
#include <QUrlQuery>
#include <nlohmann/json.hpp>

namespace Reprise::Test {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr int RepositoryNumber = 9911;
constexpr int MostPerPage = 100;
constexpr int UsualPerPage = 30;

Json text(const QByteArray &bytes)
{
    return Json(bytes.toStdString());
}

Json textOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? Json(nullptr) : text(bytes);
}

QByteArray dumped(const Json &value)
{
    return QByteArray::fromStdString(value.dump());
}

Json itemOf(const ScriptedDelivery &delivery)
{
    return Json{{"id", delivery.id}, {"guid", text(delivery.guid)},
        {"delivered_at", text(toIsoText(delivery.atMicros))}, {"redelivery", delivery.isRedelivery},
        {"duration", delivery.seconds}, {"status", text(delivery.status)},
        {"status_code", delivery.code}, {"event", text(delivery.event)},
        {"action", textOrNull(delivery.action)}, {"installation_id", nullptr},
        {"repository_id", RepositoryNumber}, {"throttled_at", nullptr}};
}

//! The payload is put in as text, so that its bytes are the test's own.
QByteArray detailOf(
    const ScriptedDelivery &delivery, const QByteArray &place, const QByteArray &url)
{
    const QByteArray hook = place.mid(place.lastIndexOf('/') + 1);
    Json detail = itemOf(delivery);
    detail["url"] = text(url);
    const Json headers{{"Accept", "*/*"}, {"User-Agent", "GitHub-Hookshot/abc1234"},
        {"X-GitHub-Delivery", text(delivery.guid)}, {"X-GitHub-Event", text(delivery.event)},
        {"X-GitHub-Hook-ID", text(hook == "hook" ? "1" : hook)},
        {"content-type", "application/json"}};
    QByteArray body = dumped(detail);
    body.chop(1);
    body += ",\"request\":{\"headers\":" + dumped(headers) + ",\"payload\":" + delivery.payload
        + "},\"response\":{\"headers\":{\"Content-Type\":\"text/plain\"},\"payload\":"
        + dumped(text(delivery.answer)) + "}}";
    return body;
}

bool isOfStatus(const ScriptedDelivery &delivery, const QByteArray &status)
{
    if (status == "success")
        return delivery.code >= 200 && delivery.code < 400;
    return status.isEmpty() || (delivery.code >= 400 && delivery.code < 600);
}

QByteArray valueOf(const QByteArray &query, const char *name)
{
    return QUrlQuery(QString::fromLatin1(query)).queryItemValue(QLatin1StringView(name)).toLatin1();
}

} // namespace

GitHubServer::GitHubServer(QByteArray basePath)
    : m_basePath(std::move(basePath))
    , m_receiver(std::make_unique<CountingReceiver>(
          [this](const ReceivedRequest &request) { return answer(request); }))
{
}

QByteArray GitHubServer::base() const
{
    return m_receiver->url(m_basePath);
}

void GitHubServer::addHook(const QByteArray &place, const QByteArray &url, bool isActive)
{
    const QMutexLocker lock(&m_mutex);
    m_hooks[place] = {url, isActive};
    m_deliveries[place];
}

void GitHubServer::addDelivery(const QByteArray &place, const ScriptedDelivery &delivery)
{
    const QMutexLocker lock(&m_mutex);
    QList<ScriptedDelivery> &list = m_deliveries[place];
    const auto isOlder = [&delivery](const ScriptedDelivery &other) {
        return other.atMicros <= delivery.atMicros;
    };
    list.insert(std::find_if(list.begin(), list.end(), isOlder), delivery);
}

void GitHubServer::addDeliveries(
    const QByteArray &place, int count, qint64 firstId, qint64 newestMicros)
{
    for (int i = 0; i < count; ++i) {
        ScriptedDelivery delivery;
        delivery.id = firstId + i;
        delivery.guid = "g-" + QByteArray::number(delivery.id);
        delivery.atMicros = newestMicros - (count - 1 - i) * MicrosPerSecond;
        delivery.payload = "{\"n\":" + QByteArray::number(i) + '}';
        addDelivery(place, delivery);
    }
}

void GitHubServer::setApp(const QByteArray &issuer, const QByteArray &privatePem)
{
    const QMutexLocker lock(&m_mutex);
    m_appIssuer = issuer;
    m_appKey = privatePem;
}

void GitHubServer::setRedelivery(const QByteArray &status, int code, int showsAfterLists)
{
    const QMutexLocker lock(&m_mutex);
    m_redeliveryStatus = status;
    m_redeliveryCode = code;
    m_showsAfterLists = showsAfterLists;
}

void GitHubServer::setClockAhead(qint64 seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_clockAheadSeconds = seconds;
}

void GitHubServer::setRemaining(int calls, qint64 resetInSeconds)
{
    const QMutexLocker lock(&m_mutex);
    m_remaining = calls;
    m_resetInSeconds = resetInSeconds;
}

void GitHubServer::setPublicBase(const QByteArray &base)
{
    const QMutexLocker lock(&m_mutex);
    m_publicBase = base;
}

void GitHubServer::setLinksByNumber(bool byNumber)
{
    const QMutexLocker lock(&m_mutex);
    m_linksByNumber = byNumber;
}

void GitHubServer::fail(const QByteArray &pathText, const ReceiverAnswer &answer, int times)
{
    const QMutexLocker lock(&m_mutex);
    m_faults.push_back({pathText, answer, times});
}

QList<ServedCall> GitHubServer::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

QByteArrayList GitHubServer::takeCalls()
{
    const QMutexLocker lock(&m_mutex);
    QByteArrayList lines;
    for (; m_taken < m_calls.size(); ++m_taken)
        lines.append(m_calls[m_taken].method + ' ' + m_calls[m_taken].path);
    return lines;
}

Headers GitHubServer::lastHeaders() const
{
    const QList<ReceivedRequest> requests = m_receiver->requests();
    return requests.isEmpty() ? Headers() : requests.last().headers;
}

QByteArray GitHubServer::lastBody() const
{
    const QList<ReceivedRequest> requests = m_receiver->requests();
    return requests.isEmpty() ? QByteArray() : requests.last().body;
}

int GitHubServer::redeliveriesOf(const QByteArray &guid) const
{
    const QMutexLocker lock(&m_mutex);
    return m_redeliveries.value(guid);
}

void GitHubServer::waitUntilShown()
{
    const QMutexLocker lock(&m_mutex);
    show(true);
}

ReceiverAnswer GitHubServer::refusal(
    int status, const QByteArray &message, const QByteArray &moreFields)
{
    const QByteArray body = dumped(
        Json{{"message", text(message)}, {"documentation_url", "https://docs.example.test/rest"},
            {"status", std::to_string(status)}});
    return ReceiverAnswer::status(status, body, "application/json; charset=utf-8", moreFields);
}

qint64 GitHubServer::nowMicros() const
{
    return (QDateTime::currentMSecsSinceEpoch() + m_clockAheadSeconds * 1000) * 1000;
}

ReceiverAnswer GitHubServer::json(
    int status, const QByteArray &body, const QByteArray &fields) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMicros() / 1000, Qt::UTC);
    const QByteArray date =
        QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    const QByteArray reset = QByteArray::number(nowMicros() / MicrosPerSecond + m_resetInSeconds);
    return ReceiverAnswer::status(status, body, "application/json; charset=utf-8",
        fields + "Date: " + date + "\r\nX-RateLimit-Limit: 5000\r\nX-RateLimit-Remaining: "
            + QByteArray::number(m_remaining) + "\r\nX-RateLimit-Reset: " + reset
            + "\r\nX-RateLimit-Resource: core\r\n");
}

static int statusOf(const ReceiverAnswer &answer)
{
    return answer.bytes.startsWith("HTTP/1.1 ") ? answer.bytes.mid(9, 3).toInt() : 0;
}

ReceiverAnswer GitHubServer::answer(const ReceivedRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    const bool isBelowBase = request.path.startsWith(m_basePath + '/');
    const QByteArray path = isBelowBase ? request.path.mid(m_basePath.size()) : request.path;
    ReceiverAnswer made = route(request, isBelowBase ? path : "/outside");
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if (!path.contains(fault->pathText))
            continue;
        made = fault->answer;
        if (--fault->times == 0)
            m_faults.erase(fault);
        break;
    }
    m_calls.append({request.method, path, statusOf(made)});
    return made;
}

bool GitHubServer::isGoodJwt(const QByteArray &token) const
{
    const std::optional<Jwt> jwt = splitJwt(token);
    const Result<RsaKey> key = RsaKey::fromPrivatePem(m_appKey);
    if (!jwt || !key || !key->verifies(jwt->signedText, jwt->signature))
        return false;
    const Json claims = Json::parse(jwt->claims.toStdString(), nullptr, false);
    const qint64 now = nowMicros() / MicrosPerSecond;
    return claims.is_object() && claims.value("iss", "") == m_appIssuer.toStdString()
        && claims.value("iat", INT64_MAX) <= now && claims.value("exp", int64_t(0)) > now
        && claims.value("exp", int64_t(0)) <= now + 600;
}

std::optional<ReceiverAnswer> GitHubServer::refuseCaller(
    const ReceivedRequest &request, const QByteArray &path) const
{
    if (request.headers.first("User-Agent").value_or(QByteArray()).isEmpty())
        return json(403, "{\"message\":\"Request forbidden by administrative rules.\"}");
    const QByteArray version = request.headers.first("X-GitHub-Api-Version").value_or("2022-11-28");
    if (version != "2022-11-28" && version != "2026-03-10")
        return json(400, "{\"message\":\"" + version + " is not a supported version\"}");
    QByteArray bearer = request.headers.first("Authorization").value_or(QByteArray());
    if (bearer.startsWith("Bearer "))
        bearer.remove(0, 7);
    const bool isAppCall = path.startsWith("/app");
    if (isAppCall && !isGoodJwt(bearer))
        return json(
            401, "{\"message\":\"A JSON web token could not be decoded\",\"status\":\"401\"}");
    if (!isAppCall && bearer != token())
        return json(401, "{\"message\":\"Bad credentials\",\"status\":\"401\"}");
    return std::nullopt;
}

ReceiverAnswer GitHubServer::route(const ReceivedRequest &request, const QByteArray &pathAndQuery)
{
    const qsizetype mark = pathAndQuery.indexOf('?');
    QByteArray path = mark < 0 ? pathAndQuery : pathAndQuery.left(mark);
    const QByteArray query = mark < 0 ? QByteArray() : pathAndQuery.mid(mark + 1);
    if (path == "/outside")
        return ReceiverAnswer::status(404, "<html>Not found</html>", "text/html");
    if (const std::optional<ReceiverAnswer> refused = refuseCaller(request, path))
        return *refused;
    path.replace(
        "/repositories/" + QByteArray::number(RepositoryNumber) + '/', "/repos/acme/shop/");
    if (path == "/rate_limit")
        return rateLimit();
    if (path == "/app")
        return app();
    if (path == "/user/repos" || path == "/user/orgs")
        return listOwners(path.endsWith("repos"));
    if (path == "/app/hook/config" && m_hooks.count("app/hook") > 0)
        return json(200, "{\"url\":" + dumped(text(m_hooks.at("app/hook").url)) + "}");
    for (const auto &[place, hook] : m_hooks) {
        const QByteArray deliveries = '/' + place + "/deliveries";
        if (path == '/' + place.left(place.lastIndexOf('/')) && place != "app/hook")
            return listHooks(place.left(place.lastIndexOf('/')));
        if (path == '/' + place && place != "app/hook")
            return json(200, hookJson(place));
        if (path == deliveries && request.method == "GET")
            return listDeliveries(place, query);
        if (path.startsWith(deliveries + '/') && path.endsWith("/attempts")
            && request.method == "POST")
            return redeliver(place, path.mid(deliveries.size() + 1).chopped(9));
        if (path.startsWith(deliveries + '/') && request.method == "GET")
            return oneDelivery(place, path.mid(deliveries.size() + 1));
    }
    return json(404, "{\"message\":\"Not Found\",\"status\":\"404\"}");
}

ReceiverAnswer GitHubServer::rateLimit() const
{
    const Json limit{{"limit", 5000}, {"used", 5000 - m_remaining}, {"remaining", m_remaining},
        {"reset", nowMicros() / MicrosPerSecond + m_resetInSeconds}};
    return json(
        200, dumped(Json{{"resources", {{"core", limit}, {"search", limit}}}, {"rate", limit}}));
}

ReceiverAnswer GitHubServer::app() const
{
    const QByteArray url = publicUrl("/x");
    Json owner{{"login", "acme"}, {"id", 7}, {"type", "Organization"}, {"site_admin", false},
        {"gravatar_id", nullptr}};
    for (const char *name : {"node_id", "avatar_url", "url", "html_url", "followers_url",
             "following_url", "gists_url", "starred_url", "subscriptions_url", "organizations_url",
             "repos_url", "events_url", "received_events_url"})
        owner[name] = text(url);
    return json(200,
        dumped(Json{{"id", 42}, {"slug", "shop-bot"}, {"client_id", text(m_appIssuer)},
            {"node_id", "MDM6"}, {"owner", owner}, {"name", "Shop bot"}, {"description", nullptr},
            {"external_url", text(url)}, {"html_url", text(url)},
            {"created_at", "2026-01-01T00:00:00Z"}, {"updated_at", "2026-01-01T00:00:00Z"},
            {"permissions", {{"metadata", "read"}}}, {"events", {"push"}}}));
}

//! Where webhooks may be. Repositories in short form; organizations as the API has them.
ReceiverAnswer GitHubServer::listOwners(bool areRepositories) const
{
    Json list = Json::array();
    QByteArrayList seen;
    for (const auto &[place, hook] : m_hooks) {
        const QByteArray name =
            place.left(place.lastIndexOf("/hooks/")).mid(areRepositories ? 6 : 5);
        if (!place.startsWith(areRepositories ? "repos/" : "orgs/") || seen.contains(name))
            continue;
        seen.append(name);
        Json entry{{"full_name", text(name)}, {"permissions", {{"admin", true}}}};
        if (!areRepositories)
            entry = Json{{"login", text(name)}, {"id", 7}, {"description", nullptr}};
        for (const char *member : {"node_id", "url", "repos_url", "events_url", "hooks_url",
                 "issues_url", "members_url", "public_members_url", "avatar_url"})
            entry[member] = text(publicUrl("/x"));
        list.push_back(entry);
    }
    if (areRepositories)
        list.push_back(Json{{"full_name", "acme/others"}, {"permissions", {{"admin", false}}}});
    return json(200, dumped(list));
}

QByteArray GitHubServer::hookJson(const QByteArray &place) const
{
    const Hook &hook = m_hooks.at(place);
    const QByteArray url = publicUrl('/' + place);
    Json made{{"type", place.startsWith("orgs") ? "Organization" : "Repository"},
        {"id", place.mid(place.lastIndexOf('/') + 1).toLongLong()}, {"name", "web"},
        {"active", hook.isActive}, {"events", {"push"}},
        {"config",
            {{"content_type", "json"}, {"insecure_ssl", "0"}, {"secret", "********"},
                {"url", text(hook.url)}}},
        {"updated_at", "2026-05-01T09:00:00Z"}, {"created_at", "2026-04-01T09:00:00Z"},
        {"url", text(url)}, {"ping_url", text(url + "/pings")},
        {"deliveries_url", text(url + "/deliveries")}};
    if (place.startsWith("repos")) {
        made["test_url"] = text(url + "/test");
        made["last_response"] = Json{{"code", nullptr}, {"status", "unused"}, {"message", nullptr}};
    }
    return dumped(made);
}

ReceiverAnswer GitHubServer::listHooks(const QByteArray &owner) const
{
    QByteArray list;
    for (const auto &[place, hook] : m_hooks) {
        if (place.startsWith(owner + '/'))
            list += (list.isEmpty() ? "" : ",") + hookJson(place);
    }
    return json(200, '[' + list + ']');
}

QByteArray GitHubServer::publicUrl(const QByteArray &path) const
{
    return (m_publicBase.isEmpty() ? m_receiver->url(m_basePath) : m_publicBase) + path;
}

QByteArray GitHubServer::linkBase(const QByteArray &place) const
{
    QByteArray path = place;
    if (m_linksByNumber)
        path.replace(
            "repos/acme/shop/", "repositories/" + QByteArray::number(RepositoryNumber) + '/');
    return publicUrl('/' + path + "/deliveries");
}

ReceiverAnswer GitHubServer::listDeliveries(const QByteArray &place, const QByteArray &query)
{
    show(false);
    const QByteArray status = valueOf(query, "status");
    const QByteArray size = valueOf(query, "per_page");
    const qint64 first = valueOf(query, "cursor").mid(3).toLongLong();
    const int perPage = size.isEmpty() ? UsualPerPage : std::min(size.toInt(), MostPerPage);
    Json page = Json::array();
    QByteArray link;
    bool hasBegun = first == 0;
    for (const ScriptedDelivery &delivery : m_deliveries.at(place)) {
        hasBegun = hasBegun || delivery.id == first;
        if (!hasBegun || !isOfStatus(delivery, status))
            continue;
        if (int(page.size()) == perPage) {
            link = "Link: <" + linkBase(place) + "?per_page=" + QByteArray::number(perPage)
                + (status.isEmpty() ? QByteArray() : "&status=" + status) + "&cursor=v1_"
                + QByteArray::number(delivery.id) + ">; rel=\"next\"\r\n";
            break;
        }
        page.push_back(itemOf(delivery));
    }
    return json(200, dumped(page), link);
}

ReceiverAnswer GitHubServer::oneDelivery(const QByteArray &place, const QByteArray &id) const
{
    for (const ScriptedDelivery &delivery : m_deliveries.at(place)) {
        if (QByteArray::number(delivery.id) == id)
            return json(200, detailOf(delivery, place, m_hooks.at(place).url));
    }
    return json(404, "{\"message\":\"Not Found\",\"status\":\"404\"}");
}

ReceiverAnswer GitHubServer::redeliver(const QByteArray &place, const QByteArray &id)
{
    const QList<ScriptedDelivery> &list = m_deliveries.at(place);
    const auto isAsked = [&id](
                             const ScriptedDelivery &d) { return QByteArray::number(d.id) == id; };
    const auto found = std::find_if(list.begin(), list.end(), isAsked);
    if (found == list.end())
        return json(404, "{\"message\":\"Not Found\",\"status\":\"404\"}");
    ScriptedDelivery again = *found;
    qint64 highest = 0;
    for (const ScriptedDelivery &delivery : list)
        highest = std::max(highest, delivery.id);
    again.id = highest + 1 + qint64(m_pending.size());
    again.atMicros = std::max(nowMicros(), list.first().atMicros + MicrosPerSecond);
    again.isRedelivery = true;
    again.status = m_redeliveryStatus;
    again.code = m_redeliveryCode;
    ++m_redeliveries[again.guid];
    m_pending.push_back({place, again, m_showsAfterLists});
    return json(202, "{}");
}

//! Accepted redeliveries come into the list when their time has come.
void GitHubServer::show(bool all)
{
    std::deque<Pending> waiting;
    for (Pending &pending : m_pending) {
        if (!all && pending.lists-- > 0)
            waiting.push_back(pending);
        else
            m_deliveries[pending.place].prepend(pending.delivery);
    }
    m_pending = std::move(waiting);
}

} // namespace Reprise::Test
