// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

//! Deliveries of one project; cursors that are there on the last page, too; failures inside of 200.
class ConvoyGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    QByteArray gateway() const override { return "convoy"; }
    QByteArray baseUrl() const override { return url() + "/api"; }
    QMap<QByteArray, QByteArray> variables() const override { return {{"project", "01HPROJECT"}}; }
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "Failure"; }
    QByteArray succeededStatus() const override { return "Success"; }
    QByteArray timeoutWord() const override { return "context deadline exceeded"; }
    int pageSize() const override { return 100; }
    QByteArray keyOf(int number) const override;
    ExpectedEvent expected(const ScriptedEvent &event) const override;
    GatewayLimits limits() const override;
    QList<QByteArray> hiddenTexts() const override { return {"whsec_of_the_endpoint"}; }
    std::optional<QByteArray> statusThatCannotBeReplayed() const override { return "Success"; }
    ApiReply errorReply(int status, const QByteArray &message) const override;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply list(const ApiRequestLog &request);
    ApiReply attempts(const QByteArray &key);
    ApiReply detail(const QByteArray &key);
    ApiReply resend(const QByteArray &key);
    QByteArray deliveryJson(const ScriptedEvent &event) const;
};

} // namespace Reprise::Test
