// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testpaths.h"

namespace Reprise {

QString projectFile(const QString &path)
{
    return QStringLiteral(PROJECT_DIR "/") + path;
}

QString testDataFile(const QString &path)
{
    return projectFile(QStringLiteral("tests/data/") + path);
}

} // namespace Reprise
