// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/storesink.h"

#include "app/store/local/firstload.h"
#include "app/store/local/storeappend.h"
#include "app/store/local/storefile.h"

using namespace Qt::StringLiterals;

namespace Reprise {

template <typename T>
static Result<T> ofImport(const Result<T> &result)
{
    if (result)
        return result;
    Error error = result.error();
    error.operation = u"import"_s;
    return error;
}

StoreSink::StoreSink(const QString &path)
    : m_path(path)
{
}

Result<void> StoreSink::begin()
{
    return ofImport(chooseWay());
}

Result<void> StoreSink::chooseWay()
{
    const Result<void> created = StoreFile::create(m_path);
    if (!created)
        return created;
    Result<SqliteDatabase> store = StoreFile::connect(m_path);
    if (!store)
        return store.error();
    const Result<void> writable = StoreFile::checkWritable(*store);
    if (!writable)
        return writable;
    const Result<qint64> hasEvents = store->integer("SELECT exists(SELECT 1 FROM events)");
    if (!hasEvents)
        return hasEvents.error();
    if (*hasEvents)
        m_way = std::make_unique<StoreAppend>(m_path);
    else
        m_way = std::make_unique<FirstLoad>(m_path);
    return m_way->begin();
}

Result<SinkCounts> StoreSink::write(const QList<EventRecord> &records, WorkControl &control)
{
    Q_ASSERT(m_way);
    return ofImport(m_way->write(records, control));
}

Result<SinkCounts> StoreSink::finish(WorkControl &control)
{
    Q_ASSERT(m_way);
    return ofImport(m_way->finish(control));
}

} // namespace Reprise
