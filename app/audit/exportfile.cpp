// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/exportfile.h"

#include "app/connectors/import/recordjson.h"
#include "app/connectors/json/jsonwriter.h"
#include "models/domain/timestamp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reprise {

bool ExportTerms::needsRecords() const
{
    return format == ExportFormat::Ndjson
        || std::any_of(
            columns.cbegin(), columns.cend(), [](ExportColumn c) { return needsRecord(c); });
}

ExportFile::ExportFile(const ExportTerms &terms, qint64 matched)
    : m_terms(terms)
    , m_matched(matched)
    , m_file(terms.path)
{
}

Result<void> ExportFile::open()
{
    const Result<void> opened = m_file.open();
    if (!opened)
        return opened;
    return write(m_terms.format == ExportFormat::Csv ? csvHead() : ndjsonHead());
}

static QByteArrayView contentsWord(ExportContents contents)
{
    return contents == ExportContents::Complete ? "complete" : "redacted";
}

QByteArray ExportFile::csvHead() const
{
    QByteArray head = CsvLine::remark("export", "events of Reprise");
    head += CsvLine::remark("filter", m_terms.filter.isEmpty() ? "all events" : m_terms.filter);
    head += CsvLine::remark("zone", "UTC");
    head += CsvLine::remark("exported", toIsoText(m_terms.exportedMicros));
    head += CsvLine::remark("matched", QByteArray::number(m_matched));
    head += CsvLine::remark("secrets", contentsWord(m_terms.contents));
    QList<QByteArray> names;
    for (const ExportColumn column : m_terms.columns)
        names.append(exportColumnWord(column).toByteArray());
    return head + CsvLine::header(names);
}

QByteArray ExportFile::ndjsonHead() const
{
    JsonWriter json;
    json.beginObject();
    json.member("reprise", "export");
    json.numberMember("version", qint64(ExportVersion));
    json.member("exportedAt", toIsoText(m_terms.exportedMicros));
    json.member("filter", m_terms.filter);
    json.member("zone", "UTC");
    json.numberMember("matched", m_matched);
    json.member("contents", contentsWord(m_terms.contents));
    json.endObject();
    return json.text() + '\n';
}

QByteArray ExportFile::lastLine(bool isComplete, QByteArrayView why) const
{
    if (m_terms.format == ExportFormat::Ndjson)
        return exportEndJson(isComplete, m_written, m_matched) + '\n';
    const QByteArray count =
        QByteArray::number(m_written) + " of " + QByteArray::number(m_matched) + " events";
    return CsvLine::remark(
        "end", isComplete ? "complete, " + count : "partial, " + count + ", " + why.toByteArray());
}

EventRecord ExportFile::redactedCopy(EventRecord record)
{
    record.event.destinationUrl = m_redactor.text(record.event.destinationUrl);
    record.event.lastAnswer = m_redactor.text(record.event.lastAnswer);
    record.event.rawFields = m_redactor.text(record.event.rawFields);
    record.request = m_redactor.message(record.request);
    for (Attempt &attempt : record.attempts) {
        attempt.error = m_redactor.text(attempt.error);
        attempt.rawFields = m_redactor.text(attempt.rawFields);
        attempt.response = m_redactor.message(attempt.response);
        if (attempt.request)
            attempt.request = m_redactor.message(*attempt.request);
    }
    return record;
}

QByteArray ExportFile::lineOf(const EventRecord &record)
{
    if (m_terms.format == ExportFormat::Ndjson)
        return recordToJson(record) + '\n';
    for (const ExportColumn column : m_terms.columns)
        addExportCell(m_line, column, record);
    return m_line.finish();
}

Result<void> ExportFile::add(const QList<EventRecord> &records)
{
    for (const EventRecord &record : records) {
        const bool isRedacted = m_terms.contents == ExportContents::Redacted;
        const Result<void> written = write(lineOf(isRedacted ? redactedCopy(record) : record));
        if (!written)
            return written;
        ++m_written;
    }
    return {};
}

Result<void> ExportFile::complete()
{
    const Result<void> written = write(lastLine(true, {}));
    if (!written)
        return written;
    return m_file.commit();
}

Result<QString> ExportFile::keepPartial(QByteArrayView why)
{
    const Result<void> written = write(lastLine(false, why));
    if (!written)
        return written.error();
    return m_file.keepPartial();
}

Result<void> ExportFile::write(const QByteArray &bytes)
{
    if (m_file.device().write(bytes) == bytes.size())
        return {};
    return Error{Error::Kind::Storage, u"write export"_s, m_file.device().errorString()};
}

} // namespace Reprise
