// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/sidebarmodel.h"

namespace Reprise {

SidebarModel::SidebarModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int SidebarModel::firstRow(Section section) const
{
    int row = 0;
    for (int i = 0; i < section; ++i)
        row += int(m_sections.at(size_t(i)).size());
    return row;
}

void SidebarModel::setSection(Section section, const QList<SidebarEntry> &entries)
{
    QList<SidebarEntry> &current = m_sections.at(section);
    if (entries.size() == current.size())
        return replaceChanged(section, entries);
    const int first = firstRow(section);
    if (!current.isEmpty()) {
        beginRemoveRows({}, first, first + int(current.size()) - 1);
        current.clear();
        endRemoveRows();
    }
    if (!entries.isEmpty()) {
        beginInsertRows({}, first, first + int(entries.size()) - 1);
        current = entries;
        endInsertRows();
    }
}

void SidebarModel::replaceChanged(Section section, const QList<SidebarEntry> &entries)
{
    QList<SidebarEntry> &current = m_sections.at(section);
    const int first = firstRow(section);
    for (int i = 0; i < entries.size(); ++i) {
        if (current.at(i) == entries.at(i))
            continue;
        current[i] = entries.at(i);
        emit dataChanged(index(first + i), index(first + i));
    }
}

const SidebarEntry &SidebarModel::entry(const QModelIndex &index) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    int row = index.row();
    size_t section = 0;
    while (row >= m_sections.at(section).size())
        row -= int(m_sections.at(section++).size());
    return m_sections.at(section).at(row);
}

QModelIndex SidebarModel::find(SidebarEntry::Kind kind, const QByteArray &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const SidebarEntry &candidate = entry(index(row));
        if (candidate.kind == kind && candidate.key == key)
            return index(row);
    }
    return {};
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstRow(SectionCount);
}

//! "Failed, 247, shown now"
static QString spokenText(const SidebarEntry &line)
{
    QStringList parts{line.title};
    const QString mark = line.markText.isEmpty() ? line.mark : line.markText;
    if (!mark.isEmpty())
        parts.append(mark);
    if (line.isCurrent)
        parts.append(SidebarModel::tr("shown now"));
    return parts.join(QStringLiteral(", "));
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarEntry &line = entry(index);
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case Qt::AccessibleTextRole:
        return spokenText(line);
    case Qt::AccessibleDescriptionRole:
        return line.tip;
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return entry(index).isChoosable() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace Reprise
