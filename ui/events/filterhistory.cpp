// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/filterhistory.h"

namespace Reprise {

FilterHistory::FilterHistory(const QStringList &oldestFirst)
{
    for (const QString &text : oldestFirst)
        add(text);
}

void FilterHistory::add(const QString &text)
{
    m_draft.clear();
    if (!text.trimmed().isEmpty()) {
        m_entries.removeAll(text);
        m_entries.append(text);
        if (m_entries.size() > Limit)
            m_entries.removeFirst();
    }
    m_at = m_entries.size();
}

QString FilterHistory::older(const QString &current)
{
    if (m_at == m_entries.size())
        m_draft = current;
    // The newest entry is often what stands in the line already.
    while (m_at > 0) {
        --m_at;
        if (m_entries.at(m_at) != current)
            return m_entries.at(m_at);
    }
    return current;
}

QString FilterHistory::newer(const QString &current)
{
    if (m_at >= m_entries.size())
        return current;
    ++m_at;
    return m_at == m_entries.size() ? m_draft : m_entries.at(m_at);
}

} // namespace Reprise
