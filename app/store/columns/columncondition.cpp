// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/columncondition.h"

#include "app/store/columns/numberrange.h"
#include "app/store/columns/preparedcomparison.h"

#include <algorithm>

namespace Reprise {

namespace {

//! A table of answers, one for each different text.
class WordCondition final : public ColumnCondition
{
public:
    WordCondition(const PreparedComparison &comparison, const WordColumn &column)
        : m_column(column)
    {
        m_truths.reserve(column.words().size());
        for (const QByteArray &word : column.words())
            m_truths.append(!word.isEmpty() && comparison.holdsForText(word) ? Yes : No);
    }

    void judge(quint32 first, quint32 count, TruthBlock &truth) const override
    {
        const quint8 *truths = m_truths.constData();
        m_column.withCodes([=, &truth](const auto *codes) {
            for (quint32 i = 0; i < count; ++i)
                truth[i] = truths[codes[first + i]];
        });
    }

private:
    const WordColumn &m_column;
    QList<quint8> m_truths;
};

class StageCondition final : public ColumnCondition
{
public:
    StageCondition(const PreparedComparison &comparison, const QList<Stage> &column)
        : m_column(column)
    {
        for (const Stage stage : AllStages)
            m_truths[size_t(stage)] = comparison.holdsForText(stageWord(stage)) ? Yes : No;
    }

    void judge(quint32 first, quint32 count, TruthBlock &truth) const override
    {
        const Stage *stages = m_column.constData() + first;
        for (quint32 i = 0; i < count; ++i)
            truth[i] = m_truths[size_t(stages[i])];
    }

private:
    const QList<Stage> &m_column;
    std::array<quint8, StageCount> m_truths{};
};

//! Adds Yes where low <= value <= high.
template <typename T>
void judgeRange(const T *values, quint32 count, T low, T high, TruthBlock &truth)
{
    for (quint32 i = 0; i < count; ++i) {
        const bool isIn = (values[i] >= low) & (values[i] <= high);
        truth[i] |= static_cast<quint8>(isIn ? Yes : No);
    }
}

template <typename T>
class NumberCondition final : public ColumnCondition
{
public:
    NumberCondition(const QList<NumberRange> &ranges, const NumberColumn<T> &column)
        : m_ranges(ranges)
        , m_column(column)
    {
    }

    void judge(quint32 first, quint32 count, TruthBlock &truth) const override
    {
        truth.fill(No);
        constexpr qint64 Largest = NumberColumn<T>::Largest;
        for (const NumberRange &range : m_ranges) {
            if (range.last < 0 || range.first > Largest)
                continue;
            judgeRange(m_column.data() + first, count,
                static_cast<T>(std::max<qint64>(range.first, 0)),
                static_cast<T>(std::min(range.last, Largest)), truth);
        }
        if (m_column.hasWide())
            judgeWide(first, count, truth);
    }

private:
    void judgeWide(quint32 first, quint32 count, TruthBlock &truth) const
    {
        for (quint32 i = 0; i < count; ++i) {
            if (m_column.data()[first + i] != NumberColumn<T>::Wide)
                continue;
            const qint64 value = *m_column.at(first + i);
            truth[i] = std::any_of(m_ranges.cbegin(), m_ranges.cend(),
                           [value](const NumberRange &range) { return range.contains(value); })
                ? Yes
                : No;
        }
    }

    QList<NumberRange> m_ranges;
    const NumberColumn<T> &m_column;
};

class ReceivedCondition final : public ColumnCondition
{
public:
    ReceivedCondition(const QList<NumberRange> &ranges, const QList<qint64> &column)
        : m_ranges(ranges)
        , m_column(column)
    {
    }

    void judge(quint32 first, quint32 count, TruthBlock &truth) const override
    {
        truth.fill(No);
        for (const NumberRange &range : m_ranges)
            judgeRange(m_column.constData() + first, count, range.first, range.last, truth);
    }

private:
    QList<NumberRange> m_ranges;
    const QList<qint64> &m_column;
};

class MomentCondition final : public ColumnCondition
{
public:
    MomentCondition(const QList<NumberRange> &ranges, const MomentColumn &column)
        : m_ranges(ranges)
        , m_column(column)
    {
    }

