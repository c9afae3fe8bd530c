// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/runlistcommand.h"

#include "app/cli/eventtable.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

namespace Reprise {

static constexpr int NumberWidth = 5;
static constexpr int TimeWidth = 27;
static constexpr int StateWidth = 10;
static constexpr int CountWidth = 8;

static QByteArray countCell(qint64 count)
{
    return "  " + QByteArray::number(count).rightJustified(CountWidth, ' ');
}

static QByteArray runRow(const RunSummary &run)
{
    return QByteArray::number(run.number).rightJustified(NumberWidth, ' ') + "  "
        + EventTable::cell(toIsoText(run.createdMicros), TimeWidth) + "  "
        + EventTable::cell(runStateWord(run.state), StateWidth) + countCell(run.totals.total())
        + countCell(run.totals.word(SentWord::Sent)) + countCell(run.totals.word(SentWord::NotSent))
        + countCell(run.totals.word(SentWord::InDoubt)) + "  " + terminalLine(run.title) + '\n';
}

void RunListCommand::begin()
{
    terminal().print(QByteArray("RUN").rightJustified(NumberWidth, ' ') + "  "
        + EventTable::cell("CREATED (UTC)", TimeWidth) + "  "
        + EventTable::cell("STATE", StateWidth)
        + "   PLANNED      SENT  NOT SENT  IN DOUBT  TITLE\n");
    for (const RunSummary &run : session().runs())
        terminal().print(runRow(run));
    end(ExitCode::Done);
}

} // namespace Reprise
