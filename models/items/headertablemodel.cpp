// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/headertablemodel.h"

#include "models/items/roles.h"

namespace Reprise {

void HeaderTableModel::setHeaders(const Headers &headers)
{
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

int HeaderTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.fields().size());
}

int HeaderTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeaderTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Header &field = m_headers.fields().at(index.row());
    const QByteArray &bytes = index.column() == NameColumn ? field.name : field.value;
    switch (role) {
    case Qt::DisplayRole: // bytes: the view shows what is no text as such
    case RawValueRole:
        return bytes;
    case FullTextRole:
        return QString::fromUtf8(field.name + ": " + field.value);
    default:
        return {};
    }
}

QVariant HeaderTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace Reprise
