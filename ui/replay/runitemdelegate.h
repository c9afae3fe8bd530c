// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/events/cellpainter.h"
#include "ui/widgets/plainitemdelegate.h"

namespace Reprise {

//! Paints the items of a run: outcome by shape, word and colour, numbers right-aligned.
class RunItemDelegate final : public PlainItemDelegate
{
    Q_OBJECT

public:
    using PlainItemDelegate::PlainItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int RowHeight = 26;
};

} // namespace Reprise
