// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/scopetreemodel.h"

#include "models/items/roles.h"

namespace Reprise {

struct ScopeTreeModel::Node {
    enum class State : quint8 { Unknown, Asked, Known, Failed };

    Node *parent = nullptr;
    GatewayScope scope;
    bool isNote = false; //!< the line that stands for choices which are not there
    bool isChecked = false; //!< of a complete path; of a branch: whatever it will hold
    State state = State::Unknown;
    QString failure;
    std::vector<std::unique_ptr<Node>> children;

    int row() const
    {
        const auto isThis = [this](
                                const std::unique_ptr<Node> &node) { return node.get() == this; };
        return int(std::find_if(parent->children.begin(), parent->children.end(), isThis)
            - parent->children.begin());
    }
};

ScopeTreeModel::ScopeTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

ScopeTreeModel::~ScopeTreeModel() = default;

void ScopeTreeModel::begin(const QList<QByteArray> &levels, const QList<ScopePath> &chosen)
{
    beginResetModel();
    m_levels = levels;
    m_chosen = chosen;
    m_root = std::make_unique<Node>();
    endResetModel();
    if (!levels.isEmpty())
        ask(*m_root);
}

// Finding nodes

ScopeTreeModel::Node *ScopeTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ScopeTreeModel::indexOf(const Node &node) const
{
    return &node == m_root.get() ? QModelIndex()
                                 : createIndex(node.row(), 0, const_cast<Node *>(&node));
}

ScopeTreeModel::Node *ScopeTreeModel::find(const ScopePath &path) const
{
    Node *node = m_root.get();
    for (const GatewayScope &scope : path) {
        const auto isScope = [&scope](const std::unique_ptr<Node> &child) {
            return !child->isNote && child->scope.id == scope.id;
        };
        const auto child = std::find_if(node->children.begin(), node->children.end(), isScope);
        if (child == node->children.end())
            return nullptr;
        node = child->get();
    }
    return node;
}

ScopePath ScopeTreeModel::pathOf(const Node &node) const
{
    ScopePath path;
    for (const Node *step = &node; step != m_root.get(); step = step->parent)
        path.prepend(step->scope);
    return path;
}

int ScopeTreeModel::depthOf(const Node &node) const
{
    int depth = 0;
    for (const Node *step = &node; step != m_root.get(); step = step->parent)
        ++depth;
    return depth;
}

bool ScopeTreeModel::isWanted(const ScopePath &path, bool isPrefix) const
{
    return std::any_of(m_chosen.begin(), m_chosen.end(), [&](const ScopePath &chosen) {
        if (isPrefix ? chosen.size() < path.size() : chosen.size() != path.size())
            return false;
        return std::equal(path.begin(), path.end(), chosen.begin(),
            [](const GatewayScope &a, const GatewayScope &b) { return a.id == b.id; });
    });
}

// Choices that come in

void ScopeTreeModel::ask(Node &node)
{
    node.state = Node::State::Asked;
    showNote(node);
    emit choicesNeeded(pathOf(node));
}

void ScopeTreeModel::showNote(Node &node)
{
    std::vector<std::unique_ptr<Node>> note;
    note.push_back(std::make_unique<Node>());
    note.front()->isNote = true;
    replaceChildren(node, std::move(note));
}

void ScopeTreeModel::replaceChildren(Node &node, std::vector<std::unique_ptr<Node>> children)
{
    const QModelIndex index = indexOf(node);
    if (!node.children.empty()) {
        beginRemoveRows(index, 0, int(node.children.size()) - 1);
        node.children.clear();
        endRemoveRows();
    }
    if (children.empty())
        return;
    beginInsertRows(index, 0, int(children.size()) - 1);
    node.children = std::move(children);
    for (const std::unique_ptr<Node> &child : node.children)
        child->parent = &node;
    endInsertRows();
}

void ScopeTreeModel::setChoices(const ScopePath &path, const QList<GatewayScope> &choices)
{
    Node *node = find(path);
    if (!node || node->state != Node::State::Asked)
        return;
    node->state = Node::State::Known;
    std::vector<std::unique_ptr<Node>> children;
    for (const GatewayScope &scope : choices) {
        children.push_back(std::make_unique<Node>());
        children.back()->scope = scope;
        children.back()->isChecked = node->isChecked || isWanted(path + ScopePath{scope}, false);
    }
    if (choices.isEmpty()) {
        children.push_back(std::make_unique<Node>());
        children.back()->isNote = true;
    }
    replaceChildren(*node, std::move(children));
    const bool isLast = path.size() + 1 == m_levels.size();
    for (const std::unique_ptr<Node> &child : node->children) {
        const bool isWantedBelow =
            child->isChecked || isWanted(path + ScopePath{child->scope}, true);
        if (!isLast && !child->isNote && isWantedBelow)
            ask(*child);
    }
    tellAbove(*node);
    emit checkedChanged();
}

void ScopeTreeModel::setFailed(const ScopePath &path, const QString &why)
{
    Node *node = find(path);
    if (!node || node->state != Node::State::Asked)
        return;
    node->state = Node::State::Failed;
    node->failure = why;
    showNote(*node);
    emit checkedChanged();
}

void ScopeTreeModel::retry()
{
    QList<Node *> nodes{m_root.get()};
    while (!nodes.isEmpty()) {
        Node *node = nodes.takeLast();
        if (node->state == Node::State::Failed) {
            ask(*node); // its only child was the note, which is gone now
            continue;
        }
        for (const std::unique_ptr<Node> &child : node->children)
            nodes.append(child.get());
    }
    emit checkedChanged();
}

// What is checked

Qt::CheckState ScopeTreeModel::stateOf(const Node &node) const
{
    if (isComplete(node) || node.state != Node::State::Known)
        return node.isChecked ? Qt::Checked : Qt::Unchecked;
    bool hasChecked = false;
    bool hasOthers = false;
    for (const std::unique_ptr<Node> &child : node.children) {
        const Qt::CheckState state = child->isNote ? Qt::Unchecked : stateOf(*child);
        hasChecked = hasChecked || state != Qt::Unchecked;
        hasOthers = hasOthers || state != Qt::Checked;
    }
    return !hasChecked ? Qt::Unchecked : hasOthers ? Qt::PartiallyChecked : Qt::Checked;
}

void ScopeTreeModel::check(Node &node, bool isChecked)
{
    node.isChecked = isChecked;
    if (isChecked && !isComplete(node) && node.state == Node::State::Unknown)
        ask(node);
    for (const std::unique_ptr<Node> &child : node.children) {
        if (!child->isNote)
            check(*child, isChecked);
    }
    const QModelIndex index = indexOf(node);
    emit dataChanged(index, index, {Qt::CheckStateRole});
}

//! A box above shows what its branch holds.
void ScopeTreeModel::tellAbove(const Node &node)
{
    for (const Node *step = &node; step != m_root.get(); step = step->parent) {
        const QModelIndex index = indexOf(*step);
        emit dataChanged(index, index, {Qt::CheckStateRole});
    }
}

void ScopeTreeModel::collect(const Node &node, QList<ScopePath> &paths) const
{
    for (const std::unique_ptr<Node> &child : node.children) {
        if (child->isNote)
            continue;
        if (!isComplete(*child))
            collect(*child, paths);
        else if (child->isChecked)
            paths.append(pathOf(*child));
    }
}

QList<ScopePath> ScopeTreeModel::checkedPaths() const
{
    QList<ScopePath> paths;
    collect(*m_root, paths);
    return paths;
}

bool ScopeTreeModel::any(const Node &node, const std::function<bool(const Node &)> &is) const
{
    return is(node)
        || std::any_of(node.children.begin(), node.children.end(),
            [&](const std::unique_ptr<Node> &child) { return any(*child, is); });
}

bool ScopeTreeModel::isWaiting() const
{
    return any(*m_root, [this](const Node &node) {
        return node.state == Node::State::Asked
            && (!node.parent || node.isChecked || isWanted(pathOf(node), true));
    });
}

bool ScopeTreeModel::hasFailed() const
{
    return any(*m_root, [](const Node &node) { return node.state == Node::State::Failed; });
}

QList<ScopePath> ScopeTreeModel::missingPaths() const
{
    QList<ScopePath> missing;
    for (const ScopePath &path : m_chosen) {
        if (!find(path))
            missing.append(path);
    }
    return missing;
}

// The model

QModelIndex ScopeTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children.at(size_t(row)).get());
}

