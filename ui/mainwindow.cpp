// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "app/application.h"
#include "ui/actions.h"
#include "ui/connect/copynote.h"
#include "ui/connect/importdialog.h"
#include "ui/errortext.h"
#include "ui/events/eventspage.h"
#include "ui/outputdialogs.h"
#include "ui/replay/runpanel.h"
#include "ui/runwatch.h"
#include "ui/shortcutsheet.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/viewcounter.h"
#include "ui/sidebar/viewshelf.h"
#include "ui/sourcedialogs.h"
#include "ui/statusline.h"
#include "ui/topbar.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebanner.h"
#include "ui/windowframe.h"

#include <QApplication>
#include <QFileInfo>
#include <QStackedWidget>
#include <QtEvents>

namespace Reprise {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Application &application, const QString &statePath)
    : m_application(application)
    , m_state(statePath)
    , m_actions(new Actions(this))
    , m_watch(new RunWatch(this))
    , m_counter(new ViewCounter(this))
{
    createParts();
    createPages();
    connectActions();
    connectNavigation();
    connectPages();
    connectRuns();
    restoreState();
    showSession();
}

MainWindow::~MainWindow()
{
    closeSession();
}

void MainWindow::createParts()
{
    setWindowTitle(u"Reprise"_s);
    setMinimumSize(800, 520);
    m_frame = new WindowFrame(this);
    m_top = new TopBar(*m_actions, m_frame);
    m_banner = new MessageBanner(m_frame);
    m_splitter = new QSplitter(m_frame);
    m_sidebar = new Sidebar(m_splitter);
    m_pages = new QStackedWidget(m_splitter);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({Sidebar::WideWidth, 1200});
    m_shelf = new ViewShelf(m_state, *m_sidebar, *m_counter, this);
    m_status = new StatusLine(m_frame);
    m_frame->addPart(m_top);
    m_frame->addPart(m_banner);
    auto *lasting = new MessageBanner(m_frame);
    m_frame->addPart(lasting);
    m_copyNote = new CopyNote(*lasting, this);
    m_frame->addPart(m_splitter, 1);
    m_frame->addPart(m_status);
    setCentralWidget(m_frame);
    for (int id = 0; id < Actions::Count; ++id)
        addAction(m_actions->at(Actions::Id(id)));
}

void MainWindow::createPages()
{
    m_events = new EventsPage(*m_actions, m_pages);
    m_plan = new PlanPage(m_pages);
    m_run = new RunPanel(m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_events, m_plan, m_run})
        m_pages->addWidget(page);
}

QWidget *MainWindow::currentPage() const
{
    return m_pages->currentWidget();
}

void MainWindow::connectActions()
{
    const auto on = [this](Actions::Id id, auto slot) {
        connect(m_actions->at(id), &QAction::triggered, this, slot);
    };
    on(Actions::Find, [this] { m_top->focusFind(); });
    on(Actions::FocusSidebar, [this] { m_sidebar->setFocus(); });
    on(Actions::PlanReplay, &MainWindow::planReplay);
    on(Actions::ExportEvents, [this] {
        if (m_session)
            OutputDialogs::exportEvents(*m_session, *m_events, this);
    });
    on(Actions::SaveView, [this] { m_shelf->askSave(m_events->filterText().toUtf8()); });
    on(Actions::Import, &MainWindow::importFiles);
    on(Actions::OpenDatabase, &MainWindow::openDatabase);
    on(Actions::NewStore, &MainWindow::askNewStore);
    on(Actions::ThemeSystem, [this] { setTheme(ThemeMode::System); });
    on(Actions::ThemeLight, [this] { setTheme(ThemeMode::Light); });
    on(Actions::ThemeDark, [this] { setTheme(ThemeMode::Dark); });
    on(Actions::Shortcuts, [this] { (new ShortcutSheet(*m_actions, this))->open(); });
    on(Actions::Quit, &QWidget::close);
    for (const Actions::Id id :
        {Actions::FocusFilter, Actions::FocusTimes, Actions::FocusEvents, Actions::FocusDetail})
        on(id, [this] { showPage(m_events); });
}

void MainWindow::connectNavigation()
{
    connect(m_sidebar, &Sidebar::filterChosen, this, [this](const QByteArray &text) {
        showPage(m_events);
        m_events->applyFilter(QString::fromUtf8(text));
    });
    const auto openById = [this](const ProfileId &id) {
        for (const Profile &profile : m_application.profiles()) {
            if (profile.id == id)
                return openProfile(profile);
        }
    };
    connect(m_sidebar, &Sidebar::profileChosen, this, openById);
    connect(m_top, &TopBar::profileChosen, this, openById);
    connect(m_sidebar, &Sidebar::runChosen, this, &MainWindow::openRun);
    connect(m_top, &TopBar::findRequested, this, [this](const QString &text) {
        showPage(m_events);
        m_events->find(text);
    });
    connect(m_counter, &ViewCounter::counted, m_sidebar, &Sidebar::setViewCounts);
    connect(m_shelf, &ViewShelf::changed, this, &MainWindow::showSaveView);
    connect(m_events, &EventsPage::filterChanged, this, &MainWindow::showSaveView);
    connect(m_counter, &ViewCounter::failuresFound, m_sidebar, &Sidebar::setFailures);
    connect(&m_application, &Application::profilesChanged, this, [this] {
        m_top->setProfiles(m_application.profiles());
        showSession();
    });
}

