// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/localsession.h"

#include "app/archiverequestsource.h"
#include "app/async/clock.h"
#include "app/async/settledjob.h"
#include "app/connection/replaylock.h"
#include "app/connectors/import/importfile.h"
#include "app/freezejob.h"
#include "app/gateway/gatewaylink.h"
#include "app/replay/journal/replayjournal.h"
#include "app/replayrecorder.h"
#include "app/runopening.h"
#include "app/sample/practicegateway.h"
#include "app/sample/sampleincident.h"

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

QByteArray loginName()
{
    const QByteArray name = qgetenv("USER");
    return name.isEmpty() ? QByteArray("operator") : name;
}

std::unique_ptr<ReplayLock> lockOf(const Profile &profile)
{
    constexpr qint64 MsPerMinute = 60'000;
    if (profile.kind != ProfileKind::Gateway)
        return nullptr;
    auto lock = std::make_unique<ReplayLock>(
        profile.isReadOnly ? profile.lockAfterMinutes * MsPerMinute : 0);
    if (!profile.isReadOnly)
        lock->unlock({});
    return lock;
}

Error lockedError()
{
    return {Error::Kind::Rejected, u"replay"_s, u"the connection is read-only"_s};
}

} // namespace

LocalSession::LocalSession(
    const Profile &profile, std::unique_ptr<EventBackend> backend, SessionServices services)
    : m_profile(profile)
    , m_services(services)
    , m_actor(loginName())
    , m_factory(services.journal, services.clock, m_actor,
          [this](const FarSideTerms &terms) { return farSide(terms); })
    , m_archive(std::move(backend))
    , m_lock(lockOf(profile))
    , m_link(m_lock && services.gateways ? std::make_unique<GatewayLink>(
                 *services.gateways, profile, *m_lock, m_archive, services.clock)
                                         : nullptr)
{
    m_copiedMicros = nowMicros();
    m_opening = m_archive.open();
    connect(m_opening.get(), &Job::progressed, this, &Session::openingProgressed);
    connect(m_opening.get(), &Job::finished, this, &LocalSession::takeOpened);
    connect(&services.journal, &ReplayJournal::cancelAsked, this, &LocalSession::hearCancel);
    services.journal.tellCancelMarks();
    loadRuns();
}

LocalSession::~LocalSession() = default;

void LocalSession::takeOpened()
{
    const Result<qint64> count = m_opening->takeResult();
    if (!count)
        return enter(State::Failed, count.error());
    if (m_profile.kind == ProfileKind::Sample && *count == 0)
        return makeSample();
    m_isFilled = true;
    becomeReady();
}

//! Runs belong to what a session knows: "there is no such run" must not depend on which file was
//! read first.
void LocalSession::becomeReady()
{
    if (m_state != State::Opening || !m_isFilled || !m_knowsRuns)
        return;
    enter(State::Ready);
    if (m_link)
        m_link->start();
}

void LocalSession::makeSample()
{
    m_making = m_archive.import(std::make_shared<SampleIncident>());
    connect(m_making.get(), &Job::progressed, this, &Session::openingProgressed);
    connect(m_making.get(), &Job::finished, this, [this] {
        const Result<ImportSummary> made = m_making->takeResult();
        if (!made)
            return enter(State::Failed, made.error());
        m_isFilled = true;
        becomeReady();
    });
}

void LocalSession::enter(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    emit stateChanged();
}

qint64 LocalSession::nowMicros() const
{
    return m_services.clock.utcMicros();
}

std::optional<ShownCopy> LocalSession::copy() const
{
    const std::optional<CopyReason> reason = m_archive.copyReason();
    return reason ? std::optional(ShownCopy{m_copiedMicros, *reason}) : std::nullopt;
}

JobPtr<qint64> LocalSession::readAgain()
{
    if (!m_archive.copyReason())
        return Session::readAgain();
    JobPtr<qint64> reading = m_archive.reread();
    connect(reading.get(), &Job::finished, this,
        [this, job = reading.get(), askedMicros = nowMicros()] {
            if (!job->result())
                return;
            m_copiedMicros = askedMicros;
            emit copyChanged();
        });
    return reading;
}

JobPtr<ImportSummary> LocalSession::importFile(const QString &path)
{
    if (m_profile.kind != ProfileKind::Store)
        return settledJob<ImportSummary>(Error{Error::Kind::Rejected, u"import"_s, path});
    Result<std::shared_ptr<RecordSource>> source = openImport(path);
    if (!source)
        return settledJob<ImportSummary>(source.error());
    return m_archive.import(*std::move(source));
}

const Capabilities *LocalSession::capabilities() const
{
    return m_link ? &m_link->capabilities() : nullptr;
}

FarSide LocalSession::farSide(const FarSideTerms &terms)
{
    return m_link && terms.plan.target.way == ReplayWay::Gateway ? m_link->farSide(terms)
                                                                 : plainFarSide(terms);
}

