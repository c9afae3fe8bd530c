// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/planfile.h"
#include "app/store/recordsink.h"
#include "tests/support/commandbench.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/planbuilder.h"
#include "tests/support/runbuilder.h"
#include "tests/support/verifyresult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::CommandBench;
using Test::EventBuilder;
using Test::FakeRun;
using Test::FakeSession;

class TestCommandRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void helpAndVersionNeedNoSession_data();
    void helpAndVersionNeedNoSession();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void aFilterMistakeShowsItsColumn();
    void listGivesWhatMatches_data();
    void listGivesWhatMatches();
    void hostileEventsHaveHarmlessOutput_data();
    void hostileEventsHaveHarmlessOutput();
    void listWritesAFile();
    void aCopyIsNotedBesideTheOutput();
    void showGivesOneEvent();
    void showingAnUnknownEventFails();
    void importTellsCountsAndRejects();
    void planFreezesTheSelection();
    void replayEndsWithTheRunsOutcome_data();
    void replayEndsWithTheRunsOutcome();
    void replayOfManyNeedsTheCount_data();
    void replayOfManyNeedsTheCount();
    void theSecretComesFromAFile();
    void aSignalCancelsTheRun_data();
    void aSignalCancelsTheRun();
    void runsAreListedAndShown();
    void aRunIsCanceled();
    void reportIsWritten_data();
    void reportIsWritten();

private:
    int run(const QStringList &arguments) { return m_bench->run(arguments); }
    FakeSession &session() { return m_bench->session(); }
    QByteArray read(const QString &path) const { return CommandBench::read(path); }
    QByteArray out() const { return m_bench->out(); }
    QByteArray err() const { return m_bench->err(); }
    QString path(const QString &name) const { return m_bench->path(name); }
    void giveRun(const ReplayPlan &plan, FakeRun::Plot plot, ItemState outcome)
    {
        m_bench->giveRun(plan, plot, outcome);
    }

    std::unique_ptr<CommandBench> m_bench;
};

static QList<EventRecord> events()
{
    return {EventBuilder("evt_1").type("order.fulfilled").received("2026-04-12T09:00:00Z").build(),
        EventBuilder("evt_2").type("order.paid").received("2026-04-12T10:00:00Z").build(),
        EventBuilder("evt_3")
            .type("order.fulfilled")
            .received("2026-04-12T11:00:00Z")
            .header("Authorization", "Bearer s3cr3t-token-value")
            .attempt(503, "busy")
            .build()};
}

void TestCommandRun::init()
{
    m_bench = std::make_unique<CommandBench>(events());
}

void TestCommandRun::cleanup()
{
    m_bench.reset();
}

void TestCommandRun::helpAndVersionNeedNoSession_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("help") << u"--help"_s << QByteArray("Usage: reprise [COMMAND]");
    QTest::newRow("version") << u"--version"_s << QByteArray("reprise " REPRISE_VERSION);
    for (const CommandSpec &spec : commandSpecs())
        QTest::newRow(qPrintable(spec.name))
            << spec.name + u" --help"_s << QByteArray("Usage: reprise " + spec.name.toUtf8());
}

void TestCommandRun::helpAndVersionNeedNoSession()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, start);
    QCOMPARE(run(arguments.split(u' ')), 0);
    QVERIFY2(out().startsWith(start), out().constData());
    QCOMPARE(err(), QByteArray());
    QVERIFY(!m_bench->wasOpened()); // never asked for
}

