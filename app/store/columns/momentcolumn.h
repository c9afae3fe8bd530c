// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <limits>
#include <optional>

namespace Reprise {

//! Optional moments that whole stretches of events do not have: a block costs memory only where
//! one of its rows has a value.
class MomentColumn
{
public:
    static constexpr int BlockSize = 4096;
    static constexpr qint64 Missing = std::numeric_limits<qint64>::min();

    void append(std::optional<qint64> value);
    void replace(qsizetype row, std::optional<qint64> value);
    std::optional<qint64> at(qsizetype row) const;

    //! The values of rows [block * BlockSize, …), or null where all are missing.
    const qint64 *block(qsizetype block) const;

    const QList<QList<qint64>> &blocks() const { return m_blocks; }
    void set(const QList<QList<qint64>> &blocks, qsizetype size);

private:
    QList<QList<qint64>> m_blocks; // each empty or of BlockSize
    qsizetype m_size = 0;
};

} // namespace Reprise
