// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ids.h"
#include "ui/sidebar/savedview.h"

#include <QObject>

namespace Reprise {

class Sidebar;
class ViewCounter;
class WindowState;

//! The views that a person saved for the open profile: asks for their names, keeps them in the
//! window's state, shows them in the side bar and has them counted.
class ViewShelf final : public QObject
{
    Q_OBJECT

public:
    //! All three outlive the shelf.
    ViewShelf(WindowState &state, Sidebar &sidebar, ViewCounter &counter, QObject *parent);

    //! Puts its views in the place of those before; an empty id has none.
    void setProfile(const ProfileId &id);
    const QList<SavedView> &views() const { return m_views; }
    //! The view that shows just this filter, saved or not; empty where there is none.
    QString titleOf(const QByteArray &filter) const;

    //! Asks for a name and saves the filter under it; a view of that name gets the filter.
    //! REQUIRES: a profile is set, and filter is not empty.
    void askSave(const QByteArray &filter);
    void save(const SavedView &view);

signals:
    void changed();

private:
    void askRename(int index);
    void askDelete(int index);
    void rename(int index, const QString &name);
    int indexOf(const QString &name) const;
    void keep();
    void show();

    WindowState &m_state;
    Sidebar &m_sidebar;
    ViewCounter &m_counter;
    ProfileId m_profile;
    QList<SavedView> m_views;
};

} // namespace Reprise
