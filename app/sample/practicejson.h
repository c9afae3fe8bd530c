// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Reprise {

//! A delivery that a person ordered, as the practice gateway tells it.
struct PracticeAttempt {
    QByteArray id;
    QByteArray eventId;
    QByteArray replayId;
    QByteArray destination;
    int number = 0;
    qint64 startedMicros = 0;
    qint64 finishedMicros = 0; //!< 0: not yet
    int status = 0;
    QByteArray answer;
};

//! In GetHook's names, and "trigger" and "replay_event_id" beside them, which GetHook lacks.
QJsonObject toJson(const PracticeAttempt &attempt);
QJsonArray attemptsToJson(const EventRecord &record);
QJsonObject toJson(const Event &event, const HttpMessage &request);

//! The same number for the same text on every machine, unlike qHash.
quint64 keyNumber(const QByteArray &text);

} // namespace Reprise
