// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/answerline.h"
#include "models/domain/event.h"

namespace Reprise {

//! The order of tries: by time, then by id (numbers as numbers of any length, others as text).
bool isEarlierTry(
    qint64 micros, const QByteArray &id, qint64 otherMicros, const QByteArray &otherId);

//! The gateway's newest try; replays of ours do not count. Null where there is none.
const Attempt *newestAttempt(const QList<Attempt> &attempts);

//! Puts the attempts in order (time, then id), numbers them anew where their numbers do not rise,
//! and sets what the row says about the newest one: attemptCount, lastCode, lastDurationMicros,
//! lastAnswer. attemptCount never falls: a gateway may count tries that it does not list.
void summarizeAttempts(EventRecord &record);

//! What is known of one event after `incoming` was learned too: attempts united by id (without
//! ids by number and time; the incoming one replaces its like), the row and the request of the side
//! with the newer try (incoming when they are equal), the earliest arrival. Folding the deliveries
//! of an event in any order gives the same record; folding what is known already changes nothing.
//! REQUIRES: both have the same event id.
EventRecord foldRecords(EventRecord known, const EventRecord &incoming);

//! Merges what was just read from the gateway into what is stored. Read last wins: stage, status
//! and planned try are those of incoming, unless both tell of tries and incoming's newest is the
//! older one. What a thin record (an item of a list) does not have never erases what is stored:
//! texts, limits, vendor fields, the request, attempts, their messages. Where incoming counts more
//! tries than are known one by one, the answer shown is the one it tells, or none: not that of an
//! older try. The event is whole if incoming is, or if it was and nothing has happened to it.
EventRecord foldFetched(const EventRecord &known, const EventRecord &incoming);

} // namespace Reprise
