// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/outputfile.h"

#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Reprise {

//! QSaveFile syncs the file but not the folder, so a power cut could bring the old name back; and
//! it cannot keep a partial file. Hence the few calls here.
static bool syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
}

OutputFile::OutputFile(const QString &path)
    : m_path(path)
    , m_file(path + u".XXXXXX.partial"_s)
{
    m_file.setAutoRemove(false);
}

OutputFile::~OutputFile()
{
    if (!m_isSettled && m_file.isOpen())
        m_file.remove();
}

Result<void> OutputFile::open()
{
    if (QFileInfo(m_path).isDir())
        return Error{Error::Kind::Invalid, u"write file"_s, u"%1 is a folder"_s.arg(m_path)};
    if (!m_file.open())
        return failure("create");
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<void> OutputFile::commit()
{
    return moveTo(m_path);
}

Result<QString> OutputFile::keepPartial()
{
    const Result<void> moved = moveTo(partialPath(m_path));
    if (!moved)
        return moved.error();
    return partialPath(m_path);
}

Result<void> OutputFile::moveTo(const QString &path)
{
    Q_ASSERT(!m_isSettled);
    if (m_file.error() != QFileDevice::NoError || !m_file.flush())
        return failure("write");
    if (::fsync(m_file.handle()) != 0)
        return failure("sync");
    // Asking for the name gives the file one, where the system made it without.
    const QByteArray written = QFile::encodeName(m_file.fileName());
    if (::rename(written.constData(), QFile::encodeName(path).constData()) != 0)
        return failure("rename");
    m_isSettled = true;
    if (!syncFolderOf(path))
        return failure("sync folder");
    return {};
}

Error OutputFile::failure(const char *step) const
{
    const QString reason = m_file.error() != QFileDevice::NoError
        ? m_file.errorString()
        : QString::fromLocal8Bit(std::strerror(errno));
    return {Error::Kind::Storage, u"write file"_s,
        u"%1: %2: %3"_s.arg(m_path, QLatin1StringView(step), reason)};
}

} // namespace Reprise
