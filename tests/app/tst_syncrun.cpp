// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/local/localstore.h"
#include "app/sync/syncbookmark.h"
#include "app/sync/syncrun.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedconnector.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Phase = SyncStatus::Phase;
using Test::gatewayEvent;
using Test::ScriptedConnector;
using Test::waitFor;

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 Now = Test::FakeClock::Start;

class TestSyncRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void copiesEverythingAndIsCurrent();
    void anotherRunAsksForTheNewestOnly();
    void scopesTakeTurns();
    void newestOfAllScopesComeBeforeGaps();
    void aScopeThatFailsLetsTheOthersGoOn();
    void scopesThatComeIntoBeingAreFound();
    void goesOnByItselfAfterAFailure_data();
    void goesOnByItselfAfterAFailure();
    void keepsWhatWasFetchedBeforeAFailure();
    void aRefusedCredentialWaitsForAPerson();
    void tooManyCallsPauseEverybody();
    void callsHaveTheirPriority();
    void anOldCursorThatIsRefusedIsReadFromTheTop();
    void partsThatDidNotAnswerAreAskedAgain();
    void tellsHowFarItIs();
    void showsWhatIsThereWhileTheGatewayIsAway();
    void diskFullIsTold();

private:
    void open();
    //! Makes a run as a start of the program does.
    void begin();
    void look(ScopeSync::Look look = ScopeSync::Look::Full);
    void settle();
    void fill(int count, const QByteArray &scope = {});
    qint64 storedCount() { return waitFor(m_archive->query(EventQuery{}))->total; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Test::FakeClock> m_clock;
    std::unique_ptr<ScriptedConnector> m_gateway;
    std::unique_ptr<CallBudget> m_budget;
    std::unique_ptr<EventArchive> m_archive;
    std::unique_ptr<SyncRun> m_run;
    SyncRules m_rules;
    SyncWaits m_waits;
};

void TestSyncRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<Test::FakeClock>();
    m_gateway = std::make_unique<ScriptedConnector>();
    m_budget = std::make_unique<CallBudget>(*m_clock, std::nullopt);
    m_rules = {};
    m_waits = {1, 4, 1, 1};
    open();
}

void TestSyncRun::cleanup()
{
    m_run.reset();
    m_archive.reset();
    m_gateway.reset();
}

void TestSyncRun::open()
{
    m_archive = std::make_unique<EventArchive>(
        std::make_unique<LocalStore>(m_folder->filePath(u"events.db"_s)));
    VERIFY_RESULT(waitFor(m_archive->open()));
}

void TestSyncRun::begin()
{
    m_gateway->setBudget(m_budget.get());
    m_run =
        std::make_unique<SyncRun>(*m_gateway, *m_budget, *m_archive, *m_clock, QList<ScopePath>());
    m_run->setRules(m_rules);
    m_run->setWaits(m_waits);
    m_run->start();
}

void TestSyncRun::look(ScopeSync::Look look)
{
    m_run->look(look, CallPriority::Tail);
    settle();
}

