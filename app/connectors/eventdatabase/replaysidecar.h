// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/eventbackend.h"

#include <QHash>

namespace Reprise {

//! Outcomes of our replays of events that are kept in somebody else's database: a SQLite file of
//! our own beside our other files, made with the first outcome.
//!
//! Schema, version 1 in PRAGMA user_version:
//!   outcomes(event BLOB, run BLOB, attempt BLOB, supersedes INTEGER, record BLOB,
//!            PRIMARY KEY(event, run, attempt))
//! record is the line of recordToJson() for an event with that one attempt.
class ReplaySidecar final
{
public:
    explicit ReplaySidecar(QString path);

    //! Reads what is there; a missing file is an empty sidecar.
    Result<void> open();
    //! Durable when it returns. Writing an outcome twice changes nothing.
    Result<void> add(const QList<ReplayOutcomeRow> &outcomes);

    //! In the order written.
    QList<ReplayOutcomeRow> outcomes(const EventId &event) const { return m_outcomes.value(event); }
    bool isEmpty() const { return m_outcomes.isEmpty(); }
    //! Rises by one with each add() that changed anything.
    qint64 revision() const { return m_revision; }

    //! Adds what the outcomes mean for a row: replayCount, and the stage Superseded.
    void apply(Event &event) const;

private:
    Result<void> connect();
    Result<void> load();
    bool remember(const ReplayOutcomeRow &outcome);

    QString m_path;
    SqliteDatabase m_database;
    QHash<EventId, QList<ReplayOutcomeRow>> m_outcomes;
    qint64 m_revision = 0;
};

} // namespace Reprise
