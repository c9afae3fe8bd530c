// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/filerecordsource.h"

#include "app/connectors/import/ownmapping.h"
#include "app/store/eventarchive.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BatchRecords = 1'000;
constexpr qint64 BatchBytes = 4 * 1024 * 1024;

QString reasonOf(const Error &error)
{
    if (error.offset < 0)
        return error.detail;
    return u"%1, at byte %2 of the element"_s.arg(error.detail).arg(error.offset);
}

} // namespace

FileRecordSource::FileRecordSource(std::unique_ptr<ElementReader> elements)
    : m_elements(std::move(elements))
{
}

Result<RecordSource::Batch> FileRecordSource::next()
{
    Batch batch;
    const qint64 begin = m_elements->bytesDone();
    do {
        const Result<std::optional<ImportElement>> element = m_elements->next();
        if (!element)
            return element.error();
        batch.isLast = !element->has_value();
        if (batch.isLast)
            break;
        const Result<void> added = addElement(**element, batch);
        if (!added)
            return added.error();
    } while (batch.records.size() + batch.rejects.size() < BatchRecords
        && m_elements->bytesDone() - begin < BatchBytes);
    batch.bytesDone = m_elements->bytesDone();
    return batch;
}

Result<void> FileRecordSource::addElement(const ImportElement &element, Batch &batch)
{
    if (!element.problem.isEmpty()) {
        batch.rejects.append({element.line, element.problem});
        return {};
    }
    const Result<JsonObject> object = m_parser.parse(element.text);
    if (!object) {
        batch.rejects.append({element.line, reasonOf(object.error())});
        return {};
    }
    for (const JsonObject &inner : unwrapped(*object)) {
        const Result<void> added = addObject(inner, element.line, batch);
        if (!added)
            return added;
    }
    return {};
}

//! The events in an element: itself, or those in a page of an API's answer.
QList<JsonObject> FileRecordSource::unwrapped(const JsonObject &object)
{
    const std::optional<JsonValue> data = object.value("data");
    const std::optional<JsonValue> log = object.value("log");
    if ((!data && !log) || detectFormat(object))
        return QList<JsonObject>(1, object);
    const JsonObject inner = m_parser.object(data ? *data : *log);
    std::optional<JsonValue> list = data ? inner.value("items") : inner.value("entries");
    if (data && data->isArray())
        list = data;
    if (!list)
        return QList<JsonObject>(1, inner);
    QList<JsonObject> objects;
    for (const JsonValue &value : m_parser.array(*list))
        objects.append(m_parser.object(value));
    return objects;
}

Result<void> FileRecordSource::addObject(const JsonObject &object, qint64 line, Batch &batch)
{
    if (isExportHeader(object)) {
        m_format = ImportFormat::Own;
        return checkExportHeader(object);
    }
    if (isExportEnd(object)) {
        if (!isWholeExport(object))
            batch.rejects.append({line, u"the export was canceled before its end"_s});
        return {};
    }
    if (!m_format)
        m_format = detectFormat(object);
    if (!m_format) {
        batch.rejects.append({line, u"no event of a known format"_s});
        return {};
    }
    Result<EventRecord> record = recordFromElement(*m_format, object, m_parser);
    if (record)
        batch.records.append(std::move(*record));
    else
        batch.rejects.append({line, reasonOf(record.error())});
    return {};
}

} // namespace Reprise
