// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <memory>

class QFile;

namespace Reprise {

//! Longest line or list element that is read. Anything longer is reported and passed over, so that
//! memory stays bounded for any file.
inline constexpr qint64 MaxElementBytes = 256LL * 1024 * 1024;

//! A file seen through a window that grows block by block and forgets what was skipped: the file
//! is never mapped and never held whole. JsonPadding bytes behind the window can be read.
class BlockReader final
{
public:
    ~BlockReader();
    Q_DISABLE_COPY_MOVE(BlockReader)

    static Result<std::unique_ptr<BlockReader>> open(const QString &path);

    //! Bytes read and not skipped; valid until the next readMore().
    QByteArrayView window() const
    {
        return QByteArrayView(m_buffer).sliced(m_begin, m_end - m_begin);
    }
    //! Offset in the file of the window's first byte.
    qint64 offset() const { return m_readBytes - (m_end - m_begin); }
    qint64 fileSize() const;

    //! REQUIRES: count <= window().size()
    void skip(qsizetype count);
    //! Adds a block to the window; false at the end of the file.
    Result<bool> readMore();
    //! Back to the first byte.
    Result<void> restart();

private:
    explicit BlockReader(std::unique_ptr<QFile> file);
    void makeRoom();

    std::unique_ptr<QFile> m_file;
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qint64 m_readBytes = 0;
};

} // namespace Reprise
