// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Reprise {

//! The style sheet of the HTML report: the program's palette, light and dark.
QByteArray reportStyle();

//! For the page's content policy: it allows this style sheet and nothing else.
QByteArray reportContentPolicy();

} // namespace Reprise
