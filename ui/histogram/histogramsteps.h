// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/histogram/histogrampainter.h"

namespace Reprise {

//! By how much flags move: a round time below half a bucket. REQUIRES: not empty.
qint64 markerStep(const Histogram &histogram);
//! The nearest multiple.
qint64 roundTo(qint64 micros, qint64 step);

//! From the first bucket with a failure to the last; everything without one.
TimeWindow failingStretch(const Histogram &histogram);

//! Moved by whole buckets, as far as the histogram goes.
TimeWindow moved(const TimeWindow &window, int buckets, const Histogram &histogram);
//! Its end moved; at least one bucket stays.
TimeWindow extended(const TimeWindow &window, int buckets, const Histogram &histogram);

} // namespace Reprise
