// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/send/classification.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace Reprise {

using End = Exchange::End;

static QByteArray firstLine(const QByteArray &text)
{
    const QByteArray trimmed = text.left(4 * DetailLimit).trimmed();
    const qsizetype end = trimmed.indexOf('\n');
    return (end < 0 ? trimmed : trimmed.first(end)).trimmed().left(DetailLimit);
}

static bool isSuccess(int status)
{
    return status / 100 == 2;
}

//! Answers by which a gateway says that it did nothing.
static bool isRefusal(int status)
{
    static constexpr std::array<int, 7> Refusals{400, 401, 403, 404, 410, 422, 429};
    return std::find(Refusals.begin(), Refusals.end(), status) != Refusals.end();
}

//! A proxy's or a portal's page is not a gateway's word, and some gateways answer 200 to a failure.
static bool isGatewayAcceptance(const Exchange &exchange)
{
    if (exchange.body.trimmed().isEmpty())
        return exchange.contentType.isEmpty() || exchange.contentType.contains("json");
    if (!exchange.contentType.toLower().contains("json"))
        return false;
    if (exchange.end == End::AnswerCut)
        return true;
    const nlohmann::json answer =
        nlohmann::json::parse(exchange.body.begin(), exchange.body.end(), nullptr, false);
    return answer.is_object() && (!answer.contains("error") || answer.at("error").is_null());
}

static bool isBlocking(int status)
{
    return status == 401 || status == 403 || status == 407;
}

static void classifyDirect(const Exchange &exchange, int status, Classification &result)
{
    result.state = isSuccess(status) ? ItemState::Delivered : ItemState::Failed;
    result.isFailure = !isSuccess(status);
    if (exchange.end != End::Answered && result.detail.isEmpty())
        result.detail = "the answer was incomplete";
}

static void classifyGateway(const Exchange &exchange, int status, Classification &result)
{
    const bool isWhole = exchange.end == End::Answered || exchange.end == End::AnswerCut;
    if (isSuccess(status) && isWhole && isGatewayAcceptance(exchange))
        result.state = ItemState::Accepted;
    else if (isRefusal(status))
        result.state = ItemState::Refused;
    result.isFailure = result.state != ItemState::Accepted;
    result.mayTryAgain = status == 429;
}

static Classification classifyAnswer(ReplayWay way, const Exchange &exchange, int status)
{
    Classification result;
    result.code = status;
    result.detail = firstLine(exchange.body);
    if (way == ReplayWay::Direct)
        classifyDirect(exchange, status, result);
    else
        classifyGateway(exchange, status, result);
    if (isBlocking(status))
        result.pause = PauseReason::Destination;
    return result;
}

static Classification classifySilence(const Exchange &exchange)
{
    Classification result;
    result.detail = firstLine(exchange.error);
    const bool hasLeft = exchange.bytesWritten > 0;
    result.state = hasLeft ? ItemState::InDoubt : ItemState::Refused;
    result.isFailure = true;
    const bool isBlocked = exchange.obstacle == Exchange::Obstacle::Tls
        || exchange.obstacle == Exchange::Obstacle::Proxy;
    if (isBlocked)
        result.pause = PauseReason::Destination;
    result.mayTryAgain = !hasLeft && !isBlocked;
    return result;
}

Classification classify(ReplayWay way, const Exchange &exchange)
{
    if (exchange.end == End::Withdrawn)
        return {ItemState::Planned, PauseReason::None, false, false, std::nullopt, {}};
    if (exchange.end == End::Unsendable && exchange.obstacle == Exchange::Obstacle::Secret)
        return {ItemState::Planned, PauseReason::SecretMissing, false, false, std::nullopt,
            firstLine(exchange.error)};
    if (exchange.end == End::Unsendable)
        return {ItemState::Refused, PauseReason::None, false, false, std::nullopt,
            firstLine(exchange.error)};
    if (exchange.status)
        return classifyAnswer(way, exchange, *exchange.status);
    return classifySilence(exchange);
}

} // namespace Reprise
