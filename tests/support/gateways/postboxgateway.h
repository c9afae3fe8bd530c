// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/gateways/scriptedgateway.h"

namespace Reprise::Test {

//! The made-up gateway of the page about descriptions, known by a file of the user's only.
class PostboxGateway final : public ScriptedGateway
{
    Q_OBJECT

public:
    QByteArray gateway() const override { return "postbox"; }
    QString folder() const override;
    QMap<QByteArray, QByteArray> variables() const override { return {{"mailbox", "acme"}}; }
    QList<StatusRow> statuses() const override;
    QByteArray failedStatus() const override { return "returned"; }
    QByteArray succeededStatus() const override { return "delivered"; }
    int pageSize() const override { return 50; }
    QByteArray keyOf(int number) const override { return "ltr_" + QByteArray::number(number); }
    std::optional<QByteArray> statusThatCannotBeReplayed() const override { return "shredded"; }
    ApiReply errorReply(int status, const QByteArray &message) const override;

protected:
    ApiReply answer(const ApiRequestLog &request) override;

private:
    ApiReply list(const ApiRequestLog &request);
    ApiReply detail(const QByteArray &key);
    ApiReply again(const QByteArray &key);
    QByteArray letterJson(const ScriptedEvent &event, bool isWhole) const;
};

} // namespace Reprise::Test
