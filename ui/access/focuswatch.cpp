// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/focuswatch.h"

#include <QEvent>
#include <QWidget>

namespace Reprise {

FocusWatch::FocusWatch(QWidget *widget, std::function<void()> focused)
    : m_focused(std::move(focused))
{
    widget->installEventFilter(this);
}

bool FocusWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(
            this, [this] { m_focused(); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace Reprise
