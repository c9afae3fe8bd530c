// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>

namespace Reprise {

//! A moment as the filter language writes it.
struct QueryTime {
    //! How much of time it means where a span is wanted ("received in today").
    enum class Span : quint8 {
        Instant,
        Day, //!< "2026-04-12", "today", "yesterday", "tomorrow"
        UntilNow, //!< "-2h", "now-2h": from then until now; with '+' from now until then
    };

    QByteArray text; //!< canonical
    qint64 micros = 0;
    Span span = Span::Instant;

    bool isRelative() const
    {
        return text.isEmpty() || !(text.front() >= '0' && text.front() <= '9');
    }
};

//! Reads ISO 8601 (no zone means UTC; at least a date), "now", "today", "yesterday", "tomorrow",
//! each with or without an offset ("today+9h"), or an offset alone ("-2h"); days are those of UTC.
std::optional<QueryTime> readQueryTime(QByteArrayView text, qint64 nowMicros);

//! The day after a day, in the same words: "2026-04-13" after "2026-04-12", "today" after
//! "yesterday". REQUIRES: day.span is Day.
QueryTime dayAfter(const QueryTime &day, qint64 nowMicros);

//! Microseconds of "1.5s", "200ms", "5m", "1h30m", "2d", "1w", "40us"; parts add up. Nothing where
//! the text is no duration, is finer than a microsecond, or longer than a thousand years.
std::optional<qint64> readQueryDuration(QByteArrayView text);

//! The shortest canonical text of a moment that is not relative: "2026-04-12T09:14Z".
QByteArray queryTimeText(qint64 micros);
//! "1.5s", "200ms", "5m": the largest unit that writes it with at most three decimals, else "…us".
QByteArray queryDurationText(qint64 micros);

} // namespace Reprise
