// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/sidebar.h"

#include "ui/sidebar/sidebardelegate.h"
#include "ui/sidebar/sidebarmodel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/visibletext.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <utility>

namespace Reprise {

namespace {

constexpr int ShownFailures = 8;
constexpr int ShownRuns = 8;

SidebarEntry heading(const QString &title)
{
    SidebarEntry entry;
    entry.kind = SidebarEntry::Kind::Heading;
    entry.title = title;
    return entry;
}

SidebarEntry hint(const QString &title)
{
    SidebarEntry entry;
    entry.title = title;
    entry.glyph = QStringLiteral("minus");
    return entry;
}

int percentOf(const RunTotals &totals)
{
    const qint64 all = totals.total();
    const qint64 left = totals.count(ItemState::Planned) + totals.count(ItemState::Sending);
    return all == 0 ? 100 : int((all - left) * 100 / all);
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QListView(parent)
    , m_model(new SidebarModel(this))
    , m_delegate(new SidebarDelegate(this))
    , m_counts(sidebarViews().size())
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    setMinimumWidth(FoldedWidth);
    setAccessibleName(tr("Views, failures, runs and profiles"));
    connect(this, &QAbstractItemView::clicked, this, &Sidebar::choose);
    showViews();
    showFailures();
    showRuns();
}

QSize Sidebar::sizeHint() const
{
    return {m_isFolded ? FoldedWidth : WideWidth, 400};
}

void Sidebar::setViewCounts(const QList<std::optional<qint64>> &counts)
{
    m_counts = counts;
    showViews();
}

void Sidebar::setSavedViews(const QList<SavedView> &views)
{
    if (m_saved == views)
        return;
    m_saved = views;
    m_counts.resize(sidebarViews().size()); // of the saved ones none is known now
    showViews();
}

void Sidebar::showViews()
{
    QList<SidebarEntry> entries{heading(tr("Views"))};
    QList<SidebarView> views = sidebarViews();
    const qsizetype firstSaved = views.size();
    for (const SavedView &saved : m_saved)
        views.append({saved.name, QStringLiteral("filter"), saved.filter});
    for (int i = 0; i < views.size(); ++i) {
        SidebarEntry entry;
        entry.kind = SidebarEntry::Kind::View;
        entry.title = views.at(i).title;
        entry.glyph = views.at(i).glyph;
        entry.key = views.at(i).filter;
        entry.saved = i < firstSaved ? -1 : int(i - firstSaved);
        entry.isCurrent = m_run.isEmpty() && entry.key == m_filter;
        if (i < m_counts.size() && m_counts.at(i))
            entry.mark = countText(*m_counts.at(i));
        entry.tip = entry.title;
        if (!entry.key.isEmpty())
            entry.tip += u'\n' + QString::fromUtf8(entry.key);
        entries.append(entry);
    }
    m_model->setSection(SidebarModel::Views, entries);
}

void Sidebar::setFailures(const QList<FailureCount> &failures)
{
    m_failures = failures;
    showFailures();
}

void Sidebar::showFailures()
{
    QList<SidebarEntry> entries{heading(tr("Failure groups"))};
    for (const FailureCount &failure : m_failures.first(qMin(ShownFailures, m_failures.size()))) {
        SidebarEntry entry;
        entry.kind = SidebarEntry::Kind::FailureGroup;
        entry.title = failureTitle(failure);
        entry.glyph = failure.code ? QStringLiteral("cross") : QStringLiteral("clock");
        entry.brief = failure.code ? QString::number(*failure.code) : QString();
        entry.mark = countText(failure.count);
        entry.key = failureFilter(failure);
        entry.isCurrent = m_run.isEmpty() && entry.key == m_filter;
        entry.tip = tr("%1: %Ln events", nullptr, pluralCount(failure.count)).arg(entry.title);
        entries.append(entry);
    }
    if (m_failures.isEmpty())
        entries.append(hint(tr("nothing failed")));
    m_model->setSection(SidebarModel::Failures, entries);
}

void Sidebar::setRuns(const QList<RunSummary> &runs)
{
    m_runs = runs;
    showRuns();
}

void Sidebar::showRuns()
{
    QList<SidebarEntry> entries{heading(tr("Runs"))};
    for (const RunSummary &run : m_runs.first(qMin(ShownRuns, m_runs.size()))) {
        SidebarEntry entry;
        entry.kind = SidebarEntry::Kind::Run;
        entry.title = tr("%1 · %2", "run number, title").arg(run.number).arg(lineText(run.title));
        entry.glyph = QStringLiteral("replay");
        entry.key = run.id.text();
        entry.isCurrent = run.id == m_run;
        const int percent = percentOf(run.totals);
        if (run.state != RunState::Finished)
            entry.percent = percent;
        entry.mark =
            run.state == RunState::Finished ? QStringLiteral("✓") : tr("%1 %").arg(percent);
        entry.markText = run.state == RunState::Finished ? tr("finished") : QString();
        entry.tip = tr("Run %1: %2 of %3 done")
                        .arg(run.number)
                        .arg(countText(run.totals.total() - run.totals.count(ItemState::Planned)),
                            countText(run.totals.total()));
        entries.append(entry);
    }
    if (m_runs.isEmpty())
        entries.append(hint(tr("no run yet")));
    m_model->setSection(SidebarModel::Runs, entries);
}

void Sidebar::setProfiles(const QList<Profile> &profiles, const ProfileId &current)
{
    QList<SidebarEntry> entries{heading(tr("Profiles"))};
    for (const Profile &profile : profiles) {
        SidebarEntry entry;
        entry.kind = SidebarEntry::Kind::Source;
        entry.title = profile.name;
        entry.glyph = QStringLiteral("database");
        entry.key = profile.id.text();
        entry.mark = profile.id == current ? QStringLiteral("●") : QStringLiteral("○");
        entry.markText = profile.id == current ? tr("open") : tr("not open");
        entry.tip = profile.path.isEmpty() ? profile.name : profile.name + u'\n' + profile.path;
        entries.append(entry);
    }
    m_model->setSection(SidebarModel::Sources, entries);
}

void Sidebar::setCurrentFilter(const QByteArray &text)
{
    m_filter = text;
    showViews();
    showFailures();
}

void Sidebar::setCurrentRun(const RunId &id)
{
    m_run = id;
    showViews();
    showFailures();
    showRuns();
}

void Sidebar::setFolded(bool isFolded)
{
    if (m_isFolded == isFolded)
        return;
    m_isFolded = isFolded;
    m_delegate->setFolded(isFolded);
    setVerticalScrollBarPolicy(isFolded ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
    doItemsLayout();
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(currentIndex());
    case Qt::Key_F2:
        if (savedAt(currentIndex()) >= 0)
            emit renameRequested(savedAt(currentIndex()));
        return;
    case Qt::Key_Delete:
        if (savedAt(currentIndex()) >= 0)
            emit deleteRequested(savedAt(currentIndex()));
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

int Sidebar::savedAt(const QModelIndex &index) const
{
    return index.isValid() ? m_model->entry(index).saved : -1;
}

void Sidebar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const int saved = savedAt(index);
    if (saved < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show"), this, [this, index] { choose(index); });
    menu->addAction(tr("&Rename…"), this, [this, saved] { emit renameRequested(saved); })
        ->setShortcut(Qt::Key_F2);
    menu->addAction(tr("&Delete…"), this, [this, saved] { emit deleteRequested(saved); })
        ->setShortcut(Qt::Key_Delete);
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void Sidebar::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        doItemsLayout();
}

void Sidebar::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const SidebarEntry entry = m_model->entry(index);
    switch (entry.kind) {
    case SidebarEntry::Kind::View:
    case SidebarEntry::Kind::FailureGroup:
        return emit filterChosen(entry.key);
    case SidebarEntry::Kind::Run:
        return emit runChosen(RunId(entry.key));
    case SidebarEntry::Kind::Source:
        return emit profileChosen(ProfileId(entry.key));
    case SidebarEntry::Kind::Heading:
    case SidebarEntry::Kind::Hint:
        return;
    }
}

} // namespace Reprise
