// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/eventtablemodel.h"
#include "tests/support/accesslog.h"
#include "tests/support/eventbuilder.h"
#include "ui/access/tableaccess.h"
#include "ui/events/eventtable.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Test::AccessLog;
using Test::EventBuilder;

namespace {

//! Of the columns that are shown at first.
enum Shown { ReceivedShown, StageShown, TypeShown };

} // namespace

class TestEventTableAccess final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cellsTellWordsAndRowsTellAll();
    void childrenAreTitlesAndWhatIsSeen();
    void walkingTellsTheCell();
    void selectingTellsTheRowAndTheCount();
    void tenMillionSelectedRowsCostAScreenful();
    void walkingFarKeepsTheCurrentCell();
    void columnsAreToldAsTheyAreSeen();
    void titlesTellTheOrderAndChangeIt();
    void contentsThatArriveLaterAreTold();
    void focusIsToldOfTheCellLast();
    void anEmptyTableTellsWhyAndOffersItsButton();
    void toolsSelectAndOpenRows();
    void cellsOfAnOlderResultAreGone();

private:
    QAccessibleInterface *table() const
    {
        return QAccessible::queryAccessibleInterface(m_table.get());
    }
    QAccessibleTableInterface *rows() const { return table()->tableInterface(); }
    QString nameAt(int row, int column) const
    {
        return rows()->cellAt(row, column)->text(QAccessible::Name);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_table.get(), key, modifiers);
    }
    static QList<Event> events(int count);

    std::unique_ptr<AccessLog> m_log;
    std::unique_ptr<EventTableModel> m_model;
    std::unique_ptr<EventTable> m_table;
};

QList<Event> TestEventTableAccess::events(int count)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        Event event = EventBuilder("7c0e3a52-0000-4000-8000-" + QByteArray::number(1'000'000 + i))
                          .stage(i % 2 ? Stage::Failed : Stage::Exhausted)
                          .attempt(503, "no more")
                          .build()
                          .event;
        event.key = RowKey(i + 1);
        events.append(event);
    }
    return events;
}

void TestEventTableAccess::init()
{
    m_log = std::make_unique<AccessLog>();
    m_model = std::make_unique<EventTableModel>();
    m_table = std::make_unique<EventTable>(*m_model);
    m_model->setResult(100);
    m_model->setRows(0, events(100));
    m_table->resize(1400, 500);
    m_table->show();
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
    QVERIFY(table());
}

void TestEventTableAccess::cleanup()
{
    m_table.reset();
    m_model.reset();
    m_log.reset();
}

void TestEventTableAccess::cellsTellWordsAndRowsTellAll()
{
    QCOMPARE(table()->role(), QAccessible::Table);
    QCOMPARE(table()->text(QAccessible::Name), u"Events"_s);
    QCOMPARE(rows()->rowCount(), 100);
    QCOMPARE(nameAt(0, StageShown), u"exhausted"_s);
    QCOMPARE(nameAt(1, StageShown), u"failed"_s);
    const QString row = rows()->cellAt(1, StageShown)->text(QAccessible::Description);
    QVERIFY2(row.startsWith(u"Row 2 of 100; Received, UTC: "_s), qPrintable(row));
    QVERIFY2(row.contains(u"Stage: failed"_s), qPrintable(row));
    QVERIFY2(row.contains(u"Code: 503"_s), qPrintable(row));
    QVERIFY2(row.contains(u"7c0e3a52-0000-4000-8000-1000001"_s), qPrintable(row)); // not cut
}

