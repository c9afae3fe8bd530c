// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_store [EVENTS]: import, open, filter and scroll of a store, each beside a peer or a limit
// measured in the same run. Ratios are the result; seconds vary with the machine.

#include "app/sqlite/sqlitedatabase.h"
#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "models/domain/query/queryparser.h"
#include "tests/bench/generatedsource.h"
#include "tests/support/waitforjob.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::waitFor;

namespace {

constexpr int Repeats = 5;

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(const std::function<void()> &work)
{
    std::array<double, Repeats> times{};
    for (double &time : times)
        time = seconds(work);
    std::sort(times.begin(), times.end());
    return times[Repeats / 2];
}

void row(const char *what, double ours, const char *peer, double theirs)
{
    if (theirs > 0)
        std::printf(
            "%-34s %10.4f s  %-34s %10.4f s  %8.3f\n", what, ours, peer, theirs, ours / theirs);
    else
        std::printf("%-34s %10.4f s  %-34s %12s  %8s\n", what, ours, peer, "-", "-");
    std::fflush(stdout);
}

template <typename T>
T valueOf(const Result<T> &result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().operation), qPrintable(result.error().detail));
    return *result;
}

EventQuery parsed(const char *text)
{
    return {parseQuery(QString::fromUtf8(text), 0).node, {SortKey{}}};
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray attemptLine(const Attempt &attempt)
{
    return "{\"n\":" + QByteArray::number(attempt.number)
        + ",\"code\":" + QByteArray::number(*attempt.code)
        + ",\"at\":" + QByteArray::number(attempt.startedAt.utcMicros)
        + ",\"body\":" + quoted(attempt.response.body.bytes) + '}';
}

QByteArray jsonLine(const EventRecord &record)
{
    QByteArrayList attempts;
    for (const Attempt &attempt : record.attempts)
        attempts << attemptLine(attempt);
    QByteArrayList headers;
    for (const Header &header : record.request.headers.fields())
        headers << quoted(header.name) + ':' + quoted(header.value);
    return "{\"id\":" + quoted(record.event.id.text()) + ",\"type\":" + quoted(record.event.type)
        + ",\"destination\":" + quoted(record.event.destination)
        + ",\"status\":" + quoted(record.event.vendorStatus)
        + ",\"received\":" + QByteArray::number(record.event.receivedAt.utcMicros)
        + ",\"headers\":{" + headers.join(',') + "},\"body\":" + quoted(record.request.body.bytes)
        + ",\"attempts\":[" + attempts.join(',') + "]}\n";
}

//! The same rows by the means that a script would take; its input is written outside the time.
//! 0 where there is no Python.
double pythonImport(const QTemporaryDir &folder, qint64 count)
{
    static constexpr const char *Script = R"py(
import json, sqlite3, sys, time
begin = time.perf_counter()
db = sqlite3.connect(sys.argv[2])
db.execute("CREATE TABLE events(id TEXT PRIMARY KEY, type, destination, status, received, headers, body)")
db.execute("CREATE TABLE attempts(event, number, code, started, body)")
def rows():
    for line in open(sys.argv[1]):
        e = json.loads(line)
        db.executemany("INSERT INTO attempts VALUES(?,?,?,?,?)", [(e["id"], a["n"], a["code"], a["at"], a["body"]) for a in e["attempts"]])
        yield (e["id"], e["type"], e["destination"], e["status"], e["received"], json.dumps(e["headers"]), e["body"])
db.executemany("INSERT INTO events VALUES(?,?,?,?,?,?,?)", rows())
for column in ("received", "status", "destination", "type"):
    db.execute(f"CREATE INDEX by_{column} ON events({column})")
db.commit()
print(time.perf_counter() - begin)
)py";
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    QFile lines(folder.filePath(u"events.ndjson"_s));
    if (python.isEmpty() || !lines.open(QIODevice::WriteOnly))
        return 0;
    for (qint64 i = 0; i < count; ++i)
        lines.write(jsonLine(Bench::GeneratedSource::record(i)));
    lines.close();
    QProcess process;
    process.start(python,
        {u"-c"_s, QString::fromLatin1(Script), lines.fileName(), folder.filePath(u"python.db"_s)});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed().toDouble();
}

void measureImport(EventArchive &archive, const QTemporaryDir &folder, qint64 count)
{
    const double generating = seconds([count] {
        Bench::GeneratedSource source(count);
        while (!valueOf(source.next()).isLast) { }
    });
    const double ours = seconds(
        [&] { valueOf(waitFor(archive.import(std::make_shared<Bench::GeneratedSource>(count)))); });
    row("import into a new store", ours, "making the records alone (limit)", generating);
    row("import into a new store", ours, "python3 json + sqlite3", pythonImport(folder, count));
}

