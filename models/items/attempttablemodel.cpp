// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/attempttablemodel.h"

#include "models/items/roles.h"

namespace Reprise {

namespace {

constexpr qsizetype AnswerLimit = 400;

//! Failed for good: an attempt that is under way or was called off explains nothing.
bool isFailed(const Attempt &attempt)
{
    return attempt.outcome == AttemptOutcome::Rejected
        || attempt.outcome == AttemptOutcome::TimedOut
        || attempt.outcome == AttemptOutcome::NetworkError;
}

QByteArray answer(const Attempt &attempt)
{
    const QByteArray &source =
        attempt.error.isEmpty() ? attempt.response.body.bytes : attempt.error;
    const QByteArray start = source.left(AnswerLimit).trimmed();
    const qsizetype end = start.indexOf('\n');
    return end < 0 ? start : start.left(end).trimmed();
}

template <typename T>
QVariant optionalValue(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QVariant cell(const Attempt &attempt, int column)
{
    switch (column) {
    case AttemptTableModel::NumberColumn:
        return attempt.number;
    case AttemptTableModel::StartedColumn:
        return attempt.startedAt.utcMicros;
    case AttemptTableModel::OutcomeColumn:
        return int(attempt.outcome);
    case AttemptTableModel::CodeColumn:
        return optionalValue(attempt.code);
    case AttemptTableModel::TookColumn:
        return optionalValue(attempt.durationMicros);
    case AttemptTableModel::TriggerColumn:
        return int(attempt.trigger);
    default:
        return answer(attempt);
    }
}

bool isNumber(int column)
{
    return column == AttemptTableModel::NumberColumn || column == AttemptTableModel::CodeColumn
        || column == AttemptTableModel::TookColumn;
}

} // namespace

void AttemptTableModel::setAttempts(const QList<Attempt> &attempts)
{
    beginResetModel();
    m_attempts = attempts;
    endResetModel();
}

int AttemptTableModel::mostTellingRow() const
{
    for (int row = int(m_attempts.size()) - 1; row >= 0; --row) {
        if (isFailed(m_attempts.at(row)))
            return row;
    }
    return int(m_attempts.size()) - 1;
}

int AttemptTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_attempts.size());
}

int AttemptTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == RawValueRole)
        return cell(m_attempts.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant AttemptTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[ColumnCount]{tr("Try"), tr("Started, UTC"), tr("Outcome"), tr("Code"),
        tr("Took"), tr("Cause"), tr("Answer")};
    return titles[section];
}

} // namespace Reprise
