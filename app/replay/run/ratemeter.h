// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <deque>
#include <optional>
#include <utility>

namespace Reprise {

//! How many answers a second came lately, and how long the rest will take at that pace.
class RateMeter final
{
public:
    void add(int count, qint64 now);
    double perSecond(qint64 now) const;
    //! None before there is a rate.
    std::optional<qint64> remainingMicros(qint64 left, qint64 now) const;
    //! After a pause the old pace says nothing.
    void restart(qint64 now);

private:
    std::deque<std::pair<qint64, int>> m_marks; // moment, count; at most a mark each 100 ms
    qint64 m_since = -1;
};

} // namespace Reprise
