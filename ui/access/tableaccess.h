// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/access/focuswatch.h"

#include <QAccessibleWidget>
#include <QHash>

namespace Reprise {

//! Rows and columns of a view that paints them itself, for assistive tools. Children are the column
//! titles and the cells that are seen, no others: a tool that walks all children of ten million
//! rows meets a screenful. Every other cell is reached by cellAt().
//!
//! Columns are those that are shown, from left to right. Rectangles are the widget's own
//! coordinates. Owned by Qt, which deletes it with the widget; made when a tool first asks.
class TableAccess : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    // What a view tells.
    virtual QString title(int column) const = 0;
    virtual QString titleNote(int) const { return {}; } //!< "sorted, newest first"
    virtual QString cellText(int row, int column) const = 0;
    //! The whole row in words, its state and place among them.
    virtual QString rowText(int row) const = 0;
    virtual QRect cellRect(int row, int column) const = 0;
    virtual QRect titleRect(int) const { return {}; }
    virtual int currentRow() const = 0; //!< -1 for none
    virtual int currentColumn() const = 0;
    virtual int firstVisibleRow() const = 0;
    virtual int visibleRowCount() const = 0;
    virtual bool isSelected(int row) const = 0;

    // What a tool may ask of it.
    virtual void goTo(int row, int column) = 0;
    virtual bool setSelected(int row, bool isSelected) = 0;
    virtual void activate(int row) = 0;
    virtual void activateTitle(int) { }

    // QAccessibleInterface
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTableInterface
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    QAccessibleInterface *titleAt(int column) const;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override { return title(column); }
    QString rowDescription(int row) const override { return rowText(row); }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return isSelected(row); }
    int selectedColumnCount() const override { return 0; }
    //! The first of them: SelectedRowLimit at most. selectedRowCount() tells how many there are.
    QList<int> selectedRows() const override = 0;
    QList<int> selectedColumns() const override { return {}; }
    bool selectRow(int row) override { return setSelected(row, true); }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override { return setSelected(row, false); }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

    static constexpr int SelectedRowLimit = 1'000;

protected:
    explicit TableAccess(QWidget *widget);
    ~TableAccess() override;

    //! For connections to the view; goes with this.
    QObject *context() { return &m_watch; }
    //! A child beside titles and cells: what stands in the place of rows while there are none.
    virtual QAccessibleInterface *placeholder() const { return nullptr; }

    void tellCurrent(); //!< the focus is at another cell
    void tellCurrentText(); //!< the same cell says something else
    void tellSelected(); //!< whether the current row is selected has changed
    void tellDescription();
    void forget(); //!< all cells: they may be others now

private:
    using Key = quint64;
    static Key keyOf(int row, int column) { return Key(quint32(row)) << 32U | quint32(column); }

    QAccessibleInterface *made(int row, int column) const;
    void forgetUnseen() const;
    bool hasFocus() const;

    static constexpr int TitleRow = -1;
    static constexpr int KeptCells = 4'096;

    FocusWatch m_watch;
    mutable QHash<Key, QAccessible::Id> m_cells; // made so far
};

} // namespace Reprise