    void judge(quint32 first, quint32 count, TruthBlock &truth) const override
    {
        truth.fill(No);
        const qint64 *values = m_column.block(first / TruthBlockSize);
        if (!values)
            return;
        for (const NumberRange &range : m_ranges) {
            const qint64 low = std::max(range.first, MomentColumn::Missing + 1);
            judgeRange(values, count, low, range.last, truth);
        }
    }

private:
    QList<NumberRange> m_ranges;
    const MomentColumn &m_column;
};

//! contains and ~ on numbers look at their digits. Rare, so row by row.
template <typename Column>
class DigitsCondition final : public ColumnCondition
{
public:
    DigitsCondition(const PreparedComparison &comparison, const Column &column)
        : m_comparison(comparison)
        , m_column(column)
    {
    }

    void judge(quint32 first, quint32 count, TruthBlock &truth) const override
    {
        for (quint32 i = 0; i < count; ++i) {
            const std::optional<qint64> value = m_column.at(first + i);
            truth[i] = value && m_comparison.holdsForText(QByteArray::number(*value)) ? Yes : No;
        }
    }

private:
    PreparedComparison m_comparison;
    const Column &m_column;
};

template <typename T>
std::unique_ptr<ColumnCondition> onNumber(
    const Comparison &comparison, const NumberColumn<T> &column, QueryValue::Kind kind)
{
    const bool searches =
        comparison.op == QueryOperator::Contains || comparison.op == QueryOperator::Matches;
    if (searches)
        return std::make_unique<DigitsCondition<NumberColumn<T>>>(
            PreparedComparison(comparison), column);
    return std::make_unique<NumberCondition<T>>(numberRanges(comparison, kind), column);
}

//! Times have no text to be searched, so contains and ~ are false.
QList<NumberRange> momentRanges(const Comparison &comparison)
{
    const bool searches =
        comparison.op == QueryOperator::Contains || comparison.op == QueryOperator::Matches;
    return searches ? QList<NumberRange>() : numberRanges(comparison, QueryValue::Kind::Time);
}

std::unique_ptr<ColumnCondition> onWord(const Comparison &comparison, const WordColumn &column)
{
    return std::make_unique<WordCondition>(PreparedComparison(comparison), column);
}

} // namespace

std::unique_ptr<ColumnCondition> ColumnCondition::create(
    const Comparison &comparison, const EventColumns &columns)
{
    constexpr QueryValue::Kind Number = QueryValue::Kind::Number;
    switch (comparison.field.field) {
    case QueryField::Type:
        return onWord(comparison, columns.types());
    case QueryField::Source:
        return onWord(comparison, columns.sources());
    case QueryField::Destination:
        return onWord(comparison, columns.destinations());
    case QueryField::Status:
        return onWord(comparison, columns.statuses());
    case QueryField::Stage:
        return std::make_unique<StageCondition>(PreparedComparison(comparison), columns.stages());
    case QueryField::Code:
        return onNumber(comparison, columns.codes(), Number);
    case QueryField::Tries:
        return onNumber(comparison, columns.tries(), Number);
    case QueryField::Replays:
        return onNumber(comparison, columns.replays(), Number);
    case QueryField::Size:
        return onNumber(comparison, columns.sizes(), Number);
    case QueryField::Took:
        return onNumber(comparison, columns.took(), QueryValue::Kind::Duration);
    case QueryField::Received:
        return std::make_unique<ReceivedCondition>(momentRanges(comparison), columns.received());
    case QueryField::NextTry:
        return std::make_unique<MomentCondition>(momentRanges(comparison), columns.nextTries());
    case QueryField::Expires:
        return std::make_unique<MomentCondition>(momentRanges(comparison), columns.expiries());
    default:
        return nullptr;
    }
}

} // namespace Reprise
