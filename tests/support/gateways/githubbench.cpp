// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/githubbench.h"

#include "app/connectors/github/githubfamily.h"
#include "app/connectors/replayprotocol.h"
#include "app/net/callbudget.h"
#include "tests/support/testpaths.h"
#include "tests/support/waitforjob.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

GitHubBench::GitHubBench(const QByteArray &basePath)
    : m_server(std::make_unique<GitHubServer>(basePath))
    , m_budget(std::make_shared<CallBudget>(m_clock, std::nullopt))
{
    m_base = m_server->base();
    m_server->addHook(GitHubPlaceText, GitHubHookUrl);
}

void GitHubBench::setProxy(const QByteArray &base)
{
    m_base = base;
    m_server->setPublicBase(base);
}

std::unique_ptr<Connector> GitHubBench::connect(const QByteArray &kind, ConnectorParts more)
{
    more.settings.gateway = kind;
    more.settings.baseUrl = m_base;
    if (!more.secrets.contains("token"))
        more.secrets.insert("token", m_server->token());
    more.budget = m_budget;
    Result<std::unique_ptr<Connector>> made = GitHubFamily(m_clock).make(more);
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return std::move(*made);
}

Result<RecordPage> GitHubBench::firstPage(Connector &connector)
{
    PageRequest request;
    request.scope = hookScope();
    return waitFor(connector.list(request));
}

Result<QByteArray> GitHubBench::redeliver(const Connector &connector, const EventId &event)
{
    const Result<GatewayCall> call = connector.replayProtocol()->replayCall(event, "key");
    if (!call)
        return call.error();
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl::fromEncoded(call->url));
    for (const Header &field : call->headers.fields())
        request.setRawHeader(field.name, field.value);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QByteArray()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait())
        return Error{Error::Kind::Timeout, {}, {}};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const ReplayAnswer answer =
        connector.replayProtocol()->readAnswer(event, status, {}, reply->readAll());
    if (answer.meaning != ReplayAnswer::Meaning::Accepted)
        return Error{Error::Kind::Rejected, {}, QString::fromUtf8(answer.detail)};
    return QByteArray::number(status);
}

ScopePath GitHubBench::hookScope()
{
    return {{"repository", "acme/shop", {}}, {"hook", "77", {}}};
}

EventId GitHubBench::eventOf(const QByteArray &guid, const QByteArray &place)
{
    return EventId(guid + '@' + place);
}

ScriptedDelivery GitHubBench::failedPush(qint64 id, const QByteArray &guid, qint64 micros)
{
    ScriptedDelivery delivery;
    delivery.id = id;
    delivery.guid = guid;
    delivery.atMicros = micros;
    delivery.status = "Invalid HTTP Response: 500";
    delivery.code = 500;
    delivery.payload = R"({"ref":"refs/heads/main", "after":"1a","n":9007199254740993})";
    delivery.answer = "db down";
    return delivery;
}

QByteArray GitHubBench::appKey()
{
    QFile file(testDataFile(u"keys/app-pkcs1.pem"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no key file");
    return file.readAll();
}

ConnectorParts GitHubBench::appParts()
{
    ConnectorParts parts;
    parts.settings.variables.insert("app", "Iv1.x");
    parts.secrets.insert("private-key", appKey());
    return parts;
}

} // namespace Reprise::Test
