// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace Reprise {

//! What the receiver counted for one idempotency key.
struct PracticeTally {
    int received = 0;
    int handled = 0;
    int failed = 0;
    int dropped = 0; //!< recognised as duplicates

    bool operator==(const PracticeTally &) const = default;
};

//! An order to deliver an event again, and what came of it.
struct PracticeReplay {
    QByteArray id;
    QByteArray original;
    QByteArray key;
    qint64 queuedMicros = 0;
    qint64 startedMicros = 0;
    qint64 finishedMicros = 0; //!< 0: still queued
    int status = 0;
    QByteArray answer;

    bool operator==(const PracticeReplay &) const = default;
};

//! Entries of the practice gateway's memory. An order has no outcome; a delivery names its order
//! and has one; a tally stands for all deliveries of its key up to then.
QJsonObject orderEntry(const PracticeReplay &replay);
QJsonObject deliveryEntry(const PracticeReplay &replay);
QJsonObject tallyEntry(const QByteArray &key, const PracticeTally &tally);

PracticeReplay replayOf(const QJsonObject &order); //!< not delivered yet
void readDelivery(const QJsonObject &delivery, PracticeReplay &replay);
PracticeTally tallyOf(const QJsonObject &tally);

} // namespace Reprise
