// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/samplefate.h"

#include "app/sample/sampledice.h"
#include "app/sample/samplestory.h"

namespace Reprise {

using namespace SampleStory;

namespace {

constexpr int AllTries = static_cast<int>(Ladder.size());
//! Enough for all tries, even if each of them waits for its time-out.
constexpr qint64 WholeLadder = 80 * Minute;

void addRawField(EventRecord &record, const QByteArray &name, const QByteArray &value)
{
    record.event.rawFields.chop(1);
    record.event.rawFields += ",\"" + name + "\":\"" + value + "\"}";
}

void settle(EventRecord &record, Stage stage, const QByteArray &vendorStatus)
{
    record.event.stage = stage;
    record.event.vendorStatus = vendorStatus;
    const bool isDropped = !isPending(stage);
    if (isDropped) {
        const qint64 expires = record.event.receivedAt.utcMicros + Retention;
        record.event.expiresAt = Timestamp{expires, toIsoText(expires)};
    }
}

void addTroubles(EventRecord &record, int count, SampleDice &dice)
{
    for (int i = 0; i < count; ++i)
        addTry(record, dice.percent(50) ? lastingTrouble(dice) : passingTrouble(dice), dice);
}

void deliver(EventRecord &record, SampleDice &dice)
{
    const int troubles = dice.between(0, 99) != 0 ? 0 : static_cast<int>(dice.between(1, 2));
    if (record.event.receivedAt.utcMicros < End - 5 * Minute) {
        for (int i = 0; i < troubles; ++i)
            addTry(record, passingTrouble(dice), dice);
    }
    addTry(record, goodAnswer(dice), dice);
    settle(record, Stage::Succeeded, "delivered");
}

void failInTheBackground(EventRecord &record, SampleDice &dice)
{
    const qint64 received = record.event.receivedAt.utcMicros;
    if (dice.percent(50) && received < End - WholeLadder) {
        addTroubles(record, AllTries, dice);
        return settle(record, Stage::Exhausted, "dead_letter");
    }
    addTroubles(record, received < End - 5 * Minute ? int(dice.between(1, 3)) : 1, dice);
    settle(record, Stage::Failed, "dead_letter");
    addRawField(record, "final_state", "not_retried");
}

//! The first one of them is the one that a newcomer sees; its tries tell the story.
void mishandleFirst(EventRecord &record, SampleDice &dice)
{
    for (const int durationMs : {247, 231}) {
        SampleAnswer answer = missingColumnAnswer(dice);
        answer.durationMicros = durationMs * 1000;
        addTry(record, answer, dice);
    }
    addTry(record, busyAnswer(dice), dice);
    addTry(record, timeoutAnswer(dice), dice);
    SampleAnswer last = missingColumnAnswer(dice);
    last.durationMicros = 212'000;
    addTry(record, last, dice);
    settle(record, Stage::Exhausted, "dead_letter");
}

//! Which residues are taken decides MishandledTimeouts and MishandledMissingAddress.
SampleAnswer lastMishandledAnswer(int variant, SampleDice &dice)
{
    if (variant % 13 == 5 || variant % 13 == 12)
        return timeoutAnswer(dice);
    if (variant % 41 == 20)
        return missingAddressAnswer(dice);
    return missingColumnAnswer(dice);
}

SampleAnswer earlierMishandledAnswer(SampleDice &dice)
{
    const qint64 draw = dice.between(1, 100);
    return draw <= 75 ? missingColumnAnswer(dice)
        : draw <= 90  ? busyAnswer(dice)
                      : timeoutAnswer(dice);
}

//! All tries lie before the fix; who has no time for five gets three.
void mishandle(EventRecord &record, int variant, SampleDice &dice)
{
    if (variant == 0)
        return mishandleFirst(record, dice);
    const bool hasTime = record.event.receivedAt.utcMicros + WholeLadder < FixDeployed;
    const bool isExhausted = hasTime && variant % 5 != 2;
    const bool hasTimeForFour = record.event.receivedAt.utcMicros + 16 * Minute < FixDeployed;
    const int tries = isExhausted ? AllTries : hasTimeForFour && variant % 3 == 0 ? 4 : 3;
    for (int i = 1; i < tries; ++i)
        addTry(record, earlierMishandledAnswer(dice), dice);
    addTry(record, lastMishandledAnswer(variant, dice), dice);
    settle(record, isExhausted ? Stage::Exhausted : Stage::Failed, "dead_letter");
    if (!isExhausted)
        addRawField(record, "final_state", "retries_ended_by_operator");
}

void schedule(EventRecord &record, int tries, SampleDice &dice)
{
    for (int i = 0; i < tries; ++i)
        addTry(
            record, tries > 3 && dice.percent(30) ? passingTrouble(dice) : busyAnswer(dice), dice);
    settle(record, Stage::Scheduled, "retry_scheduled");
    const qint64 next = nextTryMicros(record);
    record.event.nextAttemptAt = Timestamp{next, toIsoText(next)};
}

void hold(EventRecord &record, int variant, SampleDice &dice)
{
    if (variant % 2 == 1)
        addTry(record, busyAnswer(dice), dice);
    settle(record, Stage::Held, "queued");
    addRawField(record, "destination_state", "inactive");
}

void wait(EventRecord &record, int variant)
{
    static constexpr std::array<const char *, 3> Words{"queued", "accepted", "received"};
    settle(record, Stage::Waiting, Words.at(static_cast<size_t>(variant % 3)));
}

void cancel(EventRecord &record, SampleDice &dice)
{
    addTry(record, busyAnswer(dice), dice);
    addTry(record, passingTrouble(dice), dice);
    settle(record, Stage::Canceled, "dead_letter");
    addRawField(record, "final_state", "cancelled");
}

void expireSoon(EventRecord &record, SampleDice &dice)
{
    addTroubles(record, AllTries, dice);
    settle(record, Stage::Exhausted, "dead_letter");
    const qint64 expires = record.event.receivedAt.utcMicros + ShortRetention;
    record.event.expiresAt = Timestamp{expires, toIsoText(expires)};
}

void supersede(EventRecord &record, EventId replay, SampleDice &dice)
{
    addTroubles(record, AllTries, dice);
    settle(record, Stage::Superseded, "replayed");
    addRawField(record, "replay_event_id", replay.text());
}

void start(EventRecord &record, SampleDice &dice)
{
    addTry(record, noAnswerYet(), dice);
    settle(record, Stage::InFlight, "delivering");
}

void succeedAtOnce(EventRecord &record, SampleDice &dice)
{
    addTry(record, goodAnswer(dice), dice);
    settle(record, Stage::Succeeded, "delivered");
}

void failOnce(EventRecord &record, const SampleAnswer &answer, SampleDice &dice)
{
    addTry(record, answer, dice);
    settle(record, Stage::Failed, "dead_letter");
}

} // namespace

EventId sampleEventId(quint64 number)
{
    return EventId(SampleIdPrefix + QByteArray::number(number, 16).rightJustified(12, '0'));
}

void decideFate(EventRecord &record, const SampleMoment &moment,
    const std::optional<SampleAnswer> &failure, SampleDice &dice)
{
    if (failure)
        return failOnce(record, *failure, dice);
    switch (moment.what) {
    case SampleCase::Curio:
    case SampleCase::Delivered:
        return deliver(record, dice);
    case SampleCase::Failing:
        return failInTheBackground(record, dice);
    case SampleCase::Mishandled:
        return mishandle(record, moment.variant, dice);
    case SampleCase::Scheduled:
        return schedule(record, moment.variant, dice);
    case SampleCase::Held:
        return hold(record, moment.variant, dice);
    case SampleCase::Waiting:
        return wait(record, moment.variant);
    case SampleCase::InFlight:
        return start(record, dice);
    case SampleCase::Canceled:
        return cancel(record, dice);
    case SampleCase::Superseded:
        return supersede(record, sampleEventId(moment.number + 1), dice);
    case SampleCase::Replayed:
        return succeedAtOnce(record, dice);
    case SampleCase::Expiring:
        return expireSoon(record, dice);
    }
}

} // namespace Reprise
