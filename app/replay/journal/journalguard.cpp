// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/journalguard.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Reprise {

using namespace Qt::StringLiterals;

//! statfs(2): file systems of other machines, or of user space programs that may be such.
static constexpr std::array<quint32, 10> NetworkMagics{0x6969, 0x517b, 0xff534d42, 0xfe534d42,
    0x65735546, 0x00c36400, 0x5346414f, 0x01021997, 0x73757245, 0x0bd00bd0};

JournalGuard::JournalGuard(const QString &path)
    : m_path(path)
    , m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // only a dead holder is stale, however long a living one is silent
}

JournalGuard::~JournalGuard()
{
    if (m_witness >= 0)
        ::close(m_witness);
}

Result<void> JournalGuard::checkLocalDisk() const
{
    struct statfs info {
    };
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    if (::statfs(folder.constData(), &info) != 0)
        return Error{Error::Kind::Storage, u"open the journal"_s, u"the folder cannot be read"_s};
    const quint32 magic = static_cast<quint32>(info.f_type);
    if (std::find(NetworkMagics.begin(), NetworkMagics.end(), magic) != NetworkMagics.end()) {
        return Error{Error::Kind::Storage, u"open the journal"_s,
            u"the folder is on a network file system; the journal needs a local disk"_s};
    }
    return {};
}

bool JournalGuard::lock()
{
    return m_lock.isLocked() || m_lock.tryLock(0);
}

QString JournalGuard::holder() const
{
    qint64 process = 0;
    QString host;
    QString application;
    if (!m_lock.getLockInfo(&process, &host, &application))
        return u"another program"_s;
    return u"%1 (process %2 on %3)"_s.arg(application).arg(process).arg(host);
}

void JournalGuard::rememberFile()
{
    struct stat info {
    };
    if (::stat(QFile::encodeName(m_path).constData(), &info) != 0)
        return;
    m_device = info.st_dev;
    m_inode = info.st_ino;
}

bool JournalGuard::isSameFile() const
{
    struct stat info {
    };
    return ::stat(QFile::encodeName(m_path).constData(), &info) == 0 && info.st_dev == m_device
        && info.st_ino == m_inode;
}

bool JournalGuard::takeReserve()
{
    QFile reserve(m_path + u".reserve"_s);
    m_hasReserve = m_hasReserve || reserve.size() == JournalReserveBytes;
    if (m_hasReserve)
        return true;
    if (!reserve.open(QIODevice::ReadWrite)
        || ::posix_fallocate(reserve.handle(), 0, JournalReserveBytes) != 0) {
        reserve.remove();
        return false;
    }
    m_hasReserve = true;
    return true;
}

void JournalGuard::releaseReserve()
{
    m_hasReserve = false;
    QFile::remove(m_path + u".reserve"_s);
}

void JournalGuard::witness(const QByteArray &uuid, qint64 commits)
{
    // No sync: the page cache survives a killed program, and after a power cut a witness that is
    // behind says nothing. It can never be ahead of what was synced before it was written.
    if (m_witness < 0) {
        const QByteArray path = QFile::encodeName(m_path + u".witness"_s);
        m_witness = ::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    }
    const QByteArray text = uuid + ' ' + QByteArray::number(commits).rightJustified(20, '0') + '\n';
    [[maybe_unused]] const ssize_t length =
        ::pwrite(m_witness, text.constData(), static_cast<size_t>(text.size()), 0);
}

qint64 JournalGuard::witnessed(const QByteArray &uuid) const
{
    QFile file(m_path + u".witness"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArrayList words = file.read(256).simplified().split(' ');
    bool isNumber = false;
    const qint64 commits = words.size() == 2 ? words[1].toLongLong(&isNumber) : -1;
    return isNumber && words[0] == uuid ? commits : -1;
}

QString JournalGuard::freeSpace() const
{
    const QStorageInfo disk(QFileInfo(m_path).absolutePath());
    return u"%1 bytes free on %2"_s.arg(disk.bytesAvailable()).arg(disk.rootPath());
}

} // namespace Reprise
