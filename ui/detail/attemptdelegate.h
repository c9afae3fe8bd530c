// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "ui/widgets/plainitemdelegate.h"

namespace Reprise {

//! Gives the raw values of AttemptTableModel words, units, icons and colours.
class AttemptDelegate final : public PlainItemDelegate
{
    Q_OBJECT

public:
    using PlainItemDelegate::PlainItemDelegate;

    static QString triggerText(AttemptTrigger trigger);
    static QString cellText(const QModelIndex &index);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Reprise
