// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/gatewaylistmodel.h"

namespace Reprise {

static bool isNamed(const GatewayKind &kind, const QString &word)
{
    const auto holds = [&word](const QByteArray &text) {
        return QString::fromUtf8(text).contains(word, Qt::CaseInsensitive);
    };
    return holds(kind.name) || holds(kind.id) || holds(kind.summary);
}

void GatewayListModel::setKinds(const QList<GatewayKind> &kinds)
{
    m_kinds = kinds;
    narrow();
}

void GatewayListModel::setFilter(const QString &word)
{
    m_word = word.trimmed();
    narrow();
}

void GatewayListModel::narrow()
{
    beginResetModel();
    m_shown.clear();
    for (const GatewayKind &kind : m_kinds) {
        if (isNamed(kind, m_word))
            m_shown.append(kind);
    }
    endResetModel();
}

int GatewayListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant GatewayListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GatewayKind &kind = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromUtf8(kind.name);
    case SummaryRole:
    case Qt::AccessibleDescriptionRole:
        return QString::fromUtf8(kind.summary);
    case OwnRole:
        return !kind.origin.isEmpty();
    case Qt::ToolTipRole:
        return kind.origin.isEmpty() ? QVariant() : tr("Described by %1").arg(kind.origin);
    default:
        return {};
    }
}

} // namespace Reprise
