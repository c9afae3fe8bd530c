// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/eventtablemodel.h"
#include "models/items/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;

class TestEventTableModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowCountIsExactAtOnce();
    void missingRowsAreAskedForByPageAndOnce();
    void theLastPageEndsWithTheResult();
    void pagesScrolledAwayFromAreNotAskedFor();
    void answersFillTheRows();
    void incompletePagesInTheMiddleAreNotKept();
    void givenUpRowsAreAskedForAgain();
    void aNewResultForgetsTheOldOne();
    void aLongerResultKeepsItsRows();
    void refreshShowsTheOldUntilTheNewArrives();
    void cellsGiveTextAndRawValue_data();
    void cellsGiveTextAndRawValue();
    void missingValuesAreEmpty();
    void sortingIsAskedFor();
    void everyColumnHasATitleAndEveryStageAWord();

private:
    QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->data(m_model->index(row, column), role);
    }

    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

static QList<Event> rows(int count, int firstKey = 1)
{
    QList<Event> events(count);
    for (int i = 0; i < count; ++i) {
        events[i].key = RowKey{firstKey + i};
        events[i].id = EventId("evt_" + QByteArray::number(firstKey + i));
    }
    return events;
}

static QList<qint64> range(const QSignalSpy &needed)
{
    return {needed.last().at(0).toLongLong(), needed.last().at(1).toLongLong()};
}

