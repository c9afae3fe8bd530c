// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/gatewaykind.h"

#include <QAbstractListModel>

namespace Reprise {

//! The kinds of gateways that one can connect to, narrowed by a word.
class GatewayListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SummaryRole = Qt::UserRole + 20, OwnRole };

    using QAbstractListModel::QAbstractListModel;

    void setKinds(const QList<GatewayKind> &kinds);
    //! Only those whose name, id or summary holds it, in any case.
    void setFilter(const QString &word);
    //! REQUIRES: row of this model
    const GatewayKind &kind(int row) const { return m_shown.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void narrow();

    QList<GatewayKind> m_kinds;
    QList<GatewayKind> m_shown;
    QString m_word;
};

} // namespace Reprise
