// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"

#include <QAbstractTableModel>

namespace Reprise {

//! Attempts of one event, oldest first. Values are raw (RawValueRole equals the display value):
//! number, microseconds, code, enum as int, bytes; the view adds words and units.
class AttemptTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        StartedColumn, //!< UTC microseconds
        OutcomeColumn, //!< int of AttemptOutcome
        CodeColumn,
        TookColumn, //!< microseconds
        TriggerColumn, //!< int of AttemptTrigger
        AnswerColumn, //!< first line of the answer, or the transport error
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setAttempts(const QList<Attempt> &attempts);
    const QList<Attempt> &attempts() const { return m_attempts; }
    //! The row that explains most: the last failed try, else the last one; -1 without any.
    int mostTellingRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Attempt> m_attempts;
};

} // namespace Reprise
