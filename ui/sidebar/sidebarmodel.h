// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/sidebar/sidebarentry.h"

#include <QAbstractListModel>
#include <array>

namespace Reprise {

//! The side bar's lines: sections one below the other, each replaced as a whole. A section that
//! keeps its length only announces the lines that changed, so that a running count moves nothing.
class SidebarModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Section { Views, Failures, Runs, Sources, SectionCount };

    explicit SidebarModel(QObject *parent = nullptr);

    void setSection(Section section, const QList<SidebarEntry> &entries);
    //! REQUIRES: index is valid and of this model.
    const SidebarEntry &entry(const QModelIndex &index) const;
    //! The first line with this kind and key; invalid where there is none.
    QModelIndex find(SidebarEntry::Kind kind, const QByteArray &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    int firstRow(Section section) const;
    void replaceChanged(Section section, const QList<SidebarEntry> &entries);

    std::array<QList<SidebarEntry>, SectionCount> m_sections;
};

} // namespace Reprise
