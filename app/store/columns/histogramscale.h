// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/histogram.h"

namespace Reprise {

//! Buckets of a round width (1, 2, 5, 15 … seconds, minutes, hours, days) on round times.
class HistogramScale
{
public:
    //! The finest round width that covers first … last with at most `wanted` buckets and one at
    //! each end cut by rounding. REQUIRES: first <= last, wanted > 0.
    HistogramScale(qint64 firstMicros, qint64 lastMicros, int wanted);

    //! All counts zero.
    Histogram empty() const;
    //! REQUIRES: first <= micros <= last.
    qsizetype bucketOf(qint64 micros) const;

private:
    qint64 m_from = 0;
    qint64 m_width = 1;
    qsizetype m_count = 0;
};

} // namespace Reprise
