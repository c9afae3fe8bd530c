// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/stage.h"

#include <QList>
#include <array>

namespace Reprise {

using StageCounts = std::array<quint32, StageCount>; //!< indexed by Stage

//! Events over time, stacked by stage: equal buckets on round times.
struct Histogram {
    qint64 fromMicros = 0; //!< start of the first bucket, UTC
    qint64 bucketMicros = 0; //!< width of each, > 0 when there are buckets
    QList<StageCounts> buckets;

    qint64 toMicros() const { return fromMicros + bucketMicros * buckets.size(); }
    bool isEmpty() const { return buckets.isEmpty(); }
    bool operator==(const Histogram &) const = default;
};

} // namespace Reprise
