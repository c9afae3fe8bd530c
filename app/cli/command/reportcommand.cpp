// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/reportcommand.h"

#include "app/audit/report.h"
#include "app/cli/runlookup.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Reprise {

void ReportCommand::readOptions(OptionReader &reader)
{
    m_path = reader.required(u"out"_s);
    const QString word = reader.text(u"format"_s, QFileInfo(m_path).suffix().toLower());
    const std::optional<ReportFormat> format = reportFormatFromWord(word.toUtf8());
    if (format)
        m_format = *format;
    else
        reader.refuse(u"--format takes html, csv or json"_s);
}

void ReportCommand::begin()
{
    const Result<RunId> id = lookUpRun(session(), arguments());
    if (!id)
        return fail(id.error());
    m_reading = session().runRecord(*id);
    connect(m_reading.get(), &Job::finished, this, &ReportCommand::takeRecord);
}

void ReportCommand::takeRecord()
{
    const Result<RunRecord> record = m_reading->takeResult();
    if (!record)
        return fail(record.error());
    const qint64 now = clock().utcMicros();
    m_saving = m_worker.run<void>(
        [record = *record, now, format = m_format, path = m_path](WorkControl &control) {
            return saveReport(makeReport(record, now), format, path, control);
        });
    connect(m_saving.get(), &Job::progressed, this,
        [this](qint64 done, qint64 total) { showProgress("writing", done, total); });
    connect(m_saving.get(), &Job::finished, this, &ReportCommand::takeSaved);
}

void ReportCommand::takeSaved()
{
    if (!m_saving->result())
        return fail(m_saving->result().error());
    terminal().note("written to " + m_path.toUtf8());
    end(ExitCode::Done);
}

} // namespace Reprise
