// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "ui/events/selection.h"

#include <QSet>
#include <optional>

namespace Reprise {

class EventFeed;
class EventTable;

//! What was selected, current and on top of the table, by event and not by row, so that it is found
//! again after rows came or went.
class RowMemory
{
public:
    static RowMemory of(const EventTable &table, const EventFeed &feed);

    //! Puts table and selection back as far as the events are still in the result. A selection of
    //! more than SelectionLimit single events is not kept; all matching stays all matching.
    void restore(EventTable &table, const EventFeed &feed) const;

    static constexpr qint64 SelectionLimit = 2'000;

private:
    bool m_isAllMatching = false;
    QList<RowKey> m_picked; // the selected, or those taken out of all matching
    std::optional<RowKey> m_current;
    std::optional<RowKey> m_top;
};

} // namespace Reprise