void MainWindow::connectPages()
{
    connect(m_events, &EventsPage::failed, this, &MainWindow::showError);
    connect(m_copyNote, &CopyNote::failed, this, &MainWindow::showError);
    connect(m_events, &EventsPage::importRequested, this, &MainWindow::importFiles);
    connect(m_events, &EventsPage::filterChanged, m_sidebar, &Sidebar::setCurrentFilter);
    connect(m_events, &EventsPage::noticed, this,
        [this](const QString &text) { m_banner->showMessage(MessageBanner::Tone::Notice, text); });
    connect(m_events, &EventsPage::countsChanged, this, [this] {
        const QueryResult &result = m_events->feed()->result();
        const bool isKnown = m_events->feed()->hasResult();
        m_status->setCounts(result.total,
            isKnown ? std::optional(result.rows.size()) : std::nullopt, m_events->selectedCount());
        showHealth();
    });
    connect(m_plan, &PlanPage::closed, this, [this] { showPage(m_events); });
    connect(m_plan, &PlanPage::runCreated, this, &MainWindow::showRun);
    connect(m_run, &RunPanel::closed, this, [this] { showPage(m_events); });
    connect(m_run, &RunPanel::reportRequested, this, [this] {
        if (m_session && m_run->run())
            OutputDialogs::saveReport(*m_session, *m_run->run(), this);
    });
    connect(m_run, &RunPanel::eventRequested, this, [this](const EventId &event) {
        showPage(m_events);
        m_events->find(QString::fromUtf8(event.text()));
    });
}

void MainWindow::connectRuns()
{
    connect(m_watch, &RunWatch::runsChanged, this, &MainWindow::showRuns);
    connect(m_watch, &RunWatch::activeChanged, m_status, &StatusLine::setRun);
    connect(m_status, &StatusLine::failed, this, &MainWindow::showError);
    connect(m_status, &StatusLine::runChosen, this, [this] { showRun(m_watch->active()); });
    connect(m_status, &StatusLine::cancelRequested, this, [this] {
        showRun(m_watch->active());
        m_run->askCancel();
    });
}

// Sources

void MainWindow::openLastProfile()
{
    const QList<Profile> profiles = m_application.profiles();
    for (const Profile &profile : profiles) {
        if (profile.id == m_state.lastProfile())
            return openProfile(profile);
    }
    openProfile(profiles.first());
}

void MainWindow::closeSession()
{
    m_opening.reset();
    if (m_session)
        saveState();
    m_watch->setSession(nullptr);
    m_copyNote->setSession(nullptr);
    m_counter->setSession(nullptr);
    m_shelf->setProfile({});
    m_plan->setSession(nullptr);
    m_run->setRun(nullptr, nullptr);
    m_events->setSession(nullptr);
    m_session.reset();
}

void MainWindow::openProfile(const Profile &profile)
{
    if (m_session && m_session->profile().id == profile.id)
        return showPage(m_events);
    closeSession();
    m_banner->dismiss();
    m_session = m_application.openSession(profile);
    m_state.setLastProfile(profile.id);
    connect(m_session.get(), &Session::stateChanged, this, &MainWindow::showHealth);
    connect(m_session.get(), &Session::openingProgressed, m_top, &TopBar::setOpening);
    m_events->setSession(m_session.get());
    m_plan->setSession(m_session.get());
    m_watch->setSession(m_session.get());
    m_copyNote->setSession(m_session.get());
    m_shelf->setProfile(profile.id);
    m_counter->setSession(m_session.get());
    const WindowState::Browsing browsing = m_state.browsing(profile.id);
    m_events->setMarkers(browsing.markers);
    m_events->setSort(browsing.sort);
    m_events->applyFilter(browsing.filter);
    showPage(m_events);
    showSession();
}

void MainWindow::showSession()
{
    const Profile profile = m_session ? m_session->profile() : Profile{};
    m_top->setProfiles(m_application.profiles());
    m_top->setProfile(profile);
    m_top->setPractice(m_session ? m_session->practice() : nullptr);
    m_frame->setProduction(profile.isProduction);
    m_sidebar->setProfiles(m_application.profiles(), profile.id);
    setWindowTitle(
        m_session ? tr("%1 – Reprise").arg(lineText(profile.name.toUtf8(), 60)) : u"Reprise"_s);
    showHealth();
}

