// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventtable.h"

#include "models/items/eventtablemodel.h"
#include "tests/support/eventbuilder.h"
#include "ui/events/eventdelegate.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::EventBuilder;

class TestEventTable final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClickSelectsOneRow();
    void controlClickTakesOneOutOfAllMatching();
    void shiftClickSelectsTheRange();
    void draggingSelectsWhatItPasses();
    void selectingAllOfAMillionRowsIsInstant();
    void spaceTogglesTheCurrentRow();
    void keysWalk_data();
    void keysWalk();
    void shiftAndArrowsExtendFromTheAnchor();
    void controlAndArrowsMoveWithoutSelecting();
    void escapeClearsTheSelectionAndStays();
    void returnOpensTheRow();
    void sortingIsAskedOfTheWholeResult();
    void columnsAreHiddenMovedAndRestored();
    void columnsFillTheViewUntilOneIsSizedByHand();
    void aForeignLayoutChangesNothing();
    void cellsShowWordsNumbersAndCutIds();
    void theMenuFiltersByTheValueOfTheCell();
    void anEmptyResultOffersToClearTheFilter();
    void aNewResultForgetsTheSelection();

private:
    QPoint cell(int row, int column) const
    {
        return m_table->visualRect(m_model->index(row, column)).center();
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers, cell(row, 0));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_table.get(), key, modifiers);
    }
    void drag(int column, int pixels);
    QList<PositionSpan> spans() const { return m_table->selection().spans(); }
    void fill(int count);

    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<EventTable> m_table;
};

void TestEventTable::init()
{
    m_model = std::make_unique<EventTableModel>();
    m_table = std::make_unique<EventTable>(*m_model);
    fill(100);
    m_table->resize(1400, 500);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestEventTable::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void TestEventTable::fill(int count)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        Event event = EventBuilder("7c0e3a52-0000-4000-8000-" + QByteArray::number(1'000'000 + i))
                          .stage(i % 2 ? Stage::Failed : Stage::Exhausted)
                          .attempt(503, "no more")
                          .build()
                          .event;
        event.key = RowKey(i + 1);
        event.attemptLimit = 5;
        events.append(event);
    }
    m_model->setResult(count);
    m_model->setRows(0, events);
}

//! The right edge of a column's title, by mouse.
void TestEventTable::drag(int column, int pixels)
{
    QHeaderView *header = m_table->horizontalHeader();
    const int edge = header->sectionViewportPosition(column) + header->sectionSize(column) - 1;
    const QPoint from(edge, header->height() / 2);
    const QPoint to = from + QPoint(pixels, 0);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, header->viewport()->mapToGlobal(to), Qt::NoButton,
        Qt::LeftButton, {});
    QCoreApplication::sendEvent(header->viewport(), &move);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
}

void TestEventTable::aClickSelectsOneRow()
{
    QSignalSpy current(m_table.get(), &EventTable::currentRowChanged);
    click(3);
    click(5);
    QCOMPARE(spans(), (QList<PositionSpan>{{5, 5}}));
    QCOMPARE(current.last().at(0).toLongLong(), 5);
}

void TestEventTable::controlClickTakesOneOutOfAllMatching()
{
    press(Qt::Key_A, Qt::ControlModifier);
    click(4, Qt::ControlModifier);
    QCOMPARE(m_table->selection().count(), 99);
    QVERIFY(m_table->selection().isAllMatching());
    QCOMPARE(m_table->selection().takenOut(), (QList<qint64>{4}));
}

void TestEventTable::shiftClickSelectsTheRange()
{
    click(2);
    click(7, Qt::ShiftModifier);
    QCOMPARE(spans(), (QList<PositionSpan>{{2, 7}}));
    click(1, Qt::ShiftModifier);
    QCOMPARE(spans(), (QList<PositionSpan>{{1, 2}}));
}

void TestEventTable::draggingSelectsWhatItPasses()
{
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, cell(2, 0));
    QTest::mouseMove(m_table->viewport(), cell(4, 0));
    QMouseEvent move(QEvent::MouseMove, cell(6, 0), m_table->viewport()->mapToGlobal(cell(6, 0)),
        Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_table->viewport(), &move);
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, cell(6, 0));
    QCOMPARE(spans(), (QList<PositionSpan>{{2, 6}}));
}

void TestEventTable::selectingAllOfAMillionRowsIsInstant()
{
    m_model->setResult(1'000'000);
    QElapsedTimer timer;
    timer.start();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selection().count(), 1'000'000);
    QCOMPARE(spans().size(), 1);
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
}

void TestEventTable::spaceTogglesTheCurrentRow()
{
    click(3);
    press(Qt::Key_Down, Qt::ControlModifier);
    press(Qt::Key_Space);
    QCOMPARE(spans(), (QList<PositionSpan>{{3, 4}}));
    press(Qt::Key_Space);
    QCOMPARE(spans(), (QList<PositionSpan>{{3, 3}}));
}

void TestEventTable::keysWalk_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("row");
    QTest::newRow("j") << int(Qt::Key_J) << 11;
    QTest::newRow("k") << int(Qt::Key_K) << 9;
    QTest::newRow("down") << int(Qt::Key_Down) << 11;
    QTest::newRow("up") << int(Qt::Key_Up) << 9;
    QTest::newRow("home") << int(Qt::Key_Home) << 0;
    QTest::newRow("end") << int(Qt::Key_End) << 99;
}

void TestEventTable::keysWalk()
{
    QFETCH(int, key);
    QFETCH(int, row);
    click(10);
    press(Qt::Key(key));
    QCOMPARE(m_table->currentRow(), row);
    QCOMPARE(spans(), (QList<PositionSpan>{{row, row}}));
}

