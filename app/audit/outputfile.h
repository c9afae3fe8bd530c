// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QTemporaryFile>
#include <memory>

namespace Reprise {

//! A file that bears its name only once it is whole. It is written beside it under a name that ends
//! in ".partial", mode 0600; commit() syncs it, gives it its name and syncs the folder. What is
//! neither committed nor kept is removed. Thread: any one.
class OutputFile final
{
public:
    explicit OutputFile(const QString &path);
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    Result<void> open();
    //! For writing only. REQUIRES: open() gave a value.
    QIODevice &device() { return m_file; }

    //! Replaces whatever has the name. On an error nothing of the old file is changed.
    Result<void> commit();
    //! Keeps what was written as path + ".partial", for exports that were canceled.
    Result<QString> keepPartial();

    static QString partialPath(const QString &path) { return path + QLatin1StringView(".partial"); }

private:
    Result<void> moveTo(const QString &path);
    Error failure(const char *step) const;

    QString m_path;
    QTemporaryFile m_file;
    bool m_isSettled = false;
};

} // namespace Reprise
