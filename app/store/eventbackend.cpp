// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/eventbackend.h"

#include "app/store/recordsink.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

//! A row whose texts live on after the visit.
struct KeptRow {
    ColumnRow row;
    QByteArray type;
    QByteArray source;
    QByteArray destination;
    QByteArray status;

    explicit KeptRow(const ColumnRow &from)
        : row(from)
        , type(from.type.toByteArray())
        , source(from.source.toByteArray())
        , destination(from.destination.toByteArray())
        , status(from.status.toByteArray())
    {
    }

    ColumnRow view() const
    {
        ColumnRow shown = row;
        shown.type = type;
        shown.source = source;
        shown.destination = destination;
        shown.status = status;
        return shown;
    }
};

} // namespace

Result<void> EventBackend::columns(
    const QList<RowKey> &keys, const RowVisitor &visit, WorkControl &control)
{
    if (keys.isEmpty())
        return {};
    const QSet<RowKey> wanted(keys.cbegin(), keys.cend());
    QHash<RowKey, std::shared_ptr<const KeptRow>> kept;
    const RowVisitor keep = [&](const ColumnRow &row) {
        if (wanted.contains(row.key))
            kept.insert(row.key, std::make_shared<const KeptRow>(row));
    };
    const Result<void> loaded = loadColumns(RowKey{-1}, keep, control);
    if (!loaded)
        return loaded;
    for (const RowKey key : keys) {
        if (!kept.contains(key))
            return Error{Error::Kind::NotFound, u"read an event"_s, u"no event has this key"_s};
        visit(kept.value(key)->view());
    }
    return {};
}

Result<FetchedChanges> EventBackend::writeFetched(const FetchedBatch &batch)
{
    Q_UNUSED(batch)
    return Error{Error::Kind::Rejected, u"keep events"_s, u"this archive is only read"_s};
}

std::unique_ptr<RecordSink> EventBackend::makeSink() const
{
    return nullptr;
}

} // namespace Reprise
