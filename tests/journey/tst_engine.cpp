// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/audit/report.h"
#include "app/connectors/import/recordjson.h"
#include "app/session.h"
#include "models/domain/query/queryparser.h"
#include "tests/support/countingreceiver.h"
#include "tests/support/eventbuilder.h"
#include "tests/support/eventdatabasefixture.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! The whole way without a window: bring events in, find the failed ones, freeze, replay, see the
//! outcome beside the event, report. The receiver's count is the truth.
//! Ends long before this, but for a machine that is busy with others.
static constexpr int Patience = 60'000;

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void replaysWhatWasImported();
    void replaysFromAnEventDatabaseWithoutTouchingIt();
    void keepsRunsAcrossSessions();
    void aSessionOfAMissingFileFails();

private:
    std::unique_ptr<Session> openStore();
    QString writeExport(int failed, int delivered) const;
    QueryResult find(Session &session, const QString &filter);
    ReplayPlan planFor(Session &session, const QString &filter);
    ReplayRun *replay(Session &session, const ReplayPlan &plan);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<CountingReceiver> m_receiver;
};

void TestEngine::init()
{
    m_application.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_receiver = std::make_unique<CountingReceiver>();
    m_application = std::make_unique<Application>(Folders{m_folder->filePath(u"config"_s),
        m_folder->filePath(u"data"_s), m_folder->filePath(u"cache"_s)});
}

std::unique_ptr<Session> TestEngine::openStore()
{
    const Result<Profile> profile = m_application->addStore(u"Shop"_s);
    Q_ASSERT(profile);
    return m_application->openSession(*profile);
}

//! Events a second apart, the failed ones first; each body is its own.
QString TestEngine::writeExport(int failed, int delivered) const
{
    const QString path = m_folder->filePath(u"events.ndjson"_s);
    QFile file(path);
    Q_ASSERT(file.exists() || file.open(QIODevice::WriteOnly));
    file.write(exportHeaderJson(0) + '\n');
    for (int i = 0; i < failed + delivered; ++i) {
        const QByteArray number = QByteArray::number(1000 + i);
        const bool isFailed = i < failed;
        EventBuilder event("evt_" + number);
        event.stage(isFailed ? Stage::Exhausted : Stage::Succeeded)
            .status(isFailed ? "dead_letter" : "delivered")
            .received("2026-04-12T09:14:" + QByteArray::number(10 + i % 50) + "Z")
            .body("{\"n\": " + number + "}")
            .attempt(isFailed ? 500 : 200, isFailed ? "no column" : "ok");
        file.write(recordToJson(event.build()) + '\n');
    }
    file.write(exportEndJson(true, failed + delivered, failed + delivered) + '\n');
    return path;
}

QueryResult TestEngine::find(Session &session, const QString &filter)
{
    const ParsedQuery parsed = parseQuery(filter, session.nowMicros());
    Q_ASSERT(parsed);
    const Result<QueryResult> answer = waitFor(session.archive().query({parsed.node, {SortKey{}}}));
    Q_ASSERT(answer);
    return *answer;
}

ReplayPlan TestEngine::planFor(Session &session, const QString &filter)
{
    PlanRequest request;
    request.selection = find(session, filter).rows;
    request.target = {ReplayWay::Direct, "receiver", m_receiver->url(), SignatureScheme::None};
    request.markers = {{"X-Replay", "yes"}};
    const Result<ReplayPlan> plan = waitFor(session.freeze(request));
    Q_ASSERT(plan);
    return *plan;
}