QModelIndex ScopeTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index)->parent) : QModelIndex();
}

int ScopeTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int ScopeTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool ScopeTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return !node->isNote && (!node->children.empty() || (parent.isValid() && !isComplete(*node)));
}

bool ScopeTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.isValid() && !node->isNote && !isComplete(*node)
        && node->state == Node::State::Unknown;
}

//! Views fetch from within signals of this model, where it must not change.
void ScopeTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node &node = *nodeOf(parent);
    node.state = Node::State::Asked;
    QMetaObject::invokeMethod(
        this,
        [this, path = pathOf(node)] {
            Node *asked = find(path);
            if (asked && asked->state == Node::State::Asked && asked->children.empty())
                ask(*asked);
        },
        Qt::QueuedConnection);
}

Qt::ItemFlags ScopeTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    if (node->isNote)
        return Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    flags.setFlag(Qt::ItemNeverHasChildren, isComplete(*node));
    return flags;
}

QString ScopeTreeModel::noteOf(const Node &parent) const
{
    switch (parent.state) {
    case Node::State::Known:
        return tr("there is nothing here");
    case Node::State::Failed:
        return parent.failure;
    case Node::State::Unknown:
    case Node::State::Asked:
        break;
    }
    return tr("loading…");
}

QVariant ScopeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node *node = nodeOf(index);
    if (node->isNote)
        return role == Qt::DisplayRole ? QVariant(noteOf(*node->parent)) : QVariant();
    if (role == Qt::CheckStateRole)
        return stateOf(*node);
    if (role == RawValueRole)
        return node->scope.id;
    if (role == Qt::DisplayRole)
        return QString::fromUtf8(node->scope.label.isEmpty() ? node->scope.id : node->scope.label);
    if (role == Qt::ToolTipRole)
        return QString::fromUtf8(node->scope.level + ' ' + node->scope.id);
    return {};
}

bool ScopeTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || nodeOf(index)->isNote)
        return false;
    check(*nodeOf(index), value.toInt() != Qt::Unchecked);
    tellAbove(*nodeOf(index)->parent);
    emit checkedChanged();
    return true;
}

} // namespace Reprise
