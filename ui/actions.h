// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>
#include <array>

namespace Reprise {

//! Every action of the window: text, shortcut, status tip, and when it is not possible the reason
//! in its place. Menus, buttons and the shortcut sheet all show these.
class Actions final : public QObject
{
    Q_OBJECT

public:
    enum Id {
        Find,
        FocusFilter,
        ClearFilter,
        SaveView,
        FocusTimes,
        FocusEvents,
        FocusDetail,
        FocusSidebar,
        SelectAll,
        CopyRows,
        PlanReplay,
        ExportEvents,
        Import,
        OpenDatabase,
        NewStore,
        ConnectGateway,
        Sources,
        ToggleLock,
        ShowCapabilities,
        Refresh,
        StopSearch,
        MarkBugIntroduced,
        MarkFixDeployed,
        ClearMarkers,
        ThemeSystem,
        ThemeLight,
        ThemeDark,
        NextPane,
        PreviousPane,
        Shortcuts,
        Quit,
        Count
    };

    explicit Actions(QObject *parent);

    QAction *at(Id id) const { return m_actions.at(size_t(id)); }
    //! reason: why it is not possible, shown as status tip. REQUIRES: isEnabled or a reason
    void setEnabled(Id id, bool isEnabled, const QString &reason = {});
    //! What it does; its status tip while it is possible.
    const QString &tip(Id id) const { return m_tips.at(size_t(id)); }

private:
    void add(Id id, const QString &text, const QKeySequence &shortcut, const QString &tip);
    void addFinding();
    void addEvents();
    void addSources();
    void addMarkers();
    void addWindow();

    std::array<QAction *, Count> m_actions{};
    std::array<QString, Count> m_tips;
};

} // namespace Reprise
