// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Reprise {

class ColumnFit;
class ReplayItemModel;

//! The items of a run as a table: one row an item, columns as wide as the view allows.
class RunItemTable final : public QTableView
{
    Q_OBJECT

public:
    //! The model outlives the table.
    explicit RunItemTable(ReplayItemModel &items, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    ColumnFit *m_fit;
};

} // namespace Reprise
