// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/plainitemdelegate.h"

namespace Reprise {

struct SidebarEntry;
struct Theme;

//! Paints the lines of the side bar, wide (title and count) or folded (icon alone).
class SidebarDelegate final : public PlainItemDelegate
{
    Q_OBJECT

public:
    using PlainItemDelegate::PlainItemDelegate;

    void setFolded(bool isFolded) { m_isFolded = isFolded; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintHeading(QPainter *painter, const QRect &rect, const QFont &base,
        const SidebarEntry &entry, const Theme &theme) const;
    void paintFolded(QPainter *painter, const QRect &line, const QFont &base,
        const SidebarEntry &entry, const Theme &theme) const;
    void paintLine(QPainter *painter, const QRect &rect, const QFont &base,
        const SidebarEntry &entry, const Theme &theme) const;

    bool m_isFolded = false;
};

} // namespace Reprise
