// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/viewshelf.h"

#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/viewcounter.h"
#include "ui/widgets/format.h"
#include "ui/widgets/namedialog.h"
#include "ui/window/windowstate.h"

namespace Reprise {

static constexpr int ShownName = 40;

ViewShelf::ViewShelf(WindowState &state, Sidebar &sidebar, ViewCounter &counter, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_sidebar(sidebar)
    , m_counter(counter)
{
    connect(&sidebar, &Sidebar::renameRequested, this, &ViewShelf::askRename);
    connect(&sidebar, &Sidebar::deleteRequested, this, &ViewShelf::askDelete);
}

void ViewShelf::setProfile(const ProfileId &id)
{
    m_profile = id;
    m_views = id.isEmpty() ? QList<SavedView>() : m_state.views(id);
    show();
}

void ViewShelf::show()
{
    QList<QByteArray> filters;
    for (const SavedView &view : m_views)
        filters.append(view.filter);
    m_sidebar.setSavedViews(m_views);
    m_counter.setSavedFilters(filters);
    emit changed();
}

void ViewShelf::keep()
{
    m_state.setViews(m_profile, m_views);
    show();
}

int ViewShelf::indexOf(const QString &name) const
{
    for (int i = 0; i < m_views.size(); ++i) {
        if (m_views.at(i).name == name)
            return i;
    }
    return -1;
}

QString ViewShelf::titleOf(const QByteArray &filter) const
{
    for (const SidebarView &view : sidebarViews()) {
        if (view.filter == filter)
            return view.title;
    }
    for (const SavedView &view : m_views) {
        if (view.filter == filter)
            return view.name;
    }
    return {};
}

void ViewShelf::save(const SavedView &view)
{
    Q_ASSERT(!m_profile.isEmpty() && !view.filter.isEmpty());
    const int known = indexOf(view.name);
    if (known >= 0)
        m_views[known] = view;
    else if (m_views.size() < WindowState::ViewLimit)
        m_views.append(view);
    keep();
}

void ViewShelf::askSave(const QByteArray &filter)
{
    auto *dialog = new NameDialog(tr("Save view"),
        tr("The view shows what matches the filter at that time. Its name:"), tr("Save"),
        m_sidebar.window());
    dialog->setRemark([this](const QString &name) {
        return indexOf(name) < 0 ? QString()
                                 : tr("A view of this name exists and will be replaced.");
    });
    connect(dialog, &NameDialog::named, this, [this, filter](const QString &name) {
        save({name, filter});
    });
    dialog->open();
}

void ViewShelf::askRename(int index)
{
    const QString before = m_views.at(index).name;
    auto *dialog =
        new NameDialog(tr("Rename view"), tr("The new name:"), tr("Rename"), m_sidebar.window());
    dialog->setName(before);
    dialog->setRemark([this, before](const QString &name) {
        return name == before || indexOf(name) < 0
            ? QString()
            : tr("A view of this name exists and will be replaced.");
    });
    connect(dialog, &NameDialog::named, this,
        [this, before](const QString &name) { rename(indexOf(before), name); });
    dialog->open();
}

//! The view that had the name before goes.
void ViewShelf::rename(int index, const QString &name)
{
    const int other = indexOf(name);
    if (index < 0 || other == index)
        return;
    m_views[index].name = name;
    if (other >= 0)
        m_views.removeAt(other);
    keep();
}

void ViewShelf::askDelete(int index)
{
    const QString name = m_views.at(index).name;
    auto *dialog =
        new ConfirmDialog(tr("Delete the view “%1”?").arg(lineText(name.toUtf8(), ShownName)),
            tr("Delete"), m_sidebar.window());
    dialog->addText(tr("Only the view goes; its events stay."));
    connect(dialog, &QDialog::accepted, this, [this, name] {
        if (const int known = indexOf(name); known >= 0)
            m_views.removeAt(known);
        keep();
    });
    dialog->open();
}

} // namespace Reprise
