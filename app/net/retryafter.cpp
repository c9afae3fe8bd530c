// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/retryafter.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr qint64 LongestSeconds = 366LL * 86'400;

std::optional<qint64> httpDateMicros(const QByteArray &text)
{
    const QDateTime local =
        QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!local.isValid())
        return std::nullopt;
    return QDateTime(local.date(), local.time(), Qt::UTC).toMSecsSinceEpoch() * 1000;
}

std::optional<qint64> retryAfterMicros(const QByteArray &text, qint64 utcMicros)
{
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return std::clamp<qint64>(seconds, 0, LongestSeconds) * 1'000'000;
    const std::optional<qint64> date = httpDateMicros(text);
    return date ? std::optional(std::max<qint64>(0, *date - utcMicros)) : std::nullopt;
}

} // namespace Reprise