QList<ReplayTarget> LocalSession::targets() const
{
    if (m_link && m_link->capabilities().of(Ability::ReplayEvent).isPossible)
        return {{ReplayWay::Gateway, m_profile.name.toUtf8(), m_profile.connection.baseUrl}};
    if (!m_services.practice || m_services.practice->baseUrl().isEmpty())
        return {};
    QList<ReplayTarget> targets{
        {ReplayWay::Gateway, "practice gateway", m_services.practice->baseUrl()}};
    for (const char *destination : {"fulfilment", "billing", "crm", "analytics"})
        targets.append({ReplayWay::Direct, QByteArray("practice receiver, ") + destination,
            m_services.practice->receiveUrl(destination), SignatureScheme::GetHook});
    return targets;
}

JobPtr<ReplayPlan> LocalSession::freeze(const PlanRequest &request)
{
    return JobPtr<ReplayPlan>(
        new FreezeJob(m_archive, m_services.work, m_profile, request, nowMicros()));
}

JobPtr<ReplayRun *> LocalSession::createRun(const ReplayPlan &plan, const QByteArray &secret)
{
    if (m_lock && m_lock->isLocked())
        return settledJob<ReplayRun *>(lockedError());
    return openingOf(
        secret, [&plan, this](RunOpening &opening) { opening.create(plan, m_actor, nowMicros()); });
}

JobPtr<ReplayRun *> LocalSession::openRun(const RunId &id, const QByteArray &secret)
{
    ReplayRun *known = findOpen(id);
    // The key of a run is given once, when it is made: with a new key it is made anew, unless it is
    // at work.
    const bool isResting = known && known->summary().state == RunState::Paused;
    if (isResting && !secret.isEmpty())
        std::erase_if(m_openRuns, [known](const OpenRun &open) { return open.run.get() == known; });
    else if (known)
        return settledJob<ReplayRun *>(known);
    return openingOf(secret, [&id](RunOpening &opening) { opening.open(id); });
}

JobPtr<ReplayRun *> LocalSession::openingOf(
    const QByteArray &secret, const std::function<void(RunOpening &)> &begin)
{
    auto *opening = new RunOpening(m_services.journal,
        [this, secret](const RunRecord &record) { return adopt(record, secret); });
    begin(*opening);
    return JobPtr<ReplayRun *>(opening);
}

ReplayRun *LocalSession::adopt(const RunRecord &record, const QByteArray &secret)
{
    // Asked for twice at once: the first one stands, two objects would send twice.
    if (ReplayRun *known = findOpen(record.summary.id))
        return known;
    OpenRun open;
    open.run = m_factory.make(
        record, secret, std::make_unique<ArchiveRequestSource>(m_archive, record.plan.target.way));
    open.recorder = std::make_unique<ReplayRecorder>(*open.run, m_archive);
    connect(open.run.get(), &ReplayRun::stateChanged, this, &Session::runsChanged);
    m_openRuns.push_back(std::move(open));
    loadRuns();
    return m_openRuns.back().run.get();
}

//! An open run hears it by itself. One that nobody has opened is opened for it, and ends at once.
void LocalSession::hearCancel(const RunId &id)
{
    m_toCancel.push_back(id);
    if (!m_readingCanceled)
        takeCanceled();
}

void LocalSession::takeCanceled()
{
    if (m_readingCanceled) {
        const Result<RunRecord> record = m_readingCanceled->takeResult();
        if (record && record->summary.profile == m_profile.id
            && record->summary.state != RunState::Finished)
            adopt(*record, {});
        m_readingCanceled.reset();
    }
    while (!m_toCancel.empty() && findOpen(m_toCancel.back()))
        m_toCancel.pop_back();
    if (m_toCancel.empty())
        return;
    m_readingCanceled = m_services.journal.record(m_toCancel.back());
    m_toCancel.pop_back();
    connect(m_readingCanceled.get(), &Job::finished, this, &LocalSession::takeCanceled);
}

ReplayRun *LocalSession::findOpen(const RunId &id) const
{
    for (const OpenRun &open : m_openRuns) {
        if (open.run->summary().id == id)
            return open.run.get();
    }
    return nullptr;
}

QList<RunSummary> LocalSession::runs() const
{
    QList<RunSummary> runs = m_runs;
    for (RunSummary &summary : runs) {
        if (const ReplayRun *open = findOpen(summary.id))
            summary = open->summary();
    }
    return runs;
}

JobPtr<RunRecord> LocalSession::runRecord(const RunId &id)
{
    return m_services.journal.record(id);
}

void LocalSession::takeRuns(const Result<QList<RunSummary>> &runs)
{
    if (!runs)
        return;
    m_runs = *runs;
    m_runs.removeIf([this](const RunSummary &run) { return run.profile != m_profile.id; });
    emit runsChanged();
}

void LocalSession::loadRuns()
{
    m_loadingRuns = m_services.journal.runs();
    connect(m_loadingRuns.get(), &Job::finished, this, [this] {
        takeRuns(m_loadingRuns->takeResult());
        m_knowsRuns = true; // or that they cannot be read
        becomeReady();
    });
}

} // namespace Reprise
