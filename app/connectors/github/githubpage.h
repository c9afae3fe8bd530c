// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/github/githubmapping.h"

namespace Reprise {

//! Deliveries of a list's answer, one record each, newest first.
struct GitHubPage {
    QList<EventRecord> records;
    QList<PageReject> rejects;

    std::optional<qint64> newestMicros() const;
    std::optional<qint64> oldestMicros() const;
};

//! Error: Protocol where the answer is no list of GitHub's.
Result<GitHubPage> readDeliveries(const QByteArray &body, const GitHubOrigin &origin);

//! The answer to the call for one delivery. Takes as long as its payload is large: up to 25 MB.
//! Any thread. Error: Protocol.
Result<EventRecord> readDelivery(QByteArray body, const GitHubOrigin &origin);

//! One record for each event, where the newest of its deliveries stood.
QList<EventRecord> foldDeliveries(const QList<EventRecord> &records);

} // namespace Reprise
