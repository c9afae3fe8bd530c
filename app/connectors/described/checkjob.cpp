// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/checkjob.h"

#include "app/async/clock.h"
#include "app/connectors/described/calls/ratelimits.h"
#include "app/connectors/described/mapping/fieldvalues.h"
#include "app/connectors/described/mapping/pagevalues.h"
#include "app/connectors/described/scopesjob.h"
#include "app/net/retryafter.h"

namespace Reprise {

using namespace Qt::StringLiterals;
using Obstacle = ConnectionReport::Obstacle;

namespace {

constexpr qsizetype DetailBytes = 300;

Obstacle obstacleOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
        return Obstacle::Host;
    case Error::Kind::Tls:
        return Obstacle::Tls;
    case Error::Kind::Proxy:
        return Obstacle::Proxy;
    case Error::Kind::Protocol:
        return Obstacle::NotTheGateway;
    case Error::Kind::Auth:
        return Obstacle::Credential;
    default:
        return Obstacle::Other;
    }
}

Obstacle obstacleOf(AnswerMeaning meaning)
{
    switch (meaning) {
    case AnswerMeaning::Credential:
        return Obstacle::Credential;
    case AnswerMeaning::Permission:
        return Obstacle::Permission;
    case AnswerMeaning::Scope:
        return Obstacle::Scope;
    case AnswerMeaning::NotNow:
        return Obstacle::RateLimit;
    case AnswerMeaning::Server:
        return Obstacle::Gateway;
    case AnswerMeaning::Unclear:
        return Obstacle::NotTheGateway;
    default:
        return Obstacle::Other;
    }
}

//! A path that is not there: a wrong address, or a scope in it that does not exist. A gateway says
//! the second in its own JSON.
Obstacle obstacleOf(const ApiAnswer &answer, bool hasScope)
{
    if (answer.reading.meaning != AnswerMeaning::NotFound)
        return obstacleOf(answer.reading.meaning);
    return hasScope && JsonDocument::parse(answer.body) ? Obstacle::Scope : Obstacle::NotTheGateway;
}

} // namespace

CheckJob::CheckJob(ApiCalls &calls)
    : StepJob<ConnectionReport>(u"check connection"_s)
    , m_calls(&calls)
    , m_description(calls.sharedDescription())
{
    const QList<ScopePath> &chosen = calls.parts().settings.scopes;
    if (!chosen.isEmpty())
        m_path = chosen.constFirst();
    checkScope();
}

void CheckJob::endAt(Obstacle obstacle, const QByteArray &step, const QString &detail)
{
    m_report.obstacle = obstacle;
    m_report.step = step;
    m_report.detail = detail.toUtf8().left(DetailBytes);
    endWith(m_report);
}

bool CheckJob::passes(const Result<ApiAnswer> &answer, const QByteArray &step)
{
    if (!m_calls) {
        cancel();
        return false;
    }
    if (!answer) {
        endAt(obstacleOf(answer.error().kind), step, answer.error().detail);
        return false;
    }
    const qint64 now = m_calls->clock().utcMicros();
    if (const std::optional<qint64> date =
            httpDateMicros(answer->headers.first("Date").value_or(QByteArray())))
        m_report.clockSkewMicros = *date - now;
    const RateLimits limits = readRateLimits(m_description->service.limits, answer->headers, now);
    m_report.callsLeft = limits.remaining ? limits.remaining : m_report.callsLeft;
    if (answer->isDone())
        return true;
    endAt(obstacleOf(*answer, !m_path.isEmpty() || !m_calls->variables().isEmpty()), step,
        errorOf(answer->reading, answer->status, {}).detail);
    return false;
}

//! One level after the other: its first choice leads to the next.
void CheckJob::checkScope()
{
    while (m_path.size() < m_description->scopes.size()) {
        const ScopeSpec &scope = m_description->scopes.at(m_path.size());
        if (scope.list.isEmpty()) {
            m_path.append({scope.name, scope.choices.constFirst().first, {}});
            continue;
        }
        const Result<ApiRequest> request = pageRequest(scope.list, m_description->service,
            variablesOf(m_calls->variables(), m_path), PageOrder());
        return follow(m_calls->call(request, CallPriority::Person, operation()),
            [this](const Result<ApiAnswer> &answer) { takeScope(answer); });
    }
    checkEvents();
}

void CheckJob::takeScope(const Result<ApiAnswer> &answer)
{
    const ScopeSpec &scope = m_description->scopes.at(m_path.size());
    const QByteArray step = "list " + scope.name + 's';
    if (!passes(answer, step))
        return;
    const Result<ListedItems> listed = listedItems(scope.list, PageOrder(), *answer);
    if (!listed)
        return endAt(Obstacle::NotTheGateway, step, listed.error().detail);
    if (listed->items.isEmpty())
        return endWith(m_report); // nothing to list yet, which is no mistake
    const Variables variables;
    FieldValues values(*listed->document, listed->items.constFirst(), variables);
    const QByteArray id = values.text(scope.id);
    if (id.isEmpty())
        return endAt(Obstacle::NotTheGateway, step, u"an element has no id"_s);
    m_path.append({scope.name, id, {}});
    checkScope();
}

void CheckJob::checkEvents()
{
    const ListSpec &list = m_description->events.list;
    const Result<ApiRequest> request = pageRequest(
        list, m_description->service, variablesOf(m_calls->variables(), m_path), PageOrder{});
    follow(m_calls->call(request, CallPriority::Person, operation()),
        [this](const Result<ApiAnswer> &answer) { takeEvents(answer); });
}

void CheckJob::takeEvents(const Result<ApiAnswer> &answer)
{
    const QByteArray step = "list events";
    if (!passes(answer, step))
        return;
    const RecordValues values(m_description, variablesOf(m_calls->variables(), m_path));
    const Result<RecordPage> page = recordPage(values, PageOrder(), *answer);
    if (!page)
        return endAt(Obstacle::NotTheGateway, step, page.error().detail);
    m_report.eventsSeen = page->records.size();
    if (page->records.isEmpty() && !page->rejects.isEmpty())
        return endAt(Obstacle::NotTheGateway, step,
            u"no event of the page can be read: "_s
                + QString::fromUtf8(page->rejects.constFirst().reason));
    endWith(m_report);
}

} // namespace Reprise
