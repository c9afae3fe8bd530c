// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/replayitemmodel.h"

#include "models/items/roles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;

namespace {

//! A model over items whose states the test sets, always under the model tester.
class Bench final
{
public:
    explicit Bench(int count)
    {
        for (int i = 0; i < count; ++i) {
            PlanItem item;
            item.event = EventId("evt_" + QByteArray::number(i));
            item.receivedMicros = i * 1'000'000LL;
            item.type = "order.fulfilled";
            plan.append(item);
            RunItem run;
            run.index = i;
            items.append(run);
        }
        model.setItems(plan, [this](int index) { return items.at(index); });
    }

    void set(int index, ItemState state)
    {
        items[index].state = state;
        model.refresh({index});
    }

    QList<int> shown() const
    {
        QList<int> indexes;
        for (int row = 0; row < model.rowCount(); ++row)
            indexes.append(model.itemIndex(row));
        return indexes;
    }

    QList<PlanItem> plan;
    QList<RunItem> items;
    ReplayItemModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class TestReplayItemModel final : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryItemInPlanOrder();
    void aChangedItemIsAnnouncedOnItsRow();
    void onlyTheShownStatesAreListed();
    void itemsEnterAndLeaveTheFilterOneByOne();
    void manyChangesAtOnceResetInsteadOfStuttering();
    void unknownIndexesAreIgnored();
    void aResolutionReplacesTheAnswer();
    void valuesThatAreNotThereStayEmpty();
    void randomUpdatesAgreeWithAPlainFilter();
};

void TestReplayItemModel::showsEveryItemInPlanOrder()
{
    Bench bench(3);
    QCOMPARE(bench.model.rowCount(), 3);
    const QModelIndex event = bench.model.index(2, ReplayItemModel::EventColumn);
    QCOMPARE(event.data(RawValueRole).toByteArray(), QByteArray("evt_2"));
    QCOMPARE(bench.model.index(2, ReplayItemModel::Position).data(RawValueRole).toInt(), 3);
}

void TestReplayItemModel::aChangedItemIsAnnouncedOnItsRow()
{
    Bench bench(5);
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.set(3, ItemState::Sending);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(bench.model.index(3, ReplayItemModel::State).data(RawValueRole).toInt(),
        int(ItemState::Sending));
}

void TestReplayItemModel::onlyTheShownStatesAreListed()
{
    Bench bench(6);
    bench.set(1, ItemState::Failed);
    bench.set(4, ItemState::InDoubt);
    bench.model.setShownStates(
        ReplayItemModel::bit(ItemState::Failed) | ReplayItemModel::bit(ItemState::InDoubt));
    QCOMPARE(bench.shown(), (QList<int>{1, 4}));
    QCOMPARE(bench.model.rowOf(4), 1);
    QCOMPARE(bench.model.rowOf(0), -1);
}

void TestReplayItemModel::itemsEnterAndLeaveTheFilterOneByOne()
{
    Bench bench(6);
    bench.model.setShownStates(ReplayItemModel::bit(ItemState::Failed));
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    bench.set(4, ItemState::Failed);
    bench.set(2, ItemState::Failed);
    QCOMPARE(bench.shown(), (QList<int>{2, 4}));
    bench.set(4, ItemState::Planned);
    QCOMPARE(bench.shown(), (QList<int>{2}));
    QCOMPARE(reset.size(), 0);
}

void TestReplayItemModel::manyChangesAtOnceResetInsteadOfStuttering()
{
    Bench bench(500);
    bench.model.setShownStates(ReplayItemModel::bit(ItemState::Delivered));
    QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
    QList<int> indexes;
    for (int i = 0; i < 500; ++i) {
        bench.items[i].state = ItemState::Delivered;
        indexes.append(i);
    }
    bench.model.refresh(indexes);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(bench.model.rowCount(), 500);
}

void TestReplayItemModel::unknownIndexesAreIgnored()
{
    Bench bench(2);
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.model.refresh({-1, 2, 1'000});
    QCOMPARE(changed.size(), 0);
}

void TestReplayItemModel::aResolutionReplacesTheAnswer()
{
    Bench bench(1);
    bench.items[0].detail = "connection reset";
    const QModelIndex detail = bench.model.index(0, ReplayItemModel::Detail);
    QCOMPARE(detail.data(RawValueRole).toByteArray(), QByteArray("connection reset"));
    bench.items[0].resolution = "attempt 6 found";
    QCOMPARE(detail.data(RawValueRole).toByteArray(), QByteArray("attempt 6 found"));
}

void TestReplayItemModel::valuesThatAreNotThereStayEmpty()
{
    Bench bench(1);
    QVERIFY(!bench.model.index(0, ReplayItemModel::Code).data(RawValueRole).isValid());
    QVERIFY(bench.model.index(0, ReplayItemModel::Took).data().toString().isEmpty());
    bench.items[0].code = 503;
    QCOMPARE(bench.model.index(0, ReplayItemModel::Code).data().toString(), QStringLiteral("503"));
}

void TestReplayItemModel::randomUpdatesAgreeWithAPlainFilter()
{
    QRandomGenerator random(11);
    Bench bench(40);
    for (int step = 0; step < 400; ++step) {
        if (random.bounded(10) == 0)
            bench.model.setShownStates(
                ReplayItemModel::StateSet(random.bounded(1, int(ReplayItemModel::AllStates) + 1)));
        QList<int> touched;
        for (int n = random.bounded(5); n >= 0; --n) {
            touched.append(random.bounded(40));
            bench.items[touched.last()].state = ItemState(random.bounded(ItemStateCount));
        }
        bench.model.refresh(touched);
        QList<int> expected;
        for (int i = 0; i < 40; ++i) {
            if (bench.model.shownStates() & ReplayItemModel::bit(bench.items.at(i).state))
                expected.append(i);
        }
        QCOMPARE(bench.shown(), expected);
    }
}

QTEST_GUILESS_MAIN(TestReplayItemModel)
#include "tst_replayitemmodel.moc"
