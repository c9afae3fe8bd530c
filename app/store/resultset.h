// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"

#include <QList>
#include <memory>
#include <utility>
#include <vector>

namespace Reprise {

class EventColumns;

//! Which events match, as positions in the archive's columns, in the order asked for. Immutable and
//! cheap to copy: it is the table's exact row count, its random access, and a plan's selection.
class ResultSet
{
public:
    ResultSet() = default;
    ResultSet(std::vector<quint32> rows, std::shared_ptr<const EventColumns> columns);

    qint64 size() const { return m_rows ? static_cast<qint64>(m_rows->size()) : 0; }
    //! REQUIRES: 0 <= position < size()
    RowKey keyAt(qint64 position) const;
    //! Fewer than count at the end.
    QList<RowKey> keys(qint64 first, qint64 count) const;
    //! The rows of these spans of positions (first and last, both included), as a result of their
    //! own. REQUIRES: spans are ascending, disjoint and inside the result.
    ResultSet part(const QList<std::pair<qint64, qint64>> &spans) const;

private:
    std::shared_ptr<const std::vector<quint32>> m_rows;
    std::shared_ptr<const EventColumns> m_columns;
};

} // namespace Reprise
