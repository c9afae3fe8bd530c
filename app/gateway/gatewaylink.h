// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connection/gatewayaccess.h"
#include "app/replay/farside/farside.h"
#include "app/store/eventarchive.h"
#include "app/sync/syncrun.h"

#include <QTimer>

namespace Reprise {

class ReplayDoor;
class ReplayLock;

//! A session's connection to its gateway: opens it, copies the gateway's events into the archive
//! and keeps them current, fetches what a person looks at, and carries replays. What is stored can
//! be looked at whatever becomes of it. Thread: GUI.
class GatewayLink final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Waiting, Connecting, Connected, Failed };

    //! All of them outlive this.
    GatewayLink(GatewayAccess &access, const Profile &profile, const ReplayLock &lock,
        EventArchive &archive, const Clock &clock);
    ~GatewayLink() override;

    //! Connects, and copies from then on. Once the archive is open. Again after a failure, or where
    //! secrets were entered anew.
    void start();

    State state() const { return m_state; }
    //! Why it failed; Auth with the names of secrets that are missing. REQUIRES: Failed
    const Error &error() const { return m_error; }
    //! Of the connection; before there is one, of the gateway's kind.
    const Capabilities &capabilities() const { return m_capabilities; }
    //! What the copy is doing, for people; also while there is no connection.
    SyncStatus status() const;
    Coverage coverage() const;
    //! Events on all pages that were read since it was opened; those read twice count twice.
    qint64 eventsRead() const { return m_eventsRead; }
    std::optional<qint64> wantedFrom() const;

    //! The newest events, now: a person waits for them. Connects first where there is no
    //! connection.
    void look();
    //! Everything of this span.
    void want(const TimeInterval &span);
    //! Whether new events are asked for again and again; true at first.
    void setLive(bool isLive);
    bool isLive() const { return m_isLive; }
    //! Everything of one event, kept in the archive. newest: the newest try that is known.
    JobPtr<EventRecord> fetch(const EventId &event, const AttemptId &newest);

    //! Of a run whose plan asks this gateway to deliver.
    FarSide farSide(const FarSideTerms &terms);

signals:
    void changed(); //!< state, status, capabilities
    void coverageChanged();
    void settled(); //!< nothing is left to be copied, or it cannot be: see status()

private:
    void takeConnection();
    void beginSync();
    void enter(State state, const Error &error = {});
    void setPollTimer();
    Connector *connector() const { return m_connection.connector.get(); }

    GatewayAccess &m_access;
    const Profile m_profile;
    EventArchive &m_archive;
    const Clock &m_clock;
    const std::unique_ptr<ReplayDoor> m_door;
    State m_state = State::Waiting;
    Error m_error;
    Capabilities m_capabilities;
    OpenConnection m_connection;
    std::unique_ptr<SyncRun> m_sync; // uses the connection; goes first
    JobPtr<OpenConnection> m_opening;
    Coverage m_wanted; // before there is a connection
    QTimer m_poll;
    bool m_isLive = true;
    qint64 m_eventsRead = 0;
};

} // namespace Reprise
