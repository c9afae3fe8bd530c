// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/histogramaccess.h"

#include "ui/access/accessnews.h"
#include "ui/access/histogrampartaccess.h"

namespace Reprise {

HistogramAccess::HistogramAccess(HistogramView &view)
    : QAccessibleWidget(&view, QAccessible::Chart)
    , m_view(view)
    , m_watch(&view, [this] { tell(QAccessible::Focus); })
{
    for (int part = 0; part < PartCount; ++part)
        m_parts.at(size_t(part)) = QAccessible::registerAccessibleInterface(
            new HistogramPartAccess(*this, view, HistogramView::Part(part)));
    QObject::connect(
        &view, &HistogramView::activePartChanged, &m_watch, [this] { tell(QAccessible::Focus); });
    QObject::connect(&view, &HistogramView::described, &m_watch, [this] { tellMove(); });
}

HistogramAccess::~HistogramAccess()
{
    for (const QAccessible::Id id : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *HistogramAccess::child(int index) const
{
    return index < 0 || index >= PartCount
        ? nullptr
        : QAccessible::accessibleInterface(m_parts.at(size_t(index)));
}

int HistogramAccess::indexOfChild(const QAccessibleInterface *asked) const
{
    for (int index = 0; index < PartCount; ++index) {
        if (child(index) == asked)
            return index;
    }
    return -1;
}

QAccessibleInterface *HistogramAccess::childAt(int x, int y) const
{
    for (int index = 0; index < PartCount; ++index) {
        if (child(index) && child(index)->rect().contains(x, y))
            return child(index);
    }
    return nullptr;
}

QAccessibleInterface *HistogramAccess::focusChild() const
{
    return m_view.hasFocus() ? child(int(m_view.activePart())) : nullptr;
}

void HistogramAccess::tell(QAccessible::Event kind)
{
    QAccessibleInterface *part = focusChild();
    if (!part)
        return;
    m_told = part->text(QAccessible::Name);
    QAccessibleEvent event(part, kind);
    tellAccess(event);
}

//! Where the part is stands in its name: the one property that every tool reads out.
void HistogramAccess::tellMove()
{
    if (m_view.partText(m_view.activePart()) != m_told)
        tell(QAccessible::NameChanged);
}

} // namespace Reprise
