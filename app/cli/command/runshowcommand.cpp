// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/runshowcommand.h"

#include "app/audit/report.h"
#include "app/cli/eventtable.h"
#include "app/cli/runfollower.h"
#include "app/cli/runlookup.h"
#include "models/domain/replay/replaywords.h"
#include "models/domain/timestamp.h"

namespace Reprise {

static constexpr int ShownItems = 1000; // the report lists all
static constexpr int StateWidth = 10;
static constexpr int EventWidth = 40;

void RunShowCommand::begin()
{
    const Result<RunId> id = lookUpRun(session(), arguments());
    if (!id)
        return fail(id.error());
    m_reading = session().runRecord(*id);
    connect(m_reading.get(), &Job::finished, this, &RunShowCommand::takeRecord);
}

static QByteArray noteText(const RunNote &note)
{
    return "  " + toIsoText(note.micros) + "  " + terminalLine(note.actor) + ": "
        + terminalLine(note.text) + '\n';
}

static QByteArray itemText(const PlanItem &plan, const RunItem &item)
{
    return "  " + EventTable::cell(itemStateWord(item.state), StateWidth) + "  "
        + EventTable::cell(plan.event.text(), EventWidth) + "  " + terminalLine(item.detail) + '\n';
}

static bool isListed(ItemState state)
{
    return state != ItemState::Delivered && state != ItemState::Skipped;
}

void RunShowCommand::takeRecord()
{
    const Result<RunRecord> &record = m_reading->result();
    if (!record)
        return fail(record.error());
    QByteArray text =
        runText(record->summary) + "  plan digest " + record->plan.digest + "\n\nWhat happened\n";
    for (const RunNote &note : record->notes)
        text += noteText(note);
    text += "\nNot delivered\n";
    qint64 listed = 0;
    for (qsizetype i = 0; i < record->items.size(); ++i) {
        const RunItem &item = record->items.at(i);
        if (isListed(item.state) && ++listed <= ShownItems)
            text += itemText(record->plan.items.at(i), item);
    }
    if (listed > ShownItems)
        text += "  … and " + QByteArray::number(listed - ShownItems) + " more; see the report\n";
    terminal().print(text);
    end(ExitCode::Done);
}

} // namespace Reprise
