// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/importedfile.h"

#include "app/connectors/import/importfile.h"
#include "app/store/eventarchive.h"
#include "models/domain/recordfold.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QHash>
#include <QTemporaryFile>

namespace Reprise::Test {

Result<ImportedFile> importFile(const QString &path)
{
    const Result<std::shared_ptr<RecordSource>> source = openImport(path);
    if (!source)
        return source.error();
    ImportedFile imported;
    while (true) {
        const Result<RecordSource::Batch> batch = (*source)->next();
        if (!batch)
            return batch.error();
        ++imported.batches;
        imported.records.append(batch->records);
        imported.bytesDone = batch->bytesDone;
        for (const ImportReject &reject : batch->rejects)
            imported.rejects.append(
                QByteArray::number(reject.line) + ": " + reject.reason.toUtf8());
        if (batch->isLast)
            return imported;
    }
}

Result<ImportedFile> importText(const QByteArray &text)
{
    QTemporaryFile file;
    if (!file.open() || file.write(text) != text.size() || !file.flush())
        return Error{Error::Kind::Storage, QStringLiteral("write test file"), file.errorString()};
    return importFile(file.fileName());
}

QString importDataPath(const char *name)
{
    return testDataFile(QStringLiteral("import/")) + QString::fromLatin1(name);
}

QByteArray importData(const char *name)
{
    QFile file(importDataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data %s", name);
    return file.readAll();
}

QList<EventRecord> folded(const QList<EventRecord> &records)
{
    QList<EventRecord> events;
    QHash<EventId, qsizetype> places;
    for (const EventRecord &record : records) {
        const auto known = places.constFind(record.event.id);
        if (known != places.cend()) {
            events[*known] = foldRecords(events.at(*known), record);
            continue;
        }
        places.insert(record.event.id, events.size());
        events.append(record);
    }
    return events;
}

} // namespace Reprise::Test
