// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accesslog.h"

#include "ui/access/accessfactory.h"

namespace Reprise::Test {

QList<AccessLog::Entry> AccessLog::s_entries;

AccessLog::AccessLog()
    : m_before(listenToAccess(&note))
{
    installAccess();
    clear();
}

AccessLog::~AccessLog()
{
    listenToAccess(m_before);
}

void AccessLog::note(QAccessibleEvent &event)
{
    QAccessibleInterface *about = event.accessibleInterface();
    if (about && about->isValid())
        s_entries.append({event.type(), about->role(), about->text(QAccessible::Name),
            bool(about->state().selected)});
}

QStringList AccessLog::names(QAccessible::Event kind)
{
    QStringList names;
    for (const Entry &entry : std::as_const(s_entries)) {
        if (entry.kind == kind)
            names.append(entry.name);
    }
    return names;
}

} // namespace Reprise::Test
