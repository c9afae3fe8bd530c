// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/filerecordsource.h"

#include "app/connectors/import/ownmapping.h"

#include <QFileInfo>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BatchRecords = 1'000;
constexpr qint64 BatchBytes = 4 * 1024 * 1024;
//! How many elements may be no events before the file is called one without events.
constexpr qsizetype ProbedElements = 1'000;

QString reasonOf(const Error &error)
{
    if (error.offset < 0)
        return error.detail;
    return u"%1, at byte %2 of the element"_s.arg(error.detail).arg(error.offset);
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

FileRecordSource::FileRecordSource(QString path)
    : m_path(std::move(path))
{
}

qint64 FileRecordSource::bytesTotal() const
{
    return m_elements ? m_elements->bytesTotal() : QFileInfo(m_path).size();
}

Result<void> FileRecordSource::open()
{
    Result<std::unique_ptr<ElementReader>> elements = openElements(m_path);
    if (!elements)
        return elements.error();
    m_elements = std::move(*elements);
    return {};
}

Result<RecordSource::Batch> FileRecordSource::next()
{
    const Result<void> opened = m_elements ? Result<void>() : open();
    if (!opened)
        return opened.error();
    Batch batch;
    const Result<void> filled = fill(batch);
    if (!filled)
        return filled.error();
    batch.bytesDone = m_elements->bytesDone();
    if (m_format)
        return batch;
    m_unknown.append(batch.rejects);
    if (batch.isLast || m_unknown.size() >= ProbedElements)
        return notAnImport(m_unknown);
    return batch;
}

Result<void> FileRecordSource::fill(Batch &batch)
{
    const qint64 begin = m_elements->bytesDone();
    do {
        const Result<std::optional<ImportElement>> element = m_elements->next();
        if (!element)
            return element.error();
        batch.isLast = !element->has_value();
        if (batch.isLast)
            return {};
        const Result<void> added = addElement(**element, batch);
        if (!added)
            return added;
    } while (batch.records.size() + batch.rejects.size() < BatchRecords
        && m_elements->bytesDone() - begin < BatchBytes);
    return {};
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
