// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/capabilities.h"

#include <QAbstractTableModel>

namespace Reprise {

//! What a person may want to do, in words of ours.
QString abilityText(Ability ability);
//! Why it is not possible, or within which bounds; empty where it is possible without any.
QString ruleText(const Capabilities &capabilities, Ability ability);

//! What a connection can do: one row an ability, with the gateway's rule, how fast, kept how long.
class CapabilityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AbilityColumn, PossibleColumn, RuleColumn, LimitColumn, KeptColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCapabilities(const Capabilities &capabilities);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    //! RawValueRole of PossibleColumn: a bool.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(Ability ability, int column) const;
    QString limitText(Ability ability) const;
    QString keptText(Ability ability) const;

    Capabilities m_capabilities;
};

} // namespace Reprise
