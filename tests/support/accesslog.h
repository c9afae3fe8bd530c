// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/access/accessnews.h"

#include <QAccessible>
#include <QList>
#include <QString>

namespace Reprise::Test {

//! Listens as an assistive tool does: what views of ours tell, of what, in which words. What Qt
//! tells by itself is not among it: it needs a platform with tools. One at a time.
class AccessLog final
{
public:
    struct Entry {
        QAccessible::Event kind;
        QAccessible::Role role;
        QString name;
        bool isSelected;
    };

    AccessLog();
    ~AccessLog();
    AccessLog(const AccessLog &) = delete;
    AccessLog &operator=(const AccessLog &) = delete;

    //! Names of what was told of in this way, oldest first.
    static QStringList names(QAccessible::Event kind);
    static const QList<Entry> &entries() { return s_entries; }
    static void clear() { s_entries.clear(); }

private:
    static void note(QAccessibleEvent &event);

    static QList<Entry> s_entries;
    AccessListener m_before;
};

} // namespace Reprise::Test
