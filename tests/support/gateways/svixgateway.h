// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

//! Messages of one application to one endpoint; iterators that are there on the last page, too.
class SvixGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    QByteArray gateway() const override { return "svix"; }
    ScopePath scope() const override;
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "fail"; }
    QByteArray succeededStatus() const override { return "success"; }
    int pageSize() const override { return 250; }
    QByteArray keyOf(int number) const override;
    EventId idOf(const ScriptedEvent &event) const override;
    ExpectedEvent expected(const ScriptedEvent &event) const override;
    GatewayLimits limits() const override;
    ApiReply errorReply(int status, const QByteArray &message) const override;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply list(const ApiRequestLog &request);
    ApiReply attempts(const QByteArray &key, const ApiRequestLog &request);
    ApiReply message(const QByteArray &key);
    ApiReply endpointsOf(const QByteArray &key);
    ApiReply headers(const QByteArray &key);
    ApiReply resend(const QByteArray &key);
    QByteArray messageJson(const ScriptedEvent &event, bool withContent, bool withStatus) const;
};

} // namespace Reprise::Test
