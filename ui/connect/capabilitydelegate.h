// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/plainitemdelegate.h"

namespace Reprise {

//! Cells of the capability matrix: "possible" has a sign beside its word, rules may have several
//! lines.
class CapabilityDelegate final : public PlainItemDelegate
{
    Q_OBJECT

public:
    using PlainItemDelegate::PlainItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Reprise