ReplayRun *TestEngine::replay(Session &session, const ReplayPlan &plan)
{
    const Result<ReplayRun *> run = waitFor(session.createRun(plan, {}));
    Q_ASSERT(run);
    Q_ASSERT((*run)->start());
    const bool hasEnded =
        QTest::qWaitFor([&run] { return (*run)->summary().state == RunState::Finished; }, 30'000);
    Q_ASSERT(hasEnded);
    return *run;
}

void TestEngine::replaysWhatWasImported()
{
    const std::unique_ptr<Session> session = openStore();
    const Result<ImportSummary> imported = waitFor(session->importFile(writeExport(30, 20)));
    VERIFY_RESULT(imported);
    QCOMPARE(imported->added, 50);
    QCOMPARE(find(*session, u"stage = exhausted"_s).rows.size(), 30);

    const ReplayPlan plan = planFor(*session, u"stage = exhausted"_s);
    QCOMPARE(plan.items.size(), 30);
    const ReplayRun *run = replay(*session, plan);

    QCOMPARE(run->progress().totals.count(ItemState::Delivered), 30);
    QCOMPARE(m_receiver->count(), 30);
    QCOMPARE(m_receiver->requests().first().body, QByteArray("{\"n\": 1000}"));
    QCOMPARE(m_receiver->countBy("X-Replay").value("yes"), 30);
    // The outcome stands beside the event; the first try is still there.
    QTRY_COMPARE_WITH_TIMEOUT(find(*session, u"stage = superseded"_s).rows.size(), 30, Patience);
    const RowKey key = find(*session, u"id = evt_1000"_s).rows.keyAt(0);
    const Result<EventRecord> record = waitFor(session->archive().record(key));
    VERIFY_RESULT(record);
    QCOMPARE(record->attempts.size(), 2);
    QCOMPARE(record->attempts.first().code, std::optional(500));
    QCOMPARE(record->attempts.last().trigger, AttemptTrigger::Replay);

    const Result<RunRecord> told = waitFor(session->runRecord(run->summary().id));
    VERIFY_RESULT(told);
    QCOMPARE(makeReport(*told, 0).matrix.count(Stage::Exhausted, ItemState::Delivered), 30);
}

void TestEngine::replaysFromAnEventDatabaseWithoutTouchingIt()
{
    const QString path = m_folder->filePath(u"theirs/events.db"_s);
    QVERIFY(QDir().mkpath(m_folder->filePath(u"theirs"_s)));
    createDemoEventDatabase(path);
    const auto before = folderSnapshot(m_folder->filePath(u"theirs"_s));
    const Result<Profile> profile = m_application->addEventDatabase(path);
    VERIFY_RESULT(profile);
    const std::unique_ptr<Session> session = m_application->openSession(*profile);

    const ReplayPlan plan = planFor(*session, u"stage in failed, exhausted"_s);
    QVERIFY(!plan.items.isEmpty());
    const ReplayRun *run = replay(*session, plan);
    QCOMPARE(run->progress().totals.count(ItemState::Delivered), plan.items.size());
    QCOMPARE(m_receiver->count(), int(plan.items.size()));
    QTRY_COMPARE_WITH_TIMEOUT(
        find(*session, u"stage = superseded"_s).rows.size(), plan.items.size(), Patience);
    QCOMPARE(folderSnapshot(m_folder->filePath(u"theirs"_s)), before);
}

void TestEngine::keepsRunsAcrossSessions()
{
    std::unique_ptr<Session> session = openStore();
    const Profile profile = session->profile();
    VERIFY_RESULT(waitFor(session->importFile(writeExport(5, 0))));
    const RunId id = replay(*session, planFor(*session, u"stage = exhausted"_s))->summary().id;
    session.reset();

    session = m_application->openSession(profile);
    QTRY_COMPARE_WITH_TIMEOUT(session->runs().size(), 1, Patience);
    QCOMPARE(session->runs().first().id, id);
    const Result<ReplayRun *> run = waitFor(session->openRun(id, {}));
    VERIFY_RESULT(run);
    QCOMPARE((*run)->summary().state, RunState::Finished);
    QCOMPARE(m_receiver->count(), 5);
}

void TestEngine::aSessionOfAMissingFileFails()
{
    const Profile profile{ProfileId("x"), u"gone"_s, ProfileKind::EventDatabase,
        m_folder->filePath(u"gone.db"_s), false};
    const std::unique_ptr<Session> session = m_application->openSession(profile);
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), Session::State::Failed, Patience);
    QVERIFY(session->error().kind == Error::Kind::NotFound
        || session->error().kind == Error::Kind::Storage);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
