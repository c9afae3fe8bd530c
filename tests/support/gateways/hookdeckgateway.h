// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

class HookdeckGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    QByteArray gateway() const override { return "hookdeck"; }
    QMap<QByteArray, QByteArray> variables() const override
    {
        return {{"version", "2025-07-01"}, {"project", "tm_1"}};
    }
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "FAILED"; }
    QByteArray succeededStatus() const override { return "SUCCESSFUL"; }
    int pageSize() const override { return 100; }
    QByteArray keyOf(int number) const override { return "evt_" + QByteArray::number(number); }
    ExpectedEvent expected(const ScriptedEvent &event) const override;
    ApiReply errorReply(int status, const QByteArray &message) const override;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply list(const ApiRequestLog &request);
    ApiReply attempts(const ApiRequestLog &request);
    ApiReply attempt(const QByteArray &id);
    ApiReply detail(const QByteArray &key);
    ApiReply rawBody(const QByteArray &key);
    ApiReply retry(const QByteArray &key);
    QByteArray eventJson(const ScriptedEvent &event, bool withData) const;
};

} // namespace Reprise::Test
