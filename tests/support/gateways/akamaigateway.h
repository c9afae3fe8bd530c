// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

//! Events of one subscription; a token that has to be exchanged and runs out.
class AkamaiGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    QByteArray gateway() const override { return "akamai-webhooks-v3"; }
    QMap<QByteArray, QByteArray> variables() const override;
    QMap<QByteArray, QByteArray> secrets() const override { return {{"client-secret", Token}}; }
    QMap<QByteArray, QByteArray> wrongSecrets() const override
    {
        return {{"client-secret", "another-secret"}};
    }
    ScopePath scope() const override;
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "failure"; }
    QByteArray succeededStatus() const override { return "success"; }
    QByteArray timeoutWord() const override { return "timeout"; }
    int pageSize() const override { return 100; }
    QByteArray keyOf(int number) const override;
    EventId idOf(const ScriptedEvent &event) const override;
    QByteArray bodyOf(const ScriptedEvent &event) const override;
    ExpectedEvent expected(const ScriptedEvent &event) const override;
    GatewayLimits limits() const override;
    std::optional<QByteArray> statusThatCannotBeReplayed() const override { return "success"; }
    ApiReply errorReply(int status, const QByteArray &message) const override;

    //! Every token that was given out is over.
    void endTokens() { ++m_tokens; }
    int exchanges = 0;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply exchange(const ApiRequestLog &request);
    ApiReply list(const ApiRequestLog &request);
    ApiReply history(const QByteArray &key);
    ApiReply detail(const QByteArray &key);
    ApiReply redeliver(const QByteArray &key, const ApiRequestLog &request);
    QByteArray eventJson(const ScriptedEvent &event) const;
    QByteArray token() const { return "access-token-" + QByteArray::number(m_tokens); }

    int m_tokens = 1;
};

} // namespace Reprise::Test
