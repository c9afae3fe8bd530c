// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/gatewayscope.h"

#include <QAbstractItemModel>
#include <functional>
#include <memory>

namespace Reprise {

//! Choices that are made level by level before events can be listed (project, then subscription),
//! with check boxes. Branches are asked for when they are opened or checked; until the answer is
//! there, and where there is none, a line says so.
class ScopeTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit ScopeTreeModel(QObject *parent = nullptr);
    ~ScopeTreeModel() override;

    //! Begins anew and asks for the first level. chosen: what is to be checked as it comes in.
    void begin(const QList<QByteArray> &levels, const QList<ScopePath> &chosen = {});
    void setChoices(const ScopePath &path, const QList<GatewayScope> &choices);
    void setFailed(const ScopePath &path, const QString &why);
    //! Asks again for everything that failed.
    void retry();

    //! Complete paths, in the order shown.
    QList<ScopePath> checkedPaths() const;
    //! Something that is checked is not known yet: a branch that is being asked for.
    bool isWaiting() const;
    bool hasFailed() const;
    //! Of those that were to be checked: not among the choices any more.
    QList<ScopePath> missingPaths() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void choicesNeeded(const Reprise::ScopePath &path);
    void checkedChanged();

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    Node *find(const ScopePath &path) const;
    ScopePath pathOf(const Node &node) const;
    int depthOf(const Node &node) const;
    bool isComplete(const Node &node) const { return depthOf(node) == m_levels.size(); }
    bool isWanted(const ScopePath &path, bool isPrefix) const;
    Qt::CheckState stateOf(const Node &node) const;
    void ask(Node &node);
    void showNote(Node &node);
    void replaceChildren(Node &node, std::vector<std::unique_ptr<Node>> children);
    void check(Node &node, bool isChecked);
    void tellAbove(const Node &node);
    void collect(const Node &node, QList<ScopePath> &paths) const;
    bool any(const Node &node, const std::function<bool(const Node &)> &is) const;
    QString noteOf(const Node &parent) const;

    QList<QByteArray> m_levels;
    QList<ScopePath> m_chosen;
    std::unique_ptr<Node> m_root;
};

} // namespace Reprise
