// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/report.h"

#include "app/audit/reportfacts.h"
#include "models/domain/replay/replaywords.h"

#include <QHash>
#include <algorithm>

namespace Reprise {

static constexpr int WantedSlots = 60;

qint64 OutcomeMatrix::rowTotal(Stage original) const
{
    qint64 sum = 0;
    for (const qint64 n : cells.at(size_t(original)))
        sum += n;
    return sum;
}

qint64 OutcomeMatrix::columnTotal(ItemState outcome) const
{
    qint64 sum = 0;
    for (const ItemStateCounts &row : cells)
        sum += row.at(size_t(outcome));
    return sum;
}

static ItemStateCounts countStates(const QList<RunItem> &items)
{
    ItemStateCounts counts{};
    for (const RunItem &item : items)
        ++counts.at(size_t(item.state));
    return counts;
}

static QByteArray journalDefinition(const RunRecord &record, QByteArrayView states)
{
    return "journal: items of run " + record.summary.id.text() + " with state in "
        + states.toByteArray();
}

static QList<Figure> stateFigures(const RunRecord &record, const ItemStateCounts &counts)
{
    QList<Figure> figures;
    for (int i = 0; i < ItemStateCount; ++i) {
        const QByteArrayView word = itemStateWord(ItemState(i));
        figures.append({word.toByteArray(), counts.at(size_t(i)), journalDefinition(record, word)});
    }
    return figures;
}

static Figure wordFigure(const RunRecord &record, const ItemStateCounts &counts, SentWord word)
{
    QByteArray states;
    qint64 sum = 0;
    for (int i = 0; i < ItemStateCount; ++i) {
        if (sentWord(ItemState(i)) != word)
            continue;
        sum += counts.at(size_t(i));
        states += (states.isEmpty() ? "" : ", ") + itemStateWord(ItemState(i)).toByteArray();
    }
    return {sentWordText(word).toByteArray(), sum, journalDefinition(record, states)};
}

static QList<Figure> headlineFigures(const RunRecord &record, const ItemStateCounts &counts)
{
    return {{"planned", record.plan.items.size(), "plan " + record.plan.digest + ": all items"},
        wordFigure(record, counts, SentWord::Sent), wordFigure(record, counts, SentWord::NotSent),
        wordFigure(record, counts, SentWord::InDoubt)};
}

static OutcomeMatrix outcomeMatrix(const RunRecord &record)
{
    OutcomeMatrix matrix;
    for (qsizetype i = 0; i < record.items.size(); ++i) {
        const size_t stage = size_t(record.plan.items.at(i).stage);
        ++matrix.cells.at(stage).at(size_t(record.items.at(i).state));
    }
    return matrix;
}

static qint64 failuresThat(const OutcomeMatrix &matrix, ItemState outcome)
{
    return matrix.count(Stage::Failed, outcome) + matrix.count(Stage::Exhausted, outcome);
}

static QList<Figure> verdictFigures(const OutcomeMatrix &matrix, qint64 planned)
{
    const QByteArray join = "plan stage joined with journal state: ";
    QList<Figure> figures{
        {"fixed", failuresThat(matrix, ItemState::Delivered),
            join + "stage in failed, exhausted and state = delivered"},
        {"still failing", failuresThat(matrix, ItemState::Failed),
            join + "stage in failed, exhausted and state = failed"},
        {"regressed", matrix.count(Stage::Succeeded, ItemState::Failed),
            join + "stage = succeeded and state = failed"},
        {"still passing", matrix.count(Stage::Succeeded, ItemState::Delivered),
            join + "stage = succeeded and state = delivered"},
    };
    qint64 told = 0;
    for (const Figure &figure : figures)
        told += figure.value;
    figures.append({"other", planned - told, join + "every other pair; see the matrix"});
    return figures;
}

static QList<Figure> exclusionFigures(const ReplayPlan &plan)
{
    std::array<qint64, 7> counts{};
    for (const PlanExclusion &exclusion : plan.exclusions)
        ++counts.at(size_t(exclusion.reason));
    QList<Figure> figures;
    for (size_t i = 0; i < counts.size(); ++i) {
        const QByteArray word = exclusionWord(ExclusionReason(i)).toByteArray();
        if (counts.at(i) > 0)
            figures.append({word, counts.at(i), "plan: exclusions with reason = " + word});
    }
    return figures;
}

static QList<NamedCount> countBy(const ReplayPlan &plan, QByteArray PlanItem::*field)
{
    QHash<QByteArray, qint64> counts;
    for (const PlanItem &item : plan.items)
        ++counts[item.*field];
    QList<NamedCount> result;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        result.append({it.key(), it.value()});
    std::sort(result.begin(), result.end(), [](const NamedCount &a, const NamedCount &b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    return result;
}

static QList<int> unresolvedItems(const QList<RunItem> &items)
{
    QList<int> indexes;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (isUnresolved(items.at(i).state))
            indexes.append(int(i));
    }
    return indexes;
}

static std::optional<DurationFigures> durationFigures(const QList<RunItem> &items)
{
    std::vector<qint64> micros;
    for (const RunItem &item : items) {
        if (item.durationMicros)
            micros.push_back(*item.durationMicros);
    }
    if (micros.empty())
        return std::nullopt;
    std::sort(micros.begin(), micros.end());
    // Nearest rank: the smallest value that at least p percent of all do not exceed.
    const auto rank = [&micros](size_t p) { return micros[(micros.size() * p + 99) / 100 - 1]; };
    return DurationFigures{
        qint64(micros.size()), micros.front(), rank(50), rank(95), micros.back()};
}

// Widths a person reads at a glance, in seconds; beyond them whole days.
static qint64 roundSlot(qint64 spanMicros)
{
    static constexpr qint64 second = 1'000'000;
    for (const qint64 width : {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800,
             21600, 43200, 86400}) {
        if (spanMicros / (width * second) < WantedSlots)
            return width * second;
    }
    const qint64 day = 86400 * second;
    return (spanMicros / (day * WantedSlots) + 1) * day;
}

static OutcomesOverTime outcomesOverTime(const QList<RunItem> &items)
{
    std::optional<std::pair<qint64, qint64>> span;
    for (const RunItem &item : items) {
        if (!item.sentMicros)
            continue;
        const qint64 sent = *item.sentMicros;
        span = span ? std::pair{qMin(span->first, sent), qMax(span->second, sent)}
                    : std::pair{sent, sent};
    }
    if (!span)
        return {};
    const qint64 width = roundSlot(span->second - span->first);
    OutcomesOverTime result{span->first - span->first % width, width, {}};
    result.counts.resize((span->second - result.fromMicros) / width + 1);
    for (const RunItem &item : items) {
        if (item.sentMicros)
            ++result.counts[(*item.sentMicros - result.fromMicros) / width].at(size_t(item.state));
    }
    return result;
}

Report makeReport(const RunRecord &record, qint64 generatedMicros)
{
    Q_ASSERT(record.items.size() == record.plan.items.size());
    const ItemStateCounts counts = countStates(record.items);
    Report report;
    report.record = record;
    report.generatedMicros = generatedMicros;
    report.program = "Reprise " REPRISE_VERSION;
    report.headline = headlineFigures(record, counts);
    report.states = stateFigures(record, counts);
    report.matrix = outcomeMatrix(record);
    report.verdicts = verdictFigures(report.matrix, record.plan.items.size());
    report.exclusions = exclusionFigures(record.plan);
    report.scope = scopeFacts(record.plan);
    report.settings = settingFacts(record);
    report.types = countBy(record.plan, &PlanItem::type);
    report.destinations = countBy(record.plan, &PlanItem::destination);
    report.overTime = outcomesOverTime(record.items);
    report.durations = durationFigures(record.items);
    report.unresolved = unresolvedItems(record.items);
    return report;
}

} // namespace Reprise
