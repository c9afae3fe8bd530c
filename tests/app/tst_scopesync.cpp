// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/recordsink.h"
#include "app/sync/scopesync.h"
#include "app/sync/syncbookmark.h"
#include "tests/support/scriptedconnector.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::gatewayEvent;
using Test::ScriptedConnector;

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 Now = 1'776'000'000 * Second;

//! One scope, its store a set of ids.
class TestScopeSync : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAShortListToItsEnd();
    void readsAnEmptyList();
    void aNewCopyEndsAtItsSpan();
    void aNewCopyOfFewEventsTakesThemAll_data();
    void aNewCopyOfFewEventsTakesThemAll();
    void aQuietGatewayGivesWhatItHas_data() { aNewCopyOfFewEventsTakesThemAll_data(); }
    void aQuietGatewayGivesWhatItHas();
    void quickLookEndsAtKnownGround();
    void fullLookFindsWhatBecameVisibleLate();
    void insertsBetweenPagesAreNeitherLostNorDoubled_data();
    void insertsBetweenPagesAreNeitherLostNorDoubled();
    void equalMomentsAreAllRead();
    void partialPagesLeaveTheirTimeOpen();
    void resumesAGapFromItsPlace();
    void newestGoBeforeAGapThatIsUnderWay();
    void anOldCursorThatIsRefusedIsGivenUp();
    void wantedSpanIsFetched_data();
    void wantedSpanIsFetched();
    void aFilterThatIsIgnoredCoversNothingWrong();
    void aCutListIsNotTakenForTheBeginning();
    void theGatewaysOwnSpanIsNotTakenForTheBeginning();
    void aListThatDoesNotMoveIsAnError();

private:
    //! Events a second apart, the newest now.
    void fill(int count, qint64 step = Second);
    void start(ScopeState state = {}); // a copy: it may be of the one before
    //! One page; false where it could not be had.
    bool page();
    void work(int pages = 10'000);
    //! What is covered is stored; what is stored is no more than what there was.
    void checkTruth();
    qsizetype storedCount() const { return m_stored.size(); }

    std::unique_ptr<ScriptedConnector> m_gateway;
    SyncRules m_rules;
    std::optional<ScopeSync> m_sync;
    QSet<EventId> m_stored;
    int m_asked = 0;
};

void TestScopeSync::init()
{
    m_gateway = std::make_unique<ScriptedConnector>();
    m_rules = {};
    m_rules.firstSpanMicros = 100 * Second;
    m_rules.firstEvents = 20;
    m_rules.overlapMicros = 30 * Second;
    m_stored.clear();
    m_asked = 0;
}

void TestScopeSync::fill(int count, qint64 step)
{
    for (int i = 0; i < count; ++i)
        m_gateway->add(gatewayEvent("e" + QByteArray::number(i), Now - i * step));
}

void TestScopeSync::start(ScopeState state)
{
    m_rules.canFilterByTime = m_gateway->capabilities().of(Ability::FilterByTime).isPossible;
    m_sync.emplace(std::move(state), m_rules);
}

bool TestScopeSync::page()
{
    ++m_asked;
    const Result<RecordPage> page = Test::waitFor(m_gateway->list(m_sync->request()));
    const Result<ScopeState> staged =
        page ? m_sync->stage(*page) : Result<ScopeState>(page.error());
    if (!staged)
        return false;
    SinkCounts counts;
    for (const EventRecord &record : page->records) {
        counts.added += !m_stored.contains(record.event.id);
        m_stored.insert(record.event.id);
    }
    m_sync->commit(counts);
    return true;
}

void TestScopeSync::work(int pages)
{
    for (int i = 0; i < pages && m_sync->hasWork(); ++i)
        QVERIFY(page());
}

void TestScopeSync::checkTruth()
{
    for (const EventRecord &record : m_gateway->events()) {
        if (m_sync->state().covered.contains(record.event.receivedAt.utcMicros))
            QVERIFY2(m_stored.contains(record.event.id), record.event.id.text().constData());
    }
}

