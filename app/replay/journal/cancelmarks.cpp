// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/journal/cancelmarks.h"

#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <unistd.h>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr qint64 ActorLimit = 200;
static constexpr int MarkLimit = 10'000; // read at once; nobody cancels more runs than that

CancelMarks::CancelMarks(const QString &journalPath)
    : m_folder(folderOf(journalPath))
{
}

QString CancelMarks::folderOf(const QString &journalPath)
{
    return journalPath + u".cancel"_s;
}

//! A run's id is a UUID, but it came from a file.
QString CancelMarks::pathOf(const RunId &run) const
{
    return m_folder + u'/' + QString::fromLatin1(run.text().toHex());
}

static Error problem(const QString &detail)
{
    return Error{Error::Kind::Storage, u"ask for a cancellation"_s, detail};
}

Result<void> CancelMarks::makeFolder() const
{
    if (!QDir().mkpath(m_folder)
        || !QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return problem(u"the folder beside the journal cannot be made"_s);
    return {};
}

static bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    return isSynced;
}

//! The file has its content before it has its name, so that nobody finds half a mark.
Result<void> CancelMarks::put(const RunId &run, const QByteArray &actor) const
{
    if (Result<void> made = makeFolder(); !made)
        return made;
    const QByteArray path = QFile::encodeName(pathOf(run));
    const QByteArray fresh = path + ".new";
    const QByteArray text = actor.left(ActorLimit) + '\n';
    const int file =
        ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const bool isWritten = file >= 0
        && ::write(file, text.constData(), static_cast<size_t>(text.size())) == text.size()
        && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!isWritten || ::rename(fresh.constData(), path.constData()) != 0 || !syncFolder(m_folder))
        return problem(u"the mark cannot be written"_s);
    return {};
}

QByteArray CancelMarks::askedBy(const RunId &run) const
{
    QFile file(pathOf(run));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray actor = file.read(ActorLimit).trimmed();
    return actor.isEmpty() ? QByteArray("somebody") : actor;
}

QList<CancelMark> CancelMarks::all() const
{
    QList<CancelMark> marks;
    for (const QString &name : QDir(m_folder).entryList(QDir::Files).mid(0, MarkLimit)) {
        const RunId run(QByteArray::fromHex(name.toLatin1()));
        if (pathOf(run).endsWith(u'/' + name))
            marks.append({run, askedBy(run)});
    }
    return marks;
}

void CancelMarks::remove(const RunId &run) const
{
    QFile::remove(pathOf(run));
}

} // namespace Reprise
