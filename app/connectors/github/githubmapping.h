// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/json/jsonparser.h"
#include "models/domain/event.h"

namespace Reprise {

//! What is known of a delivery from where it was asked for; empty for files, which do not tell.
struct GitHubOrigin {
    QByteArray place; //!< GitHubPlace::text()
    QByteArray source; //!< repository, organization or app that has the webhook
    QByteArray targetUrl; //!< of the webhook today; list items do not tell theirs
    int retentionDays = 3; //!< GitHub.com; an Enterprise Server keeps seven
};

//! A delivery of GitHub's API (list item or single) as an event with one attempt.
//!
//! * The event's id is "guid@place": GitHub gives one guid to all webhooks that an event concerns.
//!   In files place is the header X-GitHub-Hook-ID, else the target's url. Redeliveries share guid
//!   and webhook and fold into one event when they are stored (foldRecords); the attempt's id is
//!   the delivery's id.
//! * The stage is that of the delivery: succeeded where its status is exactly "OK", else failed;
//!   GitHub itself never tries again. Folding takes the newest delivery's.
//! * request.payload is JSON that GitHub parsed and wrote anew, not the bytes that were signed:
//!   isOriginal is false.
//! * A delivery can be redelivered for some days; expiresAt says until when.
//! * type is "event" or "event.action"; source is payload.repository.full_name, else the origin's,
//!   else the hook's owner; destination is the url without its scheme.
//! Source of these facts: GitHub's OpenAPI description, hook-delivery.
Result<EventRecord> recordFromGitHub(
    const JsonObject &delivery, JsonParser &parser, const GitHubOrigin &origin = {});

} // namespace Reprise
