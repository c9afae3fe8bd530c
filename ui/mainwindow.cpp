// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "app/application.h"
#include "ui/actions.h"
#include "ui/connect/copynote.h"
#include "ui/errortext.h"
#include "ui/events/eventspage.h"
#include "ui/sidebar/sidebar.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebanner.h"
#include "ui/window/filterways.h"
#include "ui/window/focusways.h"
#include "ui/window/gatewayflow.h"
#include "ui/window/outputdialogs.h"
#include "ui/window/replayflow.h"
#include "ui/window/shortcutsheet.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"

#include <QApplication>
#include <QScreen>
#include <QtEvents>

#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Application &application, const QString &statePath)
    : m_state(statePath)
    , m_actions(new Actions(this))
    , m_source(new SourceSwitch(application, *this))
    , m_shell(new WindowShell(*m_actions, this))
    , m_replays(new ReplayFlow(*m_shell, *m_source, this))
    , m_filters(new FilterWays(*m_actions, *m_shell, *m_source, m_state, this))
    , m_focus(new FocusWays(*m_actions, *m_shell, this))
    , m_gateways(new GatewayFlow(application, *m_actions, *m_shell, *m_source, *this))
    , m_copyNote(new CopyNote(*m_shell->lastingBanner(), this))
{
    setMinimumSize(800, 520);
    setCentralWidget(m_shell);
    for (int id = 0; id < Actions::Count; ++id)
        addAction(m_actions->at(Actions::Id(id)));
    connectSource();
    connectSourceActions();
    connectWindowActions();
    connectEvents();
    connect(&application, &Application::profilesChanged, this, &MainWindow::showSession);
    restoreState();
    showSession();
}

MainWindow::~MainWindow()
{
    m_source->close();
}

void MainWindow::connectSource()
{
    connect(m_source, &SourceSwitch::aboutToClose, this, &MainWindow::leaveSession);
    connect(m_source, &SourceSwitch::failed, this, &MainWindow::showError);
    connect(m_copyNote, &CopyNote::failed, this, &MainWindow::showError);
    connect(m_gateways, &GatewayFlow::failed, this, &MainWindow::showError);
    connect(m_gateways, &GatewayFlow::healthChanged, this, &MainWindow::showHealth);
    connect(m_source, &SourceSwitch::opened, this, [this](bool isNew) {
        if (isNew)
            takeSession();
        m_shell->showEvents();
        m_focus->toEvents();
    });
    connect(sidebar(), &Sidebar::profileChosen, m_source, &SourceSwitch::openById);
    connect(topBar(), &TopBar::profileChosen, m_source, &SourceSwitch::openById);
    connect(eventsPage(), &EventsPage::importRequested, m_source, &SourceSwitch::importFiles);
}

void MainWindow::connectSourceActions()
{
    const auto on = [this](Actions::Id id, auto slot) {
        connect(m_actions->at(id), &QAction::triggered, m_source, slot);
    };
    on(Actions::Import, &SourceSwitch::importFiles);
    on(Actions::OpenDatabase, &SourceSwitch::openDatabase);
    on(Actions::NewStore, &SourceSwitch::askNewStore);
    on(Actions::ExportEvents, [this] {
        if (session())
            OutputDialogs::exportEvents(*session(), *eventsPage(), this);
    });
    connect(m_actions->at(Actions::PlanReplay), &QAction::triggered, m_replays,
        &ReplayFlow::planReplay);
    connect(m_replays, &ReplayFlow::failed, this, &MainWindow::showError);
}

void MainWindow::connectWindowActions()
{
    const auto on = [this](Actions::Id id, auto slot) {
        connect(m_actions->at(id), &QAction::triggered, this, slot);
    };
    on(Actions::ThemeSystem, [this] { setTheme(ThemeMode::System); });
    on(Actions::ThemeLight, [this] { setTheme(ThemeMode::Light); });
    on(Actions::ThemeDark, [this] { setTheme(ThemeMode::Dark); });
    on(Actions::Shortcuts, [this] { (new ShortcutSheet(*m_actions, this))->open(); });
    on(Actions::Quit, &QWidget::close);
}

void MainWindow::connectEvents()
{
    connect(eventsPage(), &EventsPage::failed, this, &MainWindow::showError);
    connect(eventsPage(), &EventsPage::noticed, this,
        [this](const QString &text) { banner()->showMessage(MessageBanner::Tone::Notice, text); });
    connect(eventsPage(), &EventsPage::countsChanged, this, &MainWindow::showCounts);
}

// Sources

void MainWindow::openLastProfile()
{
    const QList<Profile> profiles = m_source->profiles();
    const auto last = std::find_if(profiles.cbegin(), profiles.cend(),
        [&](const Profile &profile) { return profile.id == m_state.lastProfile(); });
    openProfile(last == profiles.cend() ? profiles.first() : *last);
}

