// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/gatewaysender.h"

#include "app/async/clock.h"
#include "app/connectors/connector.h"
#include "app/gateway/protocolrequests.h"
#include "app/gateway/sendroute.h"
#include "app/net/retryafter.h"
#include "app/replay/send/httpsender.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Reprise {

using End = Exchange::End;
using Obstacle = Exchange::Obstacle;

namespace {

constexpr qint64 RenewalMarginMicros = 60'000'000;
constexpr double MicrosPerMinute = 60e6;
constexpr qint64 LongestLaneWaitMs = 60'000;

//! Nothing has left: a credential is missing, or there is no way, or it can never be sent.
Exchange notSent(const Error &error)
{
    Exchange exchange;
    exchange.end = End::Unsendable;
    exchange.error = error.detail.toUtf8();
    switch (error.kind) {
    case Error::Kind::Auth:
    case Error::Kind::Rejected:
    case Error::Kind::Invalid:
        exchange.obstacle = Obstacle::Secret;
        break;
    case Error::Kind::Tls:
        exchange.end = End::NotConnected;
        exchange.obstacle = Obstacle::Tls;
        break;
    case Error::Kind::Proxy:
        exchange.end = End::NotConnected;
        exchange.obstacle = Obstacle::Proxy;
        break;
    default:
        exchange.end = End::NotConnected;
        exchange.obstacle = Obstacle::Host;
        break;
    }
    return exchange;
}

} // namespace

GatewaySender::GatewaySender(ReplayDoor &door, std::shared_ptr<ProtocolSlot> slot,
    const SendLimits &limits, const Clock &clock)
    : m_door(door)
    , m_slot(std::move(slot))
    , m_limits(limits)
    , m_clock(clock)
{
    m_limits.keepsAnswerFields = true;
    m_laneTimer.setSingleShot(true);
    connect(&m_laneTimer, &QTimer::timeout, this, &GatewaySender::pump);
}

GatewaySender::~GatewaySender() = default;

void GatewaySender::send(const QList<SendOrder> &orders)
{
    m_waiting.insert(m_waiting.end(), orders.begin(), orders.end());
    pump();
}

void GatewaySender::withdraw()
{
    Exchange exchange;
    exchange.end = End::Withdrawn;
    endAll(exchange);
    if (m_sender)
        m_sender->withdraw();
}

void GatewaySender::pump()
{
    if (m_waiting.empty() || m_isAsking || m_opening || m_renewing)
        return;
    if (!m_refusal.isEmpty()) {
        Exchange exchange;
        exchange.end = End::Unsendable;
        exchange.error = m_refusal;
        return endAll(exchange);
    }
    if (!m_connection.connector)
        return openDoor();
    if (!m_slot->protocol || isRunningOut())
        return renew();
    if (nextFree() == m_waiting.end())
        return waitForLane();
    askForTurn();
}

void GatewaySender::openDoor()
{
    if (m_door.isLocked()) {
        return endAll(notSent({Error::Kind::Auth, {},
            QStringLiteral("the connection is read-only; it has to be unlocked")}));
    }
    m_opening = m_door.open();
    connect(m_opening.get(), &Job::finished, this, &GatewaySender::takeConnection);
}

void GatewaySender::takeConnection()
{
    const Result<OpenConnection> opened = m_opening->takeResult();
    m_opening.reset();
    if (!opened)
        return endAll(notSent(opened.error()));
    m_connection = *opened;
    m_limits.route = m_connection.route;
    m_limits.routeSecrets = m_connection.routeSecrets;
    nameProxy(m_limits, m_door.baseUrl());
    pump();
}

bool GatewaySender::isRunningOut() const
{
    const std::optional<qint64> expires = m_slot->protocol->expiresAtMicros();
    return expires && !m_isFresh && *expires - m_clock.utcMicros() < RenewalMarginMicros;
}

void GatewaySender::renew()
{
    m_renewing = m_connection.connector->renewReplayProtocol();
    connect(m_renewing.get(), &Job::finished, this, &GatewaySender::takeProtocol);
}

void GatewaySender::takeProtocol()
{
    const Result<Protocol> renewed = m_renewing->takeResult();
    m_renewing.reset();
    if (!renewed)
        return endAll(notSent(renewed.error()));
    if (!*renewed)
        refuseAll("this gateway has no call that delivers again");
    else
        useProtocol(*renewed);
    pump();
}

void GatewaySender::useProtocol(const Protocol &protocol)
{
    m_slot->protocol = protocol;
    m_isFresh = true;
    auto writer = std::make_shared<ProtocolRequests>(protocol);
    if (m_sender)
        return m_sender->setWriter(std::move(writer));
    m_sender = std::make_unique<HttpSender>(std::move(writer), m_limits, &m_clock);
    connect(m_sender.get(), &Sender::answered, this, &GatewaySender::relay);
}

void GatewaySender::askForTurn()
{
    m_isAsking = true;
    m_connection.budget->whenAllowed(CallPriority::Replay, this, [this] {
        m_isAsking = false;
        forward();
    });
}

void GatewaySender::forward()
{
    const auto next = nextFree();
    if (next != m_waiting.end()) {
        const SendOrder order = std::move(*next);
        m_waiting.erase(next);
        noteSent(order);
        m_sender->send({order});
    }
    pump();
}

//! The first whose lane may be used now.
std::deque<SendOrder>::iterator GatewaySender::nextFree()
{
    const qint64 now = m_clock.monotonicMicros();
    return std::find_if(m_waiting.begin(), m_waiting.end(), [&](const SendOrder &order) {
        return m_freeAt.value(m_slot->protocol->laneOf(order.item.event), 0) <= now;
    });
}

void GatewaySender::waitForLane()
{
    qint64 soonest = std::numeric_limits<qint64>::max();
    for (const SendOrder &order : m_waiting)
        soonest = std::min(soonest, m_freeAt.value(m_slot->protocol->laneOf(order.item.event), 0));
    const qint64 waitMs = (soonest - m_clock.monotonicMicros()) / 1000 + 1;
    m_laneTimer.start(int(std::clamp<qint64>(waitMs, 1, LongestLaneWaitMs)));
}

void GatewaySender::noteSent(const SendOrder &order)
{
    m_isFresh = false;
    const std::optional<double> perMinute = m_connection.connector->capabilities().replaysPerMinute;
    if (perMinute && *perMinute > 0)
        m_freeAt.insert(m_slot->protocol->laneOf(order.item.event),
            m_clock.monotonicMicros() + qint64(MicrosPerMinute / *perMinute));
}

//! What the gateway says of its limits holds for reading as well.
void GatewaySender::relay(const QList<SendOutcome> &outcomes)
{
    for (const SendOutcome &outcome : outcomes) {
        if (outcome.exchange.status != 429)
            continue;
        const std::optional<qint64> wait =
            retryAfterMicros(outcome.exchange.retryAfter, m_clock.utcMicros());
        if (wait)
            m_connection.budget->pauseFor(*wait / 1000);
    }
    emit answered(outcomes);
}

void GatewaySender::endAll(const Exchange &exchange)
{
    for (const SendOrder &order : std::exchange(m_waiting, {})) {
        SendOutcome outcome{order.intent.intent().index, order.intent.intent().decision, exchange};
        outcome.exchange.startedMicros = m_clock.utcMicros();
        m_ended.append(outcome);
    }
    if (!m_ended.isEmpty())
        QMetaObject::invokeMethod(this, &GatewaySender::tell, Qt::QueuedConnection);
}

void GatewaySender::tell()
{
    if (!m_ended.isEmpty())
        emit answered(std::exchange(m_ended, {}));
}

} // namespace Reprise
