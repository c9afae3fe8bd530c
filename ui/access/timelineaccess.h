// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/access/tableaccess.h"
#include "ui/timeline/timelinetext.h"

#include <QCoreApplication>

namespace Reprise {

class RetryTimelineView;

//! The retry timeline as a table for assistive tools: every try, wait, planned try and mark in the
//! order of time. The selected try is the current row.
class TimelineAccess final : public TableAccess
{
    Q_DECLARE_TR_FUNCTIONS(TimelineAccess)

public:
    explicit TimelineAccess(RetryTimelineView &view);

    // TableAccess
    QString title(int column) const override;
    QString cellText(int row, int column) const override;
    QString rowText(int row) const override;
    QRect cellRect(int row, int column) const override;
    int currentRow() const override;
    int currentColumn() const override { return WhatColumn; }
    int firstVisibleRow() const override { return 0; }
    int visibleRowCount() const override { return rowCount(); }
    bool isSelected(int row) const override;
    void goTo(int row, int column) override;
    bool setSelected(int row, bool isSelected) override;
    void activate(int row) override;

    // QAccessibleTableInterface
    int rowCount() const override { return int(m_rows.size()); }
    int columnCount() const override { return ColumnCount; }
    int selectedRowCount() const override { return currentRow() < 0 ? 0 : 1; }
    QList<int> selectedRows() const override;

private:
    enum Column { WhatColumn, ResultColumn, LengthColumn, TimeColumn, ColumnCount };

    void readRows();

    RetryTimelineView &m_view;
    QList<TimelineRow> m_rows;
};

} // namespace Reprise
