// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/recordsink.h"
#include "app/sync/syncstatus.h"

namespace Reprise {

class Clock;

//! The figures of a copy that is catching up.
class SyncProgress final
{
public:
    //! clock outlives this.
    explicit SyncProgress(const Clock &clock);

    //! isLong: more than a glance at the newest events.
    void begin(bool isLong);
    void end();
    //! missingMicros: time that is wanted and not fetched; none where it has no beginning.
    void noteStored(const SinkCounts &counts, const std::optional<double> &missingMicros);
    //! The gateway has answered.
    void noteContact();

    //! A single page of new events is no catching up.
    bool isCatchingUp() const { return m_isLong || m_pages > 1; }
    void tell(SyncStatus &status) const;

private:
    const Clock &m_clock;
    bool m_isLong = false;
    int m_pages = 0;
    qint64 m_fetched = 0;
    qint64 m_fetchedAtMost = 0; // when most was missing
    double m_mostMissing = 0;
    std::optional<double> m_missing;
    std::optional<qint64> m_contactMicros;
};

} // namespace Reprise