void TestEventTableModel::init()
{
    m_model = std::make_unique<EventTableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestEventTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestEventTableModel::rowCountIsExactAtOnce()
{
    QCOMPARE(m_model->rowCount(), 0);
    m_tester.reset(); // it would visit them all
    m_model->setResult(10'000'000);
    QCOMPARE(m_model->rowCount(), 10'000'000);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    QCOMPARE(m_model->columnCount(), int(EventTableModel::ColumnCount));
}

void TestEventTableModel::missingRowsAreAskedForByPageAndOnce()
{
    m_model->setResult(1000);
    QSignalSpy needed(m_model.get(), &EventTableModel::rowsNeeded);
    for (int row = 300; row < 336; ++row)
        QVERIFY(cell(row, EventTableModel::EventColumn, IsLoadingRole).toBool());
    QCOMPARE(needed.count(), 0); // never from inside data()
    QVERIFY(needed.wait());
    QCOMPARE(needed.count(), 1);
    QVERIFY(cell(300, EventTableModel::Type, Qt::DisplayRole).isNull());
    QCoreApplication::processEvents();
    QCOMPARE(needed.count(), 1);
}

void TestEventTableModel::theLastPageEndsWithTheResult()
{
    m_model->setResult(300);
    m_model->setRows(0, rows(256));
    QSignalSpy needed(m_model.get(), &EventTableModel::rowsNeeded);
    cell(299, 0);
    QVERIFY(needed.wait());
    QCOMPARE(range(needed), (QList<qint64>{256, 44}));
}

void TestEventTableModel::pagesScrolledAwayFromAreNotAskedFor()
{
    m_model->setResult(6'000);
    QSignalSpy needed(m_model.get(), &EventTableModel::rowsNeeded);
    cell(10, 0);
    cell(5'000, 0);
    cell(5'200, 0);
    QVERIFY(needed.wait());
    QCOMPARE(range(needed), (QList<qint64>{4'992, 256}));
    cell(10, 0); // looked at again, so it is wanted again
    QVERIFY(needed.wait());
    QCOMPARE(range(needed).first(), 0);
}

void TestEventTableModel::answersFillTheRows()
{
    m_model->setResult(200);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setRows(0, rows(200));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 199);
    QCOMPARE(cell(199, EventTableModel::EventColumn).toString(), QStringLiteral("evt_200"));
    QVERIFY(!cell(0, 0, IsLoadingRole).toBool());
    QCOMPARE(m_model->keyAt(130), std::optional<RowKey>(RowKey{131}));
    QCOMPARE(m_model->positionOf(RowKey{131}), std::optional<qint64>(130));
    QVERIFY(!m_model->positionOf(RowKey{777}));
}

void TestEventTableModel::incompletePagesInTheMiddleAreNotKept()
{
    m_model->setResult(1000);
    m_model->setRows(0, rows(150));
    QVERIFY(m_model->eventAt(127));
    QVERIFY(!m_model->eventAt(128));
    QVERIFY(!m_model->keyAt(149));
}

void TestEventTableModel::givenUpRowsAreAskedForAgain()
{
    m_model->setResult(128);
    QSignalSpy needed(m_model.get(), &EventTableModel::rowsNeeded);
    cell(0, 0);
    QVERIFY(needed.wait());
    m_model->giveUpRows(0, 128);
    cell(0, 0);
    QVERIFY(needed.wait());
    QCOMPARE(needed.count(), 2);
}

void TestEventTableModel::aNewResultForgetsTheOldOne()
{
    m_model->setResult(10);
    m_model->setRows(0, rows(10));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setResult(3);
    QCOMPARE(reset.count(), 1);
    QVERIFY(!m_model->eventAt(0));
    m_model->setRows(0, rows(10)); // more than there are
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(!m_model->eventAt(3));
}

void TestEventTableModel::aLongerResultKeepsItsRows()
{
    m_model->setResult(130);
    m_model->setRows(0, rows(130));
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->extendResult(130);
    QCOMPARE(inserted.count(), 0);
    m_model->extendResult(400);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 130);
    QCOMPARE(inserted.first().at(2).toInt(), 399);
    QVERIFY(m_model->eventAt(127));
    QVERIFY(!m_model->eventAt(128)); // its page is to be read whole
}

void TestEventTableModel::refreshShowsTheOldUntilTheNewArrives()
{
    m_model->setResult(5);
    m_model->setRows(0, rows(5));
    QSignalSpy needed(m_model.get(), &EventTableModel::rowsNeeded);
    m_model->refresh();
    QCOMPARE(cell(0, EventTableModel::EventColumn).toString(), QStringLiteral("evt_1"));
    QVERIFY(needed.wait());
    m_model->setRows(0, rows(5, 50));
    QCOMPARE(cell(0, EventTableModel::EventColumn).toString(), QStringLiteral("evt_50"));
}

static Event fullEvent()
{
    Event event;
    event.id = EventId("evt_1");
    event.type = "order.fulfilled";
    event.source = "shop";
    event.destination = "billing";
    event.vendorStatus = "<b>dead</b>";
    event.stage = Stage::InFlight;
    event.receivedAt = Timestamp::fromMicros(1'775'985'242'113'000);
    event.nextAttemptAt = Timestamp::fromMicros(0);
    event.attemptCount = 5;
    event.lastCode = 503;
    event.lastDurationMicros = 1'200'000;
    event.lastAnswer = "gone";
    event.bodySize = 5'000'000'000;
    return event;
}

void TestEventTableModel::cellsGiveTextAndRawValue_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("raw");
    const auto row = [](const char *name, int column, const char *text, const QVariant &raw) {
        QTest::newRow(name) << column << QString::fromLatin1(text) << raw;
    };
    row("received", EventTableModel::Received, "2026-04-12T09:14:02.113Z",
        qint64{1'775'985'242'113'000});
    row("stage", EventTableModel::StageColumn, "in flight", int(Stage::InFlight));
    row("status is text", EventTableModel::Status, "<b>dead</b>", QByteArray("<b>dead</b>"));
    row("type", EventTableModel::Type, "order.fulfilled", QByteArray("order.fulfilled"));
    row("source", EventTableModel::Source, "shop", QByteArray("shop"));
    row("destination", EventTableModel::Destination, "billing", QByteArray("billing"));
    row("id", EventTableModel::EventColumn, "evt_1", QByteArray("evt_1"));
    row("code", EventTableModel::Code, "503", qint64{503});
    row("tries", EventTableModel::Tries, "5", qint64{5});
    row("took", EventTableModel::Took, "1200000", qint64{1'200'000});
    row("answer", EventTableModel::LastAnswer, "gone", QByteArray("gone"));
    row("next try", EventTableModel::NextTry, "1970-01-01T00:00:00Z", qint64{0});
    row("size", EventTableModel::Size, "5000000000", qint64{5'000'000'000});
    row("replays", EventTableModel::Replays, "0", qint64{0});
}

void TestEventTableModel::cellsGiveTextAndRawValue()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QVariant, raw);
    m_model->setResult(1);
    m_model->setRows(0, {fullEvent()});
    QCOMPARE(cell(0, column).toString(), text);
    QCOMPARE(cell(0, column, FullTextRole).toString(), text);
    QCOMPARE(cell(0, column, RawValueRole), raw);
    QCOMPARE(cell(0, column, StageRole).toInt(), int(Stage::InFlight));
}

void TestEventTableModel::missingValuesAreEmpty()
{
    m_model->setResult(1);
    m_model->setRows(0, {Event{}});
    for (const int column : {EventTableModel::Code, EventTableModel::Took, EventTableModel::NextTry,
             EventTableModel::Expires}) {
        QVERIFY(!cell(0, column, RawValueRole).isValid());
        QCOMPARE(cell(0, column).toString(), QString());
    }
}

void TestEventTableModel::sortingIsAskedFor()
{
    QSignalSpy sorted(m_model.get(), &EventTableModel::sortRequested);
    m_model->sort(EventTableModel::Took, Qt::AscendingOrder);
    m_model->sort(-1, Qt::AscendingOrder);
    QCOMPARE(sorted.count(), 1);
    QCOMPARE(sorted.first().first().value<SortKey>(), (SortKey{SortField::Took, false}));
    QCOMPARE(m_model->sortKey(), (SortKey{SortField::Took, false}));
    QCOMPARE(EventTableModel::sortField(EventTableModel::Replays), SortField::Replays);
}

void TestEventTableModel::everyColumnHasATitleAndEveryStageAWord()
{
    QSet<QString> titles;
    for (int column = 0; column < m_model->columnCount(); ++column)
        titles << m_model->headerData(column, Qt::Horizontal).toString();
    QCOMPARE(titles.size(), m_model->columnCount());
    QVERIFY(!titles.contains(QString()));
    QVERIFY(!m_model->headerData(99, Qt::Horizontal).isValid());
    QSet<QString> words;
    for (const Stage stage : AllStages)
        words << EventTableModel::stageText(stage);
    QCOMPARE(words.size(), StageCount);
}

QTEST_GUILESS_MAIN(TestEventTableModel)
#include "tst_eventtablemodel.moc"
