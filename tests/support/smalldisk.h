// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace Reprise::Test {

//! A file system of its own, of a few megabytes, that can be filled up or made read-only. Only root
//! may mount one.
class SmallDisk final
{
public:
    explicit SmallDisk(int megabytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    //! Takes the last byte, in a file "ballast".
    bool fillUp() const;
    bool removeBallast() const;
    bool makeReadOnly() const;

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

//! As SmallDisk, by a limit on the size of files in this process; needs no rights. While it lives,
//! writes beyond the limit fail.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
};

} // namespace Reprise::Test
