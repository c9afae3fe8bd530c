// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions.h"

#include "ui/widgets/glyph.h"

#include <QActionGroup>

namespace Reprise {

using namespace Qt::StringLiterals;

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    addFinding();
    addEvents();
    addSources();
    addMarkers();
    addWindow();
}

void Actions::add(Id id, const QString &text, const QKeySequence &shortcut, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setStatusTip(tip);
    m_actions.at(id) = action;
    m_tips.at(id) = tip;
}

void Actions::addFinding()
{
    add(Find, tr("&Find anything"), u"Ctrl+K"_s, tr("Jump to an id, or search for a text"));
    add(FocusFilter, tr("Edit the &filter"), u"Ctrl+F"_s, tr("Write a filter"));
    add(ClearFilter, tr("&Clear the filter"), u"Ctrl+Shift+F"_s, tr("Show all events"));
    add(SaveView, tr("Save &view…"), u"Ctrl+S"_s, tr("Keep the filter under a name"));
    add(FocusTimes, tr("Go to the &times"), u"Ctrl+1"_s, tr("Choose a time window by keyboard"));
    add(FocusEvents, tr("Go to the &events"), u"Ctrl+2"_s, tr("Walk through the events"));
    add(FocusDetail, tr("Go to the &detail"), u"Ctrl+3"_s, tr("Look into the chosen event"));
    add(FocusSidebar, tr("Go to the &views"), u"Ctrl+0"_s, tr("Choose a view, a run or a profile"));
}

void Actions::addEvents()
{
    add(SelectAll, tr("Select &all matching"), {}, tr("Select every event of the result"));
    add(CopyRows, tr("Copy ro&ws"), {}, tr("Copy the selected events as a table"));
    add(PlanReplay, tr("&Plan replay…"), u"Ctrl+R"_s, tr("Plan to send the selected events again"));
    add(ExportEvents, tr("&Export…"), u"Ctrl+E"_s, tr("Write the result to a file"));
    add(Refresh, tr("&Search again"), QKeySequence::Refresh, tr("Apply the filter again"));
    add(StopSearch, tr("S&top the search"), u"Ctrl+."_s, tr("Keep the matches found so far"));
    // The table itself answers Ctrl+A and Ctrl+C, so that text fields keep theirs.
}

void Actions::addSources()
{
    add(Import, tr("&Import a file…"), u"Ctrl+I"_s,
        tr("Read events from files into this store, or into a new one"));
    add(OpenDatabase, tr("&Open an event database…"), u"Ctrl+O"_s,
        tr("Look at an SQLite event database; it is never written"));
    add(NewStore, tr("&New store…"), u"Ctrl+N"_s, tr("Begin a store of your own for imports"));
    add(ConnectGateway, tr("Connect a &gateway…"), u"Ctrl+G"_s,
        tr("Read and replay through a gateway's API"));
    add(Sources, tr("So&urces…"), u"Ctrl+Shift+O"_s, tr("Edit or remove what is saved"));
    add(ToggleLock, tr("Turn replay on or o&ff"), u"Ctrl+L"_s,
        tr("Unlock replays of this connection, or lock them again"));
    add(ShowCapabilities, tr("W&hat can be done here…"), u"Ctrl+Shift+M"_s,
        tr("What this connection can read, replay, cancel, how fast and kept how long"));
    at(ConnectGateway)->setIcon(glyphIcon(u"plug"_s));
    at(Import)->setIcon(glyphIcon(u"import"_s));
    at(OpenDatabase)->setIcon(glyphIcon(u"database"_s));
    at(NewStore)->setIcon(glyphIcon(u"plus"_s));
}

void Actions::addMarkers()
{
    add(MarkBugIntroduced, tr("Mark “&bug introduced”"), u"Ctrl+Shift+B"_s,
        tr("At the beginning of the time window"));
    add(MarkFixDeployed, tr("Mark “fi&x deployed”"), u"Ctrl+Shift+X"_s,
        tr("At the end of the time window"));
    add(ClearMarkers, tr("Remove both &marks"), {}, tr("Forget the times of the incident"));
}

void Actions::addWindow()
{
    add(ThemeSystem, tr("S&ystem colors"), {}, tr("Follow the desktop"));
    add(ThemeLight, tr("&Light"), {}, tr("Dark text on light ground"));
    add(ThemeDark, tr("&Dark"), {}, tr("Light text on dark ground"));
    auto *themes = new QActionGroup(this);
    for (const Id id : {ThemeSystem, ThemeLight, ThemeDark}) {
        at(id)->setCheckable(true);
        themes->addAction(at(id));
    }
    add(NextPane, tr("Next part of the window"), u"F6"_s, tr("Take the keyboard to the next part"));
    add(PreviousPane, tr("Previous part of the window"), u"Shift+F6"_s,
        tr("Take the keyboard to the previous part"));
    add(Shortcuts, tr("&Keys…"), u"F1"_s, tr("Show every key"));
    at(Shortcuts)->setShortcuts({u"F1"_s, u"?"_s});
    add(Quit, tr("&Quit"), QKeySequence::Quit, tr("Close the program; runs pause"));
}

void Actions::setEnabled(Id id, bool isEnabled, const QString &reason)
{
    Q_ASSERT_X(isEnabled || !reason.isEmpty(), "Actions", "disabled without a reason");
    at(id)->setEnabled(isEnabled);
    at(id)->setStatusTip(isEnabled ? m_tips.at(id) : reason);
}

} // namespace Reprise
