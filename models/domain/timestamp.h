// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <optional>

namespace Reprise {

//! A moment: microseconds since 1970 in UTC for ordering and arithmetic, and the text it came as,
//! to the last digit, for evidence. Times are never parsed for identity
//! (QDateTime cuts nanoseconds and refuses leap seconds).
struct Timestamp {
    qint64 utcMicros = 0;
    QByteArray original; //!< as received; empty for moments of our own clock

    bool operator==(const Timestamp &) const = default;

    static Timestamp fromMicros(qint64 utcMicros) { return {utcMicros, {}}; }

    //! RFC 3339 / ISO 8601 with any number of fraction digits, 'T' or space, 'Z' or ±hh[:]mm
    //! (no zone means UTC), second 60 allowed; or integer Unix seconds, milliseconds or
    //! microseconds, told apart by their size. Nothing when the text is none of these.
    static std::optional<Timestamp> parse(QByteArrayView text);
};

//! "2026-04-12T09:14:02.113Z", fraction only as long as needed, at most six digits.
QByteArray toIsoText(qint64 utcMicros);

} // namespace Reprise
