// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/importcommand.h"

#include "models/domain/text/counted.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int ShownRejects = 20; // of each file

void ImportCommand::readOptions(OptionReader &reader)
{
    reader.required(u"into"_s);
    m_waiting = arguments().operands;
    for (const QString &path : std::as_const(m_waiting)) {
        if (!QFileInfo(path).isFile())
            reader.refuse(u"there is no file \"%1\""_s.arg(path));
    }
}

std::optional<Profile> ImportCommand::profile(OptionReader &)
{
    return fileProfile(ProfileKind::Store, arguments().value(u"into"_s), sessions().profiles());
}

void ImportCommand::begin()
{
    importNext();
}

void ImportCommand::importNext()
{
    if (m_waiting.isEmpty())
        return end(m_rejected > 0 ? ExitCode::Partial : ExitCode::Done);
    m_current = m_waiting.takeFirst();
    m_import = session().importFile(m_current);
    connect(m_import.get(), &Job::progressed, this,
        [this](qint64 done, qint64 total) { showProgress("importing, bytes", done, total); });
    connect(m_import.get(), &Job::finished, this, &ImportCommand::takeSummary);
}

static QByteArray summaryLine(const QString &path, const ImportSummary &summary)
{
    return path.toUtf8() + ": " + counted(summary.read, "record", "records") + ", "
        + QByteArray::number(summary.added) + " new, " + QByteArray::number(summary.updated)
        + " updated, " + QByteArray::number(summary.unchanged) + " unchanged, "
        + QByteArray::number(summary.rejectedCount) + " rejected\n";
}

void ImportCommand::takeSummary()
{
    const Result<ImportSummary> &summary = m_import->result();
    if (!summary)
        return fail(summary.error());
    terminal().print(summaryLine(m_current, *summary));
    m_rejected += summary->rejectedCount;
    for (qsizetype i = 0; i < qMin<qsizetype>(ShownRejects, summary->rejected.size()); ++i) {
        const ImportReject &reject = summary->rejected.at(i);
        terminal().complain(m_current.toUtf8() + ':' + QByteArray::number(reject.line) + ": "
            + reject.reason.toUtf8());
    }
    if (summary->rejectedCount > ShownRejects)
        terminal().complain("… and "
            + counted(summary->rejectedCount - ShownRejects, "more rejected line",
                "more rejected lines"));
    importNext();
}

//! The job's end is awaited, so that the store is closed with what it has.
void ImportCommand::cancel()
{
    m_waiting.clear();
    if (m_import && !m_import->isFinished())
        m_import->cancel();
    else
        SessionCommand::cancel();
}

} // namespace Reprise