void TestCommandRun::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *line :
        {"frobnicate", "list", "list --sample --store x", "list --store missing.db",
            "list --profile nobody", "list --sample --format xml", "list --sample --limit -1",
            "list --sample --sort nothing", "list --sample --sort type:up",
            "list --sample --format csv --columns nothing", "list --sample --out x",
            "show evt_1 --sample --format html", "import missing.ndjson --into x.db", "import x",
            "plan --sample", "plan --sample --out p --concurrency 0",
            "plan --sample --out p --rate x", "plan --sample --out p --target ftp://x/",
            "plan --sample --out p --target http://u:p@h/",
            "plan --sample --out p --marker noheader", "plan --sample --out p --sign rot13",
            "plan --sample --out p --fix-deployed soon", "replay --sample",
            "replay --sample --plan missing.json", "report 1 --sample --out r.pdf",
            "report 1 --sample"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandRun::wrongUsageEndsWithTwo()
{
    QFETCH(QString, arguments);
    QCOMPARE(run(arguments.split(u' ')), int(ExitCode::Usage));
    QVERIFY2(err().startsWith("reprise: "), err().constData());
    QCOMPARE(out(), QByteArray());
    QVERIFY(!m_bench->wasOpened()); // nothing was opened
}

void TestCommandRun::aFilterMistakeShowsItsColumn()
{
    QCOMPARE(
        run({u"list"_s, u"--sample"_s, u"--filter"_s, u"stage = faild"_s}), int(ExitCode::Usage));
    QVERIFY2(err().endsWith("\n  stage = faild\n          ^~~~~\n"), err().constData());
    QVERIFY(err().startsWith("filter, column 9: "));
}

void TestCommandRun::listGivesWhatMatches_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArrayList>("ids");
    QTest::newRow("all, newest first")
        << QStringList() << QByteArrayList{"evt_3", "evt_2", "evt_1"};
    QTest::newRow("filter") << QStringList{u"--filter"_s, u"type = \"order.paid\""_s}
                            << QByteArrayList{"evt_2"};
    QTest::newRow("sort") << QStringList{u"--sort"_s, u"type,received:asc"_s}
                          << QByteArrayList{"evt_1", "evt_3", "evt_2"};
    QTest::newRow("limit") << QStringList{u"--limit"_s, u"1"_s} << QByteArrayList{"evt_3"};
}

void TestCommandRun::listGivesWhatMatches()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArrayList, ids);
    QCOMPARE(run(QStringList{u"list"_s, u"--sample"_s} + options), 0);
    QByteArrayList listed;
    for (const QByteArray &line : out().trimmed().split('\n').mid(1))
        listed.append(line.mid(line.lastIndexOf(' ') + 1));
    QCOMPARE(listed, ids);
}

void TestCommandRun::hostileEventsHaveHarmlessOutput_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *line : {"list --sample", "list --sample --format csv",
             "list --sample --format ndjson --with-secrets",
             "list --sample --format csv --columns id,answer,request_body,response_headers",
             "show evt_hostile --sample", "show evt_hostile --sample --format ndjson"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

static bool isHarmless(const QByteArray &text)
{
    const QString decoded = QString::fromUtf8(text);
    for (const QChar c : decoded) {
        const bool isControl = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() <= 0x9f);
        if (isControl && c != u'\n' && c != u'\t')
            return false;
    }
    return decoded.toUtf8() == text;
}

void TestCommandRun::hostileEventsHaveHarmlessOutput()
{
    QFETCH(QString, arguments);
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    all += "\xc2\x80\xc2\x9b"
           "31m\x1b]52;c;ZXZpbA==\x07";
    const EventRecord hostile = EventBuilder("evt_hostile")
                                    .type(all)
                                    .destination(all)
                                    .header("X-A", all)
                                    .body(all)
                                    .attempt(500, all)
                                    .build();
    m_bench = std::make_unique<CommandBench>(QList<EventRecord>{hostile});
    QCOMPARE(run(arguments.split(u' ')), 0);
    QVERIFY(out().contains("evt_hostile"));
    QVERIFY2(isHarmless(out()), out().toPercentEncoding().constData());
    QVERIFY(isHarmless(err()));
}

void TestCommandRun::listWritesAFile()
{
    QCOMPARE(run({u"list"_s, u"--sample"_s, u"--format"_s, u"ndjson"_s, u"--out"_s,
                 path(u"events.ndjson"_s)}),
        0);
    const QByteArrayList lines = read(path(u"events.ndjson"_s)).trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(1).contains("[redacted 1]"));
    QVERIFY(!lines.at(1).contains("s3cr3t"));
    QVERIFY(err().contains("3 events written to"));
    QVERIFY(err().contains("--with-secrets"));
}

