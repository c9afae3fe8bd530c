// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

//! Numbers, times and ids as people read them; one form of each in the whole program.
namespace Reprise {

QString countText(qint64 count); //!< "101,322" in the language of the program
//! The number that tr() chooses singular or plural by, and prints where the text says %Ln.
int pluralCount(qint64 count);
QString sizeText(qint64 bytes); //!< "181 bytes", "4.2 kB", "50.0 MB"
//! "203 ms", "1.2 s", "30.0 s", "2 min", "1 h", "2 d": rounded to what is worth reading.
QString durationText(qint64 micros);
//! Whole words for waits: "30 s", "2 min", "1 h 5 min", "3 d 4 h".
QString waitText(qint64 micros);

//! "2026-04-12 09:14:02.113" in UTC; the zone stands in the column's header.
QString timeText(qint64 utcMicros);
//! "2026-04-12 09:14:02.113 UTC", for texts that stand alone.
QString timeWithZoneText(qint64 utcMicros);
//! "2 d ago", "in 5 min", for tooltips beside the exact time.
QString relativeText(qint64 utcMicros, qint64 nowMicros);

//! "7c0e3a52…1000f1": hidden characters by name, cut in the middle where longer than limit.
QString idText(const QByteArray &id, int limit = 18);
//! One line of text from outside, hidden characters by name, cut at the end. In sentences of ours
//! it stands in quotes.
QString lineText(const QByteArray &text, int limit = 120);

} // namespace Reprise
