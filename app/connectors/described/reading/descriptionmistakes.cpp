// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/reading/descriptionmistakes.h"

namespace Reprise {

using namespace Qt::StringLiterals;

QString DescriptionMistake::text() const
{
    const QString place = pointer.isEmpty() ? QString() : u", "_s + QString::fromUtf8(pointer);
    return u"line %1%2: %3"_s.arg(line).arg(place, what);
}

} // namespace Reprise
