// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/gatewaykind.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace Reprise {

class GatewayListModel;

//! A list of gateways with a field that narrows it. The field keeps the keyboard: up and down walk
//! through the list, Return is done with it.
class GatewayPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit GatewayPicker(QWidget *parent = nullptr);

    void setKinds(const QList<GatewayKind> &kinds);
    QListView *list() const { return m_list; }
    QLineEdit *searchField() const { return m_search; }

    static constexpr int Width = 248;

signals:
    void picked(const Reprise::GatewayKind &kind); //!< the current one changed
    void accepted(); //!< go on with it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &word);
    void tell(const QModelIndex &index);

    GatewayListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
};

} // namespace Reprise
