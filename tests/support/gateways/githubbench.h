// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/connectors/connector.h"
#include "app/connectors/connectorregistry.h"
#include "tests/support/gateways/githubserver.h"

namespace Reprise::Test {

inline constexpr char GitHubPlaceText[] = "repos/acme/shop/hooks/77";
inline constexpr char GitHubHookUrl[] = "https://hooks.example.test/github?k=1";

//! A scripted GitHub with one repository webhook, and connections to it that share a budget.
class GitHubBench final
{
public:
    explicit GitHubBench(const QByteArray &basePath = {});

    //! Connections go by this address, and the server's links name it.
    void setProxy(const QByteArray &base);
    GitHubServer &server() { return *m_server; }
    CallBudget &budget() { return *m_budget; }
    //! A connection of that kind, with the server's token unless more has one.
    std::unique_ptr<Connector> connect(const QByteArray &kind, ConnectorParts more = {});
    std::unique_ptr<Connector> repository() { return connect("github-repository"); }
    Result<RecordPage> firstPage(Connector &connector);
    //! Asks for a redelivery as the sender does; the status that was answered.
    static Result<QByteArray> redeliver(const Connector &connector, const EventId &event);

    static qint64 now() { return SystemClock().utcMicros(); }
    static ScopePath hookScope();
    static EventId eventOf(const QByteArray &guid, const QByteArray &place = GitHubPlaceText);
    static ScriptedDelivery failedPush(qint64 id, const QByteArray &guid, qint64 micros);
    static QByteArray appKey();
    static ConnectorParts appParts();

private:
    SystemClock m_clock;
    std::unique_ptr<GitHubServer> m_server;
    QByteArray m_base;
    std::shared_ptr<CallBudget> m_budget;
};

} // namespace Reprise::Test