void TestEventTableAccess::childrenAreTitlesAndWhatIsSeen()
{
    const int columns = rows()->columnCount();
    QVERIFY(table()->childCount() > columns);
    QVERIFY(table()->childCount() < 40 * columns);
    for (int i = 0; i < table()->childCount(); ++i) {
        QAccessibleInterface *child = table()->child(i);
        QVERIFY(child && child->isValid());
        QCOMPARE(table()->indexOfChild(child), i);
        QCOMPARE(child->parent(), table());
        QVERIFY(table()->rect().intersects(child->rect()));
        QVERIFY(!child->state().offscreen);
    }
    QCOMPARE(table()->child(StageShown)->role(), QAccessible::ColumnHeader);
    QCOMPARE(table()->child(StageShown)->text(QAccessible::Name), u"Stage"_s);
    QVERIFY(rows()->cellAt(99, 0)->state().offscreen);
    QCOMPARE(rows()->cellAt(0, StageShown)->tableCellInterface()->columnHeaderCells().first(),
        table()->child(StageShown));
    const QPoint inside = rows()->cellAt(2, StageShown)->rect().center();
    QCOMPARE(table()->childAt(inside.x(), inside.y()), rows()->cellAt(2, StageShown));
}

void TestEventTableAccess::walkingTellsTheCell()
{
    press(Qt::Key_Home);
    m_log->clear();
    press(Qt::Key_Down);
    QCOMPARE(m_log->names(QAccessible::Focus), (QStringList{nameAt(1, ReceivedShown)}));
    QVERIFY(rows()->cellAt(1, ReceivedShown)->state().focused);
    QVERIFY(!rows()->cellAt(0, ReceivedShown)->state().focused);
    QCOMPARE(table()->focusChild(), rows()->cellAt(1, ReceivedShown));
    m_log->clear();
    press(Qt::Key_Right);
    QCOMPARE(m_log->names(QAccessible::Focus), (QStringList{u"failed"_s}));
}

void TestEventTableAccess::selectingTellsTheRowAndTheCount()
{
    press(Qt::Key_Home);
    QVERIFY(rows()->isRowSelected(0));
    QCOMPARE(rows()->selectedRows(), (QList<int>{0}));
    QCOMPARE(table()->text(QAccessible::Description), u"100 events, 1 selected"_s);
    m_log->clear();
    press(Qt::Key_Space);
    QCOMPARE(m_log->names(QAccessible::SelectionRemove).size(), 1);
    QVERIFY(!rows()->cellAt(0, 0)->state().selected);
    m_log->clear();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_log->names(QAccessible::SelectionAdd).size(), 1);
    QCOMPARE(m_log->names(QAccessible::DescriptionChanged), (QStringList{u"Events"_s}));
    QCOMPARE(table()->text(QAccessible::Description), u"100 events, 100 selected"_s);
    QVERIFY(rows()
                ->cellAt(0, 0)
                ->text(QAccessible::Description)
                .startsWith(u"Row 1 of 100, selected"_s));
}

void TestEventTableAccess::tenMillionSelectedRowsCostAScreenful()
{
    m_model->setResult(10'000'000);
    press(Qt::Key_Home);
    m_log->clear();
    QElapsedTimer timer;
    timer.start();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rows()->selectedRowCount(), 10'000'000);
    QVERIFY(rows()->isRowSelected(9'999'999));
    QCOMPARE(rows()->selectedRows().size(), qsizetype(TableAccess::SelectedRowLimit));
    QVERIFY(rows()->selectedCells().size() <= table()->childCount());
    QVERIFY(table()->childCount() < 40 * rows()->columnCount());
    QCOMPARE(nameAt(9'999'999, StageShown), u"loading"_s);
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(m_log->entries().size() < 10, qPrintable(QString::number(m_log->entries().size())));
}

void TestEventTableAccess::walkingFarKeepsTheCurrentCell()
{
    m_model->setResult(1'000'000);
    press(Qt::Key_Home);
    QAccessibleInterface *current = table()->focusChild();
    const QAccessible::Id id = QAccessible::uniqueId(current);
    const QAccessible::Id far = QAccessible::uniqueId(rows()->cellAt(500, 0));
    for (int row = 100; row < 20'000; ++row)
        QVERIFY(rows()->cellAt(row, 0));
    QCOMPARE(QAccessible::accessibleInterface(id), current);
    QCOMPARE(QAccessible::accessibleInterface(far), nullptr);
}

void TestEventTableAccess::columnsAreToldAsTheyAreSeen()
{
    m_table->setColumnHidden(EventTableModel::StageColumn, true);
    QCOMPARE(rows()->columnDescription(1), u"Type"_s);
    m_table->setColumnHidden(EventTableModel::StageColumn, false);
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(EventTableModel::StageColumn), 0);
    QCOMPARE(rows()->columnDescription(0), u"Stage"_s);
    QCOMPARE(nameAt(1, 0), u"failed"_s);
    press(Qt::Key_Home);
    QCOMPARE(table()->focusChild()->tableCellInterface()->columnIndex(), 1); // still the time
}

