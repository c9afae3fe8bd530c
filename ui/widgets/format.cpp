// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/format.h"

#include "ui/widgets/visibletext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <limits>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Millisecond = 1000;
constexpr qint64 Second = 1000 * Millisecond;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

//! "1 h 5 min": the larger unit and, where it is not zero, the next smaller one.
QString twoUnits(
    qint64 micros, qint64 large, const QString &largeText, qint64 small, const QString &smallText)
{
    const QString first = largeText.arg(micros / large);
    const qint64 rest = micros % large / small;
    return rest == 0 ? first : first + u' ' + smallText.arg(rest);
}

} // namespace

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

int pluralCount(qint64 count)
{
    constexpr qint64 Most = std::numeric_limits<int>::max();
    return int(qBound(qint64(0), count, Most));
}

QString sizeText(qint64 bytes)
{
    if (bytes < 1000)
        return Format::tr("%Ln bytes", nullptr, pluralCount(bytes));
    if (bytes < 1'000'000)
        return Format::tr("%1 kB").arg(number(double(bytes) / 1e3, 1));
    if (bytes < 1'000'000'000)
        return Format::tr("%1 MB").arg(number(double(bytes) / 1e6, 1));
    return Format::tr("%1 GB").arg(number(double(bytes) / 1e9, 1));
}

QString durationText(qint64 micros)
{
    if (micros < Millisecond)
        return Format::tr("%1 µs").arg(micros);
    if (micros < Second)
        return Format::tr("%1 ms").arg(micros / Millisecond);
    if (micros < Minute)
        return Format::tr("%1 s").arg(number(double(micros) / Second, 1));
    return waitText(micros);
}

QString waitText(qint64 micros)
{
    const QString seconds = Format::tr("%1 s");
    const QString minutes = Format::tr("%1 min");
    const QString hours = Format::tr("%1 h");
    if (micros < Second)
        return Format::tr("%1 ms").arg(micros / Millisecond);
    if (micros < Minute)
        return seconds.arg(micros / Second);
    if (micros < Hour)
        return twoUnits(micros, Minute, minutes, Second, seconds);
    if (micros < Day)
        return twoUnits(micros, Hour, hours, Minute, minutes);
    return twoUnits(micros, Day, Format::tr("%1 d"), Hour, hours);
}

QString timeText(qint64 utcMicros)
{
    // Floor, not truncation: moments before 1970 exist in hostile data.
    const qint64 millis = utcMicros / 1000 - (utcMicros % 1000 < 0 ? 1 : 0);
    return QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString timeWithZoneText(qint64 utcMicros)
{
    return Format::tr("%1 UTC").arg(timeText(utcMicros));
}

QString relativeText(qint64 utcMicros, qint64 nowMicros)
{
    const qint64 distance = nowMicros - utcMicros;
    if (qAbs(distance) < Second)
        return Format::tr("now");
    return distance > 0 ? Format::tr("%1 ago").arg(waitText(distance))
                        : Format::tr("in %1").arg(waitText(-distance));
}

QString idText(const QByteArray &id, int limit)
{
    const QString text = toVisibleText(QByteArrayView(id), 512);
    if (text.size() <= limit)
        return text;
    const int tail = limit * 6 / 15;
    return text.left(limit - tail - 1) + u'…' + text.right(tail);
}

QString lineText(const QByteArray &text, int limit)
{
    const QString line = toVisibleText(QByteArrayView(text), limit * 4);
    return line.size() <= limit ? line : line.left(limit - 1) + u'…';
}

} // namespace Reprise
