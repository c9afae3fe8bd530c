// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonparser.h"
#include "models/domain/event.h"

namespace Reprise {

//! {"reprise":"export",…}: the first line of an export of ours, which is no event.
bool isExportHeader(const JsonObject &element);

//! {"reprise":"export-end",…}: the last line, which is no event either.
bool isExportEnd(const JsonObject &element);
//! false where the last line says that the export was canceled.
bool isWholeExport(const JsonObject &end);

//! An error when the export was written by a newer program.
Result<void> checkExportHeader(const JsonObject &header);

//! Reads back what recordToJson() wrote, to the last byte. Members it does not know are ignored,
//! so that a later version may add some.
Result<EventRecord> recordFromOwn(const JsonObject &element, JsonParser &parser);

} // namespace Reprise
