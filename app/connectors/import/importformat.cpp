// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/importformat.h"

#include "app/connectors/github/githubmapping.h"
#include "app/connectors/import/gethookmapping.h"
#include "app/connectors/import/harmapping.h"
#include "app/connectors/import/ownmapping.h"

namespace Reprise {

std::optional<ImportFormat> detectFormat(const JsonObject &element)
{
    if (element.contains("guid") && element.contains("delivered_at"))
        return ImportFormat::GitHub;
    if (element.contains("startedDateTime") && element.contains("request"))
        return ImportFormat::Har;
    if (isExportHeader(element) || (element.contains("event") && element.contains("request")))
        return ImportFormat::Own;
    const bool isDetail = element.contains("event") && element.contains("attempts");
    const bool hasTime = element.contains("received_at") || element.contains("created_at");
    if (isDetail || (element.contains("id") && element.contains("status") && hasTime))
        return ImportFormat::GetHook;
    return std::nullopt;
}

Result<EventRecord> recordFromElement(
    ImportFormat format, const JsonObject &element, JsonParser &parser)
{
    switch (format) {
    case ImportFormat::GitHub:
        return recordFromGitHub(element, parser);
    case ImportFormat::GetHook:
        return recordFromGetHook(element, parser);
    case ImportFormat::Har:
        return recordFromHar(element, parser);
    case ImportFormat::Own:
        break;
    }
    return recordFromOwn(element, parser);
}

} // namespace Reprise
