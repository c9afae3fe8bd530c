// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/report.h"
#include "models/domain/result.h"

#include <QIODevice>
#include <memory>

namespace Reprise {

class WorkControl;

enum class ReportFormat : quint8 { Html, Csv, Json };

//! Lays a report out as a document. Items are written one by one, so that memory does not grow with
//! their number. The same report gives the same bytes. Thread: any one.
class ReportWriter
{
public:
    virtual ~ReportWriter() = default;

    //! An error of the device or Error::Kind::Canceled leaves half a document: write to an
    //! OutputFile. Progress is told in items.
    virtual Result<void> write(
        const Report &report, QIODevice &out, WorkControl &control) const = 0;
};

std::unique_ptr<ReportWriter> makeReportWriter(ReportFormat format);
std::optional<ReportFormat> reportFormatFromWord(QByteArrayView word); //!< "html", "csv", "json"
QByteArrayView reportFormatWord(ReportFormat format); //!< also the file's ending

//! Writes the report whole or not at all, mode 0600, the old file replaced last. Blocks.
Result<void> saveReport(
    const Report &report, ReportFormat format, const QString &path, WorkControl &control);

//! "reprise-run-13.html": made from numbers of ours, never from data.
QString suggestedReportName(const RunSummary &run, ReportFormat format);

} // namespace Reprise
