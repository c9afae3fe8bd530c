// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/eventspage.h"

#include "models/domain/query/queryedit.h"
#include "models/domain/query/queryparser.h"
#include "models/domain/query/queryprinter.h"
#include "ui/actions.h"
#include "ui/detail/eventdetail.h"
#include "ui/events/cellfilter.h"
#include "ui/events/eventstory.h"
#include "ui/events/eventtable.h"
#include "ui/events/eventtsv.h"
#include "ui/events/filterbar.h"
#include "ui/events/vocabularyfeed.h"
#include "ui/histogram/histogramview.h"
#include "ui/style/applicationstyle.h"
#include "ui/widgets/format.h"
#include "ui/widgets/waitlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reprise {

namespace {

constexpr int LeastTable = 84; // two rows below the titles
constexpr int LowPage = 500; // a lower one has lower times
constexpr int TableShare = 47; // of the height, until somebody moves the line between
constexpr int DetailShare = 53;

} // namespace

EventsPage::EventsPage(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_feed(new EventFeed(m_model, this))
    , m_vocabulary(new VocabularyFeed(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    createFilterRow(layout);
    createBrowser(layout);
    connectTable();
    connectHistogram();
    connectFeed();
    connectActions();
    setSession(nullptr);
}

EventsPage::~EventsPage() = default;

void EventsPage::createFilterRow(QBoxLayout *layout)
{
    m_filterBar = new FilterBar(m_clock, this);
    m_wait = new WaitLabel(this);
    m_plan = new QPushButton(tr("Plan replay…"), this);
    m_plan->setAutoDefault(false);
    setAccent(*m_plan);
    m_saveView = new QPushButton(tr("Save view"), this);
    m_saveView->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 7, 12, 7);
    row->setSpacing(8);
    row->addWidget(m_filterBar, 1);
    row->addWidget(m_wait);
    row->addWidget(m_saveView);
    row->addWidget(m_plan);
    layout->addLayout(row);
    connect(m_wait, &WaitLabel::canceled, m_feed, &EventFeed::stop);
    connect(m_plan, &QPushButton::clicked, m_actions.at(Actions::PlanReplay), &QAction::trigger);
    const QAction *save = m_actions.at(Actions::SaveView);
    connect(m_saveView, &QPushButton::clicked, save, &QAction::trigger);
    connect(save, &QAction::changed, m_saveView, [button = m_saveView, save] {
        button->setEnabled(save->isEnabled());
        button->setStatusTip(save->statusTip());
    });
}

void EventsPage::createBrowser(QBoxLayout *layout)
{
    m_histogram = new HistogramView(this);
    m_table = new EventTable(m_model, this);
    m_table->setMinimumSize(240, LeastTable);
    m_detail = new EventDetail(this);
    m_detail->setMinimumWidth(240); // its height is what its parts need
    m_story = new EventStory(*m_detail, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({TableShare, DetailShare});
    layout->addWidget(m_histogram);
    layout->addWidget(m_splitter, 1);
}

void EventsPage::connectTable()
{
    connect(m_table, &EventTable::currentRowChanged, this, &EventsPage::openRow);
    connect(m_table, &EventTable::selectionChangedTo, this, &EventsPage::showCounts);
    connect(m_table, &EventTable::copyRequested, this, &EventsPage::copyRows);
    connect(m_table, &EventTable::importRequested, this, &EventsPage::importRequested);
    connect(m_table, &EventTable::activatedRow, this, [this] { m_detail->setFocus(); });
    connect(m_table, &EventTable::clearFilterRequested, this, [this] { setFilter({}); });
    connect(
        m_table, &EventTable::planRequested, m_actions.at(Actions::PlanReplay), &QAction::trigger);
    connect(m_table, &EventTable::filterRequested, this,
        [this](const Comparison &comparison, bool isNegated) {
            setFilter(conjoin(m_filter, toNode({comparison, isNegated})));
        });
    connect(&m_model, &EventTableModel::sortRequested, this, [this](const SortKey &key) {
        m_sort = key;
        runQuery();
    });
    connect(m_detail, &EventDetail::filterRequested, this,
        [this](const Comparison &comparison) { setFilter(conjoin(m_filter, comparison)); });
    connect(m_story, &EventStory::narrowRequested, this,
        [this](const Comparison &condition) { followStory(conjoin(m_filter, condition)); });
    connect(m_story, &EventStory::filterRequested, this, &EventsPage::followStory);
}

void EventsPage::connectHistogram()
{
    connect(m_histogram, &HistogramView::windowSelected, this,
        [this](qint64 from, qint64 to) { setFilter(withReceivedWindow(m_filter, from, to)); });
    connect(m_histogram, &HistogramView::windowCleared, this,
        [this] { setFilter(withoutField(m_filter, QueryField::Received)); });
    connect(m_histogram, &HistogramView::markersChanged, this, [this] {
        m_story->setFixDeployed(markers().fixDeployedMicros);
        emit markersChanged();
    });
}

void EventsPage::connectFeed()
{
    connect(m_feed, &EventFeed::aboutToRefresh, this,
        [this] { m_memory = RowMemory::of(*m_table, *m_feed); });
    connect(m_feed, &EventFeed::answered, this, &EventsPage::showAnswer);
    connect(m_feed, &EventFeed::extended, this, &EventsPage::showCounts);
    connect(m_feed, &EventFeed::busyChanged, this, &EventsPage::showBusy);
    connect(m_feed, &EventFeed::failed, this, &EventsPage::failed);
    connect(
        m_filterBar, &FilterBar::queryChanged, this, [this] { takeFilter(m_filterBar->query()); });
    connect(m_filterBar, &FilterBar::valuesWanted, m_vocabulary, &VocabularyFeed::want);
    connect(m_vocabulary, &VocabularyFeed::changed, m_filterBar, &FilterBar::setValues);
    connect(m_filterBar, &FilterBar::leaveRequested, this, [this] { m_table->setFocus(); });
}

void EventsPage::connectActions()
{
    const auto on = [this](Actions::Id id, auto slot) {
        connect(m_actions.at(id), &QAction::triggered, this, slot);
    };
    on(Actions::FocusFilter, [this] { m_filterBar->setFocus(); });
    on(Actions::ClearFilter, [this] { setFilter({}); });
    on(Actions::FocusTimes, [this] { m_histogram->setFocus(); });
    on(Actions::FocusEvents, [this] { m_table->setFocus(); });
    on(Actions::FocusDetail, [this] { m_detail->setFocus(); });
    on(Actions::SelectAll, [this] { m_table->selectAllMatching(); });
    on(Actions::CopyRows, [this] { copyRows(); });
    on(Actions::Refresh, [this] { m_feed->refresh(); });
    on(Actions::StopSearch, [this] { m_feed->stop(); });
    on(Actions::MarkBugIntroduced,
        [this] { m_histogram->plantMarker(HistogramView::Part::BugIntroduced); });
    on(Actions::MarkFixDeployed,
        [this] { m_histogram->plantMarker(HistogramView::Part::FixDeployed); });
    on(Actions::ClearMarkers, [this] {
        setMarkers({});
        emit markersChanged();
    });
}

void EventsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_histogram->setCompact(height() < LowPage);
}

void EventsPage::setSession(Session *session)
{
    m_copying.reset();
    m_finding.reset();
    m_session = session;
    m_clock.setSession(session);
    m_filterBar->setQuery({});
    m_story->setSession(session);
    m_histogram->setHistogram({});
    m_vocabulary->setArchive(session ? &session->archive() : nullptr);
    m_feed->setArchive(session ? &session->archive() : nullptr);
    if (session)
        m_table->setNow(session->nowMicros());
    runQuery();
    showEmptiness();
    showCounts();
}

QString EventsPage::filterText() const
{
    return toText(m_filter);
}

void EventsPage::applyFilter(const QString &text)
{
    m_filterBar->setText(text);
}

void EventsPage::setFilter(const QueryNode &filter)
{
    m_filterBar->setQuery(filter);
}

//! The event that the filter came from is among its matches and stays the one looked at.
void EventsPage::followStory(const QueryNode &filter)
{
    m_keepsEvent = filter != m_filter;
    setFilter(filter);
}

void EventsPage::takeFilter(const QueryNode &filter)
{
    m_filter = filter;
    showWindow();
    runQuery();
    emit filterChanged(toText(filter).toUtf8());
}

void EventsPage::setSort(const SortKey &key)
{
    m_sort = key;
    m_model.setSortKey(key);
    const QSignalBlocker quiet(m_model);
    m_table->horizontalHeader()->setSortIndicator(
        int(key.field), key.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

SortKey EventsPage::sort() const
{
    return m_sort;
}

QByteArray EventsPage::saveColumns() const
{
    return m_table->saveLayout();
}

QList<int> EventsPage::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < EventTableModel::ColumnCount; ++visual) {
        const int column = m_table->horizontalHeader()->logicalIndex(visual);
        if (!m_table->isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

void EventsPage::restoreColumns(const QByteArray &layout)
{
    const QSignalBlocker quiet(m_model); // the order belongs to the profile, not to the columns
    m_table->restoreLayout(layout);
}

void EventsPage::setMarkers(const IncidentMarkers &markers)
{
    m_histogram->setMarkers(markers);
    m_story->setFixDeployed(markers.fixDeployedMicros);
}

IncidentMarkers EventsPage::markers() const
{
    return m_histogram->markers();
}

void EventsPage::runQuery()
{
    if (!m_session)
        return;
    EventQuery query;
    query.filter = m_filter;
    query.sort = {m_sort};
    m_vocabulary->makeWay();
    m_feed->setQuery(query);
}

// Answers

void EventsPage::showAnswer(bool isRefresh)
{
    m_histogram->setHistogram(m_feed->result().histogram);
    showWindow();
    if (isRefresh) {
        m_memory.restore(*m_table, *m_feed);
        m_story->reload();
    }
    const bool showsNothing = m_table->currentRow() < 0 && m_detail->record().event.id.isEmpty();
    if (m_feed->result().rows.size() > 0 && (!isRefresh || showsNothing))
        m_table->goTo(firstLookedAt(), Qt::ControlModifier); // looked at, not selected
    else if (!isRefresh)
        m_story->close();
    m_keepsEvent = false;
    showEmptiness();
    showCounts();
    m_vocabulary->setAnswer(m_feed->query(), m_feed->result());
}

qint64 EventsPage::firstLookedAt() const
{
    const std::optional<RowKey> key = m_story->key();
    return m_keepsEvent && key ? m_feed->positionsOf({*key}).value(*key, 0) : 0;
}

void EventsPage::showWindow()
{
    const std::optional<ReceivedWindow> window = receivedWindow(m_filter);
    const Histogram &histogram = m_feed->result().histogram;
    if (!window)
        return m_histogram->setWindow(std::nullopt);
    m_histogram->setWindow(TimeWindow{window->fromMicros.value_or(histogram.fromMicros),
        window->toMicros.value_or(histogram.toMicros())});
}

void EventsPage::showCounts()
{
    const QueryResult &result = m_feed->result();
    if (m_feed->hasResult())
        m_filterBar->setMatchCount(result.rows.size(), result.total, result.isComplete);
    updateActions();
    emit countsChanged();
}

void EventsPage::showEmptiness()
{
    using Emptiness = EventTable::Emptiness;
    const bool isOpening = m_session && m_session->state() == Session::State::Opening;
    if (!m_feed->hasResult())
        return m_table->setEmptiness(isOpening ? Emptiness::Opening : Emptiness::None);
    if (m_feed->result().rows.size() > 0 || m_feed->isBusy())
        return m_table->setEmptiness(Emptiness::None);
    if (m_feed->result().total > 0)
        return m_table->setEmptiness(Emptiness::NothingMatches);
    if (m_session && m_session->gateway())
        return m_table->setEmptiness(Emptiness::NothingFetched);
    m_table->setEmptiness(Emptiness::NoEvents, m_session && m_session->archive().canImport());
}

void EventsPage::showBusy()
{
    const QueryResult &result = m_feed->result();
    if (!m_feed->isBusy())
        m_wait->stop();
    else if (!m_wait->isWaiting())
        m_wait->start(tr("Searching"));
    if (m_feed->isBusy() && result.toScan > 0)
        m_wait->setProgress(result.scanned, result.toScan);
    showEmptiness();
    updateActions();
}

void EventsPage::updateActions()
{
    const bool hasRows = m_feed->result().rows.size() > 0;
    const bool hasSelection = !m_table->selection().isEmpty();
    const QString nothing =
        m_session ? tr("There is nothing to act on: no event matches.") : tr("No profile is open.");
    const QString searching = tr("A search is still under way; stop it or wait for its end.");
    const bool canPlan = hasRows && !m_feed->isBusy();
    m_actions.setEnabled(Actions::PlanReplay, canPlan, hasRows ? searching : nothing);
    m_actions.setEnabled(Actions::ExportEvents, canPlan, hasRows ? searching : nothing);
    m_actions.setEnabled(Actions::SelectAll, hasRows, nothing);
    m_actions.setEnabled(Actions::CopyRows, hasSelection, tr("No event is selected."));
    m_actions.setEnabled(Actions::StopSearch, m_feed->isBusy(), tr("No search is under way."));
    m_actions.setEnabled(Actions::ClearFilter, m_filter != QueryNode{}, tr("There is no filter."));
    m_plan->setEnabled(canPlan);
    m_plan->setStatusTip(m_actions.at(Actions::PlanReplay)->statusTip());
    m_table->setPlanEnabled(canPlan, hasRows ? searching : nothing);
}

// Detail

void EventsPage::openRow(qint64 row)
{
    const ResultSet &rows = m_feed->result().rows;
    if (row < 0 || row >= rows.size())
        return;
    m_story->open(rows.keyAt(row));
}

void EventsPage::showEvent(RowKey key)
{
    const QHash<RowKey, qint64> positions = m_feed->positionsOf({key});
    if (positions.contains(key))
        m_table->goTo(positions.value(key));
    m_story->open(key);
}

void EventsPage::find(const QString &text)
{
    if (!m_session || text.isEmpty())
        return;
    m_finding = m_session->archive().find(EventId(text.toUtf8()));
    connect(m_finding.get(), &Job::finished, this, [this, text] {
        const Result<std::optional<RowKey>> found = m_finding->result();
        m_finding.reset();
        if (found && *found)
            return showEvent(**found);
        setFilter(searchNode(text.toUtf8()));
    });
}

// Selection

qint64 EventsPage::selectedCount() const
{
    return m_table->selection().count();
}

PlanOrder EventsPage::planOrder() const
{
    const Selection &selection = m_table->selection();
    const ResultSet &rows = m_feed->result().rows;
    PlanOrder order;
    order.selection = rows;
    if (selection.isAllMatching()) {
        for (const qint64 position : selection.takenOut())
            order.takenOut.append(rows.keyAt(position));
    } else if (!selection.isEmpty()) {
        QList<std::pair<qint64, qint64>> spans;
        for (const PositionSpan &span : selection.spans())
            spans.append({span.first, span.last});
        order.selection = rows.part(spans);
    }
    order.scope.filter = toText(m_filter).toUtf8();
    order.scope.bugIntroducedMicros = markers().bugIntroducedMicros;
    order.scope.fixDeployedMicros = markers().fixDeployedMicros;
    return order;
}

void EventsPage::copyRows()
{
    const Selection &selection = m_table->selection();
    if (!m_session || selection.isEmpty())
        return;
    QList<RowKey> keys;
    for (const PositionSpan &span : selection.spans()) {
        const qint64 room = CopyLimit - keys.size();
        keys += m_feed->result().rows.keys(span.first, qMin(span.count(), room));
    }
    const bool isCut = keys.size() < selection.count();
    m_copying = m_session->archive().events(keys);
    connect(m_copying.get(), &Job::finished, this, [this, isCut] {
        const JobPtr<QList<Event>> job = std::move(m_copying);
        if (!job->result())
            return emit failed(job->result().error());
        QGuiApplication::clipboard()->setText(toTsv(*job->result(), shownColumns()));
        const int count = pluralCount(job->result()->size());
        emit noticed(isCut
                ? tr("The first %Ln rows are copied. Export for all of them.", nullptr, count)
                : tr("%Ln rows are copied.", nullptr, count));
    });
}

} // namespace Reprise
