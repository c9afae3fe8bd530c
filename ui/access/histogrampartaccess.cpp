// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/histogrampartaccess.h"

#include "ui/access/histogramaccess.h"

namespace Reprise {

HistogramPartAccess::HistogramPartAccess(
    HistogramAccess &histogram, HistogramView &view, HistogramView::Part part)
    : m_histogram(histogram)
    , m_view(view)
    , m_part(part)
{
}

bool HistogramPartAccess::isValid() const
{
    return m_histogram.isValid();
}

QWindow *HistogramPartAccess::window() const
{
    return m_histogram.window();
}

QAccessibleInterface *HistogramPartAccess::parent() const
{
    return &m_histogram;
}

QString HistogramPartAccess::text(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name:
        return m_view.partText(m_part);
    case QAccessible::Value:
        return m_view.partValue(m_part);
    case QAccessible::Description:
        return m_part == HistogramView::Part::Window
            ? tr("Left and right move it, with Shift they make it longer or shorter; up and down "
                 "go to the marks")
            : tr("Left and right move it; up and down go to the time window and the other mark");
    default:
        return {};
    }
}

QRect HistogramPartAccess::rect() const
{
    const QRect place = m_view.partRect(m_part).toAlignedRect();
    return {m_view.mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State HistogramPartAccess::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.focused = m_view.hasFocus() && m_view.activePart() == m_part;
    return state;
}

void *HistogramPartAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QStringList HistogramPartAccess::actionNames() const
{
    return {setFocusAction(), increaseAction(), decreaseAction()};
}

void HistogramPartAccess::doAction(const QString &action)
{
    m_view.setFocus(Qt::OtherFocusReason);
    m_view.setActivePart(m_part);
    if (action == increaseAction())
        m_view.stepActivePart(1);
    else if (action == decreaseAction())
        m_view.stepActivePart(-1);
}

QStringList HistogramPartAccess::keyBindingsForAction(const QString &action) const
{
    const QKeySequence key(action == increaseAction() ? Qt::Key_Right
            : action == decreaseAction()              ? Qt::Key_Left
                                                      : Qt::Key_unknown);
    return action == setFocusAction() ? QStringList{} : QStringList{key.toString()};
}

} // namespace Reprise
