// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/histogram/histogramtext.h"

#include "ui/widgets/format.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

#include <numeric>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistogramText)
};

} // namespace

QString bucketText(const Histogram &histogram, int bucket)
{
    const StageCounts &counts = histogram.buckets.at(bucket);
    const qint64 from = histogram.fromMicros + bucket * histogram.bucketMicros;
    QStringList parts{clockText(from) + u'–' + clockText(from + histogram.bucketMicros)};
    for (const Stage stage : AllStages) {
        const quint32 count = counts.at(size_t(stage));
        if (count > 0)
            parts.append(Words::tr("%1 %2", "count, stage")
                             .arg(countText(count), StatusStyle::of(stage, Theme::light()).word));
    }
    if (parts.size() == 1)
        parts.append(Words::tr("no events"));
    return parts.join(u" · "_s);
}

QString windowText(const TimeWindow &window)
{
    return Words::tr("%1 to %2", "times")
        .arg(clockText(window.fromMicros), clockText(window.toMicros));
}

QString countsText(const Histogram &histogram, const TimeWindow &window)
{
    qint64 all = 0;
    qint64 failed = 0;
    for (int i = 0; i < histogram.buckets.size(); ++i) {
        const qint64 begin = histogram.fromMicros + i * histogram.bucketMicros;
        if (begin < window.fromMicros || begin >= window.toMicros)
            continue;
        const StageCounts &counts = histogram.buckets.at(i);
        all += std::accumulate(counts.begin(), counts.end(), qint64(0));
        failed += counts.at(size_t(Stage::Failed)) + counts.at(size_t(Stage::Exhausted));
    }
    return Words::tr("%Ln events, %1 of them failed", nullptr, pluralCount(all))
        .arg(countText(failed));
}

QString summaryText(const Histogram &histogram)
{
    const TimeWindow whole{histogram.fromMicros, histogram.toMicros()};
    return Words::tr("%Ln buckets", nullptr, int(histogram.buckets.size()))
        + Words::tr(" from %1 to %2 UTC.")
              .arg(clockText(whole.fromMicros), clockText(whole.toMicros))
        + u' ' + countsText(histogram, whole) + u'.';
}

} // namespace Reprise
