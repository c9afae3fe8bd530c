// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/syncprogress.h"

#include "app/async/clock.h"

namespace Reprise {

//! Before that an estimate says nothing.
static constexpr double LeastShare = 0.05;

SyncProgress::SyncProgress(const Clock &clock)
    : m_clock(clock)
{
}

void SyncProgress::begin(bool isLong)
{
    m_isLong = m_isLong || isLong;
}

void SyncProgress::end()
{
    m_isLong = false;
    m_pages = 0;
    m_fetched = 0;
    m_fetchedAtMost = 0;
    m_mostMissing = 0;
    m_missing.reset();
}

void SyncProgress::noteStored(const SinkCounts &counts, const std::optional<double> &missingMicros)
{
    ++m_pages;
    m_fetched += counts.added + counts.updated + counts.unchanged;
    m_missing = missingMicros;
    if (missingMicros && *missingMicros > m_mostMissing) {
        m_mostMissing = *missingMicros;
        m_fetchedAtMost = m_fetched;
    }
}

void SyncProgress::noteContact()
{
    m_contactMicros = m_clock.utcMicros();
}

void SyncProgress::tell(SyncStatus &status) const
{
    status.fetched = m_fetched;
    status.sinceMicros = m_contactMicros;
    if (!m_missing || m_mostMissing <= 0)
        return;
    const double share = 1 - *m_missing / m_mostMissing;
    if (share >= LeastShare)
        status.expected = m_fetchedAtMost + qint64(double(m_fetched - m_fetchedAtMost) / share);
}

} // namespace Reprise
