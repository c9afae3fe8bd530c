// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/storefile.h"

#include "app/store/local/storeschema.h"

#include <QDir>
#include <QFileInfo>
#include <QHashFunctions>
#include <QLockFile>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr QFile::Permissions OwnerFile = QFile::ReadOwner | QFile::WriteOwner;
static constexpr QFile::Permissions OwnerFolder = OwnerFile | QFile::ExeOwner;

static Error fileError(const QString &detail)
{
    return {Error::Kind::Storage, u"open the store"_s, detail};
}

static Result<void> createFolder(const QString &path)
{
    const QDir folder(path);
    if (folder.exists())
        return {};
    const QString parent = QFileInfo(folder.absolutePath()).absolutePath();
    if (!QDir().mkpath(parent) || !QDir(parent).mkdir(folder.dirName(), OwnerFolder))
        return fileError(u"the folder cannot be made"_s);
    return {};
}

Result<void> StoreFile::create(const QString &path)
{
    const Result<void> folder = createFolder(QFileInfo(path).absolutePath());
    if (!folder || QFileInfo::exists(path))
        return folder;
    QFile file(path);
    const bool isNew = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OwnerFile);
    if (!isNew && !QFileInfo::exists(path)) // another program may have been quicker
        return fileError(file.errorString());
    return {};
}

QString StoreFile::importPath(const QString &path)
{
    return path + u".import"_s;
}

QString StoreFile::importLockPath(const QString &path)
{
    return path + u".import.lock"_s;
}

Result<void> StoreFile::removeLeftovers(const QString &path)
{
    if (!QFileInfo::exists(importPath(path)))
        return {};
    QLockFile lock(importLockPath(path));
    if (lock.tryLock())
        QFile::remove(importPath(path)); // if it cannot be removed it does no harm
    return {};
}

static Result<void> configure(SqliteDatabase &database)
{
    // 16 MB of pages; the columns in memory answer what would need more.
    return database.execute("PRAGMA synchronous=NORMAL;PRAGMA cache_size=-16384");
}

Result<void> StoreFile::useWal(SqliteDatabase &database)
{
    return database.execute("PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL");
}

static bool canWrite(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0
        && ::access(QFile::encodeName(folder).constData(), W_OK) == 0;
}

//! A store in WAL mode opens only where files can be made beside it, or where some are that another
//! program works with. Where neither is so, nobody can be writing to it.
static Result<SqliteDatabase> connectToRead(const QString &path)
{
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
    if (!database)
        return database;
    const Result<void> current = StoreSchema::checkCurrent(*database);
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    if (current)
        return database;
    if (hasLog)
        return current.error();
    database = SqliteDatabase::open(path, SqliteDatabase::Access::Unchanging);
    const Result<void> readable = database ? StoreSchema::checkCurrent(*database) : current;
    return readable ? std::move(database) : Result<SqliteDatabase>(readable.error());
}

Result<SqliteDatabase> StoreFile::connect(const QString &path)
{
    const Result<void> checked = StoreSchema::checkFile(path);
    if (!checked)
        return checked.error();
    if (!canWrite(path))
        return connectToRead(path);
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite);
    if (!database)
        return database;
    Result<void> ready = configure(*database);
    if (ready)
        ready = StoreSchema::migrate(*database);
    if (!ready)
        return ready.error();
    return database;
}

Result<void> StoreFile::checkWritable(const SqliteDatabase &database)
{
    if (!database.isReadOnly())
        return {};
    return Error{Error::Kind::Storage, u"write to the store"_s,
        u"the store can only be read: its file or its folder is read-only"_s};
}

quint64 StoreFile::identity(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return 0;
    const quint64 inode = static_cast<quint64>(status.st_ino);
    if (canWrite(path))
        return inode;
    return qHashMulti(inode, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec) | 1;
}

} // namespace Reprise