void MainWindow::leaveSession()
{
    saveState();
    m_copyNote->setSession(nullptr);
    eventsPage()->setSession(nullptr);
}

void MainWindow::takeSession()
{
    const ProfileId id = session()->profile().id;
    banner()->dismiss();
    m_state.setLastProfile(id);
    connect(session(), &Session::stateChanged, this, &MainWindow::showHealth);
    connect(session(), &Session::openingProgressed, topBar(), &TopBar::setOpening);
    eventsPage()->setSession(session());
    m_copyNote->setSession(session());
    const WindowState::Browsing browsing = m_state.browsing(id);
    eventsPage()->setMarkers(browsing.markers);
    eventsPage()->setSort(browsing.sort);
    eventsPage()->applyFilter(browsing.filter);
    showSession();
}

void MainWindow::showSession()
{
    const Profile profile = m_gateways->profile();
    topBar()->setProfiles(m_source->profiles(), m_gateways->gatewayNames());
    topBar()->setProfile(profile);
    m_gateways->showSession();
    topBar()->setPractice(session() ? session()->practice() : nullptr);
    m_shell->setProduction(profile.isProduction);
    sidebar()->setProfiles(m_source->profiles(), profile.id);
    setWindowTitle(
        session() ? tr("%1 – Reprise").arg(lineText(profile.name.toUtf8(), 60)) : u"Reprise"_s);
    showHealth();
}

void MainWindow::showHealth()
{
    if (!session())
        return topBar()->setHealth(TopBar::Health::Opening, tr("nothing is open"));
    switch (session()->state()) {
    case Session::State::Opening:
        return topBar()->setHealth(TopBar::Health::Opening, tr("opening…"));
    case Session::State::Failed:
        topBar()->setHealth(TopBar::Health::Failed, tr("cannot be opened"));
        return m_gateways->showOpeningError(session()->error());
    case Session::State::Ready:
        return showReady();
    }
}

void MainWindow::showReady()
{
    const QString events =
        tr("%Ln events", nullptr, pluralCount(session()->archive().eventCount()));
    const QString copy = m_gateways->healthText();
    const auto health = m_gateways->hasFailed() ? TopBar::Health::Failed : TopBar::Health::Ready;
    topBar()->setHealth(health, copy.isEmpty() ? events : tr("%1 · %2").arg(copy, events));
}

void MainWindow::showCounts()
{
    const EventFeed *feed = eventsPage()->feed();
    const QueryResult &result = feed->result();
    statusLine()->setCounts(result.total,
        feed->hasResult() ? std::optional(result.rows.size()) : std::nullopt,
        eventsPage()->selectedCount());
    showHealth();
}

// The window itself

void MainWindow::setTheme(ThemeMode mode)
{
    m_state.setTheme(mode);
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), mode);
    showSession();
}

void MainWindow::restoreState()
{
    const ThemeMode theme = m_state.theme();
    const Actions::Id id = theme == ThemeMode::Light ? Actions::ThemeLight
        : theme == ThemeMode::Dark                   ? Actions::ThemeDark
                                                     : Actions::ThemeSystem;
    m_actions->at(id)->setChecked(true);
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme);
    if (!restoreGeometry(m_state.geometry()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    m_shell->restoreSplitter(m_state.splitter(u"window"_s));
    eventsPage()->splitter()->restoreState(m_state.splitter(u"events"_s));
    eventsPage()->restoreColumns(m_state.columns());
}

void MainWindow::saveState()
{
    m_state.setGeometry(saveGeometry());
    if (const QByteArray splitter = m_shell->saveSplitter(); !splitter.isEmpty())
        m_state.setSplitter(u"window"_s, splitter);
    m_state.setSplitter(u"events"_s, eventsPage()->splitter()->saveState());
    m_state.setColumns(eventsPage()->saveColumns());
    if (session())
        m_state.setBrowsing(session()->profile().id,
            {eventsPage()->filterText(), eventsPage()->sort(), eventsPage()->markers()});
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        statusLine()->setTip(static_cast<QStatusTipEvent *>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

//! What nothing below has taken.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return m_focus->stepBack();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_replays->isSending()) {
        event->ignore();
        return askClose();
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::askClose()
{
    auto *dialog = new ConfirmDialog(tr("A run is under way"), tr("Pause and close"), this);
    dialog->addText(tr("Closing pauses run %1. Nothing is sent until you resume it.")
                        .arg(m_replays->activeNumber()));
    connect(dialog, &QDialog::accepted, this, [this] {
        m_mayClose = true;
        close();
    });
    dialog->open();
}

void MainWindow::showError(const Error &error)
{
    if (error.kind != Error::Kind::Canceled)
        banner()->showMessage(MessageBanner::Tone::Error, errorText(error).full());
}

} // namespace Reprise
