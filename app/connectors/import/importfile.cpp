// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/importfile.h"

#include "app/connectors/import/filerecordsource.h"
#include "app/store/eventarchive.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! How many elements may be no events before the file is called one without events.
constexpr qint64 ProbedElements = 1'000;

Result<std::unique_ptr<FileRecordSource>> openSource(const QString &path)
{
    Result<std::unique_ptr<ElementReader>> elements = openElements(path);
    if (!elements)
        return elements.error();
    return std::make_unique<FileRecordSource>(std::move(*elements));
}

Error notAnImport(const QList<ImportReject> &rejects)
{
    Error error{Error::Kind::Invalid, u"recognise import"_s, u"the file holds no events"_s};
    if (rejects.isEmpty())
        return error;
    error.detail = rejects.first().reason;
    error.offset = rejects.first().line;
    return error;
}

} // namespace

Result<std::shared_ptr<RecordSource>> openImport(const QString &path)
{
    const Result<std::unique_ptr<FileRecordSource>> probe = openSource(path);
    if (!probe)
        return probe.error();
    QList<ImportReject> rejects;
    while (!(*probe)->format()) {
        const Result<RecordSource::Batch> batch = (*probe)->next();
        if (!batch)
            return batch.error();
        rejects.append(batch->rejects);
        if (!(*probe)->format() && (batch->isLast || rejects.size() >= ProbedElements))
            return notAnImport(rejects);
    }
    Result<std::unique_ptr<FileRecordSource>> source = openSource(path);
    if (!source)
        return source.error();
    return std::shared_ptr<RecordSource>(std::move(*source));
}

} // namespace Reprise
