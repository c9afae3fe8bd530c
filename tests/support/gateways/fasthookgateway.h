// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

class FastHookGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    QByteArray gateway() const override { return "fasthook"; }
    QMap<QByteArray, QByteArray> variables() const override { return {{"team", "tm_demo1"}}; }
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "FAILED"; }
    QByteArray succeededStatus() const override { return "SUCCESSFUL"; }
    int pageSize() const override { return 100; }
    QByteArray keyOf(int number) const override { return "evt_" + QByteArray::number(number); }
    bool tellsSuccessor() const override { return true; }
    std::optional<qint64> looksBackTo() const override { return StartMicros - 86'400'000'000; }
    std::optional<QByteArray> statusThatCannotBeReplayed() const override { return "HOLD"; }
    ApiReply errorReply(int status, const QByteArray &message) const override;
    ExpectedEvent expected(const ScriptedEvent &event) const override;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply list(const ApiRequestLog &request);
    ApiReply attempts(const ApiRequestLog &request);
    ApiReply detail(const QByteArray &key);
    ApiReply retry(const QByteArray &key);
    QByteArray eventJson(const ScriptedEvent &event, bool withData) const;
};

} // namespace Reprise::Test
