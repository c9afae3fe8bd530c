// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/samplescript.h"

#include "app/sample/sampledice.h"
#include "app/sample/samplestory.h"

#include <algorithm>
#include <numeric>

namespace Reprise {

using namespace SampleStory;

namespace {

class ScriptWriter
{
public:
    explicit ScriptWriter(quint64 seed)
        : m_seed(seed)
    {
    }

    SampleMoment &add(SampleCase what, int variant, qint64 receivedMicros)
    {
        SampleMoment moment;
        moment.receivedMicros = receivedMicros;
        moment.what = what;
        moment.variant = variant;
        moment.number = FirstSpecialNumber + quint64(m_moments.size());
        moment.fateSeed = SampleDice::seedFor(m_seed, moment.number);
        moment.contentSeed = moment.fateSeed ^ 1;
        moment.contentMicros = receivedMicros;
        m_moments.append(moment);
        return m_moments.last();
    }
    //! The same request once more, later. REQUIRES: first was added last; the numbers are
    //! neighbours.
    void addAgain(SampleMoment first, SampleCase what, qint64 laterMicros)
    {
        SampleMoment &second = add(what, first.variant, first.receivedMicros + laterMicros);
        second.contentSeed = first.contentSeed;
        second.contentMicros = first.contentMicros;
        second.sharesKey = first.sharesKey;
    }
    //! count moments, one in each equal part of [from, to).
    void spread(SampleCase what, int count, qint64 from, qint64 to, int firstVariant = 0)
    {
        SampleDice dice(SampleDice::seedFor(m_seed, FirstSpecialNumber - 1 - quint64(what)));
        const qint64 part = (to - from) / count;
        for (int i = 0; i < count; ++i)
            add(what, firstVariant + i, from + i * part + dice.between(0, part - 1) / 1000 * 1000);
    }
    QList<SampleMoment> sorted() &&
    {
        std::stable_sort(
            m_moments.begin(), m_moments.end(), [](const SampleMoment &a, const SampleMoment &b) {
                return a.receivedMicros < b.receivedMicros;
            });
        return std::move(m_moments);
    }

private:
    quint64 m_seed;
    QList<SampleMoment> m_moments;
};

//! The last ones still have time for three tries before the fix.
void writeMishandled(ScriptWriter &script)
{
    const qint64 first = BugIntroduced + 2 * Second + 113'000;
    script.add(SampleCase::Mishandled, 0, first);
    script.spread(
        SampleCase::Mishandled, Mishandled - 1, first + Second, FixDeployed - 5 * Minute, 1);
}

//! The retry that comes next is after now; how many tries there were decides how far back it began.
void writeScheduled(ScriptWriter &script, SampleDice &dice)
{
    for (int i = 0; i < Scheduled; ++i) {
        const int tries = i % 8 == 0 ? 3 : 4;
        const qint64 wait = Ladder.at(tries);
        const qint64 nextTry = Now + wait / 20 + dice.between(0, wait * 9 / 10) / 1000 * 1000;
        const qint64 upToNextTry =
            std::accumulate(Ladder.begin(), Ladder.begin() + tries + 1, qint64(0));
        script.add(SampleCase::Scheduled, tries, nextTry - upToNextTry);
    }
}

void writeTwins(ScriptWriter &script, SampleDice &dice)
{
    for (int i = 0; i < TwinPairs; ++i) {
        const qint64 at = Begin + (i + 1) * 40 * Minute + dice.between(0, Minute) / 1000 * 1000;
        const bool sharesKey = i < TwinPairsSharingKey;
        SampleMoment &first = script.add(SampleCase::Delivered, i, at);
        first.sharesKey = sharesKey;
        script.addAgain(first, SampleCase::Delivered, dice.between(1, 90'000) * 1000);
    }
}

void writeSuperseded(ScriptWriter &script)
{
    for (int i = 0; i < Superseded; ++i) {
        const qint64 at = Begin + 20 * Minute + i * 7 * Minute + i * 31'417'000;
        const SampleMoment original = script.add(SampleCase::Superseded, i, at);
        script.addAgain(original, SampleCase::Replayed, 100 * Minute);
    }
}

} // namespace

QList<SampleMoment> sampleScript(quint64 seed)
{
    ScriptWriter script(seed);
    SampleDice dice(SampleDice::seedFor(seed, FirstSpecialNumber / 2));
    writeMishandled(script);
    writeScheduled(script, dice);
    writeTwins(script, dice);
    writeSuperseded(script);
    script.spread(SampleCase::Held, Held, BugIntroduced + Hour, FixDeployed + Hour);
    script.spread(SampleCase::Waiting, Waiting, End - 6 * Second, End);
    script.spread(SampleCase::InFlight, InFlight, End - 2 * Second, End);
    script.spread(SampleCase::Canceled, Canceled, Begin + Hour, End - 2 * Hour);
    script.spread(SampleCase::Expiring, ExpiringSoon, Begin + 10 * Minute, BugIntroduced);
    script.spread(SampleCase::Curio, Curios, Begin + 30 * Minute, End - 90 * Minute);
    return std::move(script).sorted();
}

SampleMoment ordinaryMoment(quint64 seed, int index, int count)
{
    const qint64 part = (End - Begin) / count;
    const quint64 fateSeed = SampleDice::seedFor(seed, quint64(index));
    SampleDice dice(fateSeed);
    SampleMoment moment;
    moment.fateSeed = dice.next();
    moment.contentSeed = moment.fateSeed ^ 1;
    moment.receivedMicros = Begin + index * part + dice.between(0, part - 1) / 1000 * 1000;
    moment.contentMicros = moment.receivedMicros;
    moment.isCopy = index % 2 == 1 && dice.percent(30);
    if (moment.isCopy) {
        const SampleMoment original = ordinaryMoment(seed, index - 1, count);
        moment.contentSeed = original.contentSeed;
        moment.contentMicros = original.contentMicros;
    } else if (index % OrdinaryPerFailure == OrdinaryPerFailure / 2) {
        moment.what = SampleCase::Failing;
    }
    moment.number = quint64(index);
    moment.variant = index;
    return moment;
}

} // namespace Reprise
