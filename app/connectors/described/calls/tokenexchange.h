// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/connectors/described/calls/apianswer.h"

#include <QObject>

namespace Reprise {

class Clock;

//! The token that a client's id and secret were exchanged for: one exchange at a time, however many
//! calls wait for it. Thread: GUI.
class TokenExchange final : public QObject
{
    Q_OBJECT

public:
    //! exchange makes the call, when its turn in the budget has come. clock outlives this.
    TokenExchange(const Clock &clock, std::function<JobPtr<ApiAnswer>()> exchange, QObject *parent);

    //! Good for a while from now on; empty: there is none.
    QByteArray token() const;
    //! Wall clock at which it runs out.
    qint64 expiresAtMicros() const { return m_expiresAt; }
    //! An answer said that this token is over. Another one that came since stays.
    void forget(const QByteArray &token);
    //! Begins an exchange, unless one is under way. settled() comes when it ended.
    void begin();
    //! Why the last exchange gave no token: an answer that was none, or no answer at all.
    const Result<ApiAnswer> &refusal() const { return m_refusal; }

signals:
    void settled();

private:
    void end();
    void take(const ApiAnswer &answer);

    const Clock &m_clock;
    const std::function<JobPtr<ApiAnswer>()> m_exchange;
    JobPtr<ApiAnswer> m_job;
    QByteArray m_token;
    qint64 m_expiresAt = 0;
    Result<ApiAnswer> m_refusal = Error();
};

} // namespace Reprise
