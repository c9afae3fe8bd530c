// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace Reprise {

//! The header of a table of ours: titles stand over their cells, left over texts and right over
//! numbers, muted and half-bold, with a line below.
class ColumnHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ColumnHeader(const QList<int> &numberColumns, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    const QList<int> m_numberColumns;
};

} // namespace Reprise