void TestScopeSync::readsAShortListToItsEnd()
{
    fill(25);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QCOMPARE(m_asked, 3);
    QCOMPARE(storedCount(), 25);
    QCOMPARE(m_sync->state().covered, Coverage({{Coverage::Beginning, Now + 1}}));
    QCOMPARE(m_sync->state().checkedMicros, std::optional(Now));
    QVERIFY(!m_sync->hasWork());
}

void TestScopeSync::readsAnEmptyList()
{
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QCOMPARE(m_asked, 1);
    QVERIFY(!m_sync->hasWork());
    QCOMPARE(m_sync->state().newestMicros(), std::nullopt);
    QCOMPARE(m_sync->state().shown(), Coverage({{Coverage::Beginning, Now}}));
    fill(3);
    m_sync->look(ScopeSync::Look::Quick, Now + Second);
    work();
    QCOMPARE(storedCount(), 3);
    QCOMPARE(m_sync->state().covered, Coverage({{Coverage::Beginning, Now + 1}}));
}

void TestScopeSync::aNewCopyEndsAtItsSpan()
{
    fill(500);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QVERIFY(storedCount() >= 100 && storedCount() <= 110);
    QVERIFY(m_sync->state().covered.contains({Now - 100 * Second, Now + 1}));
    checkTruth();
}

void TestScopeSync::aNewCopyOfFewEventsTakesThemAll_data()
{
    QTest::addColumn<bool>("canFilter");
    QTest::newRow("a list without filters") << false;
    QTest::newRow("a list by time") << true;
}

//! Its span holds three events only.
void TestScopeSync::aNewCopyOfFewEventsTakesThemAll()
{
    QFETCH(bool, canFilter);
    m_gateway->setCanFilter(canFilter);
    m_gateway->pageSize = 5;
    fill(300, 40 * Second);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QVERIFY2(storedCount() >= 20, qPrintable(QString::number(storedCount())));
    QVERIFY2(storedCount() < 100, qPrintable(QString::number(storedCount())));
    checkTruth();

    m_gateway = std::make_unique<ScriptedConnector>();
    m_gateway->setCanFilter(canFilter);
    m_stored.clear();
    m_asked = 0;
    fill(12, 40 * Second);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QCOMPARE(storedCount(), 12);
    QVERIFY(m_sync->state().covered.contains({Coverage::Beginning, Now + 1}));
    QVERIFY2(m_asked < 60, qPrintable(QString::number(m_asked)));
}

