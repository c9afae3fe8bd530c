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

QString destinationText(const Explanation &told)
{
    return told.destination.isEmpty() ? Words::tr("the destination")
                                      : lineText(told.destination, NameLimit);
}

//! ": what it said" at the end of a sentence, which gets its full stop here.
QString withAnswer(const QString &sentence, const Explanation &told)
{
    const QString answer = lineText(told.answer, AnswerLimit);
    if (answer.isEmpty())
        return sentence + u'.';
    const bool hasEnd = answer.endsWith(u'.') || answer.endsWith(u'…');
    return Words::tr("%1: %2").arg(sentence, answer) + (hasEnd ? u""_s : u"."_s);
}

QString codeSentence(const Explanation &told)
{
    const QString code = QString::number(told.code.value_or(0));
    if (!told.durationMicros)
        return Words::tr("%1 from %2").arg(code, destinationText(told));
    return Words::tr("%1 from %2 after %3")
        .arg(code, destinationText(told), durationText(*told.durationMicros));
}

QString silenceSentence(const Explanation &told)
{
    if (told.outcome != AttemptOutcome::TimedOut || !told.durationMicros)
        return withAnswer(Words::tr("No answer from %1").arg(destinationText(told)), told);
    return Words::tr("No answer from %1 within %2.")
        .arg(destinationText(told), durationText(*told.durationMicros));
}

QString untriedSentence(const Explanation &told)
{
    switch (told.stage) {
    case Stage::Held:
        return Words::tr("Not tried yet: deliveries to %1 are held.").arg(destinationText(told));
    case Stage::Waiting:
        return Words::tr("Not tried yet: it waits in the queue for %1.").arg(destinationText(told));
    default:
        return Words::tr("No try to reach %1 is known.").arg(destinationText(told));
    }
}

QString tryText(const Explanation &told)
{
    switch (told.outcome) {
    case AttemptOutcome::Pending:
        return Words::tr("A try to reach %1 is under way.").arg(destinationText(told));
    case AttemptOutcome::Canceled:
        return Words::tr("The last try to reach %1 was canceled.").arg(destinationText(told));
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
        Words::tr("The last try to reach %1 ended unclearly").arg(destinationText(told)), told);
}

QString happenedText(const Explanation &told)
{
    if (told.attempt < 0 && told.triesUsed == 0)
        return untriedSentence(told);
    return told.isReplay ? Words::tr("Replayed: %1").arg(tryText(told)) : tryText(told);
}

QString triesText(const Explanation &told)
{
    const bool isTold = isFailure(told.stage) || told.stage == Stage::Scheduled;
    if (!isTold || told.outcome == AttemptOutcome::Pending)
        return {};
    if (told.allTriesUsed())
        return told.triesUsed == 1 ? Words::tr("The only try is used")
                                   : Words::tr("All %1 tries are used").arg(told.triesUsed);
    if (told.triesLimit)
        return Words::tr("%1 of %2 tries are used").arg(told.triesUsed).arg(*told.triesLimit);
    return told.triesUsed == 1 ? Words::tr("1 try was made")
                               : Words::tr("%1 tries were made").arg(told.triesUsed);
}

QString nextTryText(const Explanation &told, qint64 nowMicros)
{
    if (!told.nextTryMicros)
        return {};
    return Words::tr("the next comes at %1, %2")
        .arg(timeOfDayText(*told.nextTryMicros), relativeText(*told.nextTryMicros, nowMicros));
}

QString retentionText(const Explanation &told, qint64 nowMicros)
{
    if (!told.retentionEndMicros || told.stage == Stage::Succeeded)
        return {};
    const QString day = dayText(*told.retentionEndMicros, nowMicros);
    if (told.isGone)
        return Words::tr("it was dropped on %1").arg(day);
    if (*told.retentionEndMicros - nowMicros > SoonMicros)
        return Words::tr("it is dropped on %1").arg(day);
    return Words::tr("it is dropped on %1, %2")
        .arg(day, relativeText(*told.retentionEndMicros, nowMicros));
}

QString alikeText(const Explanation &told, qint64 nowMicros)
{
    if (!told.alike)
        return {};
    const bool isToday =
        dayText(told.alike->sinceMicros, nowMicros) == dayText(nowMicros, nowMicros);
    const QString since = isToday ? timeOfDayText(told.alike->sinceMicros)
                                  : dayText(told.alike->sinceMicros, nowMicros);
    const int others = int(std::min<qint64>(told.alike->others, 1'000'000'000));
    return others == 1
        ? Words::tr("1 other failed the same way since %1.").arg(since)
        : Words::tr("%1 others failed the same way since %2.").arg(countText(others), since);
}

//! Clauses as one sentence: the first letter large, a full stop behind.
QString sentence(QStringList clauses)
{
    clauses.removeAll(QString());
    if (clauses.isEmpty())
        return {};
    QString joined = clauses.join(u"; "_s);
    joined[0] = joined.at(0).toUpper();
    return joined + u'.';
}

} // namespace

QString explanationText(const Explanation &told, qint64 nowMicros)
{
    QStringList sentences{happenedText(told),
        sentence({triesText(told), nextTryText(told, nowMicros), retentionText(told, nowMicros)}),
        alikeText(told, nowMicros)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
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
