// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Reprise {

//! A view is a filter with a name.
struct SidebarView {
    QString title;
    QString glyph;
    QByteArray filter; //!< canonical text; empty matches everything
};

//! The views that every profile has, in the order of the side bar.
QList<SidebarView> sidebarViews();

//! "500 fulfilment", "no answer, billing".
QString failureTitle(const FailureCount &failure);
//! The filter that shows exactly the group's events.
QByteArray failureFilter(const FailureCount &failure);

} // namespace Reprise
