// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Reprise {

//! A file of this repository, by its path from the root. The only place that knows where the
//! sources are, so that every other test compiles to the same object in any clone.
QString projectFile(const QString &path);
//! A file of tests/data.
QString testDataFile(const QString &path);

} // namespace Reprise
