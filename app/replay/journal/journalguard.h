// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>
#include <sys/types.h>

namespace Reprise {

//! What protects a journal beside SQLite: one writer, a local disk, the same file from beginning to
//! end, room for the answers under way when the disk fills up, and a witness of the newest commit.
//! Blocks; thread: the journal's.
class JournalGuard final
{
public:
    explicit JournalGuard(const QString &path);
    ~JournalGuard();
    Q_DISABLE_COPY_MOVE(JournalGuard)

    //! nfs, smb, fuse and the like have broken locks and a sync that does not sync.
    Result<void> checkLocalDisk() const;

    //! True when this process is the one writer now. A dead holder's lock is taken over, a living
    //! (or stopped) one's never.
    bool lock();
    //! "name (process 4711 on host)" of the writer.
    QString holder() const;

    //! Remembers which file was opened.
    void rememberFile();
    //! Whether the path still leads to the file that was opened.
    bool isSameFile() const;

    //! Takes 8 MiB beside the journal; they are given back when answers need them.
    bool takeReserve();
    void releaseReserve();

    //! The number of the newest commit, kept outside the database: if the database knows less than
    //! its witness, something that was durable has been lost.
    void witness(const QByteArray &uuid, qint64 commits);
    //! -1 when there is no witness of that journal.
    qint64 witnessed(const QByteArray &uuid) const;

    QString freeSpace() const; //!< for error details

private:
    QString m_path;
    QLockFile m_lock;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    int m_witness = -1; // descriptor
    bool m_hasReserve = false;
};

inline constexpr qint64 JournalReserveBytes = 8LL << 20;

} // namespace Reprise
