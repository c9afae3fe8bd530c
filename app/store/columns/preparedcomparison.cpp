// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/preparedcomparison.h"

namespace Reprise {

PreparedComparison::PreparedComparison(const Comparison &comparison)
    : m_op(comparison.op)
    , m_values(comparison.values)
{
    Q_ASSERT(m_op != QueryOperator::NotEqual);
    if (m_op == QueryOperator::Contains)
        m_needle.emplace(m_values.first().from->text);
    if (m_op == QueryOperator::Matches)
        m_regex = compileRegex(m_values.first().from->text);
}

bool PreparedComparison::holds(const QueryScalar &scalar, QByteArrayView searched) const
{
    switch (m_op) {
    case QueryOperator::Exists:
        return true;
    case QueryOperator::Contains:
        return m_needle->isIn(searched);
    case QueryOperator::Matches:
        return matchesRegex(m_regex, searched);
    default:
        return fulfils(scalar, m_op, m_values);
    }
}

} // namespace Reprise
