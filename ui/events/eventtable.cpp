// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventtable.h"

#include "models/items/eventtablemodel.h"
#include "ui/events/cellfilter.h"
#include "ui/events/columnheader.h"
#include "ui/events/eventcolumns.h"
#include "ui/events/eventdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/visibletext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 LayoutMark = 0x52504c32; // "RPL2"
constexpr int MenuValueLimit = 40;

void copyText(const QByteArray &utf8)
{
    auto *content = new QMimeData;
    content->setText(QString::fromUtf8(utf8));
    QGuiApplication::clipboard()->setMimeData(content);
}

} // namespace

EventTable::EventTable(EventTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new EventDelegate(
          model, [this](qint64 row) { return m_selection.isSelected(row); }, this))
    , m_empty(new EmptyState(viewport()))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Events"));
    createHeader();
    applyRowHeight();
    m_empty->hide();
    connect(m_empty, &EmptyState::triggered, this, [this] {
        m_emptiness == Emptiness::NoEvents ? emit importRequested() : emit clearFilterRequested();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_selection.clear();
        m_anchor = -1;
        announceSelection();
    });
}

void EventTable::createHeader()
{
    auto *header =
        new ColumnHeader({EventTableModel::Code, EventTableModel::Tries, EventTableModel::Took,
                             EventTableModel::Size, EventTableModel::Replays},
            this);
    setHorizontalHeader(header);
    m_fit = new ColumnFit(header, this);
    header->setSectionsMovable(true);
    header->setSortIndicator(EventTableModel::Received, Qt::DescendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyDefaultColumns();
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(*menu);
        menu->popup(horizontalHeader()->mapToGlobal(position));
    });
}

void EventTable::applyDefaultColumns()
{
    for (int column = 0; column < EventTableModel::ColumnCount; ++column)
        setColumnHidden(column, !isShownAtFirst(column));
    m_fit->setByHand(false);
    m_fit->setColumns(eventColumns(font()));
    m_fit->fit();
}

void EventTable::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(
        qMax(EventDelegate::RowHeight, fontMetrics().height() + 9));
}

void EventTable::fillColumnMenu(QMenu &menu)
{
    for (int visual = 0; visual < m_model.columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The time orders everything; without it no row can be placed.
        action->setEnabled(column != EventTableModel::Received);
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            m_fit->fit();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Standard columns")), &QAction::triggered, this,
        &EventTable::applyDefaultColumns);
}

QByteArray EventTable::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << LayoutMark << qint32(m_model.columnCount()) << m_fit->isByHand()
           << horizontalHeader()->saveState();
    return bytes;
}

bool EventTable::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    quint32 mark = 0;
    qint32 columns = 0;
    bool isByHand = false;
    QByteArray header;
    stream >> mark >> columns >> isByHand >> header;
    if (stream.status() != QDataStream::Ok || mark != LayoutMark
        || columns != m_model.columnCount())
        return false;
    const bool wasByHand = m_fit->isByHand();
    m_fit->setByHand(true); // the order of rows comes back first, and would fit the columns
    const bool isRestored = horizontalHeader()->restoreState(header);
    m_fit->setByHand(isRestored ? isByHand : wasByHand);
    m_fit->fit();
    return isRestored;
}

void EventTable::setNow(qint64 micros)
{
    m_delegate->setNow(micros);
}

void EventTable::setPlanEnabled(bool isEnabled, const QString &reason)
{
    m_planObstacle = isEnabled ? QString() : reason;
}

void EventTable::setEmptiness(Emptiness emptiness, bool canImport)
{
    m_emptiness = emptiness;
    m_empty->setVisible(emptiness != Emptiness::None);
    switch (emptiness) {
    case Emptiness::None:
        return;
    case Emptiness::Opening:
        return m_empty->setContent(tr("Opening…"), tr("The events are being loaded."));
    case Emptiness::NoEvents:
        return m_empty->setContent(tr("No events yet"),
            canImport ? tr("Nothing has been imported into this store.")
                      : tr("This profile holds no events."),
            canImport ? tr("Import…") : QString());
    case Emptiness::NothingFetched:
        return m_empty->setContent(
            tr("No events yet"), tr("Nothing has come from the gateway so far."));
    case Emptiness::NothingMatches:
        return m_empty->setContent(
            tr("Nothing matches"), tr("No event fits the filter."), tr("Clear filter"));
    }
}

// Selection

void EventTable::setSelection(const Selection &selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    announceSelection();
}

void EventTable::announceSelection()
{
    viewport()->update();
    emit selectionChangedTo(m_selection);
}

void EventTable::selectAllMatching()
{
    m_selection.selectAll(m_model.rowCount());
    m_anchor = 0;
    announceSelection();
}

