// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/syncrun.h"

#include "app/async/clock.h"
#include "app/sync/scopelisting.h"
#include "app/sync/syncbookmark.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

//! May pass by itself.
bool isPassing(Error::Kind kind)
{
    return kind == Error::Kind::Network || kind == Error::Kind::Timeout || kind == Error::Kind::Tls
        || kind == Error::Kind::Server || kind == Error::Kind::RateLimited;
}

//! Concerns everything that is done with this connection.
bool isOfAll(Error::Kind kind)
{
    return kind == Error::Kind::Auth || kind == Error::Kind::Storage;
}

qint64 doubled(qint64 first, int times, qint64 last)
{
    return std::min(last, first << std::min(times, 20));
}

} // namespace

SyncRun::SyncRun(Connector &connector, CallBudget &budget, EventArchive &archive,
    const Clock &clock, const QList<ScopePath> &chosen, QObject *parent)
    : QObject(parent)
    , m_connector(connector)
    , m_budget(budget)
    , m_archive(archive)
    , m_clock(clock)
    , m_chosen(chosen)
    , m_progress(clock)
{
    setRules({});
    for (QTimer *timer : {&m_retry, &m_holes})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SyncRun::next);
    connect(&m_holes, &QTimer::timeout, this, &SyncRun::retryHoles);
    connect(&budget, &CallBudget::changed, this, &SyncRun::report);
}

SyncRun::~SyncRun() = default;

void SyncRun::setRules(const SyncRules &rules)
{
    m_rules = rules;
    m_rules.canFilterByTime = m_connector.capabilities().of(Ability::FilterByTime).isPossible;
}

void SyncRun::start()
{
    m_reading = m_archive.bookmark();
    connect(m_reading.get(), &Job::finished, this, &SyncRun::takeBookmark);
}

void SyncRun::takeBookmark()
{
    const Result<QByteArray> bookmark = m_reading->takeResult();
    m_reading.reset();
    if (!bookmark)
        return failAll(bookmark.error());
    m_dormant = fromBookmark(*bookmark);
    QList<ScopePath> known; // shown until the gateway has said which ones there are
    for (const ScopeState &state : std::as_const(m_dormant.scopes))
        known.append(state.scope);
    adopt(known);
    m_hasState = true;
    next();
}

void SyncRun::listScopes()
{
    m_listing = JobPtr<QList<ScopePath>>(new ScopeListing(m_connector, m_chosen));
    connect(m_listing.get(), &Job::finished, this, &SyncRun::takeScopes);
    report();
}

void SyncRun::takeScopes()
{
    const Result<QList<ScopePath>> paths = m_listing->takeResult();
    m_listing.reset();
    if (!paths)
        return isPassing(paths.error().kind) ? retryLater(paths.error()) : failAll(paths.error());
    m_progress.noteContact();
    m_failures = 0;
    adopt(*paths);
    m_isListed = true;
    for (Scope &scope : m_scopes) {
        if (m_pendingLook)
            scope.sync.look(*m_pendingLook, m_clock.utcMicros());
        for (const TimeInterval &span : m_pendingWanted.intervals())
            scope.sync.want(span);
    }
    m_pendingLook.reset();
    m_pendingWanted = {};
    emit coverageChanged();
    next();
}

//! Works on these scopes from now on; what is known of others is kept for the time they come back.
void SyncRun::adopt(const QList<ScopePath> &paths)
{
    std::vector<Scope> scopes;
    for (const ScopePath &path : paths) {
        const auto isSame = [ids = idsOf(path)](const Scope &scope) {
            return idsOf(scope.sync.state().scope) == ids;
        };
        const auto known = std::find_if(m_scopes.begin(), m_scopes.end(), isSame);
        if (known != m_scopes.end()) {
            scopes.push_back(std::move(*known));
            m_scopes.erase(known);
            continue;
        }
        ScopeState state;
        if (const ScopeState *dormant = m_dormant.find(path))
            state = *dormant;
        state.scope = path;
        scopes.push_back({ScopeSync(state, m_rules), {}});
    }
    for (const Scope &scope : m_scopes)
        m_dormant.scopes.append(scope.sync.state());
    m_dormant.scopes.removeIf([&paths](const ScopeState &state) {
        const auto isSame = [ids = idsOf(state.scope)](
                                const ScopePath &path) { return idsOf(path) == ids; };
        return std::any_of(paths.cbegin(), paths.cend(), isSame);
    });
    m_scopes = std::move(scopes);
}