void TestEventTable::shiftAndArrowsExtendFromTheAnchor()
{
    click(5);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(spans(), (QList<PositionSpan>{{5, 7}}));
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(spans(), (QList<PositionSpan>{{5, 6}}));
}

void TestEventTable::controlAndArrowsMoveWithoutSelecting()
{
    click(5);
    press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_table->currentRow(), 6);
    QCOMPARE(spans(), (QList<PositionSpan>{{5, 5}}));
}

void TestEventTable::escapeClearsTheSelectionAndStays()
{
    click(2);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(m_table->selection().isEmpty());
    QCOMPARE(m_table->currentRow(), 2);
}

void TestEventTable::returnOpensTheRow()
{
    QSignalSpy activated(m_table.get(), &EventTable::activatedRow);
    click(2);
    press(Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).toLongLong(), 2);
}

void TestEventTable::sortingIsAskedOfTheWholeResult()
{
    QSignalSpy asked(m_model.get(), &EventTableModel::sortRequested);
    const int x = m_table->columnViewportPosition(EventTableModel::Type) + 20;
    QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {}, {x, 8});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<SortKey>().field, SortField::Type);
}

void TestEventTable::columnsAreHiddenMovedAndRestored()
{
    m_table->setColumnHidden(EventTableModel::Took, true);
    m_table->setColumnHidden(EventTableModel::Size, false);
    drag(EventTableModel::Type, 60);
    const int width = m_table->columnWidth(EventTableModel::Type);
    m_table->horizontalHeader()->moveSection(EventTableModel::Destination, 0);
    const QByteArray layout = m_table->saveLayout();

    EventTable other(*m_model);
    QVERIFY(other.restoreLayout(layout));
    QVERIFY(other.isColumnHidden(EventTableModel::Took));
    QVERIFY(!other.isColumnHidden(EventTableModel::Size));
    other.resize(900, 300);
    other.show();
    QCOMPARE(other.columnWidth(EventTableModel::Type), width);
    QCOMPARE(other.horizontalHeader()->visualIndex(EventTableModel::Destination), 0);
}

void TestEventTable::columnsFillTheViewUntilOneIsSizedByHand()
{
    const QHeaderView *header = m_table->horizontalHeader();
    QCOMPARE(header->length(), header->viewport()->width());
    m_table->resize(1100, 500);
    QCOMPARE(header->length(), header->viewport()->width());
    drag(EventTableModel::Type, 60);
    const int width = m_table->columnWidth(EventTableModel::Type);
    m_table->resize(1500, 500);
    QCOMPARE(m_table->columnWidth(EventTableModel::Type), width);
}

void TestEventTable::aForeignLayoutChangesNothing()
{
    QVERIFY(!m_table->restoreLayout("something else"));
    QVERIFY(!m_table->restoreLayout({}));
    QVERIFY(!m_table->isColumnHidden(EventTableModel::Type));
}

void TestEventTable::cellsShowWordsNumbersAndCutIds()
{
    Event event = EventBuilder("7c0e3a52-0000-4000-8000-0000001000f1")
                      .received("2026-04-12T09:14:02.113Z")
                      .attempt(std::nullopt, "line\nbreak", 30'000'000)
                      .build()
                      .event;
    event.attemptLimit = 5;
    const auto text = [&](int column) { return EventDelegate::cellText(column, event).text; };
    QCOMPARE(text(EventTableModel::Received), u"2026-04-12 09:14:02.113"_s);
    QCOMPARE(text(EventTableModel::Code), u"–"_s);
    QCOMPARE(text(EventTableModel::Tries), u"1 / 5"_s);
    QCOMPARE(text(EventTableModel::Took), u"30.0 s"_s);
    QVERIFY(text(EventTableModel::EventColumn).contains(u'…'));
    QVERIFY(!text(EventTableModel::LastAnswer).contains(u'\n'));
    QVERIFY(EventDelegate::cellText(EventTableModel::Code, event).alignment == Qt::AlignRight);
}

void TestEventTable::theMenuFiltersByTheValueOfTheCell()
{
    QSignalSpy filter(m_table.get(), &EventTable::filterRequested);
    click(1);
    const QPoint position = cell(1, EventTableModel::Type);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, position);
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, position, m_table->viewport()->mapToGlobal(position));
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    auto *menu = m_table->findChild<QMenu *>();
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto without = std::find_if(actions.begin(), actions.end(),
        [](const QAction *action) { return action->text().startsWith(u"Without"_s); });
    QVERIFY(without != actions.end());
    (*without)->trigger();
    QCOMPARE(filter.size(), 1);
    QCOMPARE(filter.at(0).at(0).value<Comparison>().field.field, QueryField::Type);
    QCOMPARE(filter.at(0).at(1).toBool(), true);
}

void TestEventTable::anEmptyResultOffersToClearTheFilter()
{
    m_model->setResult(0);
    m_table->setEmptiness(EventTable::Emptiness::NothingMatches);
    QSignalSpy cleared(m_table.get(), &EventTable::clearFilterRequested);
    const QList<QAbstractButton *> buttons = m_table->viewport()->findChildren<QAbstractButton *>();
    QVERIFY(!buttons.isEmpty());
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QCOMPARE(cleared.size(), 1);
}

void TestEventTable::aNewResultForgetsTheSelection()
{
    click(2);
    QSignalSpy changed(m_table.get(), &EventTable::selectionChangedTo);
    m_model->setResult(50);
    QVERIFY(m_table->selection().isEmpty());
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestEventTable)
#include "tst_eventtable.moc"
