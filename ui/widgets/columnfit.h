// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QHeaderView;

namespace Reprise {

//! Keeps the columns of a table as wide as its view, as long as nobody has sized one by hand: some
//! hold their width, others share what is left. Where the view is too narrow for all, it scrolls.
class ColumnFit final : public QObject
{
    Q_OBJECT

public:
    struct Column {
        int section = 0;
        int least = 0; //!< pixels; a title is never cut
        int share = 0; //!< of what is left; 0: as wide as least
    };

    //! The header outlives this.
    ColumnFit(QHeaderView *header, QObject *parent);

    void setColumns(const QList<Column> &columns);
    //! To be called when columns are shown or hidden; what the view's width changes, it sees
    //! itself.
    void fit();
    //! A person has sized a column: widths are theirs from then on.
    bool isByHand() const { return m_isByHand; }
    void setByHand(bool isByHand) { m_isByHand = isByHand; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int leastOf(const Column &column) const;

    QHeaderView *m_header;
    QList<Column> m_columns;
    bool m_isPressed = false; // the mouse, in the header: what is resized now, a person resizes
    bool m_isFitting = false; // unless we do
    bool m_isByHand = false;
};

} // namespace Reprise
