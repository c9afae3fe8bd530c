// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakesession.h"

#include "app/store/local/localstore.h"
#include "tests/support/readyjob.h"

using namespace Qt::StringLiterals;

namespace Reprise::Test {

FakeSession::FakeSession(const QString &path)
    : m_profile{ProfileId("test"), u"Test"_s, ProfileKind::Store, path, false}
    , m_archive(std::make_unique<EventArchive>(std::make_unique<LocalStore>(path)))
    , m_opening(m_archive->open())
{
    connect(m_opening.get(), &Job::finished, this, [this] {
        m_state = m_opening->result() ? State::Ready : State::Failed;
        emit stateChanged();
    });
}

JobPtr<qint64> FakeSession::readAgain()
{
    calls.append(u"readAgain"_s);
    if (failure)
        return ReadyJob<qint64>::make(*failure);
    shownCopy->takenMicros += 60'000'000;
    emit copyChanged();
    return ReadyJob<qint64>::make(qint64(20));
}

JobPtr<ImportSummary> FakeSession::importFile(const QString &path)
{
    calls.append(u"import "_s + path);
    return ReadyJob<ImportSummary>::make(importSummary);
}

QList<ReplayTarget> FakeSession::targets() const
{
    return {{ReplayWay::Direct, "practice", "http://127.0.0.1:9/", SignatureScheme::None}};
}

JobPtr<ReplayPlan> FakeSession::freeze(const PlanRequest &request)
{
    planRequest = request;
    return ReadyJob<ReplayPlan>::make(plan);
}

JobPtr<ReplayRun *> FakeSession::createRun(const ReplayPlan &, const QByteArray &secret)
{
    calls.append(u"createRun"_s);
    givenSecret = QByteArray(secret.constData(), secret.size());
    return ReadyJob<ReplayRun *>::make(static_cast<ReplayRun *>(run.get()));
}

JobPtr<ReplayRun *> FakeSession::openRun(const RunId &id, const QByteArray &secret)
{
    calls.append(u"openRun "_s + QString::fromUtf8(id.text()));
    givenSecret = QByteArray(secret.constData(), secret.size());
    return ReadyJob<ReplayRun *>::make(static_cast<ReplayRun *>(run.get()));
}

QList<RunSummary> FakeSession::runs() const
{
    QList<RunSummary> summaries;
    for (const RunRecord &record : records)
        summaries.append(record.summary);
    return summaries;
}

JobPtr<RunRecord> FakeSession::runRecord(const RunId &id)
{
    for (const RunRecord &record : std::as_const(records)) {
        if (record.summary.id == id)
            return ReadyJob<RunRecord>::make(record);
    }
    return ReadyJob<RunRecord>::make(Error{Error::Kind::NotFound, {}, {}});
}

} // namespace Reprise::Test
