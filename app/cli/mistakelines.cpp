// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/mistakelines.h"

namespace Reprise {

QByteArray mistakeLines(const QString &path, const QList<DescriptionMistake> &mistakes)
{
    QList<QByteArray> lines;
    for (const DescriptionMistake &mistake : mistakes) {
        const QByteArray place = mistake.pointer.isEmpty() ? QByteArray() : mistake.pointer + ": ";
        lines.append(path.toUtf8() + ':' + QByteArray::number(mistake.line) + ": " + place
            + mistake.what.toUtf8());
    }
    return lines.join('\n');
}

} // namespace Reprise
