// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/explanation.h"

#include "models/domain/answerline.h"

namespace Reprise {

namespace {

//! The newest try; of two that began together the later in the list.
int newestOf(const QList<Attempt> &attempts)
{
    int newest = -1;
    for (int i = 0; i < attempts.size(); ++i) {
        if (newest < 0
            || attempts.at(i).startedAt.utcMicros >= attempts.at(newest).startedAt.utcMicros)
            newest = i;
    }
    return newest;
}

void tellOfAttempt(Explanation &made, const Attempt &attempt)
{
    made.isReplay = attempt.trigger == AttemptTrigger::Replay;
    made.outcome = attempt.outcome;
    made.code = attempt.code;
    made.durationMicros = attempt.durationMicros;
    if (attempt.outcome != AttemptOutcome::Succeeded)
        made.answer = answerLine(attempt);
}

//! From the row alone, where a source lists no attempts.
void tellOfRow(Explanation &made, const Event &event)
{
    made.code = event.lastCode;
    made.durationMicros = event.lastDurationMicros;
    if (event.stage == Stage::Succeeded)
        made.outcome = AttemptOutcome::Succeeded;
    else if (event.lastCode)
        made.outcome = AttemptOutcome::Rejected;
    if (made.outcome != AttemptOutcome::Succeeded)
        made.answer = event.lastAnswer;
}

} // namespace

Explanation explain(
    const EventRecord &record, qint64 nowMicros, const std::optional<AlikeFailures> &alike)
{
    const Event &event = record.event;
    Explanation made;
    made.stage = event.stage;
    made.destination = event.destination;
    made.attempt = newestOf(record.attempts);
    if (made.attempt >= 0)
        tellOfAttempt(made, record.attempts.at(made.attempt));
    else if (event.attemptCount > 0)
        tellOfRow(made, event);
    made.triesUsed = event.attemptCount;
    made.triesLimit = event.attemptLimit;
    if (event.nextAttemptAt && event.nextAttemptAt->utcMicros >= nowMicros)
        made.nextTryMicros = event.nextAttemptAt->utcMicros;
    if (event.expiresAt) {
        made.retentionEndMicros = event.expiresAt->utcMicros;
        made.isGone = event.expiresAt->utcMicros <= nowMicros;
    }
    if (isFailure(event.stage) && alike && alike->others > 0)
        made.alike = alike;
    return made;
}

} // namespace Reprise
