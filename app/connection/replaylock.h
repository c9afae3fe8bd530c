// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/connectionsettings.h"

#include <QObject>
#include <QTimer>

namespace Reprise {

//! Whether a session may start replays. Connections begin locked; a person unlocks them with the
//! credential that replaying needs, or with a yes where the gateway has only one. It locks again by
//! itself after a while, and with the session. Runs that are under way go on.
//! Thread: GUI.
class ReplayLock final : public QObject
{
    Q_OBJECT

public:
    //! lockAfterMs: 0 for not before the session ends.
    explicit ReplayLock(qint64 lockAfterMs, QObject *parent = nullptr);

    bool isLocked() const { return m_isLocked; }
    //! secrets: of the fields that are for replaying only; they are forgotten when it locks.
    void unlock(const ConnectionSecrets &secrets);
    void lock();
    //! REQUIRES: !isLocked()
    const ConnectionSecrets &secrets() const;
    //! Until it locks by itself; nothing where it does not.
    std::optional<qint64> leftMs() const;

signals:
    void changed();

private:
    bool m_isLocked = true;
    ConnectionSecrets m_secrets;
    QTimer m_timer;
};

} // namespace Reprise
