// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/replaysidecar.h"

#include "app/connectors/import/ownmapping.h"
#include "app/connectors/import/recordjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SchemaVersion = 1;
constexpr QFile::Permissions OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray toJson(const ReplayOutcomeRow &outcome)
{
    EventRecord record;
    record.event.id = outcome.event;
    record.attempts = {outcome.attempt};
    return recordToJson(record);
}

Result<Attempt> attemptFromJson(const QByteArray &json)
{
    const QByteArray padded = json + QByteArray(JsonPadding, ' ');
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(QByteArrayView(padded).first(json.size()));
    if (!object)
        return object.error();
    const Result<EventRecord> record = recordFromOwn(*object, parser);
    if (!record)
        return record.error();
    if (record->attempts.size() != 1)
        return Error{Error::Kind::Storage, u"read replays"_s, u"an outcome without an attempt"_s};
    return record->attempts.first();
}

Result<void> createFile(const QString &path)
{
    QFile file(path);
    const bool isMade = QDir().mkpath(QFileInfo(path).absolutePath())
        && file.open(QIODevice::ReadWrite) && file.setPermissions(OwnerOnly);
    if (!isMade)
        return Error{Error::Kind::Storage, u"create replays file"_s, file.errorString()};
    return {};
}

} // namespace

ReplaySidecar::ReplaySidecar(QString path)
    : m_path(std::move(path))
{
}

Result<void> ReplaySidecar::open()
{
    if (!QFile::exists(m_path))
        return {};
    const Result<void> connected = connect();
    return connected ? load() : connected;
}

Result<void> ReplaySidecar::connect()
{
    Result<SqliteDatabase> database =
        SqliteDatabase::open(m_path, SqliteDatabase::Access::ReadWrite);
    if (!database)
        return database.error();
    const Result<qint64> version = database->integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > SchemaVersion)
        return Error{Error::Kind::Storage, u"open replays"_s, u"written by a newer program"_s};
    const Result<void> prepared = database->execute(
        "PRAGMA synchronous=FULL;"
        "CREATE TABLE IF NOT EXISTS outcomes(event BLOB NOT NULL, run BLOB NOT NULL,"
        " attempt BLOB NOT NULL, supersedes INTEGER NOT NULL, record BLOB NOT NULL,"
        " PRIMARY KEY(event, run, attempt));"
        "PRAGMA user_version=1");
    if (!prepared)
        return prepared;
    m_database = std::move(*database);
    return {};
}

Result<void> ReplaySidecar::load()
{
    Result<SqliteStatement> select =
        m_database.prepare("SELECT event, run, supersedes, record FROM outcomes ORDER BY rowid");
    if (!select)
        return select.error();
    while (true) {
        const Result<bool> row = select->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const Result<Attempt> attempt = attemptFromJson(select->bytes(3));
        if (!attempt)
            return attempt.error();
        remember({EventId(select->bytes(0)), RunId(select->bytes(1)), select->integer(2) != 0,
            *attempt});
    }
}

//! false where the same outcome is known already.
bool ReplaySidecar::remember(const ReplayOutcomeRow &outcome)
{
    QList<ReplayOutcomeRow> &known = m_outcomes[outcome.event];
    const auto isSame = [&outcome](const ReplayOutcomeRow &other) {
        return other.run == outcome.run && other.attempt.id == outcome.attempt.id;
    };
    const auto found = std::find_if(known.begin(), known.end(), isSame);
    if (found == known.end()) {
        known.append(outcome);
        return true;
    }
    const bool isChange =
        !(found->attempt == outcome.attempt) || found->supersedes != outcome.supersedes;
    *found = outcome;
    return isChange;
}

Result<void> ReplaySidecar::add(const QList<ReplayOutcomeRow> &outcomes)
{
    if (!m_database.isOpen()) {
        const Result<void> created = createFile(m_path);
        const Result<void> connected = created ? connect() : created;
        if (!connected)
            return connected;
    }
    const Result<void> begun = m_database.execute("BEGIN IMMEDIATE");
    if (!begun)
        return begun;
    Result<SqliteStatement> insert = m_database.prepare(
        "INSERT INTO outcomes(event, run, attempt, supersedes, record) VALUES(?1,?2,?3,?4,?5)"
        " ON CONFLICT DO UPDATE SET supersedes=excluded.supersedes, record=excluded.record");
    Result<void> written = insert ? Result<void>() : Result<void>(insert.error());
    for (qsizetype i = 0; written && i < outcomes.size(); ++i) {
        const ReplayOutcomeRow &outcome = outcomes.at(i);
        const QByteArray record = toJson(outcome);
        insert->bindBlob(1, outcome.event.text());
        insert->bindBlob(2, outcome.run.text());
        insert->bindBlob(3, outcome.attempt.id.text());
        insert->bind(4, qint64(outcome.supersedes));
        insert->bindBlob(5, record);
        written = insert->run();
    }
    if (written)
        written = m_database.execute("COMMIT");
    if (!written) {
        const Result<void> undone = m_database.execute("ROLLBACK");
        Q_UNUSED(undone) // the first error is the one to tell
        return written;
    }
    bool hasChanged = false;
    for (const ReplayOutcomeRow &outcome : outcomes)
        hasChanged = remember(outcome) || hasChanged;
    m_revision += hasChanged ? 1 : 0;
    return {};
}

void ReplaySidecar::apply(Event &event) const
{
    const QList<ReplayOutcomeRow> known = m_outcomes.value(event.id);
    event.replayCount += static_cast<int>(known.size());
    const auto supersedes = [](const ReplayOutcomeRow &outcome) { return outcome.supersedes; };
    if (std::any_of(known.begin(), known.end(), supersedes))
        event.stage = Stage::Superseded;
}

} // namespace Reprise
