// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/githubsetup.h"
#include "app/connectors/replayprotocol.h"

#include <QHash>

namespace Reprise {

class Clock;

//! Asks GitHub to make a delivery again: POST …/deliveries/{id}/attempts without a body, answered
//! by 202. The answer names no new delivery; it shows in the list, with the same guid, as a newer
//! attempt of the same event. Any delivery of the event may be named: the newest that is known.
class GitHubReplay final : public ReplayProtocol
{
public:
    //! Delivery ids by event, as known when it was made.
    using Newest = QHash<EventId, AttemptId>;

    //! clock: outlives this, read from the sender's thread. correction: what is added to it so that
    //! it shows GitHub's time. bearer: an installation's token; empty: by the setup's credential.
    GitHubReplay(GitHubSetup setup, Newest newest, const Clock &clock, qint64 correction);

    Result<GatewayCall> replayCall(
        const EventId &event, const QByteArray &idempotencyKey) const override;
    Result<GatewayCall> replayCallOf(const EventId &event, const AttemptId &newest,
        const QByteArray &idempotencyKey) const override;
    ReplayAnswer readAnswer(const EventId &event, int status, const Headers &headers,
        const QByteArray &body) const override;
    QByteArray laneOf(const EventId &event) const override;

private:
    ReplayAnswer::Meaning meaningOf(
        int status, const Headers &headers, const QByteArray &body) const;

    const GitHubSetup m_setup;
    const Newest m_newest;
    const Clock &m_clock;
    const qint64 m_correction;
};

} // namespace Reprise
