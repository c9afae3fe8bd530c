// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>

namespace Reprise {

enum class SpanKind : quint8 { Plain, Name, String, Number, Literal, Error };

//! A piece of a row that has one colour.
struct TextSpan {
    qsizetype begin = 0; //!< in the whole text
    qsizetype end = 0;
    SpanKind kind = SpanKind::Plain;

    bool operator==(const TextSpan &) const = default;
};

//! Colours of the bytes [begin, end) of a JSON text, for one row of a viewer. Tolerant: a row may
//! be a piece of a line, and what is no JSON is Plain. Spans are in order; gaps are Plain.
//! Looks at most NameLookahead bytes beyond the end, to tell names from values.
QList<TextSpan> jsonSpans(QByteArrayView text, qsizetype begin, qsizetype end, bool startsInString);

inline constexpr qsizetype NameLookahead = 4096;

} // namespace Reprise
