// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/databasefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

// SQLite's file format: https://sqlite.org/fileformat2.html sections 1.3, 3 and 4.1
constexpr qsizetype HeaderBytes = 100;
constexpr qsizetype ReadVersionAt = 19;
constexpr char WalVersion = 2;
constexpr qsizetype WalHeaderBytes = 32; //!< with the salts, which change when the log starts anew
constexpr QByteArrayView JournalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7");

constexpr int CopyTries = 20;

enum class Beside : quint8 { Nothing, Log, Journal };

Error storageError(const QString &detail)
{
    return {Error::Kind::Storage, u"open event database"_s, detail};
}

QByteArray beginning(const QString &path, qsizetype size)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? file.read(size) : QByteArray();
}

QString besidePath(const QString &path, Beside beside)
{
    return path + (beside == Beside::Log ? u"-wal"_s : u"-journal"_s);
}

Beside whatStandsBeside(const QString &path)
{
    const QByteArray header = beginning(path, HeaderBytes);
    if (header.size() > ReadVersionAt && header[ReadVersionAt] == WalVersion)
        return Beside::Log;
    const QByteArray journal = beginning(besidePath(path, Beside::Journal), JournalMagic.size());
    return journal == JournalMagic ? Beside::Journal : Beside::Nothing;
}

//! What must be the same before and after copying, or the copy may mix two states.
struct Fingerprint {
    QByteArray besideHeader;
    QByteArray header;
    QDateTime changed;
    qint64 size = 0;

    bool operator==(const Fingerprint &) const = default;
};

//! A log that was not started anew still holds every frame that was there before, so pages moved
//! into the file meanwhile do no harm: only its header counts. With a journal nothing may change.
Fingerprint fingerprint(const QString &path, Beside beside)
{
    Fingerprint print;
    print.besideHeader = beginning(besidePath(path, beside), WalHeaderBytes);
    if (beside == Beside::Log && !print.besideHeader.isEmpty())
        return print;
    const QFileInfo file(path);
    print.header = beginning(path, HeaderBytes);
    print.changed = file.lastModified();
    print.size = file.size();
    return print;
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    QFile file(from);
    if (!file.copy(to))
        return storageError(file.errorString());
    if (!QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
        return storageError(u"the copy cannot be made writable"_s);
    return {};
}

//! The file first and what stands beside it afterwards, so that the latter is never the older one.
Result<void> copyBoth(const QString &path, Beside beside, const QString &to)
{
    const Result<void> copied = copyFile(path, to);
    if (!copied)
        return copied;
    const QString other = besidePath(path, beside);
    QFile::remove(besidePath(to, beside));
    if (!QFile::exists(other))
        return {};
    return copyFile(other, besidePath(to, beside));
}

Result<void> copyUntouched(const QString &path, Beside beside, const QString &to)
{
    Result<void> copied;
    for (int i = 0; i < CopyTries; ++i) {
        const Fingerprint before = fingerprint(path, beside);
        copied = copyBoth(path, beside, to);
        if (copied && fingerprint(path, beside) == before)
            return {};
    }
    if (!copied)
        return copied;
    return storageError(u"another program writes to it all the time"_s);
}

Result<std::unique_ptr<QTemporaryDir>> makeFolder(const QString &cacheFolder)
{
    if (!QDir().mkpath(cacheFolder))
        return storageError(u"the cache folder cannot be made"_s);
    std::unique_ptr<QTemporaryDir> folder =
        std::make_unique<QTemporaryDir>(cacheFolder + u"/eventdatabase-XXXXXX"_s);
    if (!folder->isValid())
        return storageError(folder->errorString());
    return folder;
}

} // namespace

Result<DatabaseFile> DatabaseFile::open(const QString &path, const QString &cacheFolder)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Error{Error::Kind::NotFound, u"open event database"_s, u"no such file"_s};
    if (!file.isFile())
        return storageError(u"not a file"_s);
    DatabaseFile opened;
    QString place = file.canonicalFilePath(); // SQLite looks beside the target of a link
    SqliteDatabase::Access access = SqliteDatabase::Access::ReadOnly;
    const Beside beside = whatStandsBeside(place);
    if (beside != Beside::Nothing) {
        Result<std::unique_ptr<QTemporaryDir>> folder = makeFolder(cacheFolder);
        if (!folder)
            return folder.error();
        opened.m_copy = std::move(*folder);
        const QString copy = opened.m_copy->filePath(u"copy.sqlite"_s);
        const Result<void> copied = copyUntouched(place, beside, copy);
        if (!copied)
            return copied.error();
        place = copy;
        opened.m_reason =
            beside == Beside::Log ? CopyReason::WriteAheadLog : CopyReason::HotJournal;
        access = SqliteDatabase::Access::ReadWrite; // to roll back the journal, to read the log
    }
    Result<SqliteDatabase> connection = SqliteDatabase::open(place, access);
    if (!connection)
        return connection.error();
    opened.m_connection = std::move(*connection);
    const Result<void> restricted = opened.m_connection.restrictToReading();
    if (!restricted)
        return restricted.error();
    return opened;
}

} // namespace Reprise
