// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"

#include <QList>

namespace Reprise::Test {

//! What an import of a whole file gives, batch by batch put together.
struct ImportedFile {
    QList<EventRecord> records;
    QByteArrayList rejects; //!< "line: reason"
    qint64 bytesDone = 0;
    int batches = 0;
};

Result<ImportedFile> importFile(const QString &path);

//! The same for a text, through a temporary file.
Result<ImportedFile> importText(const QByteArray &text);

//! tests/data/import/name
QString importDataPath(const char *name);
QByteArray importData(const char *name);

//! Records with one id folded in the order they came, as a store does.
QList<EventRecord> folded(const QList<EventRecord> &records);

} // namespace Reprise::Test