void SyncRun::look(ScopeSync::Look look, CallPriority priority)
{
    const bool isByPerson = priority == CallPriority::Person;
    if (m_failure && !isByPerson)
        return;
    m_priority = priority;
    m_progress.begin(look == ScopeSync::Look::Full);
    m_pendingLook = std::max(look, m_pendingLook.value_or(look));
    if (isByPerson)
        forgive();
    if (!m_isListed)
        return next();
    for (Scope &scope : m_scopes)
        scope.sync.look(*m_pendingLook, m_clock.utcMicros());
    m_pendingLook.reset();
    next();
}

//! A person asks: what has failed is tried again, and scopes that came into being are found.
void SyncRun::forgive()
{
    m_failure.reset();
    m_failures = 0;
    m_retry.stop();
    m_isListed = false;
    for (Scope &scope : m_scopes) {
        scope.error.reset();
        scope.sync.retryHoles();
    }
}

void SyncRun::want(const TimeInterval &span)
{
    m_progress.begin(true);
    for (Scope &scope : m_scopes)
        scope.sync.want(span);
    if (!m_isListed)
        m_pendingWanted.add(span);
    next();
}

void SyncRun::retryHoles()
{
    for (Scope &scope : m_scopes)
        scope.sync.retryHoles();
    next();
}

void SyncRun::next()
{
    const bool isBusy = m_listing || m_page || m_writing;
    if (isBusy || !m_hasState || m_failure || m_retry.isActive())
        return report();
    if (!m_isListed)
        return m_pendingLook || !m_pendingWanted.isEmpty() ? listScopes() : report();
    Scope *scope = choose();
    if (!scope)
        return settle();
    PageRequest request = scope->sync.request();
    request.priority = scope->sync.isLooking() ? m_priority : CallPriority::Sync;
    m_page = m_connector.list(request);
    connect(m_page.get(), &Job::finished, this, &SyncRun::takePage);
    report();
}

//! Whose turn it is: those whose newest events were asked for first.
SyncRun::Scope *SyncRun::choose()
{
    for (const bool isForNewest : {true, false}) {
        for (size_t i = 0; i < m_scopes.size(); ++i) {
            const size_t place = (m_turn + i) % m_scopes.size();
            Scope &scope = m_scopes[place];
            if (scope.error || !(isForNewest ? scope.sync.isLooking() : scope.sync.hasWork()))
                continue;
            m_asked = place;
            m_turn = place + 1;
            return &scope;
        }
    }
    return nullptr;
}

void SyncRun::takePage()
{
    Result<RecordPage> page = m_page->takeResult();
    m_page.reset();
    if (!page)
        return takeFailure(page.error());
    m_progress.noteContact();
    m_failures = 0;
    const Result<ScopeState> staged = m_scopes[m_asked].sync.stage(*page);
    if (!staged)
        return takeFailure(staged.error());
    m_storing = std::exchange(page->records, {});
    m_writing = m_archive.upsert({m_storing, {}, m_clock.utcMicros(), bookmarkWith(*staged)});
    connect(m_writing.get(), &Job::finished, this, &SyncRun::takeStored);
}

QByteArray SyncRun::bookmarkWith(const ScopeState &staged) const
{
    SyncState state = m_dormant;
    for (size_t i = 0; i < m_scopes.size(); ++i)
        state.scopes.append(i == m_asked ? staged : m_scopes[i].sync.state());
    return toBookmark(state);
}

void SyncRun::takeStored()
{
    const Result<SinkCounts> counts = m_writing->takeResult();
    m_writing.reset();
    const QList<EventRecord> records = std::exchange(m_storing, {});
    if (!counts)
        return failAll(counts.error());
    m_scopes[m_asked].sync.commit(*counts);
    m_progress.noteStored(*counts, missingMicros());
    emit pageStored(records);
    emit coverageChanged();
    next();
}

void SyncRun::settle()
{
    const bool hasHoles = std::any_of(m_scopes.cbegin(), m_scopes.cend(),
        [](const Scope &scope) { return scope.sync.hasHoles(); });
    if (hasHoles && !m_holes.isActive())
        m_holes.start(int(m_waits.holes));
    m_progress.end();
    report();
    emit settled();
}

