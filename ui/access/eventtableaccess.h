// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/access/tableaccess.h"

#include <QCoreApplication>

namespace Reprise {

class EmptyState;
class EventTable;
class EventTableModel;

//! The events table for assistive tools: what each row says and whether it is selected, how many
//! are, what the columns are sorted by, and why it is empty. Costs what is seen, whatever the
//! selection holds.
class EventTableAccess final : public TableAccess
{
    Q_DECLARE_TR_FUNCTIONS(EventTableAccess)

public:
    explicit EventTableAccess(EventTable &table);

    QString text(QAccessible::Text kind) const override;

    // TableAccess
    QString title(int column) const override;
    QString titleNote(int column) const override;
    QString cellText(int row, int column) const override;
    QString rowText(int row) const override;
    QRect cellRect(int row, int column) const override;
    QRect titleRect(int column) const override;
    int currentRow() const override;
    int currentColumn() const override;
    int firstVisibleRow() const override;
    int visibleRowCount() const override;
    bool isSelected(int row) const override;
    void goTo(int row, int column) override;
    bool setSelected(int row, bool isSelected) override;
    void activate(int row) override;
    void activateTitle(int column) override;

    // QAccessibleTableInterface
    int rowCount() const override;
    int columnCount() const override;
    int selectedRowCount() const override;
    QList<int> selectedRows() const override;

protected:
    QAccessibleInterface *placeholder() const override;

private:
    QList<int> columns() const; // of the model, as shown from left to right
    QString placeholderText() const;
    QString shortText(int row, int modelColumn) const;
    void tellMove();
    void noticeContents(const QModelIndex &from, const QModelIndex &to);

    EventTable &m_table;
    EventTableModel &m_model;
    EmptyState *m_empty;
    QString m_told; // of the current cell, so that contents that arrive later are told once
};

} // namespace Reprise
