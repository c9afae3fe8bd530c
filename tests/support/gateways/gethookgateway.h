// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

//! Offset paging over a list that grows at its front; statuses 200 only for what it knows.
class GetHookGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    //! The three answers to a list that its public sources describe.
    enum class Shape { Items, BareList };

    explicit GetHookGateway(Shape shape = Shape::Items)
        : m_shape(shape)
    {
    }

    QByteArray gateway() const override { return "gethook"; }
    ScopePath scope() const override { return {{"direction", "events", "Inbound"}}; }
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "dead_letter"; }
    QByteArray succeededStatus() const override { return "delivered"; }
    int pageSize() const override { return 200; }
    QByteArray keyOf(int number) const override;
    ExpectedEvent expected(const ScriptedEvent &event) const override;
    GatewayLimits limits() const override;
    QByteArray timeoutWord() const override { return "no answer within 30 s"; }
    bool tellsSuccessor() const override { return true; }
    std::optional<QByteArray> statusThatCannotBeReplayed() const override
    {
        return "retry_scheduled";
    }
    ApiReply errorReply(int status, const QByteArray &message) const override;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply list(const ApiRequestLog &request);
    ApiReply detail(const QByteArray &key);
    ApiReply replay(const QByteArray &key);
    QByteArray eventJson(const ScriptedEvent &event) const;

    Shape m_shape;
};

} // namespace Reprise::Test
