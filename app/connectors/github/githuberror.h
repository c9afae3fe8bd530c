// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/githubcredential.h"
#include "app/net/httpreply.h"

namespace Reprise {

//! GitHub's own words in the body of a refusal, on one line and bounded: the message and what
//! stands in errors. Empty where the body is none of its JSON. May be hostile.
QByteArray githubMessage(const QByteArray &body);

//! What a refused call lacks, by the headers in which GitHub tells: permissions, scopes, or a
//! single sign-on. Empty where it does not tell.
QByteArray githubNeed(const Headers &headers);

//! The error of an answer that is not 2xx and no rate limit, with its cause as far as it is known.
//! skewMicros: GitHub's clock minus ours.
Error githubError(const HttpReply &reply, const QString &operation, GitHubCredential::Kind kind,
    std::optional<qint64> skewMicros);

} // namespace Reprise
