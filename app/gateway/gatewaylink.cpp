// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gateway/gatewaylink.h"

#include "app/async/settledjob.h"
#include "app/connectors/connector.h"
#include "app/gateway/connectorlookup.h"
#include "app/gateway/fetchjob.h"
#include "app/gateway/gatewaysender.h"
#include "app/gateway/protocolanswers.h"
#include "app/gateway/replaydoor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

constexpr double UsualPollMs = 15'000;
constexpr double LongestPollMs = 600'000;
//! Of a credential's calls at most this part goes into asking for new events.
constexpr double PollShare = 0.25;
constexpr double MsPerMinute = 60'000;

QByteArray withoutSlash(QByteArray address)
{
    while (address.endsWith('/'))
        address.chop(1);
    return address;
}

} // namespace

GatewayLink::GatewayLink(GatewayAccess &access, const Profile &profile, const ReplayLock &lock,
    EventArchive &archive, const Clock &clock)
    : m_access(access)
    , m_profile(profile)
    , m_archive(archive)
    , m_clock(clock)
    , m_door(std::make_unique<ReplayDoor>(access, profile, lock))
{
    if (const std::optional<GatewayKind> kind = access.kindOf(profile.connection.gateway))
        m_capabilities = kind->capabilities;
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_sync)
            m_sync->look(ScopeSync::Look::Quick, CallPriority::Tail);
    });
}

GatewayLink::~GatewayLink() = default;

void GatewayLink::start()
{
    if (m_state == State::Connecting || m_state == State::Connected)
        return;
    m_opening = m_access.open(m_profile);
    connect(m_opening.get(), &Job::finished, this, &GatewayLink::takeConnection);
    enter(State::Connecting);
}

void GatewayLink::takeConnection()
{
    const Result<OpenConnection> opened = m_opening->takeResult();
    m_opening.reset();
    if (!opened) {
        enter(State::Failed, opened.error());
        emit settled();
        return;
    }
    m_connection = *opened;
    m_capabilities = m_connection.connector->capabilities();
    beginSync();
    enter(State::Connected);
}

void GatewayLink::beginSync()
{
    m_sync = std::make_unique<SyncRun>(*m_connection.connector, *m_connection.budget, m_archive,
        m_clock, m_profile.connection.scopes);
    connect(m_sync.get(), &SyncRun::statusChanged, this, &GatewayLink::changed);
    connect(m_sync.get(), &SyncRun::coverageChanged, this, &GatewayLink::coverageChanged);
    connect(m_sync.get(), &SyncRun::pageStored, this,
        [this](const QList<EventRecord> &records) { m_eventsRead += records.size(); });
    connect(m_sync.get(), &SyncRun::settled, this, [this] {
        setPollTimer();
        emit settled();
    });
    m_sync->start();
    m_sync->look(ScopeSync::Look::Full, CallPriority::Sync);
    for (const TimeInterval &span : m_wanted.intervals())
        m_sync->want(span);
    m_wanted = {};
    setPollTimer();
}

void GatewayLink::enter(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    emit changed();
}

//! Often enough to follow, rarely enough to leave the credential's calls to people and replays.
void GatewayLink::setPollTimer()
{
    if (!m_isLive || !m_sync) {
        m_poll.stop();
        return;
    }
    const double rate = m_capabilities.callsPerMinute.value_or(0) * PollShare;
    const double calls = double(std::max<qsizetype>(1, m_sync->scopes().size()));
    const double byRate = rate > 0 ? calls * MsPerMinute / rate : 0;
    const int interval = int(std::clamp(byRate, UsualPollMs, LongestPollMs));
    if (!m_poll.isActive() || m_poll.interval() != interval)
        m_poll.start(interval);
}

SyncStatus GatewayLink::status() const
{
    SyncStatus status;
    if (m_sync)
        status = m_sync->status();
    else if (m_state == State::Failed)
        status.phase = SyncStatus::Phase::Failed;
    if (m_state == State::Failed)
        status.error = m_error;
    status.isLive = m_isLive && m_sync != nullptr;
    return status;
}

Coverage GatewayLink::coverage() const
{
    return m_sync ? m_sync->coverage() : Coverage();
}

std::optional<qint64> GatewayLink::wantedFrom() const
{
    return m_sync ? m_sync->wantedFrom() : std::nullopt;
}

void GatewayLink::look()
{
    if (m_sync)
        m_sync->look(ScopeSync::Look::Full, CallPriority::Person);
    else
        start();
}

void GatewayLink::want(const TimeInterval &span)
{
    if (m_sync)
        m_sync->want(span);
    else
        m_wanted.add(span);
}

void GatewayLink::setLive(bool isLive)
{
    m_isLive = isLive;
    setPollTimer();
    emit changed();
}

JobPtr<EventRecord> GatewayLink::fetch(const EventId &event, const AttemptId &newest)
{
    if (!connector())
        return settledJob<EventRecord>(
            Error{Error::Kind::Network, u"read event"_s, u"there is no connection"_s});
    return JobPtr<EventRecord>(new FetchJob(*connector(), m_archive, m_clock, event, newest));
}

FarSide GatewayLink::farSide(const FarSideTerms &terms)
{
    auto slot = std::make_shared<ProtocolSlot>();
    auto sender = std::make_unique<GatewaySender>(*m_door, slot, terms.limits, m_clock);
    if (withoutSlash(terms.plan.target.url) != withoutSlash(m_door->baseUrl()))
        sender->refuseAll("the plan is for another connection");
    FarSide side;
    side.sender = std::move(sender);
    side.answers = std::make_shared<ProtocolAnswers>(slot);
    side.lookup = std::make_unique<ConnectorLookup>([this] { return connector(); });
    return side;
}

} // namespace Reprise
