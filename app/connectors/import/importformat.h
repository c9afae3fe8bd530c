// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonparser.h"
#include "models/domain/event.h"

namespace Reprise {

enum class ImportFormat : quint8 {
    GitHub, //!< deliveries of a repository's, organization's or App's webhook
    GetHook, //!< events of its API or exports, with or without attempts
    Har, //!< HTTP archive of browsers and proxies
    Own, //!< our export (recordjson.h)
};

//! Tells a format by the members that only it has.
std::optional<ImportFormat> detectFormat(const JsonObject &element);

//! Maps one element; parser is the one that parsed it. The error says what is wrong with it.
Result<EventRecord> recordFromElement(
    ImportFormat format, const JsonObject &element, JsonParser &parser);

} // namespace Reprise
