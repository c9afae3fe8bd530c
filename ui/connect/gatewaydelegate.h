// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/plainitemdelegate.h"

namespace Reprise {

//! A gateway in a list: its name, below it in a muted tone what it is.
class GatewayDelegate final : public PlainItemDelegate
{
    Q_OBJECT

public:
    using PlainItemDelegate::PlainItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Reprise
