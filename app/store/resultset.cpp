// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/resultset.h"

#include "app/store/columns/eventcolumns.h"

#include <algorithm>

namespace Reprise {

ResultSet::ResultSet(std::vector<quint32> rows, std::shared_ptr<const EventColumns> columns)
    : m_rows(std::make_shared<const std::vector<quint32>>(std::move(rows)))
    , m_columns(std::move(columns))
{
}

RowKey ResultSet::keyAt(qint64 position) const
{
    Q_ASSERT(position >= 0 && position < size());
    return m_columns->keyAt((*m_rows)[size_t(position)]);
}

QList<RowKey> ResultSet::keys(qint64 first, qint64 count) const
{
    QList<RowKey> keys;
    const qint64 end = std::min(first + count, size());
    keys.reserve(std::max<qint64>(end - first, 0));
    for (qint64 position = first; position < end; ++position)
        keys.append(keyAt(position));
    return keys;
}

ResultSet ResultSet::part(const QList<std::pair<qint64, qint64>> &spans) const
{
    std::vector<quint32> rows;
    for (const std::pair<qint64, qint64> &span : spans) {
        Q_ASSERT(span.first >= 0 && span.first <= span.second && span.second < size());
        rows.insert(rows.end(), m_rows->begin() + span.first, m_rows->begin() + span.second + 1);
    }
    return ResultSet(std::move(rows), m_columns);
}

} // namespace Reprise