//! Nothing came within the first span, nor long before it.
void TestScopeSync::aQuietGatewayGivesWhatItHas()
{
    QFETCH(bool, canFilter);
    m_gateway->setCanFilter(canFilter);
    for (int i = 0; i < 12; ++i)
        m_gateway->add(gatewayEvent("old" + QByteArray::number(i), Now - (50'000 + i) * Second));
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QCOMPARE(storedCount(), 12);
    QVERIFY2(m_asked < 30, qPrintable(QString::number(m_asked)));
    checkTruth();
    m_gateway->add(gatewayEvent("new", Now + Second));
    m_sync->look(ScopeSync::Look::Quick, Now + 2 * Second);
    work();
    QCOMPARE(storedCount(), 13);
    checkTruth();
}

void TestScopeSync::quickLookEndsAtKnownGround()
{
    fill(200);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    const int before = m_asked;
    m_sync->look(ScopeSync::Look::Quick, Now + Second);
    work();
    QCOMPARE(m_asked, before + 1);
    for (int i = 1; i <= 35; ++i)
        m_gateway->add(gatewayEvent("n" + QByteArray::number(i), Now + i * Second));
    m_sync->look(ScopeSync::Look::Quick, Now + 40 * Second);
    work();
    QCOMPARE(m_asked, before + 1 + 4);
    QVERIFY(m_sync->state().covered.contains({Now - 90 * Second, Now + 35 * Second}));
    checkTruth();
}

void TestScopeSync::fullLookFindsWhatBecameVisibleLate()
{
    fill(200);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    m_gateway->add(gatewayEvent("late", Now - 25 * Second));
    m_sync->look(ScopeSync::Look::Full, Now + Second);
    work();
    QVERIFY(m_stored.contains(EventId("late")));
}

void TestScopeSync::insertsBetweenPagesAreNeitherLostNorDoubled_data()
{
    QTest::addColumn<bool>("byOffset");
    QTest::newRow("by offset: pages shift") << true;
    QTest::newRow("by cursor") << false;
}

void TestScopeSync::insertsBetweenPagesAreNeitherLostNorDoubled()
{
    QFETCH(bool, byOffset);
    m_gateway->paging =
        byOffset ? ScriptedConnector::Paging::Offset : ScriptedConnector::Paging::Cursor;
    fill(300);
    m_gateway->beforePage = [this](int call) {
        for (int i = 0; i < call % 4; ++i)
            m_gateway->add(gatewayEvent(
                "n" + QByteArray::number(call) + '-' + QByteArray::number(i), Now + call * 10 + i));
    };
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    checkTruth();
    m_gateway->beforePage = {};
    m_sync->look(ScopeSync::Look::Quick, Now + Second);
    work();
    checkTruth();
    QVERIFY(m_sync->state().covered.contains(
        {Now - 100 * Second, m_gateway->events().first().event.receivedAt.utcMicros + 1}));
}

void TestScopeSync::equalMomentsAreAllRead()
{
    for (int i = 0; i < 250; ++i)
        m_gateway->add(gatewayEvent("e" + QByteArray::number(i), Now - i / 100 * Second));
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    QVERIFY(page());
    // Others of the same moment are to come: it does not count as fetched.
    QVERIFY(!m_sync->state().covered.contains(Now));
    work();
    QCOMPARE(storedCount(), 250);
}

void TestScopeSync::partialPagesLeaveTheirTimeOpen()
{
    fill(60);
    m_gateway->isPartialPage = [](int call) { return call == 1; };
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QVERIFY(m_sync->hasHoles());
    checkTruth();
    const QList<TimeInterval> missing = m_sync->state().missing();
    QCOMPARE(missing.size(), 1);
    QVERIFY(missing.first().from <= Now - 18 * Second && missing.first().to > Now - 11 * Second);
    QVERIFY(!m_sync->hasWork()); // not at once, and not for ever

    m_sync->retryHoles();
    work();
    QVERIFY(!m_sync->hasHoles());
    QVERIFY(m_sync->state().missing().isEmpty());
    QCOMPARE(storedCount(), 60);
}

void TestScopeSync::resumesAGapFromItsPlace()
{
    fill(95);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work(3);
    const ScopeState state = fromBookmark(toBookmark({{m_sync->state()}})).scopes.first();
    QCOMPARE(state.covered, Coverage({{Now - 29 * Second + 1, Now + 1}}));
    start(state); // another process
    m_sync->look(ScopeSync::Look::Quick, Now + Second);
    const int before = m_asked;
    work();
    QCOMPARE(storedCount(), 95);
    // One page at the top, and then the seven that were not read.
    QCOMPARE(m_asked - before, 8);
    checkTruth();
}

void TestScopeSync::newestGoBeforeAGapThatIsUnderWay()
{
    fill(95);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work(2);
    start(m_sync->state());
    QVERIFY(page());
    m_gateway->add(gatewayEvent("new", Now + Second));
    m_sync->look(ScopeSync::Look::Quick, Now + Second);
    QVERIFY(page());
    QVERIFY(m_stored.contains(EventId("new")));
    const int before = m_asked;
    work();
    QCOMPARE(m_asked - before, 7); // the gap goes on where it was
    QCOMPARE(storedCount(), 96);
}

void TestScopeSync::anOldCursorThatIsRefusedIsGivenUp()
{
    fill(95);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work(3);
    start(m_sync->state());
    QVERIFY(!m_sync->request().cursor.isEmpty());
    QVERIFY(m_sync->recover());
    QVERIFY(m_sync->request().cursor.isEmpty());
    QVERIFY(!m_sync->recover());
    work();
    QCOMPARE(storedCount(), 95);
    checkTruth();
}

void TestScopeSync::wantedSpanIsFetched_data()
{
    QTest::addColumn<bool>("canFilter");
    QTest::newRow("from the top") << false;
    QTest::newRow("by the gateway's filter") << true;
}

void TestScopeSync::wantedSpanIsFetched()
{
    QFETCH(bool, canFilter);
    m_gateway->setCanFilter(canFilter);
    fill(400);
    start();
    const TimeInterval span{Now - 300 * Second, Now - 250 * Second};
    m_sync->want(span);
    work();
    QVERIFY(m_sync->state().covered.contains(span));
    checkTruth();
    QCOMPARE(m_asked < 15, canFilter);
    const int before = m_asked;
    m_sync->want(span);
    work();
    QCOMPARE(m_asked, before);
}

void TestScopeSync::aFilterThatIsIgnoredCoversNothingWrong()
{
    m_gateway->setCanFilter(true);
    m_gateway->heedsFilter = false;
    fill(200);
    start();
    m_sync->want({Now - 80 * Second, Now - 50 * Second});
    work();
    QVERIFY(m_sync->state().covered.contains({Now - 80 * Second, Now - 50 * Second}));
    QVERIFY(!m_sync->state().covered.contains(Now - 150 * Second));
    checkTruth();
}

void TestScopeSync::aCutListIsNotTakenForTheBeginning()
{
    fill(80);
    m_gateway->listLimit = 50;
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QCOMPARE(storedCount(), 50);
    QVERIFY(!m_sync->state().covered.contains(Now - 60 * Second));
    QVERIFY(!m_sync->hasWork());
    checkTruth();
    // More come than the list holds: what fell out of it stays open, for ever.
    for (int i = 1; i <= 70; ++i)
        m_gateway->add(gatewayEvent("n" + QByteArray::number(i), Now + i * Second));
    m_sync->look(ScopeSync::Look::Quick, Now + 70 * Second);
    work();
    QVERIFY(!m_sync->hasWork());
    QVERIFY(!m_sync->state().covered.contains(Now + 10 * Second));
    QVERIFY(m_sync->state().covered.contains(Now + 69 * Second));
    checkTruth();
}

void TestScopeSync::theGatewaysOwnSpanIsNotTakenForTheBeginning()
{
    fill(200);
    m_gateway->ownSpanMicros = 60 * Second;
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    work();
    QCOMPARE(storedCount(), 61);
    QVERIFY(m_sync->state().covered.contains({Now - 60 * Second, Now + 1}));
    QVERIFY(!m_sync->state().covered.contains(Now - 61 * Second));
    QVERIFY(!m_sync->hasWork());
}

void TestScopeSync::aListThatDoesNotMoveIsAnError()
{
    fill(30);
    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    int taken = 0;
    RecordPage same;
    same.records = {Test::thinRecord(m_gateway->events().first())};
    for (; taken < 1000; ++taken) {
        same.next = "cursor " + QByteArray::number(taken);
        m_sync->request();
        const Result<ScopeState> staged = m_sync->stage(same);
        if (!staged) {
            QCOMPARE(staged.error().kind, Error::Kind::Protocol);
            break;
        }
        m_sync->commit({taken == 0 ? 1 : 0, 0, 1});
    }
    QCOMPARE(taken, ScopeWalk::IdlePagesLimit);

    start();
    m_sync->look(ScopeSync::Look::Full, Now);
    same.next = "again";
    m_sync->request();
    VERIFY_RESULT(m_sync->stage(same));
    m_sync->commit({1, 0, 0});
    QCOMPARE(m_sync->request().cursor, "again");
    QCOMPARE(m_sync->stage(same).error().kind, Error::Kind::Protocol);
}

QTEST_GUILESS_MAIN(TestScopeSync)
#include "tst_scopesync.moc"
