// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/histogram/histogrampainter.h"

#include <QString>

namespace Reprise {

//! Words for what a histogram shows. Times are in UTC.

//! "09:10–09:20 · 12 failed · 80 succeeded": one bucket, for the mouse over it.
QString bucketText(const Histogram &histogram, int bucket);
//! "09:14 to 13:02"
QString windowText(const TimeWindow &window);
//! "1,204 events, 247 of them failed": what the buckets hold that begin in the window.
QString countsText(const Histogram &histogram, const TimeWindow &window);
//! "57 buckets from 06:00 to 15:30 UTC. 100,368 events, 364 of them failed."
QString summaryText(const Histogram &histogram);

} // namespace Reprise
