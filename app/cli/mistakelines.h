// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/reading/descriptionmistakes.h"

namespace Reprise {

//! "FILE:12: /events/list/paging: unknown key", a line for each mistake, as compilers do.
QByteArray mistakeLines(const QString &path, const QList<DescriptionMistake> &mistakes);

} // namespace Reprise
