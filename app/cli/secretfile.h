// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace Reprise {

//! The first line of a file that holds a secret. Refused where others may read the file, where it
//! is no plain file, or where it is too long to be a secret.
Result<QByteArray> readSecretFile(const QString &path);

} // namespace Reprise
