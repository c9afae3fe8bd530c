// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/jsontreemodel.h"

#include "models/items/roles.h"

#include <QLocale>

namespace Reprise {

using namespace Qt::StringLiterals;

static JsonTreeModel::NodeKind nodeKind(JsonKind kind)
{
    return static_cast<JsonTreeModel::NodeKind>(kind);
}

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void JsonTreeModel::setText(const QByteArray &text)
{
    Q_ASSERT(text.size() <= JsonTreeLimit);
    beginResetModel();
    m_text = text;
    ++m_generation;
    m_nodes.clear();
    if (!text.isEmpty())
        m_nodes.push_back(made(readJsonRoot(text), -1, 0, -1));
    endResetModel();
}

JsonTreeModel::Node JsonTreeModel::made(
    const JsonChild &child, int parent, int row, qint64 elementIndex) const
{
    Node node;
    node.parent = parent;
    node.row = row;
    node.place = child;
    node.kind = nodeKind(child.kind);
    node.elementIndex = child.name < 0 ? elementIndex : -1;
    node.depth = parent < 0 ? 0 : m_nodes[parent].depth + 1;
    if (isContainer(node) && node.depth >= JsonDepthLimit)
        node.kind = NodeKind::TooDeep;
    return node;
}

bool JsonTreeModel::isContainer(const Node &node) const
{
    return node.kind == NodeKind::Object || node.kind == NodeKind::Array;
}

//! Looks only a little ahead: a container that begins with a megabyte of spaces counts as filled
//! until it has been read.
bool JsonTreeModel::isEmptyContainer(const Node &node) const
{
    constexpr qsizetype Lookahead = 4096;
    const QByteArrayView seen =
        QByteArrayView(m_text).first(qMin(m_text.size(), qsizetype(node.place.value) + Lookahead));
    const JsonToken token = JsonLexer(seen, node.place.value + 1).next();
    return token.kind == JsonToken::Kind::EndObject || token.kind == JsonToken::Kind::EndArray;
}

const JsonTreeModel::Node &JsonTreeModel::node(const QModelIndex &index) const
{
    return m_nodes.at(size_t(index.internalId()));
}

void JsonTreeModel::setChildren(const Request &request, const JsonChildren &children)
{
    if (request.generation != m_generation)
        return;
    const int number = request.node;
    Node &parent = m_nodes[number];
    if (parent.fetch != Fetch::Asked)
        return;
    parent.fetch = Fetch::Done;
    const int count =
        int(children.runs.isEmpty() ? children.children.size() : children.runs.size());
    if (count == 0)
        return;
    beginInsertRows(createIndex(parent.row, 0, quintptr(number)), 0, count - 1);
    appendChildren(number, children);
    endInsertRows();
}

void JsonTreeModel::appendChildren(int number, const JsonChildren &children)
{
    const int first = int(m_nodes.size());
    for (const JsonRun &run : children.runs) {
        Node node;
        node.parent = number;
        node.row = int(m_nodes.size()) - first;
        // A run is no level of the text; its children are as deep as it is.
        node.depth = m_nodes[number].depth;
        node.kind = NodeKind::Run;
        node.run = run;
        m_nodes.push_back(node);
    }
    if (children.runs.isEmpty()) {
        qint64 index = children.firstIndex;
        for (const JsonChild &child : children.children) {
            m_nodes.push_back(made(child, number, int(m_nodes.size()) - first, index));
            ++index;
        }
    }
    m_nodes[number].firstChild = first;
    m_nodes[number].childCount = int(m_nodes.size()) - first;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int number = parent.isValid() ? node(parent).firstChild + row : 0;
    return createIndex(row, column, quintptr(number));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int number = node(child).parent;
    return number < 0 ? QModelIndex() : createIndex(m_nodes[number].row, 0, quintptr(number));
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_nodes.empty() ? 0 : 1;
    return parent.column() == 0 ? node(parent).childCount : 0;
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_nodes.empty();
    const Node &asked = node(parent);
    if (parent.column() != 0)
        return false;
    if (asked.fetch == Fetch::Done)
        return asked.childCount > 0;
    return asked.kind == NodeKind::Run || (isContainer(asked) && !isEmptyContainer(asked));
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && node(parent).fetch == Fetch::NotAsked && hasChildren(parent);
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const int number = int(parent.internalId());
    Node &asked = m_nodes[number];
    asked.fetch = Fetch::Asked;
    const bool isRun = asked.kind == NodeKind::Run;
    emit childrenNeeded({m_generation, number, isRun ? -1 : asked.place.value, asked.run});
}

QByteArray JsonTreeModel::bytes(qint32 begin, qint32 end) const
{
    return m_text.mid(begin, end - begin);
}

QByteArray JsonTreeModel::nameToken(const Node &node) const
{
    return bytes(node.place.name, node.place.nameEnd);
}

QString JsonTreeModel::nameText(const Node &node) const
{
    if (node.kind == NodeKind::Run)
        return tr("%1 to %2").arg(node.run.first).arg(node.run.first + node.run.count - 1);
    if (node.place.nameEnd - node.place.name > ShownValueLimit)
        return jsonStringText(bytes(node.place.name, node.place.name + ShownValueLimit) + '"')
            + u'…';
    if (node.place.name >= 0)
        return jsonStringText(nameToken(node));
    return node.elementIndex >= 0 ? QString::number(node.elementIndex) : QString();
}

QString JsonTreeModel::valueText(const Node &node) const
{
    switch (node.kind) {
    case NodeKind::Run:
        return {};
    case NodeKind::Object:
        return isEmptyContainer(node) ? u"{}"_s : u"{ … }"_s;
    case NodeKind::Array:
        return isEmptyContainer(node) ? u"[]"_s : u"[ … ]"_s;
    case NodeKind::TooDeep:
        return tr("too deep: %1 levels are shown").arg(JsonDepthLimit);
    case NodeKind::Broken:
        return tr("not JSON from byte %1 on").arg(QLocale().toString(node.place.value));
    default:
        break;
    }
    const qint32 shown =
        qint32(qMin<qsizetype>(node.place.end - node.place.value, ShownValueLimit));
    const QString text = QString::fromUtf8(bytes(node.place.value, node.place.value + shown));
    return node.place.value + shown < node.place.end ? text + u'…' : text;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &asked = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameText(asked) : valueText(asked);
    case RawValueRole:
        return index.column() == NameColumn && asked.place.name >= 0 ? nameToken(asked)
                                                                     : valueBytes(index);
    case IsLoadingRole:
        return asked.fetch == Fetch::Asked;
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

JsonTreeModel::NodeKind JsonTreeModel::kind(const QModelIndex &index) const
{
    return node(index).kind;
}

QByteArray JsonTreeModel::valueBytes(const QModelIndex &index) const
{
    const Node &asked = node(index);
    return asked.kind == NodeKind::Run ? QByteArray() : bytes(asked.place.value, asked.place.end);
}

QList<PathStep> JsonTreeModel::path(const QModelIndex &index) const
{
    QList<PathStep> steps;
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        const Node &step = node(at);
        if (step.place.name >= 0)
            steps.prepend({jsonStringText(nameToken(step)).toUtf8(), -1});
        else if (step.elementIndex >= 0)
            steps.prepend({{}, int(step.elementIndex)});
    }
    return steps;
}

std::optional<QueryValue> JsonTreeModel::queryValue(const QModelIndex &index) const
{
    if (node(index).place.end - node(index).place.value > FilterValueLimit)
        return std::nullopt;
    const QByteArray value = valueBytes(index);
    switch (kind(index)) {
    case NodeKind::String:
        return QueryValue{QueryValue::Kind::Text, jsonStringText(value).toUtf8(), 0};
    case NodeKind::Number:
        return QueryValue{QueryValue::Kind::Number, value, 0};
    case NodeKind::Literal:
        return QueryValue{
            value == "null" ? QueryValue::Kind::Null : QueryValue::Kind::Boolean, value, 0};
    default:
        return std::nullopt;
    }
}

} // namespace Reprise
