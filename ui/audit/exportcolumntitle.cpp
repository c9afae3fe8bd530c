// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/audit/exportdialog.h"

namespace Reprise {

QString exportColumnTitle(ExportColumn column)
{
    switch (column) {
    case ExportColumn::Id:
        return ExportDialog::tr("Event id");
    case ExportColumn::Request:
        return ExportDialog::tr("Request id");
    case ExportColumn::Received:
        return ExportDialog::tr("Received");
    case ExportColumn::Stage:
        return ExportDialog::tr("Stage");
    case ExportColumn::Status:
        return ExportDialog::tr("Gateway's status");
    case ExportColumn::Type:
        return ExportDialog::tr("Type");
    case ExportColumn::Source:
        return ExportDialog::tr("Source");
    case ExportColumn::Destination:
        return ExportDialog::tr("Destination");
    case ExportColumn::Url:
        return ExportDialog::tr("Destination's address");
    case ExportColumn::Code:
        return ExportDialog::tr("Code of the last answer");
    case ExportColumn::Tries:
        return ExportDialog::tr("Tries");
    case ExportColumn::Took:
        return ExportDialog::tr("Duration of the last try");
    case ExportColumn::Answer:
        return ExportDialog::tr("Last answer");
    case ExportColumn::NextTry:
        return ExportDialog::tr("Next try");
    case ExportColumn::Expires:
        return ExportDialog::tr("Expires");
    case ExportColumn::Size:
        return ExportDialog::tr("Size of the body");
    case ExportColumn::Replays:
        return ExportDialog::tr("Replays");
    case ExportColumn::RequestHeaders:
        return ExportDialog::tr("Request headers");
    case ExportColumn::RequestBody:
        return ExportDialog::tr("Request body");
    case ExportColumn::ResponseHeaders:
        return ExportDialog::tr("Response headers");
    case ExportColumn::ResponseBody:
        return ExportDialog::tr("Response body");
    }
    return {};
}

} // namespace Reprise
