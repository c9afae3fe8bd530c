// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/query/querymatch.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

//! How often a byte comes in JSON and English, as a rank; bytes that are rare in both have 0.
qsizetype frequency(char lowerCase)
{
    static constexpr QByteArrayView Rising("zqjxkwvyfbhgpmu-._lcds9876543r210onit ae,:\"");
    return Rising.indexOf(lowerCase) + 1;
}

const char *find(const char *from, const char *end, char c)
{
    return static_cast<const char *>(std::memchr(from, c, static_cast<size_t>(end - from)));
}

QueryScalar::Kind kindOf(QueryValue::Kind kind)
{
    switch (kind) {
    case QueryValue::Kind::Text:
        return QueryScalar::Kind::Text;
    case QueryValue::Kind::Number:
        return QueryScalar::Kind::Number;
    case QueryValue::Kind::Time:
        return QueryScalar::Kind::Time;
    case QueryValue::Kind::Duration:
        return QueryScalar::Kind::Duration;
    case QueryValue::Kind::Boolean:
    case QueryValue::Kind::Null:
        return QueryScalar::Kind::Constant;
    }
    return QueryScalar::Kind::Other;
}

template <typename T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

AsciiSubstring::AsciiSubstring(const QByteArray &needle)
    : m_needle(needle)
{
    std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), lower);
    if (m_needle.isEmpty())
        return;
    const auto rarest = std::min_element(m_needle.cbegin(), m_needle.cend(),
        [](char a, char b) { return frequency(a) < frequency(b); });
    m_rarePlace = rarest - m_needle.cbegin();
    m_rare[0] = *rarest;
    m_rare[1] = upper(*rarest);
}

bool AsciiSubstring::matchesAt(const char *text) const
{
    return std::equal(m_needle.begin(), m_needle.end(), text,
        [](char wanted, char found) { return wanted == lower(found); });
}

bool AsciiSubstring::isIn(QByteArrayView text) const
{
    if (m_needle.size() > text.size() || m_needle.isEmpty())
        return m_needle.isEmpty();
    const char *const begin = text.data() + m_rarePlace;
    const char *const end = begin + (text.size() - m_needle.size() + 1);
    // Each case of the letter has its own position, so that a letter that is rare in the text is
    // looked for once and not again from every place of the other.
    const char *places[2] = {find(begin, end, m_rare[0]), nullptr};
    if (m_rare[1] != m_rare[0])
        places[1] = find(begin, end, m_rare[1]);
    while (places[0] || places[1]) {
        const int nearer = !places[0] || (places[1] && places[1] < places[0]) ? 1 : 0;
        const char *const place = places[nearer];
        if (matchesAt(place - m_rarePlace))
            return true;
        places[nearer] = find(place + 1, end, m_rare[nearer]);
    }
    return false;
}

bool containsIgnoringAsciiCase(QByteArrayView text, const QByteArray &needle)
{
    return AsciiSubstring(needle).isIn(text);
}

QRegularExpression compileRegex(const QByteArray &pattern)
{
    const QString limited = u"(*LIMIT_MATCH=%1)"_s.arg(RegexStepLimit) + QString::fromUtf8(pattern);
    return QRegularExpression(limited, QRegularExpression::CaseInsensitiveOption);
}

bool matchesRegex(const QRegularExpression &regex, QByteArrayView text)
{
    const QByteArrayView subject = text.first(qMin(text.size(), RegexSubjectLimit));
    return regex.match(QString::fromUtf8(subject)).hasMatch();
}

std::optional<int> compareToValue(const QueryScalar &scalar, const QueryValue &value)
{
    if (scalar.kind != kindOf(value.kind))
        return std::nullopt;
    switch (scalar.kind) {
    case QueryScalar::Kind::Text: {
        const int difference = scalar.text.compare(value.text);
        return order(difference, 0);
    }
    case QueryScalar::Kind::Number:
        return compareDecimals(scalar.text, value.text);
    case QueryScalar::Kind::Time:
    case QueryScalar::Kind::Duration:
        return order(scalar.micros, value.micros);
    case QueryScalar::Kind::Constant:
        return scalar.text == value.text ? std::optional<int>(0) : std::nullopt;
    case QueryScalar::Kind::Other:
        break;
    }
    return std::nullopt;
}

bool isInRange(const QueryScalar &scalar, const ValueRange &range)
{
    if (range.from) {
        const std::optional<int> toFrom = compareToValue(scalar, *range.from);
        if (!toFrom || *toFrom < 0 || (*toFrom == 0 && !range.includesFrom))
            return false;
    }
    if (range.to) {
        const std::optional<int> toTo = compareToValue(scalar, *range.to);
        if (!toTo || *toTo > 0 || (*toTo == 0 && !range.includesTo))
            return false;
    }
    return range.from || range.to;
}

bool fulfils(const QueryScalar &scalar, QueryOperator op, const QList<ValueRange> &values)
{
    if (op == QueryOperator::In)
        return std::any_of(values.begin(), values.end(),
            [&scalar](const ValueRange &range) { return isInRange(scalar, range); });
    Q_ASSERT(values.size() == 1 && values.first().from);
    const std::optional<int> order = compareToValue(scalar, *values.first().from);
    switch (op) {
    case QueryOperator::Equal:
        return order == 0;
    case QueryOperator::NotEqual:
        return order != 0;
    case QueryOperator::Less:
        return order && *order < 0;
    case QueryOperator::LessOrEqual:
        return order && *order <= 0;
    case QueryOperator::Greater:
        return order && *order > 0;
    case QueryOperator::GreaterOrEqual:
        return order && *order >= 0;
    default:
        break;
    }
    Q_UNREACHABLE();
    return false;
}

} // namespace Reprise