void SyncRun::takeFailure(const Error &error)
{
    if (isPassing(error.kind))
        return retryLater(error);
    if (isOfAll(error.kind))
        return failAll(error);
    Scope &scope = m_scopes[m_asked];
    if (!scope.sync.recover()) {
        scope.sync.stop();
        scope.error = error;
    }
    next();
}

void SyncRun::failAll(const Error &error)
{
    for (Scope &scope : m_scopes)
        scope.sync.stop();
    m_failure = error;
    m_progress.end();
    report();
    emit settled();
}

void SyncRun::retryLater(const Error &error)
{
    qint64 wait = doubled(m_waits.retryFirst, m_failures, m_waits.retryLast);
    if (error.kind == Error::Kind::RateLimited) {
        if (m_budget.waitMs() < LeastSaidMs)
            m_budget.pauseFor(doubled(m_waits.limitedFirst, m_failures, m_waits.retryLast));
        wait = std::max<qint64>(1, m_budget.waitMs());
    }
    ++m_failures;
    m_passing = error;
    m_retry.start(int(wait));
    report();
    emit retrying();
}

void SyncRun::report()
{
    SyncStatus status;
    status.phase = phase();
    m_progress.tell(status);
    if (m_retry.isActive()) {
        status.error = m_passing;
        status.untilMicros = m_clock.utcMicros() + qint64(m_retry.remainingTime()) * 1000;
    } else if (status.phase == SyncStatus::Phase::Waiting) {
        status.untilMicros = m_clock.utcMicros() + m_budget.waitMs() * 1000;
    } else if (m_failure) {
        status.error = m_failure;
    }
    tellScopes(status);
    if (status == m_status)
        return;
    m_status = status;
    emit statusChanged();
}

SyncStatus::Phase SyncRun::phase() const
{
    using Phase = SyncStatus::Phase;
    const auto hasFailed = [](const Scope &scope) { return scope.error.has_value(); };
    if (m_failure)
        return Phase::Failed;
    if (m_retry.isActive())
        return m_passing.kind == Error::Kind::RateLimited ? Phase::Waiting : Phase::Offline;
    if (!m_hasState || m_listing)
        return Phase::Starting;
    if (!m_scopes.empty() && std::all_of(m_scopes.cbegin(), m_scopes.cend(), hasFailed))
        return Phase::Failed;
    if (m_page && m_budget.waitMs() >= LongWaitMs)
        return Phase::Waiting;
    return m_progress.isCatchingUp() ? Phase::Syncing : Phase::Current;
}

void SyncRun::tellScopes(SyncStatus &status) const
{
    std::optional<qint64> synced;
    bool areAllChecked = !m_scopes.empty();
    for (const Scope &scope : m_scopes) {
        const ScopeState &state = scope.sync.state();
        status.rejects += state.rejects;
        status.hasHoles = status.hasHoles || scope.sync.hasHoles();
        areAllChecked = areAllChecked && state.checkedMicros;
        if (areAllChecked)
            synced = std::min(synced.value_or(*state.checkedMicros), *state.checkedMicros);
        if (scope.error && !status.error) {
            status.error = scope.error;
            status.errorScope = m_scopes.size() > 1 && !state.scope.isEmpty()
                ? state.scope.constLast().label
                : QByteArray();
        }
    }
    if (areAllChecked)
        status.syncedMicros = synced;
}

QList<ScopePath> SyncRun::scopes() const
{
    QList<ScopePath> paths;
    for (const Scope &scope : m_scopes)
        paths.append(scope.sync.state().scope);
    return paths;
}

Coverage SyncRun::coverage() const
{
    SyncState state;
    for (const Scope &scope : m_scopes)
        state.scopes.append(scope.sync.state());
    return state.shownOf(scopes());
}

std::optional<qint64> SyncRun::wantedFrom() const
{
    std::optional<qint64> from;
    for (const Scope &scope : m_scopes) {
        const QList<TimeInterval> &wanted = scope.sync.state().wanted.intervals();
        if (!wanted.isEmpty())
            from = std::min(from.value_or(wanted.constFirst().from), wanted.constFirst().from);
    }
    return from;
}

std::optional<double> SyncRun::missingMicros() const
{
    double missing = 0;
    for (const Scope &scope : m_scopes) {
        for (const TimeInterval &gap : scope.sync.state().missing()) {
            if (gap.from == Coverage::Beginning)
                return std::nullopt;
            missing += double(gap.to - gap.from);
        }
    }
    return missing;
}

} // namespace Reprise
