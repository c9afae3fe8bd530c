// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/exportjob.h"
#include "app/cli/command/sessioncommand.h"

namespace Reprise {

//! reprise list: the events that match, as a table, CSV or NDJSON, to the terminal, a pipe or a
//! file.
class ListCommand final : public SessionCommand
{
    Q_OBJECT

public:
    explicit ListCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

    void cancel() override;

protected:
    void readOptions(OptionReader &reader) override;
    void begin() override;

private:
    enum class Format { Table, Csv, Ndjson };

    void readFormat(OptionReader &reader);
    void readColumns(OptionReader &reader);
    void readSort(OptionReader &reader);
    void takeResult();
    void exportToFile();
    void takeExport();
    void printNext();
    void printEvents();
    void printRecords();
    void printLine(const EventRecord &record);
    void printEnd();

    Format m_format = Format::Table;
    ExportTerms m_terms;
    EventQuery m_query;
    qint64 m_limit = 0; // 0: all
    QueryJobPtr m_querying;
    QueryResult m_result;
    qint64 m_count = 0; // to print
    qint64 m_position = 0;
    JobPtr<QList<Event>> m_reading;
    JobPtr<QList<EventRecord>> m_readingRecords;
    ExportJobPtr m_export;
    std::unique_ptr<ExportText> m_text;
};

} // namespace Reprise
