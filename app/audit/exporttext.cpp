// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/exporttext.h"

#include "app/connectors/import/recordjson.h"
#include "app/connectors/json/jsonwriter.h"
#include "models/domain/text/counted.h"
#include "models/domain/timestamp.h"

#include <algorithm>

namespace Reprise {

bool ExportTerms::needsRecords() const
{
    return format == ExportFormat::Ndjson
        || std::any_of(
            columns.cbegin(), columns.cend(), [](ExportColumn c) { return needsRecord(c); });
}

ExportText::ExportText(const ExportTerms &terms, qint64 matched)
    : m_terms(terms)
    , m_matched(matched)
{
}

QByteArray ExportText::head() const
{
    return m_terms.format == ExportFormat::Csv ? csvHead() : ndjsonHead();
}

static QByteArrayView contentsWord(ExportContents contents)
{
    return contents == ExportContents::Complete ? "complete" : "redacted";
}

QByteArray ExportText::csvHead() const
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

QByteArray ExportText::ndjsonHead() const
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

QByteArray ExportText::lineOf(const EventRecord &record)
{
    const bool isRedacted = m_terms.contents == ExportContents::Redacted;
    const EventRecord shown = isRedacted ? redactedRecord(record, m_redactor) : record;
    ++m_written;
    if (m_terms.format == ExportFormat::Ndjson)
        return recordToJson(shown) + '\n';
    for (const ExportColumn column : m_terms.columns)
        addExportCell(m_line, column, shown);
    return m_line.finish();
}

static QByteArray countText(qint64 written, qint64 matched)
{
    return QByteArray::number(written) + " of " + counted(matched, "event", "events");
}

QByteArray ExportText::completeEnd() const
{
    if (m_terms.format == ExportFormat::Ndjson)
        return exportEndJson(true, m_written, m_matched) + '\n';
    return CsvLine::remark("end", "complete, " + countText(m_written, m_matched));
}

QByteArray ExportText::partialEnd(QByteArrayView why) const
{
    if (m_terms.format == ExportFormat::Ndjson)
        return exportEndJson(false, m_written, m_matched) + '\n';
    return CsvLine::remark(
        "end", "partial, " + countText(m_written, m_matched) + ", " + why.toByteArray());
}

} // namespace Reprise