void TestSyncRun::settle()
{
    QSignalSpy settled(m_run.get(), &SyncRun::settled);
    QVERIFY(settled.wait(30'000));
}

void TestSyncRun::fill(int count, const QByteArray &scope)
{
    for (int i = 0; i < count; ++i)
        m_gateway->add(gatewayEvent(scope + "e" + QByteArray::number(i), Now - i * Second), scope);
}

void TestSyncRun::copiesEverythingAndIsCurrent()
{
    fill(35);
    begin();
    QCOMPARE(m_run->status().phase, Phase::Starting);
    look();
    QCOMPARE(m_run->status().phase, Phase::Current);
    QCOMPARE(m_run->status().error, std::nullopt);
    QCOMPARE(m_run->status().syncedMicros, std::optional(Now));
    QCOMPARE(storedCount(), 35);
    QCOMPARE(m_run->coverage(), Coverage({{Coverage::Beginning, Now + 1}}));
    QCOMPARE(m_gateway->pages.size(), 4);
}

void TestSyncRun::anotherRunAsksForTheNewestOnly()
{
    fill(35);
    begin();
    look();
    m_run.reset();
    m_archive.reset();
    open();
    m_gateway->add(gatewayEvent("new", Now + Second));
    m_gateway->pages.clear();
    begin();
    look(ScopeSync::Look::Quick);
    QCOMPARE(m_gateway->pages.size(), 1);
    QCOMPARE(storedCount(), 36);
}

void TestSyncRun::scopesTakeTurns()
{
    m_gateway->setScopes({{"subscription", "a", "A"}, {"subscription", "b", "B"}});
    fill(30, "a");
    fill(30, "b");
    begin();
    look();
    QByteArray order;
    for (const PageRequest &page : m_gateway->pages)
        order += page.scope.first().id;
    QCOMPARE(order, "ababab");
    QCOMPARE(storedCount(), 60);
}

void TestSyncRun::newestOfAllScopesComeBeforeGaps()
{
    m_gateway->setScopes({{"subscription", "a", "A"}, {"subscription", "b", "B"}});
    fill(300, "a");
    fill(5, "b");
    m_rules.firstSpanMicros = 20 * Second;
    m_rules.firstEvents = 0;
    begin();
    look();
    m_gateway->pages.clear();
    m_run->want({Now - 250 * Second, Now - 200 * Second});
    QTRY_VERIFY(!m_gateway->pages.isEmpty());
    const qsizetype before = m_gateway->pages.size();
    look(ScopeSync::Look::Quick);
    QSet<QByteArray> looked;
    for (qsizetype i = before; i < before + 3 && i < m_gateway->pages.size(); ++i) {
        if (m_gateway->pages.at(i).cursor.isEmpty())
            looked.insert(m_gateway->pages.at(i).scope.first().id);
    }
    QCOMPARE(looked, (QSet<QByteArray>{"a", "b"}));
    QVERIFY(m_run->coverage().contains({Now - 250 * Second, Now - 200 * Second}));
}

void TestSyncRun::aScopeThatFailsLetsTheOthersGoOn()
{
    m_gateway->setScopes({{"subscription", "a", "Shop"}, {"subscription", "b", "B"}});
    fill(12, "a");
    fill(12, "b");
    m_gateway->pageFault = [](int, const PageRequest &request) -> std::optional<Error> {
        if (request.scope.first().id == "a")
            return Error{Error::Kind::Rejected, u"list events"_s, u"disabled"_s};
        return std::nullopt;
    };
    begin();
    look();
    QCOMPARE(storedCount(), 12);
    QCOMPARE(m_run->status().phase, Phase::Current);
    QCOMPARE(m_run->status().errorScope, "Shop");
    QCOMPARE(m_run->status().error->kind, Error::Kind::Rejected);
    QCOMPARE(m_run->status().syncedMicros, std::nullopt);
    QVERIFY(m_run->coverage().isEmpty()); // of every one of them

    m_gateway->pageFault = {};
    m_run->look(ScopeSync::Look::Quick, CallPriority::Person);
    settle();
    QCOMPARE(storedCount(), 24);
    QCOMPARE(m_run->status().error, std::nullopt);
}

void TestSyncRun::scopesThatComeIntoBeingAreFound()
{
    m_gateway->setScopes({{"subscription", "a", "A"}});
    fill(3, "a");
    fill(3, "b");
    begin();
    look();
    QCOMPARE(storedCount(), 3);
    m_gateway->setScopes({{"subscription", "b", "B"}, {"subscription", "a", "A"}});
    m_run->look(ScopeSync::Look::Quick, CallPriority::Person);
    settle();
    QCOMPARE(storedCount(), 6);
    // One that is gone is not forgotten: it may come back.
    m_gateway->setScopes({{"subscription", "b", "B"}});
    m_run->look(ScopeSync::Look::Quick, CallPriority::Person);
    settle();
    const SyncState kept = fromBookmark(*waitFor(m_archive->bookmark()));
    QCOMPARE(kept.scopes.size(), 2);
}

void TestSyncRun::goesOnByItselfAfterAFailure_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("no network") << Error::Kind::Network;
    QTest::newRow("too slow") << Error::Kind::Timeout;
    QTest::newRow("trouble at the gateway") << Error::Kind::Server;
}

void TestSyncRun::goesOnByItselfAfterAFailure()
{
    QFETCH(Error::Kind, kind);
    fill(35);
    m_waits.retryFirst = 30;
    m_gateway->pageFault = [kind](int call, const PageRequest &) -> std::optional<Error> {
        if (call == 1 || call == 2)
            return Error{kind, u"list events"_s, u"away"_s};
        return std::nullopt;
    };
    begin();
    QSignalSpy retrying(m_run.get(), &SyncRun::retrying);
    m_run->look(ScopeSync::Look::Full, CallPriority::Tail);
    QVERIFY(retrying.wait());
    QCOMPARE(m_run->status().phase, Phase::Offline);
    QCOMPARE(m_run->status().error->kind, kind);
    QCOMPARE(m_run->status().sinceMicros, std::optional(Now));
    QVERIFY(m_run->status().untilMicros > Now);
    settle();
    QCOMPARE(retrying.count(), 2);
    QCOMPARE(m_run->status().phase, Phase::Current);
    QCOMPARE(storedCount(), 35);
    QCOMPARE(m_gateway->pages.size(), 6);
}

void TestSyncRun::keepsWhatWasFetchedBeforeAFailure()
{
    fill(35);
    m_gateway->pageFault = [](int call, const PageRequest &) -> std::optional<Error> {
        if (call >= 2)
            return Error{Error::Kind::Protocol, u"list events"_s, u"HTML instead of JSON"_s};
        return std::nullopt;
    };
    begin();
    look();
    QCOMPARE(m_run->status().phase, Phase::Failed);
    QCOMPARE(m_run->status().error->detail, u"HTML instead of JSON"_s);
    QCOMPARE(storedCount(), 20);
    QCOMPARE(m_run->coverage(), Coverage({{Now - 19 * Second + 1, Now + 1}}));
}

void TestSyncRun::aRefusedCredentialWaitsForAPerson()
{
    fill(5);
    m_gateway->pageFault = [](int, const PageRequest &) -> std::optional<Error> {
        return Error{Error::Kind::Auth, u"list events"_s, u"401"_s};
    };
    begin();
    look();
    QCOMPARE(m_run->status().phase, Phase::Failed);
    QCOMPARE(m_run->status().error->kind, Error::Kind::Auth);
    m_run->look(ScopeSync::Look::Quick, CallPriority::Tail); // the tail does not try again
    QCoreApplication::processEvents();
    QCOMPARE(m_gateway->pages.size(), 1);
    m_gateway->pageFault = {};
    m_run->look(ScopeSync::Look::Quick, CallPriority::Person);
    settle();
    QCOMPARE(m_run->status().phase, Phase::Current);
    QCOMPARE(storedCount(), 5);
}

void TestSyncRun::tooManyCallsPauseEverybody()
{
    fill(15);
    m_gateway->pageFault = [](int call, const PageRequest &) -> std::optional<Error> {
        if (call == 1)
            return Error{Error::Kind::RateLimited, u"list events"_s, {}};
        return std::nullopt;
    };
    m_waits.limitedFirst = 20'000;
    m_waits.retryLast = 300'000;
    begin();
    QSignalSpy retrying(m_run.get(), &SyncRun::retrying);
    m_run->look(ScopeSync::Look::Full, CallPriority::Tail);
    QVERIFY(retrying.wait());
    QCOMPARE(m_run->status().phase, Phase::Waiting);
    QCOMPARE(m_run->status().error->kind, Error::Kind::RateLimited);
    QCOMPARE(m_budget->waitMs(), 20'000);
    QVERIFY(m_run->status().untilMicros >= Now + 19 * Second);
    m_clock->advance(20 * Second);
    m_run->look(ScopeSync::Look::Quick, CallPriority::Person); // need not wait for the timer
    settle();
    QCOMPARE(storedCount(), 15);
}

void TestSyncRun::callsHaveTheirPriority()
{
    fill(300);
    m_rules.firstSpanMicros = 20 * Second;
    m_rules.firstEvents = 0;
    begin();
    look();
    QCOMPARE(m_gateway->priorities.last(), CallPriority::Tail);
    m_gateway->priorities.clear();
    m_run->want({Now - 100 * Second, Now - 50 * Second});
    settle();
    QVERIFY(!m_gateway->priorities.isEmpty());
    for (const CallPriority priority : m_gateway->priorities)
        QCOMPARE(priority, CallPriority::Sync);
    m_run->look(ScopeSync::Look::Quick, CallPriority::Person);
    settle();
    QCOMPARE(m_gateway->priorities.last(), CallPriority::Person);
}

void TestSyncRun::anOldCursorThatIsRefusedIsReadFromTheTop()
{
    fill(45);
    m_gateway->pageFault = [](int call, const PageRequest &) -> std::optional<Error> {
        if (call == 2)
            return Error{Error::Kind::Auth, {}, {}};
        return std::nullopt;
    };
    begin();
    look();
    QCOMPARE(storedCount(), 20);
    m_gateway->pageFault = [](int, const PageRequest &request) -> std::optional<Error> {
        if (request.cursor == "e19") // the place that was saved
            return Error{Error::Kind::Rejected, u"list events"_s, u"cursor expired"_s};
        return std::nullopt;
    };
    m_gateway->pageSize = 9; // so that no other page ends there
    begin();
    look(ScopeSync::Look::Quick);
    QCOMPARE(m_run->status().phase, Phase::Current);
    QCOMPARE(storedCount(), 45);
}

void TestSyncRun::partsThatDidNotAnswerAreAskedAgain()
{
    fill(30);
    m_gateway->isPartialPage = [](int call) { return call == 1; };
    begin();
    look();
    QVERIFY(m_run->status().hasHoles);
    QVERIFY(!m_run->coverage().contains(Now - 15 * Second));
    settle(); // by itself, after a while
    QVERIFY(!m_run->status().hasHoles);
    QVERIFY(m_run->coverage().contains(Now - 15 * Second));
    QCOMPARE(storedCount(), 30);
}

void TestSyncRun::tellsHowFarItIs()
{
    fill(200);
    m_rules.firstSpanMicros = 150 * Second;
    begin();
    QList<SyncStatus> told;
    connect(m_run.get(), &SyncRun::statusChanged, this, [this, &told] { told << m_run->status(); });
    look();
    const auto hasEstimate = [](const SyncStatus &status) {
        return status.phase == Phase::Syncing && status.fetched == 80 && status.expected;
    };
    const auto halfway = std::find_if(told.cbegin(), told.cend(), hasEstimate);
    QVERIFY(halfway != told.cend());
    QVERIFY2(*halfway->expected > 120 && *halfway->expected < 200,
        qPrintable(QString::number(*halfway->expected)));
    QCOMPARE(m_run->status().fetched, 0);
}

void TestSyncRun::showsWhatIsThereWhileTheGatewayIsAway()
{
    m_gateway->setScopes({{"subscription", "a", "A"}});
    fill(5, "a");
    begin();
    look();
    m_gateway->scopeFault = [] { return Error{Error::Kind::Network, {}, {}}; };
    m_waits.retryFirst = m_waits.retryLast = 60'000;
    begin();
    QSignalSpy retrying(m_run.get(), &SyncRun::retrying);
    m_run->look(ScopeSync::Look::Full, CallPriority::Tail);
    QVERIFY(retrying.wait());
    QCOMPARE(m_run->status().phase, Phase::Offline);
    QCOMPARE(m_run->status().syncedMicros, std::optional(Now));
    QVERIFY(m_run->coverage().contains(Now));
}

void TestSyncRun::diskFullIsTold()
{
    fill(5);
    class FullDisk final : public EventBackend
    {
    public:
        Result<void> open() override { return {}; }
        Result<void> loadColumns(RowKey, const RowVisitor &, WorkControl &) override { return {}; }
        Result<QList<Event>> events(const QList<RowKey> &) override { return QList<Event>(); }
        Result<EventRecord> record(RowKey) override { return EventRecord(); }
        Result<std::optional<RowKey>> find(const EventId &) override
        {
            return std::optional<RowKey>();
        }
        Result<void> scan(
            const QList<RowKey> &, ScanNeeds, const ScanVisitor &, WorkControl &) override
        {
            return {};
        }
        Result<void> recordReplays(const QList<ReplayOutcomeRow> &) override { return {}; }
        Result<FetchedChanges> writeFetched(const FetchedBatch &) override
        {
            return Error{Error::Kind::Storage, u"keep events"_s, u"disk full"_s};
        }
    };
    m_archive = std::make_unique<EventArchive>(std::make_unique<FullDisk>());
    VERIFY_RESULT(waitFor(m_archive->open()));
    begin();
    look();
    QCOMPARE(m_run->status().phase, Phase::Failed);
    QCOMPARE(m_run->status().error->kind, Error::Kind::Storage);
    QVERIFY(m_run->coverage().isEmpty());
}

QTEST_GUILESS_MAIN(TestSyncRun)
#include "tst_syncrun.moc"
