// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/access/accessnews.h"

#include <QAccessible>

#include <utility>

namespace Reprise {

static AccessListener s_listener = nullptr;

void tellAccess(QAccessibleEvent &event)
{
    if (s_listener)
        s_listener(event);
    else
        QAccessible::updateAccessibility(&event);
}

AccessListener listenToAccess(AccessListener listener)
{
    return std::exchange(s_listener, listener);
}

} // namespace Reprise
