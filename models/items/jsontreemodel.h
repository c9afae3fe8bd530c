// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json/jsonchildren.h"
#include "models/domain/query/eventquery.h"

#include <QAbstractItemModel>
#include <deque>

namespace Reprise {

//! A JSON text as a tree over byte offsets: a node costs memory only once its parent is open.
//! Nothing is converted: numbers are their digits, doubles and order are kept. Children are asked
//! for with childrenNeeded() and given with setChildren(), because finding them may mean reading
//! a hundred megabytes; data() never waits. Containers of more than JsonRunLength children show
//! runs of them. At JsonDepthLimit a container is shown as text.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    enum class NodeKind : quint8 { Object, Array, String, Number, Literal, Broken, Run, TooDeep };

    //! What childrenNeeded() asks for: a container, or one run of it.
    struct Request {
        int generation = 0; //!< of the text
        int node = -1;
        qint32 container = -1; //!< offset; -1 where a run is asked for
        JsonRun run;
    };

    explicit JsonTreeModel(QObject *parent = nullptr);

    //! Text that is no JSON gives one broken node. REQUIRES: text.size() <= JsonTreeLimit
    void setText(const QByteArray &text);
    const QByteArray &text() const { return m_text; }
    //! Answers childrenNeeded(); an answer for a text that has been replaced is ignored.
    void setChildren(const Request &request, const JsonChildren &children);

    NodeKind kind(const QModelIndex &index) const;
    //! The value's bytes, untouched; of a run nothing.
    QByteArray valueBytes(const QModelIndex &index) const;
    //! Steps from the root; runs are no steps.
    QList<PathStep> path(const QModelIndex &index) const;
    //! A lone value for a filter; nothing for containers, broken text and what is too long for one.
    std::optional<QueryValue> queryValue(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static constexpr qsizetype ShownValueLimit = 512; //!< bytes of a name or value shown in a cell
    static constexpr qsizetype FilterValueLimit = 64 * 1024;

signals:
    void childrenNeeded(const Reprise::JsonTreeModel::Request &request);

private:
    enum class Fetch : quint8 { NotAsked, Asked, Done };

    struct Node {
        int parent = -1;
        int row = 0;
        int depth = 0;
        NodeKind kind = NodeKind::Broken;
        Fetch fetch = Fetch::NotAsked;
        JsonChild place;
        qint64 elementIndex = -1; //!< in an array
        JsonRun run;
        int firstChild = -1; //!< children are nodes in a row
        int childCount = 0;
    };

    const Node &node(const QModelIndex &index) const;
    Node made(const JsonChild &child, int parent, int row, qint64 elementIndex) const;
    void appendChildren(int parent, const JsonChildren &children);
    bool isContainer(const Node &node) const;
    bool isEmptyContainer(const Node &node) const;
    QString nameText(const Node &node) const;
    QString valueText(const Node &node) const;
    QByteArray nameToken(const Node &node) const;
    QByteArray bytes(qint32 begin, qint32 end) const;

    QByteArray m_text;
    int m_generation = 0;
    std::deque<Node> m_nodes; //!< node 0 is the root value
};

} // namespace Reprise
