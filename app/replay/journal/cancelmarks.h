// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QList>
#include <QString>

namespace Reprise {

//! Somebody wants a run to be canceled.
struct CancelMark {
    RunId run;
    QByteArray actor;
};

//! How one program asks another to cancel a run of its journal: a small file for each run in a
//! folder beside the journal. It is durable before the asker is told so, outlives both programs,
//! and is taken away once the cancellation itself is durable. Nothing else can be asked for this
//! way, and the worst that a forged mark does is that nothing is sent. Blocks; any one thread.
class CancelMarks final
{
public:
    explicit CancelMarks(const QString &journalPath);

    //! Where marks appear; the writer makes it.
    static QString folderOf(const QString &journalPath);
    Result<void> makeFolder() const;

    Result<void> put(const RunId &run, const QByteArray &actor) const;
    //! Empty: nobody did.
    QByteArray askedBy(const RunId &run) const;
    QList<CancelMark> all() const;
    void remove(const RunId &run) const;

private:
    QString pathOf(const RunId &run) const;

    QString m_folder;
};

} // namespace Reprise
