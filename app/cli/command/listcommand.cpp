// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/listcommand.h"

#include "app/cli/eventtable.h"
#include "models/domain/query/queryprinter.h"
#include "models/domain/query/querywords.h"
#include "models/domain/text/counted.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int TableLimit = 100; // rows of a table where no limit was given
static constexpr int PageSize = 256;
static constexpr int RecordPageSize = 32; // with bodies

void ListCommand::readOptions(OptionReader &reader)
{
    readFormat(reader);
    readColumns(reader);
    readSort(reader);
    const qint64 usual = m_format == Format::Table ? TableLimit : 0;
    m_limit = reader.integer(u"limit"_s, usual, 0, std::numeric_limits<qint32>::max());
    m_terms.path = reader.text(u"out"_s);
    if (!m_terms.path.isEmpty() && m_format == Format::Table)
        reader.refuse(u"--out needs --format csv or ndjson"_s);
    if (!m_terms.path.isEmpty() && arguments().has(u"limit"_s))
        reader.refuse(u"--out writes all that match; --limit does not go with it"_s);
    m_terms.contents =
        arguments().has(u"with-secrets"_s) ? ExportContents::Complete : ExportContents::Redacted;
}

void ListCommand::readFormat(OptionReader &reader)
{
    const QString word = reader.text(u"format"_s, u"table"_s);
    if (word == "csv"_L1)
        m_format = Format::Csv;
    else if (word == "ndjson"_L1)
        m_format = Format::Ndjson;
    else if (word != "table"_L1)
        reader.refuse(u"--format takes table, csv or ndjson"_s);
    m_terms.format = m_format == Format::Ndjson ? ExportFormat::Ndjson : ExportFormat::Csv;
}

void ListCommand::readColumns(OptionReader &reader)
{
    if (!arguments().has(u"columns"_s))
        return;
    if (m_format != Format::Csv)
        reader.refuse(u"--columns goes with --format csv"_s);
    m_terms.columns.clear();
    for (const QString &word : arguments().value(u"columns"_s).split(u',')) {
        const std::optional<ExportColumn> column = exportColumnFromWord(word.trimmed().toUtf8());
        if (column)
            m_terms.columns.append(*column);
        else
            reader.refuse(u"there is no column \"%1\""_s.arg(word));
    }
}

static std::optional<SortField> sortFieldFromWord(const QString &word)
{
    static const QList<std::pair<QueryField, SortField>> fields{
        {QueryField::Received, SortField::Received}, {QueryField::Stage, SortField::Stage},
        {QueryField::Status, SortField::Status}, {QueryField::Type, SortField::Type},
        {QueryField::Source, SortField::Source}, {QueryField::Destination, SortField::Destination},
        {QueryField::Id, SortField::Id}, {QueryField::Code, SortField::Code},
        {QueryField::Tries, SortField::Tries}, {QueryField::Took, SortField::Took},
        {QueryField::Answer, SortField::Answer}, {QueryField::NextTry, SortField::NextTry},
        {QueryField::Expires, SortField::Expires}, {QueryField::Size, SortField::Size},
        {QueryField::Replays, SortField::Replays}};
    const std::optional<QueryField> field = fieldFromWord(word);
    for (const auto &[known, sort] : fields) {
        if (field == known)
            return sort;
    }
    return std::nullopt;
}

void ListCommand::readSort(OptionReader &reader)
{
    if (!arguments().has(u"sort"_s))
        return;
    m_query.sort.clear();
    for (const QString &part : arguments().value(u"sort"_s).split(u',')) {
        const QString word = part.section(u':', 0, 0).trimmed();
        const QString direction = part.section(u':', 1).trimmed();
        const std::optional<SortField> field = sortFieldFromWord(word);
        if (!field)
            reader.refuse(u"events cannot be sorted by \"%1\""_s.arg(word));
        else if (!direction.isEmpty() && direction != "asc"_L1 && direction != "desc"_L1)
            reader.refuse(u"--sort takes :asc or :desc after a field"_s);
        else
            m_query.sort.append({*field, direction == "desc"_L1});
    }
}