void EventTable::moveTo(qint64 row, int column)
{
    const QModelIndex index = m_model.index(int(row), column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void EventTable::goTo(qint64 row, Qt::KeyboardModifiers modifiers)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const bool extends = modifiers.testFlag(Qt::ShiftModifier);
    const bool keeps = modifiers.testFlag(Qt::ControlModifier);
    if (extends && m_anchor >= 0) {
        if (!keeps)
            m_selection.clear();
        m_selection.addRange(m_anchor, row);
    } else if (!keeps) {
        m_selection.selectOnly(row);
        m_anchor = row;
    }
    moveTo(row, qMax(0, currentIndex().column()));
    announceSelection();
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // Not QTableView's, which tells assistive tools of the cell by a number among all cells: here
    // they know those that are seen (EventTableAccess).
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row())
        emit currentRowChanged(current.isValid() ? current.row() : -1);
}

// Keyboard

void EventTable::keyPressEvent(QKeyEvent *event)
{
    if (pressMove(event) || pressCommand(event))
        return event->accept();
    // Not QTableView's: it would search rows by typed letters, which loads pages one by one.
    event->ignore();
}

bool EventTable::pressMove(QKeyEvent *event)
{
    const qint64 page = qMax(1, viewport()->height() / verticalHeader()->defaultSectionSize() - 1);
    const qint64 last = m_model.rowCount() - 1;
    const qint64 row = currentRow();
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    qint64 target = row;
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_K:
        if (!isPlain)
            return false;
        target = row + (event->key() == Qt::Key_J ? 1 : -1);
        break;
    case Qt::Key_Down:
        target = row + 1;
        break;
    case Qt::Key_Up:
        target = row - 1;
        break;
    case Qt::Key_PageDown:
        target = row + page;
        break;
    case Qt::Key_PageUp:
        target = row - page;
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = last;
        break;
    default:
        return false;
    }
    goTo(qBound<qint64>(0, target, qMax<qint64>(0, last)), event->modifiers());
    return true;
}

bool EventTable::pressCommand(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAllMatching();
        return true;
    }
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return true;
    }
    const qint64 row = currentRow();
    switch (event->key()) {
    case Qt::Key_Space:
        if (row < 0)
            return false;
        m_selection.toggle(row);
        m_anchor = row;
        announceSelection();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            emit activatedRow(row);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        QTableView::keyPressEvent(event);
        return true;
    case Qt::Key_Escape:
        if (m_selection.isEmpty())
            return false;
        setSelection({});
        return true;
    default:
        return false;
    }
}

// Mouse

void EventTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid())
        return;
    const bool toggles = event->modifiers().testFlag(Qt::ControlModifier)
        && !event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isMenu = event->button() == Qt::RightButton;
    moveTo(index.row(), index.column());
    if (isMenu && m_selection.isSelected(index.row()))
        return;
    if (toggles && !isMenu) {
        m_selection.toggle(index.row());
        m_anchor = index.row();
        return announceSelection();
    }
    m_isDragging = event->button() == Qt::LeftButton;
    goTo(index.row(), isMenu ? Qt::NoModifier : event->modifiers());
}

void EventTable::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragging || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && index.row() != currentRow())
        goTo(index.row(), event->modifiers() | Qt::ShiftModifier);
}

void EventTable::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragging = false;
}

void EventTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        emit activatedRow(index.row());
}

void EventTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCellMenu(*menu, index);
    menu->popup(
        byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void EventTable::fillCellMenu(QMenu &menu, const QModelIndex &index)
{
    const Event *event = m_model.eventAt(index.row());
    if (event) {
        connect(menu.addAction(tr("Copy id")), &QAction::triggered, this,
            [id = event->id.text()] { copyText(id); });
    }
    connect(menu.addAction(tr("Copy rows")), &QAction::triggered, this, &EventTable::copyRequested);
    menu.addSeparator();
    const std::optional<CellCondition> condition =
        event ? cellCondition(index.column(), *event) : std::nullopt;
    if (condition) {
        const QString shown = EventDelegate::cellText(index.column(), *event).text;
        const QString value = index.column() == EventTableModel::StageColumn
            ? EventTableModel::stageText(event->stage)
            : toVisibleText(shown.left(MenuValueLimit));
        const QString safe = QString(value).replace(u'&', u"&&"_s);
        connect(menu.addAction(tr("Only “%1”").arg(safe)), &QAction::triggered, this,
            [this, cell = *condition] { emit filterRequested(cell.comparison, cell.isNegated); });
        connect(menu.addAction(tr("Without “%1”").arg(safe)), &QAction::triggered, this,
            [this, cell = condition->negated()] {
                emit filterRequested(cell.comparison, cell.isNegated);
            });
        menu.addSeparator();
    }
    connect(menu.addAction(tr("Select all matching")), &QAction::triggered, this,
        &EventTable::selectAllMatching);
    QAction *plan = menu.addAction(tr("Plan replay…"), this, &EventTable::planRequested);
    plan->setEnabled(m_planObstacle.isEmpty());
    plan->setStatusTip(m_planObstacle);
}

void EventTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    applyRowHeight();
    m_fit->setColumns(eventColumns(font()));
    m_fit->fit();
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

} // namespace Reprise