void MainWindow::showHealth()
{
    if (!m_session)
        return m_top->setHealth(TopBar::Health::Opening, tr("nothing is open"));
    switch (m_session->state()) {
    case Session::State::Opening:
        return m_top->setHealth(TopBar::Health::Opening, tr("opening…"));
    case Session::State::Failed:
        m_top->setHealth(TopBar::Health::Failed, tr("cannot be opened"));
        return showError(m_session->error());
    case Session::State::Ready:
        return m_top->setHealth(TopBar::Health::Ready,
            tr("%Ln events", nullptr, pluralCount(m_session->archive().eventCount())));
    }
}

//! Into the store that is open; the sample and databases of others take nothing, so that a store is
//! made for the files, named after the first.
void MainWindow::importFiles()
{
    SourceDialogs::chooseImports(this, [this](const QStringList &files) {
        if (!m_session || m_session->profile().kind != ProfileKind::Store) {
            const QString name = QFileInfo(files.first()).completeBaseName();
            const Result<Profile> added = m_application.addStore(name);
            if (!added)
                return showError(added.error());
            openProfile(*added);
        }
        (new ImportDialog(*m_session, files, this))->open();
    });
}

void MainWindow::openDatabase()
{
    SourceDialogs::openDatabase(this, [this](const QString &path) {
        const Result<Profile> added = m_application.addEventDatabase(path);
        added ? openProfile(*added) : showError(added.error());
    });
}

void MainWindow::askNewStore()
{
    SourceDialogs::newStore(this, [this](const QString &name) {
        const Result<Profile> added = m_application.addStore(name);
        added ? openProfile(*added) : showError(added.error());
    });
}

// Runs

void MainWindow::planReplay()
{
    if (!m_session || !m_actions->at(Actions::PlanReplay)->isEnabled())
        return;
    showPage(m_plan);
    m_plan->open(m_events->planOrder());
}

void MainWindow::showRuns()
{
    m_sidebar->setRuns(m_watch->runs());
}

void MainWindow::showSaveView()
{
    const QByteArray filter = m_events->filterText().toUtf8();
    const QString known = lineText(m_shelf->titleOf(filter).toUtf8(), 40);
    m_actions->setEnabled(Actions::SaveView, m_session && !filter.isEmpty() && known.isEmpty(),
        filter.isEmpty() ? tr("There is no filter to save.")
                         : tr("The view “%1” has this filter already.").arg(known));
}

void MainWindow::showRun(ReplayRun *run)
{
    if (!run)
        return;
    m_watch->follow(run);
    if (m_run->run() != run)
        m_run->setRun(m_session.get(), run);
    showPage(m_run);
}

void MainWindow::openRun(const RunId &id)
{
    if (!m_session)
        return;
    m_opening = m_session->openRun(id, {});
    connect(m_opening.get(), &Job::finished, this, [this] {
        const Result<ReplayRun *> opened = m_opening->takeResult();
        m_opening.reset();
        opened ? showRun(*opened) : showError(opened.error());
    });
}

// The window itself

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    const bool isRun = page == m_run && m_run->run();
    m_sidebar->setCurrentRun(isRun ? m_run->run()->summary().id : RunId());
}

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
        resize(1440, 900);
    m_splitter->restoreState(m_state.splitter(u"window"_s));
    m_events->splitter()->restoreState(m_state.splitter(u"events"_s));
    m_events->restoreColumns(m_state.columns());
}

void MainWindow::saveState()
{
    m_state.setGeometry(saveGeometry());
    if (!m_sidebar->isFolded())
        m_state.setSplitter(u"window"_s, m_splitter->saveState());
    m_state.setSplitter(u"events"_s, m_events->splitter()->saveState());
    m_state.setColumns(m_events->saveColumns());
    if (m_session)
        m_state.setBrowsing(m_session->profile().id,
            {m_events->filterText(), m_events->sort(), m_events->markers()});
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        m_status->setTip(static_cast<QStatusTipEvent *>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool isNarrow = width() < FoldWidth;
    if (isNarrow == m_sidebar->isFolded())
        return;
    m_sidebar->setFolded(isNarrow);
    const int wide = isNarrow ? Sidebar::FoldedWidth : Sidebar::WideWidth;
    m_sidebar->setMaximumWidth(isNarrow ? Sidebar::FoldedWidth : QWIDGETSIZE_MAX);
    m_splitter->setSizes({wide, width() - wide});
    m_top->setCompact(isNarrow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_watch->isSending()) {
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
                        .arg(m_watch->active()->summary().number));
    connect(dialog, &QDialog::accepted, this, [this] {
        m_mayClose = true;
        close();
    });
    dialog->open();
}

void MainWindow::showError(const Error &error)
{
    if (error.kind != Error::Kind::Canceled)
        m_banner->showMessage(MessageBanner::Tone::Error, errorText(error).full());
}

} // namespace Reprise