void ListCommand::begin()
{
    const std::optional<QueryNode> filter = readFilter();
    if (!filter)
        return;
    m_query.filter = *filter;
    m_terms.filter = toText(*filter).toUtf8();
    m_terms.exportedMicros = clock().utcMicros();
    m_querying = session().archive().query(m_query, 1);
    connect(m_querying.get(), &QueryJob::extended, this, [this](const QueryResult &soFar) {
        showProgress("searching bodies", soFar.scanned, soFar.toScan);
    });
    connect(m_querying.get(), &Job::finished, this, &ListCommand::takeResult);
}

void ListCommand::takeResult()
{
    Result<QueryResult> result = m_querying->takeResult();
    if (!result)
        return fail(result.error());
    m_result = *std::move(result);
    if (!m_terms.path.isEmpty())
        return exportToFile();
    m_count = m_limit > 0 ? qMin(m_limit, m_result.rows.size()) : m_result.rows.size();
    m_text = std::make_unique<ExportText>(m_terms, m_result.rows.size());
    if (m_format == Format::Table)
        terminal().print(EventTable::header());
    else
        terminal().printData(m_text->head());
    printNext();
}

void ListCommand::exportToFile()
{
    m_export = ExportJobPtr(new ExportJob(session().archive(), m_result.rows, m_terms));
    connect(m_export.get(), &Job::progressed, this,
        [this](qint64 done, qint64 total) { showProgress("exporting", done, total); });
    connect(m_export.get(), &Job::finished, this, &ListCommand::takeExport);
}

void ListCommand::takeExport()
{
    const Result<ExportSummary> &summary = m_export->result();
    if (!summary) {
        if (summary.error().kind == Error::Kind::Canceled)
            terminal().note("canceled; what was written is in "
                + OutputFile::partialPath(m_terms.path).toUtf8());
        return fail(summary.error());
    }
    terminal().note(
        counted(summary->written, "event", "events") + " written to " + summary->path.toUtf8());
    if (summary->redacted > 0)
        terminal().note(counted(summary->redacted, "place that looks like a secret was",
                            "places that look like secrets were")
            + " replaced; --with-secrets keeps them");
    end(ExitCode::Done);
}

void ListCommand::printNext()
{
    const bool isWhole = m_format != Format::Table && m_terms.needsRecords();
    const qint64 count = qMin<qint64>(isWhole ? RecordPageSize : PageSize, m_count - m_position);
    if (count == 0)
        return printEnd();
    const QList<RowKey> keys = m_result.rows.keys(m_position, count);
    m_position += count;
    if (isWhole) {
        m_readingRecords = session().archive().records(keys);
        connect(m_readingRecords.get(), &Job::finished, this, &ListCommand::printRecords);
    } else {
        m_reading = session().archive().events(keys);
        connect(m_reading.get(), &Job::finished, this, &ListCommand::printEvents);
    }
}

void ListCommand::printEvents()
{
    const Result<QList<Event>> events = m_reading->takeResult();
    if (!events)
        return fail(events.error());
    for (const Event &event : *events) {
        EventRecord record;
        record.event = event;
        printLine(record);
    }
    printNext();
}

void ListCommand::printRecords()
{
    const Result<QList<EventRecord>> records = m_readingRecords->takeResult();
    if (!records)
        return fail(records.error());
    for (const EventRecord &record : *records)
        printLine(record);
    printNext();
}

void ListCommand::printLine(const EventRecord &record)
{
    if (m_format == Format::Table)
        terminal().print(EventTable::row(record.event));
    else
        terminal().printData(m_text->lineOf(record));
}

void ListCommand::printEnd()
{
    if (m_format != Format::Table && m_count == m_result.rows.size())
        terminal().printData(m_text->completeEnd());
    else if (m_format != Format::Table)
        terminal().printData(m_text->partialEnd("limited"));
    else if (m_count < m_result.rows.size())
        terminal().note("first " + QByteArray::number(m_count) + " of "
            + counted(m_result.rows.size(), "event", "events") + "; --limit 0 shows all");
    else
        terminal().note(QByteArray::number(m_count) + " of "
            + counted(m_result.total, "event matches", "events match"));
    end(ExitCode::Done);
}

void ListCommand::cancel()
{
    if (m_export && !m_export->isFinished())
        return m_export->cancel();
    if (m_text && m_format != Format::Table)
        terminal().printData(m_text->partialEnd("canceled"));
    SessionCommand::cancel();
}

} // namespace Reprise
