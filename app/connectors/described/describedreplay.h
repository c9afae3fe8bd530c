// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/description.h"
#include "app/connectors/replayprotocol.h"
#include "models/domain/gateway/connectionsettings.h"

namespace Reprise {

class Clock;

//! The replay call of a described gateway, with the credential as it was when this was made.
class DescribedReplay final : public ReplayProtocol
{
public:
    //! REQUIRES: description->replay. token: of an exchange, good until expiresAtMicros. clock
    //! outlives this and may be asked from any thread.
    DescribedReplay(std::shared_ptr<const Description> description, ConnectionSettings settings,
        ConnectionSecrets secrets, const Clock &clock, QByteArray token = {},
        std::optional<qint64> expiresAtMicros = std::nullopt);

    //! Error: Invalid, for an id that is none of this gateway's.
    Result<GatewayCall> replayCall(
        const EventId &event, const QByteArray &idempotencyKey) const override;
    ReplayAnswer readAnswer(const EventId &event, int status, const Headers &headers,
        const QByteArray &body) const override;
    QByteArray laneOf(const EventId &event) const override;
    std::optional<qint64> expiresAtMicros() const override { return m_expiresAt; }

private:
    std::optional<Variables> variablesFor(const EventId &event) const;
    ReplayAnswer acceptedAnswer(const EventId &event, const QByteArray &body) const;
    EventId successorOf(const EventId &event, const QByteArray &part) const;
    QByteArray redacted(QByteArray text) const;

    const std::shared_ptr<const Description> m_description;
    const ConnectionSettings m_settings;
    const ConnectionSecrets m_secrets;
    const Clock &m_clock;
    const QByteArray m_token;
    const std::optional<qint64> m_expiresAt;
};

} // namespace Reprise
