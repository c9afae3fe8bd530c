// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/progressaccess.h"

#include "ui/replay/progressstrip.h"

namespace Reprise {

ProgressAccess::ProgressAccess(ProgressStrip &strip)
    : QAccessibleWidget(&strip, QAccessible::ProgressBar)
    , m_strip(strip)
{
}

QString ProgressAccess::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return QStringLiteral("%1 %").arg(m_strip.percent());
    return QAccessibleWidget::text(kind);
}

QAccessible::State ProgressAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
}

void *ProgressAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QVariant ProgressAccess::currentValue() const
{
    return m_strip.percent();
}

} // namespace Reprise
