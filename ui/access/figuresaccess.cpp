// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/figuresaccess.h"

#include "ui/access/figureaccess.h"
#include "ui/replay/runcounters.h"

namespace Reprise {

FiguresAccess::FiguresAccess(RunCounters &counters)
    : QAccessibleWidget(&counters, QAccessible::List)
    , m_counters(counters)
{
    for (int i = 0; i < counters.texts().size(); ++i)
        m_figures.append(QAccessible::registerAccessibleInterface(new FigureAccess(*this, i)));
}

FiguresAccess::~FiguresAccess()
{
    for (const QAccessible::Id id : std::as_const(m_figures))
        QAccessible::deleteAccessibleInterface(id);
}

QString FiguresAccess::figureText(int index) const
{
    return m_counters.texts().value(index);
}

QRect FiguresAccess::figureRect(int index) const
{
    const QRect place = m_counters.figureRect(index);
    return {m_counters.mapToGlobal(place.topLeft()), place.size()};
}

QAccessibleInterface *FiguresAccess::child(int index) const
{
    return index < 0 || index >= m_figures.size()
        ? nullptr
        : QAccessible::accessibleInterface(m_figures.at(index));
}

int FiguresAccess::indexOfChild(const QAccessibleInterface *asked) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i) == asked)
            return i;
    }
    return -1;
}

QAccessibleInterface *FiguresAccess::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (figureRect(i).contains(x, y))
            return child(i);
    }
    return nullptr;
}

} // namespace Reprise
