// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/run/sendpipeline.h"
#include "tests/support/memoryjournal.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace Reprise;

//! Answers at once, from inside nothing: the test hands the answers over itself.
class ManualRequests final : public RequestSource
{
public:
    void fetch(const QList<StoredRequestQuestion> &questions) override
    {
        ++calls;
        for (const StoredRequestQuestion &question : questions)
            waiting.append({question.index, {}, {}});
    }
    void answer() { emit fetched(std::exchange(waiting, {})); }

    QList<StoredRequest> waiting;
    int calls = 0;
};

class ManualSender final : public Sender
{
public:
    void send(const QList<SendOrder> &orders) override
    {
        for (const SendOrder &order : orders)
            sent.append(order.intent.intent().index);
    }
    void withdraw() override { ++withdrawals; }

    QList<int> sent;
    int withdrawals = 0;
};

//! What is between "planned" and the wire, and how much of it.
class TestSendPipeline : public QObject
{
    Q_OBJECT

private slots:
    void sendsInOrderAndOnlyWhatIsDurable();
    void neverHasMoreIntentsThanItsWindow_data();
    void neverHasMoreIntentsThanItsWindow();
    void staysNarrowWhereAnswersAreSlowerThanTheDisk();
    void widensWhereTheSenderRunsDryAndNarrowsAgain();
    void aPaceIsNoReasonToWiden();
    void fetchesInGroups();
    void largeBodiesAreNotFetchedAhead();
    void stopPlansAgainWhatHadNotBegun();
};

static QList<RunItem> numbered(int count)
{
    QList<RunItem> items(count);
    for (int i = 0; i < count; ++i)
        items[i].index = i;
    return items;
}

//! A pipeline with its neighbours, and a disk whose commits the test ends.
class Bench final
{
public:
    explicit Bench(int concurrency, double perSecond = 0, int items = 500)
        : plan(planOf(concurrency, perSecond, items))
        , table(RunId("run"), numbered(items))
        , pacer(plan.pacing)
        , pipeline(plan, table, sender, requests)
    {
    }

    void fill(int most = 1 << 20)
    {
        pipeline.fill(most);
        requests.answer();
    }

    //! Begins a commit where one is wanted; all outcomes so far go along.
    void beginCommit()
    {
        if (!intents.isEmpty() || !pipeline.wantsCommit())
            return;
        intents = pipeline.takeIntents(1);
        for (const RunItem &item : table.takeDirty(table.size()))
            outcomes.insert(item.index);
    }

    void endCommit(qint64 now = 0)
    {
        for (const Intent &intent : std::as_const(intents))
            doubt.insert(intent.index);
        doubt.subtract(std::exchange(outcomes, {}));
        pipeline.confirm(Test::MemoryJournal::durable(std::exchange(intents, {})));
        pipeline.release(pacer, now);
    }

    //! The oldest that were sent and have no answer yet.
    void answer(int count)
    {
        for (; count > 0 && answered < sender.sent.size(); --count) {
            RunItem item = table.item(sender.sent[answered++]);
            item.state = ItemState::Delivered;
            table.change(item);
            pipeline.settled();
        }
    }

    //! As a run does: what has been answered makes room for what waits with its intent.
    void answerAll(qint64 now = 0)
    {
        while (open() > 0) {
            answer(open());
            pipeline.release(pacer, now);
        }
    }

    int open() const { return int(sender.sent.size()) - answered; }

    static ReplayPlan planOf(int concurrency, double perSecond, int items)
    {
        ReplayPlan plan = Test::directPlan(items, "http://receiver");
        plan.pacing.concurrency = concurrency;
        plan.pacing.perSecond = perSecond;
        return plan;
    }

    const ReplayPlan plan;
    ItemTable table;
    Pacer pacer;
    ManualSender sender;
    ManualRequests requests;
    SendPipeline pipeline;
    QList<Intent> intents;
    QSet<int> outcomes; //!< of the commit under way
    QSet<int> doubt; //!< on the disk an intent and no outcome: what a death of the program leaves
    int answered = 0;
};

void TestSendPipeline::sendsInOrderAndOnlyWhatIsDurable()
{
    Bench bench(2);
    bench.fill();
    bench.beginCommit();
    QVERIFY(!bench.intents.isEmpty());
    QVERIFY(bench.sender.sent.isEmpty());
    bench.endCommit();
    for (int i = 0; i < 100; ++i) {
        bench.answer(1);
        bench.fill();
        bench.beginCommit();
        bench.endCommit();
    }
    QVERIFY(bench.sender.sent.size() > 100);
    for (int i = 0; i < bench.sender.sent.size(); ++i)
        QCOMPARE(bench.sender.sent[i], i);
}

