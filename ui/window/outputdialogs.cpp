// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/outputdialogs.h"

#include "app/session.h"
#include "ui/audit/exportdialog.h"
#include "ui/audit/reportdialog.h"
#include "ui/events/eventspage.h"

#include <array>

namespace Reprise::OutputDialogs {

namespace {

//! In the order of EventTableModel::Column.
constexpr std::array<ExportColumn, EventTableModel::ColumnCount> TableColumns{
    ExportColumn::Received, ExportColumn::Stage, ExportColumn::Status, ExportColumn::Type,
    ExportColumn::Source, ExportColumn::Destination, ExportColumn::Id, ExportColumn::Code,
    ExportColumn::Tries, ExportColumn::Took, ExportColumn::Answer, ExportColumn::NextTry,
    ExportColumn::Expires, ExportColumn::Size, ExportColumn::Replays};

} // namespace

void exportEvents(Session &session, const EventsPage &page, QWidget *parent)
{
    QList<ExportColumn> columns;
    for (const int column : page.shownColumns())
        columns.append(TableColumns.at(size_t(column)));
    (new ExportDialog(session.archive(), page.feed()->result().rows, page.filterText().toUtf8(),
         columns, parent))
        ->open();
}

void saveReport(Session &session, const ReplayRun &run, QWidget *parent)
{
    (new ReportDialog(session, run.summary(), parent))->open();
}

} // namespace Reprise::OutputDialogs
