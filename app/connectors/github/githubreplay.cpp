// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubreplay.h"

#include "app/async/clock.h"
#include "app/connectors/github/githuberror.h"
#include "app/connectors/github/githublimits.h"

namespace Reprise {

using namespace Qt::StringLiterals;
using Meaning = ReplayAnswer::Meaning;

namespace {

Error cannotAsk(const QString &why)
{
    return Error{Error::Kind::Invalid, u"ask for a redelivery"_s, why};
}

//! GitHub answers with an object, null, or nothing at all; a page of some proxy is none of these.
bool isAcceptance(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    return text.isEmpty() || text == "null" || text.startsWith('{');
}

} // namespace

GitHubReplay::GitHubReplay(GitHubSetup setup, Newest newest, const Clock &clock, qint64 correction)
    : m_setup(std::move(setup))
    , m_newest(std::move(newest))
    , m_clock(clock)
    , m_correction(correction)
{
}

Result<GatewayCall> GitHubReplay::replayCall(
    const EventId &event, const QByteArray &idempotencyKey) const
{
    return replayCallOf(event, {}, idempotencyKey);
}

Result<GatewayCall> GitHubReplay::replayCallOf(
    const EventId &event, const AttemptId &newest, const QByteArray &) const
{
    const std::optional<GitHubPlace> place = GitHubPlace::fromEvent(event);
    if (!place || place->owner() != m_setup.owner)
        return cannotAsk(u"the event is none of this connection"_s);
    const QByteArray delivery = m_newest.value(event, newest).text();
    if (!isGitHubNumber(delivery))
        return cannotAsk(u"no delivery of the event is known; list the webhook's deliveries"_s);
    const Result<QByteArray> bearer = m_setup.credential.bearer(m_clock.utcMicros() + m_correction);
    if (!bearer)
        return bearer.error();
    const QUrl url = m_setup.urlOf(place->deliveriesPath() + '/' + delivery + "/attempts");
    return GatewayCall{"POST", url.toEncoded(), m_setup.headers(*bearer), {}};
}

Meaning GitHubReplay::meaningOf(int status, const Headers &headers, const QByteArray &body) const
{
    if (status >= 200 && status < 300)
        return isAcceptance(body) ? Meaning::Accepted : Meaning::Unclear;
    if (limitOf(status, headers, body, m_clock.utcMicros()))
        return Meaning::NotNow;
    if (status == 401 || status == 403)
        return Meaning::StopAll;
    const bool isRefusal = status >= 300 && status < 500 && status != 408;
    return isRefusal ? Meaning::Refused : Meaning::Unclear;
}

ReplayAnswer GitHubReplay::readAnswer(
    const EventId &, int status, const Headers &headers, const QByteArray &body) const
{
    ReplayAnswer answer;
    answer.meaning = meaningOf(status, headers, body);
    if (answer.meaning == Meaning::Accepted)
        return answer;
    const HttpReply reply{status, headers, body, {}};
    answer.detail = githubError(reply, {}, m_setup.credential.kind(), std::nullopt).detail.toUtf8();
    if (answer.meaning == Meaning::NotNow) {
        const auto limit = limitOf(status, headers, body, m_clock.utcMicros());
        answer.waitMicros = limit->waitMicros.value_or(unsaidWaitMicros(1));
    }
    return answer;
}

QByteArray GitHubReplay::laneOf(const EventId &) const
{
    return {}; // GitHub counts a credential's calls together
}

} // namespace Reprise
