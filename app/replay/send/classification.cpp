// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/send/classification.h"

#include "app/replay/send/answerrule.h"

namespace Reprise {

using End = Exchange::End;

static QByteArray firstLine(const QByteArray &text)
{
    const QByteArray trimmed = text.left(4 * DetailLimit).trimmed();
    const qsizetype end = trimmed.indexOf('\n');
    return (end < 0 ? trimmed : trimmed.first(end)).trimmed().left(DetailLimit);
}

bool isSuccess(int status)
{
    return status / 100 == 2;
}

static bool isBlocking(int status)
{
    return status == 401 || status == 403 || status == 407;
}

Classification answerBasics(const Exchange &exchange)
{
    Classification result;
    result.code = exchange.status;
    result.detail = firstLine(exchange.body);
    if (exchange.status && isBlocking(*exchange.status))
        result.pause = PauseReason::Destination;
    return result;
}

static Classification classifySilence(const Exchange &exchange)
{
    Classification result;
    result.detail = firstLine(exchange.error);
    if (exchange.bytesWritten > 0) {
        result.isFailure = true;
        return result;
    }
    const bool isBlocked = exchange.obstacle == Exchange::Obstacle::Tls
        || exchange.obstacle == Exchange::Obstacle::Proxy;
    result.state = isBlocked ? ItemState::Refused : ItemState::Planned;
    result.pause = isBlocked ? PauseReason::Destination : PauseReason::None;
    result.isFailure = isBlocked;
    result.isUnreachable = !isBlocked;
    return result;
}

static Classification notBegun(ItemState state, PauseReason pause, const Exchange &exchange)
{
    Classification result;
    result.state = state;
    result.pause = pause;
    result.detail = firstLine(exchange.error);
    return result;
}

Classification classify(const AnswerRule &rule, const Exchange &exchange, const EventId &event)
{
    if (exchange.end == End::Withdrawn)
        return notBegun(ItemState::Planned, PauseReason::None, exchange);
    if (exchange.end == End::Unsendable && exchange.obstacle == Exchange::Obstacle::Secret)
        return notBegun(ItemState::Planned, PauseReason::SecretMissing, exchange);
    if (exchange.end == End::Unsendable)
        return notBegun(ItemState::Refused, PauseReason::None, exchange);
    if (exchange.status)
        return rule.readFor(event, exchange);
    return classifySilence(exchange);
}

} // namespace Reprise
