// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/rowsort.h"

#include <algorithm>
#include <array>

namespace Reprise {

static constexpr quint64 SignBit = quint64{1} << 63;

//! Keeps the order of whole numbers, a missing one lowest. (The lowest number of all counts as
//! missing; no count or time of this world is.)
static quint64 ordered(const std::optional<qint64> &value)
{
    return value ? static_cast<quint64>(*value) ^ SignBit : 0;
}

RowSort::RowSort(const EventColumns &columns, const TextRanks &textRanks)
    : m_columns(columns)
    , m_textRanks(textRanks)
{
}

bool RowSort::startsNewestFirst(const QList<SortKey> &keys)
{
    return keys.isEmpty() || keys.first().descending;
}

template <typename ValueAt>
static std::vector<quint64> gathered(const std::vector<quint32> &rows, ValueAt valueAt)
{
    std::vector<quint64> values;
    values.reserve(rows.size());
    for (const quint32 row : rows)
        values.push_back(valueAt(row));
    return values;
}

template <typename Column>
static std::vector<quint64> numbers(const std::vector<quint32> &rows, const Column &column)
{
    return gathered(rows, [&column](quint32 row) { return ordered(column.at(row)); });
}

static std::vector<quint64> words(const std::vector<quint32> &rows, const WordColumn &column)
{
    const QList<quint32> ranks = column.ranks();
    return gathered(rows, [&](quint32 row) { return quint64(ranks.at(column.codeAt(row))); });
}

Result<std::vector<quint64>> RowSort::values(
    SortField field, const std::vector<quint32> &rows) const
{
    switch (field) {
    case SortField::Received:
        return gathered(
            rows, [this](quint32 row) { return ordered(m_columns.received().at(row)); });
    case SortField::Stage:
        return gathered(rows, [this](quint32 row) { return quint64(m_columns.stages().at(row)); });
    case SortField::Status:
        return words(rows, m_columns.statuses());
    case SortField::Type:
        return words(rows, m_columns.types());
    case SortField::Source:
        return words(rows, m_columns.sources());
    case SortField::Destination:
        return words(rows, m_columns.destinations());
    case SortField::Code:
        return numbers(rows, m_columns.codes());
    case SortField::Tries:
        return numbers(rows, m_columns.tries());
    case SortField::Took:
        return numbers(rows, m_columns.took());
    case SortField::NextTry:
        return numbers(rows, m_columns.nextTries());
    case SortField::Expires:
        return numbers(rows, m_columns.expiries());
    case SortField::Size:
        return numbers(rows, m_columns.sizes());
    case SortField::Replays:
        return numbers(rows, m_columns.replays());
    case SortField::Id:
    case SortField::Answer:
        break;
    }
    const Result<std::vector<quint32>> ranks = m_textRanks(field, rows);
    if (!ranks)
        return ranks.error();
    return std::vector<quint64>(ranks->begin(), ranks->end());
}

namespace {

struct Keyed {
    quint64 value;
    quint32 row;
};

constexpr int DigitBits = 11;
constexpr quint64 DigitMask = (1U << DigitBits) - 1;

//! One stable counting pass over eleven bits.
void sortByDigit(const std::vector<Keyed> &from, std::vector<Keyed> &to, int shift)
{
    std::array<size_t, DigitMask + 1> places{};
    for (const Keyed &keyed : from)
        ++places[(keyed.value >> shift) & DigitMask];
    size_t next = 0;
    for (size_t &place : places) {
        const size_t count = place;
        place = next;
        next += count;
    }
    for (const Keyed &keyed : from)
        to[places[(keyed.value >> shift) & DigitMask]++] = keyed;
}

} // namespace

static Error canceled()
{
    return {Error::Kind::Canceled, {}, {}};
}

static Result<void> sortByValues(std::vector<quint32> &rows, const std::vector<quint64> &values,
    bool descending, const std::function<bool()> &isCanceled)
{
    if (rows.empty())
        return {};
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const quint64 span = *highest - *lowest;
    std::vector<Keyed> keyed(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        keyed[i] = {descending ? *highest - values[i] : values[i] - *lowest, rows[i]};
    std::vector<Keyed> other(rows.size());
    for (int shift = 0; shift < 64 && (span >> shift) != 0; shift += DigitBits) {
        if (isCanceled())
            return canceled();
        sortByDigit(keyed, other, shift);
        keyed.swap(other);
    }
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = keyed[i].row;
    return {};
}

Result<void> RowSort::sort(std::vector<quint32> &rows, const QList<SortKey> &keys,
    const std::function<bool()> &isCanceled) const
{
    const bool isByTime = keys.isEmpty() || keys.first().field == SortField::Received;
    if (isByTime && keys.size() <= 1)
        return {};
    for (qsizetype i = keys.size() - 1; i >= 0; --i) {
        const Result<std::vector<quint64>> keyValues = values(keys.at(i).field, rows);
        if (!keyValues)
            return keyValues.error();
        const Result<void> sorted =
            sortByValues(rows, *keyValues, keys.at(i).descending, isCanceled);
        if (!sorted)
            return sorted;
    }
    return {};
}

} // namespace Reprise
