// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/eventdatabase/databasefile.h"
#include "tests/support/eventdatabasefixture.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace Reprise;
using namespace Reprise::Test;

namespace {

constexpr int Openings = 50;

enum class Situation {
    Rollback,
    Persist,
    WalClosed,
    WalLive,
    WalLeftBehind,
    HotJournal,
    ReadOnlyFolder
};

//! Leaves the files of a transaction that was killed in the middle: a copy of them while it runs.
void leaveHotJournal(const QString &from, const QString &to)
{
    Result<SqliteDatabase> writer = SqliteDatabase::open(from, SqliteDatabase::Access::ReadWrite);
    const bool isSpilled = writer
        && writer->execute("PRAGMA cache_size=1; BEGIN; UPDATE events SET status='half written',"
                           " payload=payload||hex(zeroblob(4000))");
    if (!isSpilled || !QFile::copy(from, to)
        || !QFile::copy(from + QStringLiteral("-journal"), to + QStringLiteral("-journal")))
        qFatal("no hot journal");
}

void leaveWal(const QString &from, const QString &to)
{
    Result<SqliteDatabase> writer = SqliteDatabase::open(from, SqliteDatabase::Access::ReadWrite);
    const bool isWritten = writer && writer->execute("UPDATE events SET status='in the log'");
    if (!isWritten || !QFile::copy(from, to)
        || !QFile::copy(from + QStringLiteral("-wal"), to + QStringLiteral("-wal")))
        qFatal("no log");
}

QByteArray firstStatus(SqliteDatabase &database)
{
    Result<SqliteStatement> select = database.prepare("SELECT status FROM events ORDER BY id");
    if (!select || !select->step())
        return "unreadable";
    return select->bytes(0);
}

} // namespace

class TestDatabaseFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }
    void cleanup();
    void fileAndFolderStayAsTheyWere_data();
    void fileAndFolderStayAsTheyWere();
    void nothingCanBeWritten_data();
    void nothingCanBeWritten();
    void copiesAreRemoved();
    void linksAreFollowed();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QString prepare(Situation situation);

    std::optional<QTemporaryDir> m_folder;
    std::optional<SqliteDatabase> m_writer; // keeps a live log open
};

void TestDatabaseFile::cleanup()
{
    m_writer.reset();
    QFile::setPermissions(path("theirs"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_folder.reset();
}

//! The database alone in the folder "theirs".
QString TestDatabaseFile::prepare(Situation situation)
{
    QDir().mkpath(path("theirs"));
    QDir().mkpath(path("work"));
    const QString theirs = path("theirs/events.db");
    const QString work = path("work/events.db");
    const bool isWal = situation == Situation::WalClosed || situation == Situation::WalLive
        || situation == Situation::WalLeftBehind;
    DemoEventDatabase wanted;
    wanted.journalMode = isWal ? "WAL" : situation == Situation::Persist ? "PERSIST" : "DELETE";
    const bool isLeftBehind =
        situation == Situation::HotJournal || situation == Situation::WalLeftBehind;
    createDemoEventDatabase(isLeftBehind ? work : theirs, wanted);
    if (situation == Situation::HotJournal)
        leaveHotJournal(work, theirs);
    if (situation == Situation::WalLeftBehind)
        leaveWal(work, theirs);
    if (situation == Situation::WalLive) {
        Result<SqliteDatabase> writer =
            SqliteDatabase::open(theirs, SqliteDatabase::Access::ReadWrite);
        if (!writer || !writer->execute("UPDATE events SET status='in the log'"))
            qFatal("no live writer");
        m_writer.emplace(std::move(*writer));
    }
    if (situation == Situation::ReadOnlyFolder)
        QFile::setPermissions(path("theirs"), QFile::ReadOwner | QFile::ExeOwner);
    return theirs;
}

void TestDatabaseFile::fileAndFolderStayAsTheyWere_data()
{
    QTest::addColumn<Situation>("situation");
    QTest::addColumn<bool>("isCopy");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("rollback journal") << Situation::Rollback << false << QByteArray("failed");
    QTest::newRow("empty journal left") << Situation::Persist << false << QByteArray("failed");
    QTest::newRow("log, closed") << Situation::WalClosed << true << QByteArray("failed");
    QTest::newRow("log, live writer") << Situation::WalLive << true << QByteArray("in the log");
    QTest::newRow("log left behind")
        << Situation::WalLeftBehind << true << QByteArray("in the log");
    QTest::newRow("hot journal") << Situation::HotJournal << true << QByteArray("failed");
    QTest::newRow("read-only folder") << Situation::ReadOnlyFolder << false << QByteArray("failed");
}

void TestDatabaseFile::fileAndFolderStayAsTheyWere()
{
    QFETCH(Situation, situation);
    const QString theirs = prepare(situation);
    const QMap<QString, QByteArray> before = folderSnapshot(path("theirs"));
    for (int i = 0; i < Openings; ++i) {
        Result<DatabaseFile> file = DatabaseFile::open(theirs, path("cache"));
        VERIFY_RESULT(file);
        QTEST(file->isCopy(), "isCopy");
        QTEST(firstStatus(file->connection()), "status");
        const Result<qint64> events = file->connection().integer("SELECT count(*) FROM events");
        VERIFY_RESULT(events);
        QCOMPARE(*events, 20);
        QCOMPARE(folderSnapshot(path("theirs")), before);
    }
    QCOMPARE(folderSnapshot(path("theirs")), before);
}

void TestDatabaseFile::nothingCanBeWritten_data()
{
    QTest::addColumn<Situation>("situation");
    QTest::newRow("in place") << Situation::Rollback;
    QTest::newRow("copy") << Situation::WalClosed;
}

void TestDatabaseFile::nothingCanBeWritten()
{
    QFETCH(Situation, situation);
    Result<DatabaseFile> file = DatabaseFile::open(prepare(situation), path("cache"));
    VERIFY_RESULT(file);
    for (const char *sql : {"UPDATE events SET status='x'", "DELETE FROM events",
             "CREATE TABLE x(a)", "DROP TABLE events", "PRAGMA user_version=7",
             "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema", "VACUUM",
             "ATTACH 'other.db' AS other"})
        QVERIFY2(!file->connection().execute(sql), sql);
    QCOMPARE(firstStatus(file->connection()), QByteArray("failed"));
}

void TestDatabaseFile::copiesAreRemoved()
{
    const QString theirs = prepare(Situation::WalLive);
    {
        const Result<DatabaseFile> file = DatabaseFile::open(theirs, path("cache"));
        VERIFY_RESULT(file);
        QCOMPARE(QDir(path("cache")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }
    QVERIFY(QDir(path("cache")).isEmpty());
}

void TestDatabaseFile::linksAreFollowed()
{
    const QString theirs = prepare(Situation::WalLive);
    QVERIFY(QFile::link(theirs, path("link.db")));
    Result<DatabaseFile> file = DatabaseFile::open(path("link.db"), path("cache"));
    VERIFY_RESULT(file);
    QCOMPARE(firstStatus(file->connection()), QByteArray("in the log"));
}

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
