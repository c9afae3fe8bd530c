// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldisk.h"

#include <QFile>
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace Reprise::Test {

SmallDisk::SmallDisk(int megabytes)
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray size = "mode=0700,size=" + QByteArray::number(megabytes) + 'm';
    m_isMounted =
        ::mount("tmpfs", folder.constData(), "tmpfs", MS_NODEV | MS_NOSUID, size.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

bool SmallDisk::fillUp() const
{
    QFile ballast(filePath(u"ballast"_s));
    if (!ballast.open(QIODevice::Append | QIODevice::Unbuffered))
        return false;
    for (int piece = 64 * 1024; piece > 0; piece /= 2) {
        while (ballast.write(QByteArray(piece, 'x')) == piece) { }
    }
    return true;
}

bool SmallDisk::removeBallast() const
{
    return QFile::remove(filePath(u"ballast"_s));
}

bool SmallDisk::makeReadOnly() const
{
    return ::mount(nullptr, QFile::encodeName(m_folder.path()).constData(), nullptr,
               MS_REMOUNT | MS_RDONLY, nullptr)
        == 0;
}

//! The soft limit only, so that it can be lifted again.
static void setLimit(rlim_t bytes)
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

FileSizeLimit::FileSizeLimit(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    setLimit(rlim_t(bytes));
}

FileSizeLimit::~FileSizeLimit()
{
    setLimit(RLIM_INFINITY);
}

} // namespace Reprise::Test
