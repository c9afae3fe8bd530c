// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace Reprise {

//! A stretch of filter text with one colour. Columns count UTF-16 units.
struct QuerySpan {
    enum class Kind : quint8 {
        Field, //!< with its path
        Keyword, //!< and, or, not
        Operator, //!< signs, in, contains, exists, commas, parentheses
        String, //!< in quotes
        Word, //!< a bare value
        Number, //!< numbers, ranges, times, durations
        Error, //!< what cannot be cut up: an open string, a stray character
    };

    Kind kind = Kind::String;
    qsizetype column = 0;
    qsizetype length = 0;

    bool operator==(const QuerySpan &) const = default;
};

//! Colours for any text, also for one that cannot be read (yet); white space has no span.
QList<QuerySpan> querySpans(QStringView text);

} // namespace Reprise
