// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/storeschema.h"

#include "app/store/local/storetransaction.h"

#include <QFile>
#include <QtEndian>
#include <array>

using namespace Qt::StringLiterals;

namespace Reprise {

// A step's text is never changed once released; a new version appends a step.
// Attempts of an event share the upper bits of their key with it, so they lie side by side in the
// file and need no index: id = event * 2^20 + ordinal.
static constexpr const char *Version1 = R"(
CREATE TABLE events(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, request_id TEXT NOT NULL, type TEXT NOT NULL,
    source TEXT NOT NULL, destination TEXT NOT NULL, url TEXT NOT NULL, status TEXT NOT NULL,
    stage INTEGER NOT NULL, received INTEGER NOT NULL, received_text TEXT NOT NULL,
    next_try INTEGER, next_try_text TEXT, expires INTEGER, expires_text TEXT,
    tries INTEGER NOT NULL, try_limit INTEGER, code INTEGER, took INTEGER, answer TEXT NOT NULL,
    size INTEGER NOT NULL, raw BLOB NOT NULL,
    replays INTEGER NOT NULL DEFAULT 0, superseded INTEGER NOT NULL DEFAULT 0);
CREATE TABLE requests(
    event INTEGER PRIMARY KEY, headers BLOB NOT NULL, media_type TEXT NOT NULL,
    flags INTEGER NOT NULL, full_size INTEGER, body BLOB NOT NULL);
CREATE TABLE attempts(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, trigger INTEGER NOT NULL,
    started INTEGER NOT NULL, started_text TEXT NOT NULL, took INTEGER, outcome INTEGER NOT NULL,
    vendor_outcome TEXT NOT NULL, code INTEGER, error TEXT NOT NULL, run TEXT NOT NULL,
    raw BLOB NOT NULL, response_headers BLOB NOT NULL, response_media_type TEXT NOT NULL,
    response_flags INTEGER NOT NULL, response_full_size INTEGER, response_body BLOB NOT NULL,
    request_headers BLOB, request_media_type TEXT, request_flags INTEGER,
    request_full_size INTEGER, request_body BLOB);
CREATE TABLE replays(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, trigger INTEGER NOT NULL,
    started INTEGER NOT NULL, started_text TEXT NOT NULL, took INTEGER, outcome INTEGER NOT NULL,
    vendor_outcome TEXT NOT NULL, code INTEGER, error TEXT NOT NULL, run TEXT NOT NULL,
    raw BLOB NOT NULL, response_headers BLOB NOT NULL, response_media_type TEXT NOT NULL,
    response_flags INTEGER NOT NULL, response_full_size INTEGER, response_body BLOB NOT NULL,
    request_headers BLOB, request_media_type TEXT, request_flags INTEGER,
    request_full_size INTEGER, request_body BLOB,
    event INTEGER NOT NULL, UNIQUE(event, run, id));
CREATE TABLE counters(name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO counters(name, value) VALUES('updates', 0);
)";

// Columns saved beside the file are told from those of another state, or of a restored backup.
static constexpr const char *Version2 =
    "INSERT INTO counters(name, value) VALUES('stamp', random());";

// The messages of events that are written from now on. requests, and the columns of messages in
// attempts, keep what was there.
static constexpr const char *Version3 = R"(
CREATE TABLE blocks(
    first INTEGER PRIMARY KEY, count INTEGER NOT NULL, bodies BLOB NOT NULL,
    envelopes BLOB NOT NULL);
)";

// What a copy of a gateway knows beyond a file: whether an event was read whole, since when it is
// gone there, and where the copy stands.
static constexpr const char *Version4 = R"(
ALTER TABLE events ADD COLUMN gone INTEGER;
ALTER TABLE events ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
CREATE TABLE notes(name TEXT PRIMARY KEY, value BLOB NOT NULL);
)";

static constexpr std::array<const char *, StoreSchema::Version> Steps{
    Version1, Version2, Version3, Version4};

static constexpr const char *Indexes = "CREATE UNIQUE INDEX IF NOT EXISTS events_id ON events(id)";

static Error schemaError(const QString &detail)
{
    return {Error::Kind::Storage, u"open the store"_s, detail};
}

static Result<void> judge(qint64 application, qint64 version)
{
    if (application != StoreSchema::ApplicationId)
        return schemaError(u"the file is not a store of this program"_s);
    if (version > StoreSchema::Version)
        return schemaError(u"the store was written by a newer version of the program"_s);
    return {};
}

Result<void> StoreSchema::checkFile(const QString &path)
{
    static constexpr int HeaderSize = 100; // https://www.sqlite.org/fileformat2.html
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return schemaError(file.errorString());
    const QByteArray header = file.read(HeaderSize);
    if (header.isEmpty())
        return {};
    if (header.size() < HeaderSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return schemaError(u"the file is not a database"_s);
    return judge(qFromBigEndian<quint32>(header.constData() + 68),
        qFromBigEndian<quint32>(header.constData() + 60));
}

static Result<void> runStep(SqliteDatabase &database, qint64 version)
{
    StoreTransaction transaction;
    Result<void> done = transaction.begin(database);
    if (!done)
        return done;
    const Result<qint64> current = database.integer("PRAGMA user_version");
    if (!current || *current >= version) // another program was quicker
        return current ? Result<void>() : current.error();
    done = database.execute(Steps.at(size_t(version - 1)) + QByteArray("PRAGMA application_id=")
        + QByteArray::number(StoreSchema::ApplicationId)
        + ";PRAGMA user_version=" + QByteArray::number(version));
    return done ? transaction.commit() : done;
}

Result<void> StoreSchema::createBare(SqliteDatabase &database)
{
    Result<qint64> version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    for (qint64 next = *version + 1; next <= Version; ++next) {
        const Result<void> done = runStep(database, next);
        if (!done)
            return done;
    }
    return {};
}

Result<void> StoreSchema::addIndexes(SqliteDatabase &database)
{
    return database.execute(Indexes);
}

Result<void> StoreSchema::checkCurrent(SqliteDatabase &database)
{
    const Result<qint64> version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version == 0)
        return schemaError(u"the store is empty and cannot be written"_s);
    if (*version < Version)
        return schemaError(
            u"the store is of an older version and lies where it cannot be brought up"
            " to date; copy it to a folder that can be written"_s);
    return {};
}

Result<void> StoreSchema::migrate(SqliteDatabase &database)
{
    const Result<qint64> version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > 0) {
        const Result<qint64> application = database.integer("PRAGMA application_id");
        if (!application)
            return application.error();
        const Result<void> judged = judge(*application, *version);
        if (!judged)
            return judged;
    }
    if (*version == Version)
        return {};
    const Result<void> created = createBare(database);
    return created ? addIndexes(database) : created;
}

} // namespace Reprise
