// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Reprise::Test {

struct DemoEventDatabase {
    int events = 20;
    QByteArray journalMode = "DELETE"; //!< "WAL", "PERSIST", …
    bool isIndexed = true; //!< attempts by their event
};

//! Makes somebody's event database in the common shape: events evt_0001 … a minute apart from
//! 2026-04-12 09:14 UTC, whose statuses go through DemoStatuses, with number % 3 attempts each
//! (503, then 200), a table of idempotency keys, and a column that we do not know (tenant).
//! Fails the program when the file cannot be made.
void createDemoEventDatabase(const QString &path, const DemoEventDatabase &wanted = {});

inline const QByteArrayList DemoStatuses{"delivered", "failed", "dead_letter", "retry_scheduled",
    "queued", "paused", "cancelled", "brand_new_word"};

//! Runs statements on a file, which is made where it is missing; fails the program on an error.
void executeSql(const QString &path, const QByteArray &sql);

//! Every file of a folder by name: size, time of the last change and SHA-256.
QMap<QString, QByteArray> folderSnapshot(const QString &folder);

} // namespace Reprise::Test
