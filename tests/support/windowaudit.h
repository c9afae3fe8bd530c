// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace Reprise::Test {

//! What does not read in a window as it is laid out now, one line each: words of labels, buttons,
//! tabs and column titles that are cut though they should not be, parts that overlap or leave their
//! parent. Labels that may be cut (PlainLabel with an elide mode) are left out.
QStringList layoutFaults(const QWidget &window);

//! What a person with a screen reader or without a mouse would miss: controls without a name, and
//! controls that can be clicked but not reached by Tab.
QStringList accessFaults(const QWidget &window);

} // namespace Reprise::Test
