// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/focuswatch.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace Reprise {

FocusWatch::FocusWatch(QWidget *widget, std::function<void()> focused)
    : m_focused(std::move(focused))
{
    widget->installEventFilter(this);
}

bool FocusWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && !std::exchange(m_isCalling, true))
        QMetaObject::invokeMethod(this, &FocusWatch::call, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void FocusWatch::call()
{
    m_isCalling = false;
    m_focused();
}

} // namespace Reprise
