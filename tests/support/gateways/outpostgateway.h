// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

//! Keeps attempts; an event has no status of its own.
class OutpostGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    QByteArray gateway() const override { return "outpost"; }
    QByteArray baseUrl() const override { return url() + "/api/v1"; }
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "failed"; }
    QByteArray succeededStatus() const override { return "success"; }
    QByteArray timeoutWord() const override { return "timeout"; }
    int pageSize() const override { return 200; }
    QByteArray keyOf(int number) const override { return "evt_" + QByteArray::number(number); }
    EventId idOf(const ScriptedEvent &event) const override;
    GatewayLimits limits() const override;
    void settle(ScriptedEvent &event) const override;
    ApiReply errorReply(int status, const QByteArray &message) const override;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply attempts(const ApiRequestLog &request);
    ApiReply detail(const QByteArray &key);
    ApiReply retry(const ApiRequestLog &request);
};

} // namespace Reprise::Test
