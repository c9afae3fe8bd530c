// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "models/domain/gateway/gatewayscope.h"

#include <QWidget>
#include <map>

class QCheckBox;
class QPushButton;
class QTreeView;

namespace Reprise {

class ConnectionProbe;
class PlainLabel;
class ScopeTreeModel;

//! Which parts of a gateway a connection shows: all of them, also those that come later, or chosen
//! ones from its live lists.
class ScopeChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeChooser(QWidget *parent = nullptr);
    ~ScopeChooser() override;

    //! What is saved; shown as it is until lists come in.
    void setChosen(const QList<ScopePath> &chosen);
    //! Lists come from this probe, which outlives the next call; nullptr: there are none (yet).
    void setProbe(ConnectionProbe *probe);

    //! Empty: all.
    QList<ScopePath> chosen() const;
    //! Why what is chosen cannot be saved yet; empty when it can.
    QString mistake() const;
    QTreeView *tree() const { return m_tree; }

signals:
    void changed();

private:
    void load(const ScopePath &path);
    void takeChoices(const ScopePath &path);
    void showState();

    ConnectionProbe *m_probe = nullptr;
    QList<ScopePath> m_saved;
    ScopeTreeModel *m_model;
    std::map<QByteArray, JobPtr<QList<GatewayScope>>> m_loading; // by the path's ids
    QCheckBox *m_all;
    QTreeView *m_tree;
    PlainLabel *m_state;
    QPushButton *m_retry;
};

} // namespace Reprise
