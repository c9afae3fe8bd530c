// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

class SampleDice;

//! How a receiver took one try.
struct SampleAnswer {
    std::optional<int> code;
    AttemptOutcome outcome = AttemptOutcome::Rejected;
    QByteArray vendorOutcome;
    QByteArray error; //!< of the transport, where there is no answer
    QByteArray body;
    QByteArray mediaType = "application/json";
    qint64 durationMicros = 0;
};

SampleAnswer goodAnswer(SampleDice &dice);
//! The bug: 500 column "sku_id" does not exist.
SampleAnswer missingColumnAnswer(SampleDice &dice);
SampleAnswer missingAddressAnswer(SampleDice &dice);
SampleAnswer timeoutAnswer(SampleDice &dice);
SampleAnswer busyAnswer(SampleDice &dice); //!< 503 in varied words
SampleAnswer passingTrouble(SampleDice &dice); //!< what a retry mends
SampleAnswer lastingTrouble(SampleDice &dice); //!< what no retry mends
SampleAnswer plainAnswer(int code, const QByteArray &mediaType, const QByteArray &body);
SampleAnswer noAnswerYet();

//! When the ladder has the record's next try begin; microseconds since 1970.
qint64 nextTryMicros(const EventRecord &record);

//! Appends one more try to the record and brings its row up to date. The try starts after the
//! ladder's wait behind the end of the one before it, the first one at once.
void addTry(EventRecord &record, const SampleAnswer &answer, SampleDice &dice);

} // namespace Reprise
