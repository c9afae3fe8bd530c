// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rejecttablemodel.h"

#include "models/items/roles.h"

namespace Reprise {

void RejectTableModel::setLines(const QList<RejectedLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

QString RejectTableModel::toText() const
{
    QString text;
    for (const RejectedLine &rejected : m_lines)
        text += QString::number(rejected.line) + u'\t' + rejected.reason + u'\n';
    return text;
}

int RejectTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RejectTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RejectedLine &rejected = m_lines.at(index.row());
    if (role == Qt::DisplayRole || role == RawValueRole)
        return index.column() == LineColumn ? QVariant(rejected.line) : QVariant(rejected.reason);
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RejectTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == LineColumn ? tr("Line") : tr("Reason");
}

} // namespace Reprise
