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
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::gatewayEvent;
using Test::ScriptedConnector;
using Test::waitFor;

static constexpr qint64 Second = 1'000'000;
static constexpr qint64 Now = Test::FakeClock::Start;

class TestSyncStop : public QObject
{
    Q_OBJECT

private slots:
    void losesAndDoublesNothing_data();
    void losesAndDoublesNothing();

private:
    void open();
    void begin();
    //! Two scopes, with everything that can go wrong at random.
    void makeTrouble(QRandomGenerator &random);
    void checkTruth();
    QSet<QByteArray> stored();

    std::unique_ptr<QTemporaryDir> m_folder;
    Test::FakeClock m_clock;
    std::unique_ptr<ScriptedConnector> m_gateway;
    std::unique_ptr<CallBudget> m_budget;
    std::unique_ptr<EventArchive> m_archive;
    std::unique_ptr<SyncRun> m_run;
    int m_arrived = 0;
};

void TestSyncStop::open()
{
    m_archive = std::make_unique<EventArchive>(
        std::make_unique<LocalStore>(m_folder->filePath(u"events.db"_s)));
    VERIFY_RESULT(waitFor(m_archive->open()));
}

void TestSyncStop::begin()
{
    SyncRules rules;
    rules.firstSpanMicros = 1000 * Second;
    m_run =
        std::make_unique<SyncRun>(*m_gateway, *m_budget, *m_archive, m_clock, QList<ScopePath>());
    m_run->setRules(rules);
    m_run->setWaits({1, 4, 1, 1});
    m_run->start();
}

QSet<QByteArray> TestSyncStop::stored()
{
    const Result<QueryResult> all = waitFor(m_archive->query(EventQuery{}));
    const Result<QList<Event>> events =
        waitFor(m_archive->events(all->rows.keys(0, all->rows.size())));
    QSet<QByteArray> ids;
    for (const Event &event : *events)
        ids.insert(event.id.text());
    return ids;
}

void TestSyncStop::makeTrouble(QRandomGenerator &random)
{
    m_gateway->setScopes({{"subscription", "a", "A"}, {"subscription", "b", "B"}});
    for (int i = 0; i < 240; ++i) {
        const QByteArray scope = i < 150 ? "a" : "b";
        m_gateway->add(gatewayEvent("e" + QByteArray::number(i), Now - i % 150 * Second), scope);
    }
    m_gateway->beforePage = [this, &random](int) {
        for (int i = random.bounded(3); i > 0; --i) {
            const QByteArray id = "new" + QByteArray::number(++m_arrived);
            m_gateway->add(
                gatewayEvent(id, Now + m_arrived * Second / 3), random.bounded(2) ? "a" : "b");
        }
    };
    m_gateway->pageFault = [&random](int, const PageRequest &) -> std::optional<Error> {
        if (random.bounded(9) == 0)
            return Error{Error::Kind::Server, {}, {}};
        return std::nullopt;
    };
    m_gateway->isPartialPage = [&random](int) { return random.bounded(9) == 0; };
}

//! What counts as fetched is there.
void TestSyncStop::checkTruth()
{
    const SyncState state = fromBookmark(*waitFor(m_archive->bookmark()));
    const QSet<QByteArray> ids = stored();
    for (const ScopeState &scope : state.scopes) {
        for (const EventRecord &record : m_gateway->events(scope.scope.first().id)) {
            if (scope.covered.contains(record.event.receivedAt.utcMicros))
                QVERIFY2(ids.contains(record.event.id.text()), record.event.id.text().constData());
        }
    }
}

void TestSyncStop::losesAndDoublesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

//! The whole engine is torn down between two turns of the event loop, again and again, while events
//! arrive and pages fail; the store is opened anew each time.
void TestSyncStop::losesAndDoublesNothing()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    m_folder = std::make_unique<QTemporaryDir>();
    m_gateway = std::make_unique<ScriptedConnector>();
    m_budget = std::make_unique<CallBudget>(m_clock, std::nullopt);
    m_arrived = 0;
    makeTrouble(random);
    m_gateway->paging =
        seed % 2 ? ScriptedConnector::Paging::Offset : ScriptedConnector::Paging::Cursor;
    m_gateway->setCanFilter(seed % 3 == 0);
    open();
    for (int stop = 0; stop < 20; ++stop) {
        begin();
        m_run->look(stop % 2 ? ScopeSync::Look::Quick : ScopeSync::Look::Full, CallPriority::Tail);
        for (int turns = random.bounded(60); turns > 0; --turns)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        m_run.reset();
        m_archive.reset();
        open();
        checkTruth();
    }
    m_gateway->beforePage = {};
    m_gateway->pageFault = {};
    m_gateway->isPartialPage = {};
    begin();
    QSignalSpy settled(m_run.get(), &SyncRun::settled);
    m_run->look(ScopeSync::Look::Full, CallPriority::Tail);
    QVERIFY(settled.wait(30'000));
    QCOMPARE(m_run->status().phase, SyncStatus::Phase::Current);
    QCOMPARE(waitFor(m_archive->query(EventQuery{}))->total, 240 + m_arrived);
    QCOMPARE(stored().size(), 240 + m_arrived);
    QVERIFY(m_run->coverage().contains({Now - 150 * Second, Now + 1}));
    m_run.reset();
    m_archive.reset();
}

QTEST_GUILESS_MAIN(TestSyncStop)
#include "tst_syncstop.moc"
