// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/reportwriter.h"

#include "app/async/workerthread.h"
#include "app/audit/csvreport.h"
#include "app/audit/htmlreport.h"
#include "app/audit/jsonreport.h"
#include "app/audit/outputfile.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr std::array<QByteArrayView, 3> FormatWords{"html", "csv", "json"};

std::unique_ptr<ReportWriter> makeReportWriter(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Csv:
        return std::make_unique<CsvReport>();
    case ReportFormat::Json:
        return std::make_unique<JsonReport>();
    case ReportFormat::Html:
        break;
    }
    return std::make_unique<HtmlReport>();
}

std::optional<ReportFormat> reportFormatFromWord(QByteArrayView word)
{
    for (size_t i = 0; i < FormatWords.size(); ++i) {
        if (FormatWords[i] == word)
            return ReportFormat(i);
    }
    return std::nullopt;
}

QByteArrayView reportFormatWord(ReportFormat format)
{
    return FormatWords.at(size_t(format));
}

Result<void> saveReport(
    const Report &report, ReportFormat format, const QString &path, WorkControl &control)
{
    OutputFile file(path);
    const Result<void> opened = file.open();
    if (!opened)
        return opened;
    const Result<void> written = makeReportWriter(format)->write(report, file.device(), control);
    if (!written)
        return written;
    return file.commit();
}

QString suggestedReportName(const RunSummary &run, ReportFormat format)
{
    return u"reprise-run-%1.%2"_s.arg(
        QString::number(run.number), QLatin1StringView(reportFormatWord(format)));
}

} // namespace Reprise
