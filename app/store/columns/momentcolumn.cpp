// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/columns/momentcolumn.h"

namespace Reprise {

void MomentColumn::append(std::optional<qint64> value)
{
    if (m_size % BlockSize == 0)
        m_blocks.append(QList<qint64>());
    ++m_size;
    if (value)
        replace(m_size - 1, value);
}

void MomentColumn::replace(qsizetype row, std::optional<qint64> value)
{
    if (at(row) == value)
        return;
    QList<qint64> &block = m_blocks[row / BlockSize];
    if (block.isEmpty())
        block.fill(Missing, BlockSize);
    block[row % BlockSize] = value.value_or(Missing);
}

std::optional<qint64> MomentColumn::at(qsizetype row) const
{
    const qint64 *values = block(row / BlockSize);
    if (!values || values[row % BlockSize] == Missing)
        return std::nullopt;
    return values[row % BlockSize];
}

const qint64 *MomentColumn::block(qsizetype block) const
{
    const QList<qint64> &values = m_blocks.at(block);
    return values.isEmpty() ? nullptr : values.constData();
}

void MomentColumn::set(const QList<QList<qint64>> &blocks, qsizetype size)
{
    m_blocks = blocks;
    m_size = size;
}

} // namespace Reprise
