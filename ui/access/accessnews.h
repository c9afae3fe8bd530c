// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAccessibleEvent;

namespace Reprise {

using AccessListener = void (*)(QAccessibleEvent &);

//! The one way in which views of ours tell assistive tools what has changed.
void tellAccess(QAccessibleEvent &event);

//! Hears it in place of Qt, which tells nobody on a platform without tools; nullptr for Qt. Gives
//! the one before.
AccessListener listenToAccess(AccessListener listener);

} // namespace Reprise
