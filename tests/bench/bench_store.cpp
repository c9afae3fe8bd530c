// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_store [EVENTS]: import, open, filter, search and scroll of a store, each beside a peer or a
// limit measured in the same run. Ratios are the result; seconds vary with the machine.

#include "app/connectors/import/importfile.h"
#include "app/sqlite/sqlitedatabase.h"
#include "app/store/eventarchive.h"
#include "app/store/local/localstore.h"
#include "models/domain/query/queryparser.h"
#include "tests/bench/generatedlog.h"
#include "tests/support/testpaths.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>

using namespace Reprise;
using namespace Qt::StringLiterals;

namespace {

constexpr int Repeats = 5;
constexpr int DayMs = 24 * 3600 * 1000;

//! A test's patience ends after a minute; ten million events take longer.
template <typename Pointer>
auto waitFor(const Pointer &job)
{
    QSignalSpy finished(job.get(), &Job::finished);
    if (!job->isFinished())
        finished.wait(DayMs);
    return job->result();
}

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

//! Numbers that a script of tests/bench/peers prints; none where it cannot run.
QList<double> peer(const QString &script, const QStringList &arguments)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(u"python3"_s),
        QStringList{projectFile(u"tests/bench/peers/"_s + script)} + arguments);
    process.waitForFinished(-1);
    QList<double> numbers;
    for (const QByteArray &word : process.readAllStandardOutput().simplified().split(' '))
        numbers.append(word.toDouble());
    return process.exitCode() == 0 ? numbers : QList<double>();
}

double numberAt(const QList<double> &numbers, qsizetype place)
{
    return numbers.value(place, 0);
}

//! The log of which everything is made, and what peers make of it.
struct Files {
    QTemporaryDir folder;
    QString log = folder.filePath(u"events.ndjson"_s);
    QString store = folder.filePath(u"events.db"_s);
    QString plainDatabase = folder.filePath(u"python.db"_s);
};

void measureImport(EventArchive &archive, const Files &files)
{
    const double reading = seconds([&files] {
        const std::shared_ptr<RecordSource> source = valueOf(openImport(files.log));
        while (!valueOf(source->next()).isLast) { }
    });
    const double ours =
        seconds([&] { valueOf(waitFor(archive.import(valueOf(openImport(files.log))))); });
    row("import into a new store", ours, "reading the file alone (limit)", reading);
    row("import into a new store", ours, "python3 json + sqlite3",
        numberAt(peer(u"sqlite_import.py"_s, {files.log, files.plainDatabase}), 0));
    const double again =
        seconds([&] { valueOf(waitFor(archive.import(valueOf(openImport(files.log))))); });
    row("import of the same once more", again, "the first import", ours);
    const double megabyte = 1e6;
    std::printf("%-34s %9.1f MB  %-34s %9.1f MB  %8.3f\n", "size of the store",
        double(QFileInfo(files.store).size()) / megabyte, "python3 json + sqlite3",
        double(QFileInfo(files.plainDatabase).size()) / megabyte,
        double(QFileInfo(files.store).size()) / double(QFileInfo(files.plainDatabase).size()));
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
    const EventQuery failed = parsed("stage = exhausted and destination ~ \"-1\"");
    const double all = median([&] { valueOf(waitFor(archive.query(everything))); });
    const double some = median([&] { valueOf(waitFor(archive.query(failed))); });
    const double grouped = median([&] {
        drain(database, "SELECT type,count(*) FROM events GROUP BY type");
        drain(database, "SELECT destination,count(*) FROM events GROUP BY destination");
        drain(database, "SELECT received/3600000000,stage,count(*) FROM events GROUP BY 1,2");
    });
    row("all: rows, facets, histogram", all, "the same by three GROUP BYs", grouped);
    const double groupedSome = median([&] {
        drain(database, "SELECT type,count(*) FROM events WHERE stage=5 GROUP BY type");
        drain(database, "SELECT destination,count(*) FROM events WHERE stage=5 GROUP BY 1");
        drain(database,
            "SELECT received/3600000000,stage,count(*) FROM events WHERE stage=5 GROUP BY 1,2");
    });
    row("failed: rows, facets, histogram", some, "the same by three GROUP BYs", groupedSome);
}

//! What a scan of plain bodies costs at least: each row through SQLite, and a search at memory
//! speed.
double plainScan(SqliteDatabase &database, const QByteArray &text)
{
    return median([&] {
        Result<SqliteStatement> bodies = database.prepare("SELECT body FROM events");
        if (!bodies)
            return;
        for (Result<bool> row = bodies->step(); row && *row; row = bodies->step()) {
            const QByteArrayView body = bodies->view(0);
            if (memmem(body.data(), size_t(body.size()), text.data(), size_t(text.size())))
                qFatal("the text is there");
        }
    });
}

void measureSearch(EventArchive &archive, const Files &files)
{
    const EventQuery absent = parsed("body contains \"no such text\"");
    const double ours = median([&] { valueOf(waitFor(archive.query(absent))); });
    if (QFile::exists(files.plainDatabase)) {
        SqliteDatabase plain =
            *SqliteDatabase::open(files.plainDatabase, SqliteDatabase::Access::ReadOnly);
        const double like =
            median([&] { drain(plain, "SELECT id FROM events WHERE body LIKE '%no such text%'"); });
        row("search all bodies, no hit", ours, "SQLite LIKE", like);
        row("search all bodies, no hit", ours, "SQLite rows and memmem (limit)",
            plainScan(plain, "no such text"));
    }
    row("search all bodies, no hit", ours, "DuckDB contains",
        numberAt(peer(u"duckdb_search.py"_s,
                     {files.log, files.folder.filePath(u"duck.db"_s), u"no such text"_s}),
            1));
    const auto search = [&](const char *what, const char *filter) {
        const EventQuery query = parsed(filter);
        row(what, median([&] { valueOf(waitFor(archive.query(query))); }), "all bodies, no hit",
            ours);
    };
    search("search bodies of 1 in 200",
        "destination = \"destination-7\" and body contains \"no such\"");
    search("value in all bodies, no hit", "body.order.total = \"no such\"");
    search("number in all bodies, no hit", "body.order.id = -1");
    search("search all answers, no hit", "response contains \"no such text\"");
    const double first = seconds([&] {
        const QueryJobPtr job = archive.query(parsed("body contains \"DOOR\""));
        QSignalSpy extended(job.get(), &QueryJob::extended);
        if (extended.isEmpty())
            extended.wait();
    });
    row("search bodies, first hits", first, "all bodies, no hit", ours);
}

//! One record after the other from all over the store, none twice.
void measureRecords(EventArchive &archive, qint64 count)
{
    const ResultSet rows = valueOf(waitFor(archive.query(EventQuery{}))).rows;
    constexpr int Records = 1000;
    const double ours = seconds([&] {
        for (qint64 i = 0; i < Records; ++i)
            valueOf(waitFor(archive.record(rows.keyAt((i * 7919 * 131) % count))));
    });
    row("one whole record, anywhere", ours / Records, "", 0);
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
    const Files files;
    if (!Bench::writeGeneratedLog(files.log, count))
        qFatal("the log cannot be written");
    EventArchive archive(std::make_unique<LocalStore>(files.store));
    valueOf(waitFor(archive.open()));
    std::printf("%lld events\n%-34s %12s  %-34s %12s  %8s\n", static_cast<long long>(count), "what",
        "ours", "beside", "theirs", "ratio");
    measureImport(archive, files);
    measureOpen(files.store);
    measureFilter(archive, files.store);
    measureSearch(archive, files);
    measureRecords(archive, count);
    measureScroll(archive, count);
    return 0;
}