void TestEventTableAccess::titlesTellTheOrderAndChangeIt()
{
    QSignalSpy asked(m_model.get(), &EventTableModel::sortRequested);
    QCOMPARE(
        table()->child(ReceivedShown)->text(QAccessible::Description), u"sorted, most first"_s);
    QVERIFY(table()->child(StageShown)->text(QAccessible::Description).isEmpty());
    table()
        ->child(StageShown)
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(table()->child(StageShown)->text(QAccessible::Description), u"sorted, least first"_s);
}

void TestEventTableAccess::contentsThatArriveLaterAreTold()
{
    m_model->setResult(100);
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    QCOMPARE(table()->focusChild()->text(QAccessible::Name), u"loading"_s);
    m_log->clear();
    m_model->setRows(0, events(100));
    QCOMPARE(m_log->names(QAccessible::NameChanged), (QStringList{u"exhausted"_s}));
    m_log->clear();
    m_model->setRows(0, events(100)); // the same again is no news
    QVERIFY(m_log->names(QAccessible::NameChanged).isEmpty());
}

void TestEventTableAccess::focusIsToldOfTheCellLast()
{
    press(Qt::Key_Home);
    m_table->clearFocus();
    m_log->clear();
    m_table->setFocus();
    QVERIFY(m_log->entries().isEmpty()); // Qt tells of the table itself before
    QTRY_COMPARE(m_log->names(QAccessible::Focus), (QStringList{nameAt(0, ReceivedShown)}));
}

void TestEventTableAccess::anEmptyTableTellsWhyAndOffersItsButton()
{
    m_model->setResult(0);
    m_table->setEmptiness(EventTable::Emptiness::NothingMatches);
    QCOMPARE(
        table()->text(QAccessible::Description), u"Nothing matches No event fits the filter."_s);
    QAccessibleInterface *last = table()->child(table()->childCount() - 1);
    QCOMPARE(last->text(QAccessible::Name), u"Nothing matches"_s);
    QCOMPARE(table()->childCount(), rows()->columnCount() + 1);
    m_model->setResult(5);
    m_table->setEmptiness(EventTable::Emptiness::None);
    QVERIFY(table()->child(table()->childCount() - 1)->tableCellInterface());
}

void TestEventTableAccess::toolsSelectAndOpenRows()
{
    using Action = QAccessibleActionInterface;
    QSignalSpy opened(m_table.get(), &EventTable::activatedRow);
    Action *cell = rows()->cellAt(4, 0)->actionInterface();
    QVERIFY(cell->actionNames().contains(Action::toggleAction()));
    cell->doAction(Action::setFocusAction());
    QCOMPARE(m_table->currentRow(), 4);
    cell->doAction(Action::toggleAction());
    QVERIFY(rows()->isRowSelected(4));
    QVERIFY(rows()->unselectRow(4));
    QVERIFY(!m_table->selection().isSelected(4));
    QVERIFY(!rows()->selectRow(100));
    cell->doAction(Action::pressAction());
    QCOMPARE(opened.last().at(0).toLongLong(), 4);
}

void TestEventTableAccess::cellsOfAnOlderResultAreGone()
{
    const QAccessible::Id id = QAccessible::uniqueId(rows()->cellAt(99, 0));
    m_model->setResult(10);
    QAccessibleInterface *cell = QAccessible::accessibleInterface(id);
    QVERIFY(!cell || !cell->isValid());
    QVERIFY(!rows()->cellAt(10, 0));
    QVERIFY(!rows()->cellAt(0, rows()->columnCount()));
    QVERIFY(!rows()->cellAt(-1, 0));
}

QTEST_MAIN(TestEventTableAccess)
#include "tst_eventtableaccess.moc"
