// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/eventdatabasefixture.h"

#include "app/sqlite/sqlitedatabase.h"
#include "models/domain/timestamp.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

namespace Reprise::Test {

namespace {

constexpr qint64 FirstMicros = 1'775'985'240'000'000; //!< 2026-04-12T09:14:00Z
constexpr qint64 MinuteMicros = 60'000'000;

constexpr char Schema[] = R"(
CREATE TABLE events(id TEXT PRIMARY KEY, source_id TEXT, event_type TEXT, received_at TEXT NOT NULL,
    payload TEXT, headers TEXT, status TEXT, destination TEXT, destination_url TEXT,
    next_attempt_at TEXT, tenant TEXT);
CREATE TABLE delivery_attempts(id INTEGER PRIMARY KEY, event_id TEXT REFERENCES events(id),
    attempt_number INTEGER, started_at TEXT, outcome TEXT, response_status INTEGER,
    response_body TEXT, error_message TEXT, latency_ms INTEGER, replay_run_id TEXT);
CREATE TABLE idempotency_keys(key TEXT PRIMARY KEY, event_id TEXT, created_at TEXT);
)";

void require(const Result<void> &done)
{
    if (!done)
        qFatal("event database: %s", qPrintable(done.error().detail));
}

QByteArray quoted(const QByteArray &text)
{
    return '\'' + text + '\'';
}

QByteArray eventSql(int number, const QByteArray &id)
{
    const qint64 received = FirstMicros + number * MinuteMicros;
    const QByteArray status = DemoStatuses.at(number % DemoStatuses.size());
    const QByteArrayList values{quoted(id), quoted("shop"),
        quoted(number % 2 ? "order.fulfilled" : "payment.captured"), quoted(toIsoText(received)),
        quoted("{\"order\": {\"id\": " + QByteArray::number(number) + "}}"),
        quoted("{\"Content-Type\":\"application/json\",\"X-Number\":\"" + QByteArray::number(number)
            + "\"}"),
        quoted(status), quoted("fulfilment"), quoted("https://shop.example.test/hooks"),
        status == "retry_scheduled" ? quoted(toIsoText(received + MinuteMicros)) : "NULL",
        quoted("acme")};
    return "INSERT INTO events VALUES(" + values.join(',') + ");";
}

QByteArray attemptSql(int number, int attempt, const QByteArray &id)
{
    const bool isGood = attempt == 2;
    const qint64 started = FirstMicros + number * MinuteMicros + attempt * 1'000'000;
    const QByteArrayList values{"NULL", quoted(id), QByteArray::number(attempt),
        quoted(toIsoText(started)), quoted(isGood ? "success" : "http_5xx"), isGood ? "200" : "503",
        quoted(isGood ? "{\"status\":\"ok\"}" : "busy"), "NULL", QByteArray::number(100 * attempt),
        "NULL"};
    return "INSERT INTO delivery_attempts VALUES(" + values.join(',') + ");";
}

} // namespace

void executeSql(const QString &path, const QByteArray &sql)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot make %s", qPrintable(path));
    file.close();
    Result<SqliteDatabase> database = SqliteDatabase::open(path, SqliteDatabase::Access::ReadWrite);
    if (!database)
        qFatal("event database: %s", qPrintable(database.error().detail));
    require(database->execute(sql));
}

void createDemoEventDatabase(const QString &path, const DemoEventDatabase &wanted)
{
    QByteArray sql = "PRAGMA journal_mode=" + wanted.journalMode + "; BEGIN;" + Schema;
    if (wanted.isIndexed)
        sql += "CREATE INDEX attempts_by_event ON delivery_attempts(event_id);";
    for (int number = 1; number <= wanted.events; ++number) {
        const QByteArray id = "evt_" + QByteArray::number(number).rightJustified(4, '0');
        sql += eventSql(number, id);
        for (int attempt = 1; attempt <= number % 3; ++attempt)
            sql += attemptSql(number, attempt, id);
    }
    executeSql(path, sql + "COMMIT;");
}

QMap<QString, QByteArray> folderSnapshot(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const QDir::Filters all = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot;
    for (const QFileInfo &info : QDir(folder).entryInfoList(all)) {
        QFile file(info.filePath());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            qFatal("cannot read %s", qPrintable(info.filePath()));
        files.insert(info.fileName(),
            QByteArray::number(info.size()) + ' '
                + QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + ' '
                + hash.result().toHex());
    }
    return files;
}

} // namespace Reprise::Test
