// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"
#include "ui/events/selection.h"

#include <QTableView>

class QMenu;

namespace Reprise {

class ColumnFit;
class EmptyState;
class EventDelegate;
class EventTableModel;

//! The events as a table. Rows are selected by position, a million of them as one span; "select all
//! matching" (Ctrl+A) takes the whole result, Ctrl+click or Space make exceptions. J and K walk
//! like the arrows. Columns can be moved, sized, hidden and sorted by from the header.
class EventTable final : public QTableView
{
    Q_OBJECT

public:
    enum class Emptiness { None, Opening, NoEvents, NothingFetched, NothingMatches };

    //! The model outlives the table.
    explicit EventTable(EventTableModel &model, QWidget *parent = nullptr);

    const Selection &selection() const { return m_selection; }
    void setSelection(const Selection &selection);
    //! Makes the row current and, where nothing else is wanted, the only selected one.
    void goTo(qint64 row, Qt::KeyboardModifiers modifiers = {});
    qint64 currentRow() const { return currentIndex().row(); }
    void selectAllMatching();

    //! What is shown in the place of rows while there are none.
    void setEmptiness(Emptiness emptiness, bool canImport = false);
    void setNow(qint64 micros);
    void setPlanEnabled(bool isEnabled, const QString &reason);

    QByteArray saveLayout() const;
    //! false where it is not a layout of this version; nothing is changed then.
    bool restoreLayout(const QByteArray &layout);
    //! Checkable actions for all columns; owned by the menu.
    void fillColumnMenu(QMenu &menu);

signals:
    void selectionChangedTo(const Reprise::Selection &selection);
    void currentRowChanged(qint64 row);
    void activatedRow(qint64 row);
    void copyRequested();
    void filterRequested(const Reprise::Comparison &comparison, bool isNegated);
    void planRequested();
    void clearFilterRequested();
    void importRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createHeader();
    void applyDefaultColumns();
    void applyRowHeight();
    bool pressCommand(QKeyEvent *event);
    bool pressMove(QKeyEvent *event);
    void moveTo(qint64 row, int column);
    void fillCellMenu(QMenu &menu, const QModelIndex &index);
    void announceSelection();

    EventTableModel &m_model;
    EventDelegate *m_delegate;
    ColumnFit *m_fit = nullptr;
    EmptyState *m_empty;
    Emptiness m_emptiness = Emptiness::None;
    Selection m_selection;
    qint64 m_anchor = -1;
    QString m_planObstacle;
    bool m_isDragging = false;
};

} // namespace Reprise
