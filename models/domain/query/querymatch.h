// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"

#include <QByteArrayView>
#include <QRegularExpression>

namespace Reprise {

//! The primitives of the filter language's meaning. Every evaluator uses these, so that there is
//! one definition of "contains", "matches" and "in range". All functions may be called on any
//! thread.

//! Steps that one match may take before it counts as no match: about 10 ms.
inline constexpr int RegexStepLimit = 250'000;
//! A regular expression looks at this much of a text, so that hostile bodies cannot make it
//! quadratic for minutes; `contains` looks at everything.
inline constexpr qsizetype RegexSubjectLimit = 1 << 20;

//! Substring without regard to the case of ASCII letters; built once, asked for many texts. Looks
//! for the byte of the needle that texts have least often, which the C library does at memory
//! speed.
class AsciiSubstring final
{
public:
    explicit AsciiSubstring(const QByteArray &needle);

    bool isIn(QByteArrayView text) const;

private:
    bool matchesAt(const char *text) const;

    QByteArray m_needle; //!< lower case
    qsizetype m_rarePlace = 0; //!< of the byte looked for
    char m_rare[2] = {0, 0}; //!< its lower and upper case
};

bool containsIgnoringAsciiCase(QByteArrayView text, const QByteArray &needle);

//! Case-insensitive, with the step limit. Invalid patterns give an invalid expression.
QRegularExpression compileRegex(const QByteArray &pattern);
//! Found anywhere in the text, which is read as UTF-8 with replacement characters for anything
//! else.
bool matchesRegex(const QRegularExpression &regex, QByteArrayView text);

//! A value of an event as a condition sees it.
struct QueryScalar {
    //! Constant: true, false, null. Other: a JSON object or array.
    enum class Kind : quint8 { Text, Number, Time, Duration, Constant, Other };

    Kind kind = Kind::Text;
    //! Text: the bytes; Number: decimal digits; Constant: the word; Other: the raw JSON.
    QByteArrayView text;
    qint64 micros = 0; //!< Time, Duration

    static QueryScalar ofText(QByteArrayView bytes) { return {Kind::Text, bytes, 0}; }
    static QueryScalar ofMoment(qint64 micros) { return {Kind::Time, {}, micros}; }
    static QueryScalar ofDuration(qint64 micros) { return {Kind::Duration, {}, micros}; }
};

//! -1, 0, 1; nothing where the kinds differ. true, false and null are only ever equal to
//! themselves: they have no order, so unequal ones give nothing.
std::optional<int> compareToValue(const QueryScalar &scalar, const QueryValue &value);
bool isInRange(const QueryScalar &scalar, const ValueRange &range);

//! = != < <= > >= in, of a value that is not missing. Contains and Matches are for the caller, who
//! keeps the prepared needle or expression.
//! REQUIRES: op is none of Contains, Matches, Exists.
bool fulfils(const QueryScalar &scalar, QueryOperator op, const QList<ValueRange> &values);

} // namespace Reprise
