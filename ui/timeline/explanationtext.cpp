// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timeline/explanationtext.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameLimit = 40;
constexpr int AnswerLimit = 160;
//! Closer than this, the distance is told beside the day.
constexpr qint64 SoonMicros = 48LL * 60 * 60 * 1'000'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExplanationText)
};

QDateTime utc(qint64 micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1000, Qt::UTC);
}

QString timeOfDayText(qint64 utcMicros)
{
    return Words::tr("%1 UTC").arg(utc(utcMicros).toString(u"HH:mm"_s));
}

Sentence linkedTo(ExplanationLink link, const Sentence &words, const QString &tip)
{
    return words.linked(int(link), tip);
}

Sentence destinationText(const Explanation &told)
{
    if (told.destination.isEmpty())
        return Words::tr("the destination");
    const QString name = lineText(told.destination, NameLimit);
    return linkedTo(ExplanationLink::Destination, Sentence::strong(name),
        Words::tr("Only events for “%1”").arg(name));
}

Sentence codeText(const Explanation &told)
{
    const QString code = QString::number(told.code.value_or(0));
    if (told.isReplay) // filters look at the gateway's own last answer
        return Sentence::strong(code);
    return linkedTo(ExplanationLink::Code, Sentence::strong(code),
        Words::tr("Only events that were answered %1").arg(code));
}

//! ": what it said" at the end of a sentence, which gets its full stop here.
Sentence withAnswer(const Sentence &sentence, const Explanation &told)
{
    const QString answer = lineText(told.answer, AnswerLimit);
    Sentence whole = answer.isEmpty()
        ? sentence
        : Sentence::filled(Words::tr("%1: %2"), {sentence, Sentence::quoted(answer)});
    if (!answer.endsWith(u'.') && !answer.endsWith(u'…'))
        whole += u"."_s;
    return whole;
}

Sentence codeSentence(const Explanation &told)
{
    if (!told.durationMicros)
        return Sentence::filled(Words::tr("%1 from %2"), {codeText(told), destinationText(told)});
    return Sentence::filled(Words::tr("%1 from %2 after %3"),
        {codeText(told), destinationText(told), durationText(*told.durationMicros)});
}

Sentence aboutDestination(const QString &pattern, const Explanation &told)
{
    return Sentence::filled(pattern, {destinationText(told)});
}

Sentence silenceSentence(const Explanation &told)
{
    if (told.outcome != AttemptOutcome::TimedOut || !told.durationMicros)
        return withAnswer(aboutDestination(Words::tr("No answer from %1"), told), told);
    return Sentence::filled(Words::tr("No answer from %1 within %2."),
        {destinationText(told), durationText(*told.durationMicros)});
}

Sentence untriedSentence(const Explanation &told)
{
    switch (told.stage) {
    case Stage::Held:
        return aboutDestination(Words::tr("Not tried yet: deliveries to %1 are held."), told);
    case Stage::Waiting:
        return aboutDestination(Words::tr("Not tried yet: it waits in the queue for %1."), told);
    default:
        return aboutDestination(Words::tr("No try to reach %1 is known."), told);
    }
}

Sentence tryText(const Explanation &told)
{
    switch (told.outcome) {
    case AttemptOutcome::Pending:
        return aboutDestination(Words::tr("A try to reach %1 is under way."), told);
    case AttemptOutcome::Canceled:
        return aboutDestination(Words::tr("The last try to reach %1 was canceled."), told);
    case AttemptOutcome::TimedOut:
    case AttemptOutcome::NetworkError:
        return silenceSentence(told);
    case AttemptOutcome::Succeeded:
    case AttemptOutcome::Rejected:
    case AttemptOutcome::Unknown:
        break;
    }
    if (told.code)
        return withAnswer(codeSentence(told), told);
    return withAnswer(
        aboutDestination(Words::tr("The last try to reach %1 ended unclearly"), told), told);
}

Sentence happenedText(const Explanation &told)
{
    if (told.attempt < 0 && told.triesUsed == 0)
        return untriedSentence(told);
    return told.isReplay ? Sentence::filled(Words::tr("Replayed: %1"), {tryText(told)})
                         : tryText(told);
}

Sentence triesText(const Explanation &told)
{
    const bool isTold = isFailure(told.stage) || told.stage == Stage::Scheduled;
    if (!isTold || told.outcome == AttemptOutcome::Pending)
        return {};
    if (told.allTriesUsed())
        return Words::tr("All %Ln tries are used", nullptr, told.triesUsed);
    if (told.triesLimit)
        return Words::tr("%1 of %Ln tries are used", nullptr, *told.triesLimit)
            .arg(countText(told.triesUsed));
    return Words::tr("%Ln tries were made", nullptr, told.triesUsed);
}

Sentence nextTryText(const Explanation &told, qint64 nowMicros)
{
    if (!told.nextTryMicros)
        return {};
    return Sentence::filled(Words::tr("the next comes at %1, %2"),
        {Sentence::strong(timeOfDayText(*told.nextTryMicros)),
            relativeText(*told.nextTryMicros, nowMicros)});
}

Sentence retentionText(const Explanation &told, qint64 nowMicros)
{
    if (!told.retentionEndMicros || told.stage == Stage::Succeeded)
        return {};
    const Sentence day = Sentence::strong(dayText(*told.retentionEndMicros, nowMicros));
    if (told.isGone)
        return Sentence::filled(Words::tr("it expired on %1"), {day});
    if (*told.retentionEndMicros - nowMicros > SoonMicros)
        return Sentence::filled(Words::tr("it expires on %1"), {day});
    return Sentence::filled(Words::tr("it expires on %1, %2"),
        {day, relativeText(*told.retentionEndMicros, nowMicros)});
}

Sentence alikeText(const Explanation &told, qint64 nowMicros)
{
    if (!told.alike)
        return {};
    const bool isToday =
        dayText(told.alike->sinceMicros, nowMicros) == dayText(nowMicros, nowMicros);
    const QString since = isToday ? timeOfDayText(told.alike->sinceMicros)
                                  : dayText(told.alike->sinceMicros, nowMicros);
    const int others = pluralCount(told.alike->others);
    const Sentence count =
        linkedTo(ExplanationLink::Alike, Words::tr("%Ln others", "that failed", others),
            Words::tr("All events that failed the same way"));
    return Sentence::filled(
        Words::tr("%1 failed the same way since %2.", "“202 others”, time", others),
        {count, since});
}

//! Clauses as one sentence: the first letter large, a full stop behind.
Sentence oneSentence(const QList<Sentence> &clauses)
{
    Sentence whole = joined(clauses, u"; "_s).capitalized();
    if (!whole.isEmpty())
        whole += u"."_s;
    return whole;
}

} // namespace

Sentence explanationText(const Explanation &told, qint64 nowMicros)
{
    return joined({happenedText(told),
                      oneSentence({triesText(told), nextTryText(told, nowMicros),
                          retentionText(told, nowMicros)}),
                      alikeText(told, nowMicros)},
        u" "_s);
}

QString dayText(qint64 utcMicros, qint64 nowMicros)
{
    const QDate day = utc(utcMicros).date();
    const bool isThisYear = day.year() == utc(nowMicros).date().year();
    return QLocale().toString(day,
        isThisYear ? Words::tr("d MMMM", "a day without its year")
                   : Words::tr("d MMMM yyyy", "a day with its year"));
}

} // namespace Reprise