void measureOpen(const QString &path)
{
    const auto open = [&path] {
        EventArchive archive(std::make_unique<LocalStore>(path));
        valueOf(waitFor(archive.open()));
    };
    const double saved = median(open);
    const double unsaved = median([&] {
        QFile::remove(path + u".columns"_s);
        open();
    });
    const double reading = median([&path] {
        SqliteDatabase database = *SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
        valueOf(database.integer("SELECT max(received+stage+size+length(type)) FROM events"));
    });
    row("open, columns saved", saved, "SQLite reads the table (limit)", reading);
    row("open, columns not saved", unsaved, "SQLite reads the table (limit)", reading);
}

//! Runs a statement to its end.
void drain(SqliteDatabase &database, const QByteArray &sql)
{
    Result<SqliteStatement> statement = database.prepare(sql);
    if (!statement)
        qFatal("%s", qPrintable(statement.error().detail));
    Result<bool> step = statement->step();
    while (step && *step)
        step = statement->step();
}

void measureFilter(EventArchive &archive, const QString &path)
{
    SqliteDatabase database = *SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
    const EventQuery everything = parsed("");
    const EventQuery failed = parsed("stage = failed and destination ~ \"-1\"");
    const double all = median([&] { valueOf(waitFor(archive.query(everything))); });
    const double some = median([&] { valueOf(waitFor(archive.query(failed))); });
    const double grouped = median([&] {
        drain(database, "SELECT type,count(*) FROM events GROUP BY type");
        drain(database, "SELECT destination,count(*) FROM events GROUP BY destination");
        drain(database, "SELECT received/3600000000,stage,count(*) FROM events GROUP BY 1,2");
    });
    row("all: rows, facets, histogram", all, "the same by three GROUP BYs", grouped);
    const double groupedSome = median([&] {
        drain(database, "SELECT type,count(*) FROM events WHERE stage=4 GROUP BY type");
        drain(database, "SELECT destination,count(*) FROM events WHERE stage=4 GROUP BY 1");
        drain(database,
            "SELECT received/3600000000,stage,count(*) FROM events WHERE stage=4 GROUP BY 1,2");
    });
    row("failed: rows, facets, histogram", some, "the same by three GROUP BYs", groupedSome);
}

void measureSearch(EventArchive &archive, const QString &path)
{
    SqliteDatabase database = *SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly);
    const EventQuery absent = parsed("body contains \"no such text\"");
    const double ours = seconds([&] { valueOf(waitFor(archive.query(absent))); });
    const double like = seconds(
        [&] { drain(database, "SELECT event FROM requests WHERE body LIKE '%no such text%'"); });
    row("search all bodies, no hit", ours, "SQLite LIKE", like);
    const double first = seconds([&] {
        const QueryJobPtr job = archive.query(parsed("body contains \"DOOR\""));
        QSignalSpy extended(job.get(), &QueryJob::extended);
        if (extended.isEmpty())
            extended.wait();
    });
    row("search bodies, first hits", first, "", 0);
}

void measureScroll(EventArchive &archive, qint64 count)
{
    constexpr int PageRows = 128;
    const ResultSet rows = valueOf(waitFor(archive.query(EventQuery{}))).rows;
    const auto page = [&](qint64 position) {
        valueOf(waitFor(archive.events(rows.keys(position, PageRows))));
    };
    const qint64 far = std::max<qint64>(count - PageRows, 0);
    const auto steps = [&page](qint64 reach) {
        return seconds([&] {
            for (qint64 i = 0; i < 200; ++i)
                page((i * 7919 * PageRows) % std::max<qint64>(reach, 1));
        }) / 200;
    };
    const double near = steps(1000 - PageRows);
    row("page of 128 rows, anywhere", steps(far), "within the newest 1,000 rows", near);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const qint64 count = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    if (count < 1000 || count > 20'000'000)
        qFatal("usage: bench_store [EVENTS], 1,000 to 20,000,000");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"events.db"_s);
    EventArchive archive(std::make_unique<LocalStore>(path));
    valueOf(waitFor(archive.open()));
    std::printf("%lld events\n%-34s %12s  %-34s %12s  %8s\n", static_cast<long long>(count), "what",
        "ours", "beside", "theirs", "ratio");
    measureImport(archive, folder, count);
    measureOpen(path);
    measureFilter(archive, path);
    measureSearch(archive, path);
    measureScroll(archive, count);
    return 0;
}
