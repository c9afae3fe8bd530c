// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/csvline.h"
#include "app/audit/exportcolumn.h"
#include "app/audit/outputfile.h"
#include "app/audit/redactor.h"

namespace Reprise {

enum class ExportFormat : quint8 {
    Csv, //!< chosen columns, opens as data in any spreadsheet
    Ndjson, //!< whole records, one a line; imports back
};

//! What happens to secrets in headers, addresses and bodies.
enum class ExportContents : quint8 {
    Redacted, //!< what looks like a secret is replaced by a numbered tag
    Complete, //!< as stored; an NDJSON export then imports back without loss
};

//! What an export says of itself.
struct ExportTerms {
    QString path;
    ExportFormat format = ExportFormat::Csv;
    ExportContents contents = ExportContents::Redacted;
    QList<ExportColumn> columns = defaultExportColumns(); //!< CSV only
    QByteArray filter; //!< canonical text; empty: all events
    qint64 exportedMicros = 0;

    //! NDJSON and some columns of CSV hold more than a table row.
    bool needsRecords() const;
};

//! The file of an export while it is written: first lines, records, last line. Blocks; used on one
//! worker thread. Dropped without an end it leaves nothing.
class ExportFile final
{
public:
    ExportFile(const ExportTerms &terms, qint64 matched);

    Result<void> open();
    Result<void> add(const QList<EventRecord> &records);
    //! The last line says complete; the file gets its name.
    Result<void> complete();
    //! The last line says partial and why; the file is kept as path + ".partial".
    Result<QString> keepPartial(QByteArrayView why);

    qint64 written() const { return m_written; }
    qint64 redacted() const { return m_redactor.replaced(); }

private:
    QByteArray csvHead() const;
    QByteArray ndjsonHead() const;
    QByteArray lastLine(bool isComplete, QByteArrayView why) const;
    QByteArray lineOf(const EventRecord &record);
    EventRecord redactedCopy(EventRecord record);
    Result<void> write(const QByteArray &bytes);

    const ExportTerms m_terms;
    const qint64 m_matched;
    OutputFile m_file;
    CsvLine m_line;
    Redactor m_redactor;
    qint64 m_written = 0;
};

} // namespace Reprise
