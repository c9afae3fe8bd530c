// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/csvline.h"
#include "app/audit/exportcolumn.h"
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

//! The text of an export: first lines, records, last line. Values only; the same records in the
//! same order give the same bytes.
class ExportText final
{
public:
    ExportText(const ExportTerms &terms, qint64 matched);

    QByteArray head() const;
    QByteArray lineOf(const EventRecord &record);
    QByteArray completeEnd() const;
    QByteArray partialEnd(QByteArrayView why) const;

    qint64 written() const { return m_written; } //!< records
    qint64 redacted() const { return m_redactor.replaced(); } //!< places

private:
    QByteArray csvHead() const;
    QByteArray ndjsonHead() const;

    const ExportTerms m_terms;
    const qint64 m_matched;
    CsvLine m_line;
    Redactor m_redactor;
    qint64 m_written = 0;
};

} // namespace Reprise