void TestCommandRun::aCopyIsNotedBesideTheOutput()
{
    session().shownCopy = ShownCopy{1'776'000'000'000'000, CopyReason::WriteAheadLog};
    QCOMPARE(run({u"list"_s, u"--sample"_s, u"--format"_s, u"ndjson"_s}), 0);
    QVERIFY2(err().contains("a copy taken at 2026-04-12T13:20:00"), err().constData());
    QVERIFY(err().contains("write-ahead log"));
    QVERIFY(!out().contains("a copy taken"));
}

void TestCommandRun::showGivesOneEvent()
{
    QCOMPARE(run({u"show"_s, u"evt_3"_s, u"--sample"_s}), 0);
    QVERIFY(out().contains("Event         evt_3\n"));
    QVERIFY(out().contains("Try 1\n"));
    QVERIFY(out().contains("Authorization: [redacted 1]\n"));
    QVERIFY(!out().contains("s3cr3t"));
}

void TestCommandRun::showingAnUnknownEventFails()
{
    QCOMPARE(run({u"show"_s, u"evt_9\x1b"_s, u"--sample"_s}), int(ExitCode::Failed));
    QVERIFY2(err().contains("evt_9\\x1b"), err().constData());
}

void TestCommandRun::importTellsCountsAndRejects()
{
    QFile file(path(u"in.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    session().importSummary.read = 5;
    session().importSummary.added = 4;
    session().importSummary.rejectedCount = 1;
    session().importSummary.rejected = {{7, u"no event of a known format"_s}};
    QCOMPARE(run({u"import"_s, file.fileName(), u"--into"_s, path(u"store.db"_s)}),
        int(ExitCode::Partial));
    QVERIFY(out().contains("5 records, 4 new, 0 updated, 0 unchanged, 1 rejected"));
    QVERIFY(err().contains("in.ndjson:7: no event of a known format"));
    QCOMPARE(m_bench->asked().kind, ProfileKind::Store);
}

void TestCommandRun::planFreezesTheSelection()
{
    session().plan = Test::directPlan(2, "http://127.0.0.1:9/hook");
    QCOMPARE(run({u"plan"_s, u"--sample"_s, u"--filter"_s, u"type = order.fulfilled"_s, u"--out"_s,
                 path(u"plan.json"_s), u"--target"_s, u"http://127.0.0.1:9/hook"_s, u"--marker"_s,
                 u"X-Why: test"_s, u"--rate"_s, u"2.5"_s, u"--note"_s, u"because"_s}),
        0);
    const PlanRequest &request = session().planRequest;
    QCOMPARE(request.selection.size(), 2);
    QCOMPARE(request.target.url, QByteArray("http://127.0.0.1:9/hook"));
    QCOMPARE(request.pacing.perSecond, 2.5);
    QCOMPARE(request.markers.first("X-Why"), QByteArray("test"));
    QCOMPARE(request.scope.filter, QByteArray("type = \"order.fulfilled\""));
    QCOMPARE(request.scope.note, QByteArray("because"));
    const Result<ReplayPlan> written = readPlanFile(path(u"plan.json"_s));
    VERIFY_RESULT(written);
    QCOMPARE(written->digest, session().plan.digest);
    QVERIFY(out().startsWith("2 events to http://127.0.0.1:9/hook"));
}

void TestCommandRun::replayEndsWithTheRunsOutcome_data()
{
    QTest::addColumn<FakeRun::Plot>("plot");
    QTest::addColumn<ItemState>("outcome");
    QTest::addColumn<int>("code");
    QTest::newRow("delivered") << FakeRun::Plot::Finish << ItemState::Delivered << 0;
    QTest::newRow("accepted") << FakeRun::Plot::Finish << ItemState::Accepted << 0;
    QTest::newRow("failed") << FakeRun::Plot::Finish << ItemState::Failed << 3;
    QTest::newRow("in doubt") << FakeRun::Plot::Finish << ItemState::InDoubt << 3;
    QTest::newRow("refused") << FakeRun::Plot::Finish << ItemState::Refused << 3;
    QTest::newRow("paused itself") << FakeRun::Plot::Pause << ItemState::Planned << 3;
}

void TestCommandRun::replayEndsWithTheRunsOutcome()
{
    QFETCH(FakeRun::Plot, plot);
    QFETCH(ItemState, outcome);
    QFETCH(int, code);
    const ReplayPlan plan = Test::directPlan(3, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(path(u"plan.json"_s), plan));
    giveRun(plan, plot, outcome);
    QCOMPARE(run({u"replay"_s, u"--sample"_s, u"--plan"_s, path(u"plan.json"_s)}), code);
    QCOMPARE(session().run->calls, QStringList{u"start"_s});
    QVERIFY(out().contains("3 planned"));
    QCOMPARE(err().contains("run resume 13"), plot == FakeRun::Plot::Pause);
}

void TestCommandRun::replayOfManyNeedsTheCount_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("no count") << QStringList() << int(ExitCode::Usage);
    QTest::newRow("wrong count") << QStringList{u"--count"_s, u"100"_s} << int(ExitCode::Usage);
    QTest::newRow("right count") << QStringList{u"--count"_s, u"101"_s} << int(ExitCode::Done);
}

void TestCommandRun::replayOfManyNeedsTheCount()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    const ReplayPlan plan = Test::directPlan(101, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(path(u"plan.json"_s), plan));
    giveRun(plan, FakeRun::Plot::Finish, ItemState::Delivered);
    QCOMPARE(
        run(QStringList{u"replay"_s, u"--sample"_s, u"--plan"_s, path(u"plan.json"_s)} + options),
        code);
    QCOMPARE(session().calls.contains(u"createRun"_s), code == 0);
}

void TestCommandRun::theSecretComesFromAFile()
{
    ReplayPlan plan = Test::directPlan(1, "http://127.0.0.1:9/");
    plan.target.signature = SignatureScheme::StandardWebhooks;
    VERIFY_RESULT(writePlanFile(path(u"plan.json"_s), Test::refrozen(plan)));
    giveRun(plan, FakeRun::Plot::Finish, ItemState::Delivered);
    QFile secret(path(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("whsec_0123456789\n");
    secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    secret.close();
    QCOMPARE(run({u"replay"_s, u"--sample"_s, u"--plan"_s, path(u"plan.json"_s), u"--secret-file"_s,
                 secret.fileName()}),
        0);
    QCOMPARE(session().givenSecret, QByteArray("whsec_0123456789"));
    QVERIFY(!out().contains("whsec_") && !err().contains("whsec_"));
}

void TestCommandRun::aSignalCancelsTheRun_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCommandRun::aSignalCancelsTheRun()
{
    QFETCH(int, number);
    const ReplayPlan plan = Test::directPlan(1, "http://127.0.0.1:9/");
    VERIFY_RESULT(writePlanFile(path(u"plan.json"_s), plan));
    giveRun(plan, FakeRun::Plot::Hang, ItemState::Delivered);
    connect(session().run.get(), &ReplayRun::progressed, this, [number] { std::raise(number); });
    QCOMPARE(run({u"replay"_s, u"--sample"_s, u"--plan"_s, path(u"plan.json"_s)}),
        int(ExitCode::Canceled));
    QCOMPARE(session().run->calls, (QStringList{u"start"_s, u"cancel"_s}));
    QVERIFY(out().contains("finished (canceled)"));
}

void TestCommandRun::runsAreListedAndShown()
{
    session().records = {Test::telltaleRun()};
    QCOMPARE(run({u"run"_s, u"list"_s, u"--sample"_s}), 0);
    QVERIFY(out().contains("   13  2026-04-12T13:20:00Z"));
    cleanup();
    init();
    session().records = {Test::telltaleRun()};
    QCOMPARE(run({u"run"_s, u"show"_s, u"13"_s, u"--sample"_s}), 0);
    QVERIFY(out().contains("10 planned, 5 sent, 3 not-sent, 2 in-doubt"));
    QVERIFY(out().contains("in-doubt    evt_5"));
    QVERIFY(!out().contains("delivered   evt_1"));
    QVERIFY(isHarmless(out()));
}

void TestCommandRun::aRunIsCanceled()
{
    const RunRecord record = Test::RunBuilder().item("evt_1", ItemState::Planned).build();
    session().records = {record};
    session().run = std::make_unique<FakeRun>(record, FakeRun::Plot::Hang);
    QCOMPARE(run({u"run"_s, u"cancel"_s, u"13"_s, u"--sample"_s}), 0);
    QCOMPARE(session().run->calls, QStringList{u"cancel"_s});
}

void TestCommandRun::reportIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("html") << u"r.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << u"r.csv"_s << QByteArray("\"# report: replay run 13\"");
    QTest::newRow("json") << u"r.json"_s << QByteArray("{\"reprise\":\"report\"");
}

void TestCommandRun::reportIsWritten()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    session().records = {Test::telltaleRun()};
    QCOMPARE(run({u"report"_s, u"13"_s, u"--sample"_s, u"--out"_s, path(name)}), 0);
    QVERIFY2(read(path(name)).startsWith(start), read(path(name)).first(60).constData());
    QVERIFY(read(path(name)).contains("2026-04-12T13:23:20Z")); // the clock's moment
}

QTEST_GUILESS_MAIN(TestCommandRun)
#include "tst_commandrun.moc"