void TestSendPipeline::neverHasMoreIntentsThanItsWindow_data()
{
    QTest::addColumn<int>("concurrency");
    QTest::addColumn<int>("most");
    QTest::newRow("one at a time") << 1 << 64;
    QTest::newRow("usual") << 6 << 64;
    QTest::newRow("wide") << 32 << 64;
    QTest::newRow("wider") << 64 << 128;
}

//! The receiver is quicker than the disk, the worst that can be: all is answered while a commit is
//! under way, and the program dies in the middle of the next one.
void TestSendPipeline::neverHasMoreIntentsThanItsWindow()
{
    QFETCH(int, concurrency);
    QFETCH(int, most);
    Bench bench(concurrency, 0, 4000);
    qsizetype worst = 0;
    for (int round = 0; round < 200; ++round) {
        bench.fill();
        bench.beginCommit();
        bench.answerAll();
        bench.endCommit();
        worst = std::max(worst, bench.doubt.size());
    }
    QVERIFY2(worst <= most, qPrintable(QString::number(worst)));
    QVERIFY(worst > most / 2); // and the window is used
}

//! Each commit ends before the next answer comes.
void TestSendPipeline::staysNarrowWhereAnswersAreSlowerThanTheDisk()
{
    Bench bench(6);
    for (int round = 0; round < 300; ++round) {
        bench.fill();
        bench.beginCommit();
        bench.endCommit();
        bench.answer(1);
    }
    QVERIFY(bench.sender.sent.size() > 290);
    QCOMPARE(bench.pipeline.window(), 12);
}

void TestSendPipeline::widensWhereTheSenderRunsDryAndNarrowsAgain()
{
    Bench bench(6, 0, 4000);
    for (int round = 0; round < 20; ++round) {
        bench.fill();
        bench.beginCommit();
        bench.answerAll();
        bench.endCommit();
    }
    QCOMPARE(bench.pipeline.window(), SendPipeline::MostAhead);
    for (int round = 0; round < 2000; ++round) {
        bench.fill();
        bench.beginCommit();
        bench.endCommit();
        bench.answer(1);
    }
    QCOMPARE(bench.pipeline.window(), 12);
}

void TestSendPipeline::aPaceIsNoReasonToWiden()
{
    Bench bench(4, 20);
    for (int round = 0; round < 100; ++round) {
        bench.fill(bench.pacer.soon(round * 10'000));
        bench.beginCommit();
        bench.answerAll(round * 10'000);
        bench.endCommit(round * 10'000);
    }
    QVERIFY(bench.sender.sent.size() >= 15 && bench.sender.sent.size() <= 25);
    QVERIFY(bench.pipeline.window() <= 20);
}

void TestSendPipeline::fetchesInGroups()
{
    Bench bench(16, 0, 400);
    while (bench.sender.sent.size() < 400 || bench.open() > 0) {
        bench.fill();
        bench.beginCommit();
        bench.endCommit();
        bench.answer(1);
    }
    QVERIFY2(bench.requests.calls < 400 / 8, qPrintable(QString::number(bench.requests.calls)));
}

void TestSendPipeline::largeBodiesAreNotFetchedAhead()
{
    Bench bench(2);
    bench.pipeline.fill(1 << 20);
    const QByteArray large(40 << 20, 'x'); // shared by all
    for (StoredRequest &request : bench.requests.waiting)
        request.message.body.bytes = large;
    bench.requests.answer();
    bench.beginCommit();
    bench.endCommit(); // half of them are sent, the others stay at hand
    const int calls = bench.requests.calls;
    bench.pipeline.fill(1 << 20);
    QCOMPARE(bench.requests.calls, calls);
    bench.answer(bench.open());
    bench.beginCommit();
    bench.endCommit();
    bench.pipeline.fill(1 << 20);
    QCOMPARE(bench.requests.calls, calls + 1);
}

void TestSendPipeline::stopPlansAgainWhatHadNotBegun()
{
    Bench bench(4);
    bench.fill();
    bench.beginCommit();
    const QList<Intent> underWay = bench.intents;
    QVERIFY(!underWay.isEmpty());
    bench.pipeline.stop();
    QCOMPARE(bench.sender.withdrawals, 1);
    bench.endCommit();
    QVERIFY(bench.sender.sent.isEmpty());
    QVERIFY(bench.pipeline.isEmpty());
    for (const Intent &intent : underWay) {
        QCOMPARE(bench.table.state(intent.index), ItemState::Planned);
        QCOMPARE(bench.table.decisions(intent.index), 1);
    }
    bench.fill();
    bench.beginCommit();
    QCOMPARE(bench.intents.first().index, 0);
    QCOMPARE(bench.intents.first().decision, 2);
    QCOMPARE(bench.intents.first().key, underWay.first().key);
}

QTEST_GUILESS_MAIN(TestSendPipeline)
#include "tst_sendpipeline.moc"
