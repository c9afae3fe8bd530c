// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/scopesjob.h"

#include "app/connectors/described/mapping/fieldvalues.h"
#include "app/connectors/described/mapping/pagevalues.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

Result<ScopesReading> readScopes(const ScopeSpec &scope, const Variables &variables,
    const PageOrder &order, const ApiAnswer &answer)
{
    const Result<ListedItems> listed = listedItems(scope.list, order, answer);
    if (!listed)
        return listed.error();
    ScopesReading reading;
    reading.next = listed->next;
    for (const JsonValue &item : listed->items) {
        FieldValues values(*listed->document, item, variables);
        GatewayScope choice{scope.name, values.text(scope.id), values.text(scope.label)};
        if (choice.id.isEmpty())
            continue;
        if (choice.label.isEmpty())
            choice.label = choice.id;
        reading.scopes.append(choice);
    }
    return reading;
}

} // namespace

Variables variablesOf(const Variables &form, const ScopePath &path)
{
    Variables variables = form;
    for (const GatewayScope &scope : path) {
        variables.insert(scope.level, scope.id);
        variables.insert(scope.level + ".label", scope.label.isEmpty() ? scope.id : scope.label);
    }
    return variables;
}

ScopesJob::ScopesJob(ApiCalls &calls, const ScopePath &path)
    : StepJob<QList<GatewayScope>>(u"list scopes"_s)
    , m_calls(&calls)
    , m_description(calls.sharedDescription())
    , m_level(path.size())
    , m_variables(variablesOf(calls.variables(), path))
{
    Q_ASSERT(m_level < m_description->scopes.size());
    for (const auto &[id, label] : scope().choices)
        m_scopes.append({scope().name, id, label});
    if (scope().list.isEmpty())
        endWith(m_scopes);
    else
        readPage({});
}

const ScopeSpec &ScopesJob::scope() const
{
    return m_description->scopes.at(m_level);
}

void ScopesJob::readPage(const QByteArray &cursor)
{
    if (!m_calls)
        return cancel();
    --m_pagesLeft;
    PageOrder order;
    order.cursor = cursor;
    const Result<ApiRequest> request =
        pageRequest(scope().list, m_description->service, m_variables, order);
    follow(m_calls->read<ScopesReading>(request, CallPriority::Person, operation(),
               [scope = scope(), variables = m_variables, order](const ApiAnswer &answer) {
                   return readScopes(scope, variables, order, answer);
               }),
        [this](const Result<ScopesReading> &page) { take(page); });
}

void ScopesJob::take(const Result<ScopesReading> &page)
{
    if (!page)
        return endWith(page.error());
    m_scopes += page->scopes;
    if (m_calls)
        m_calls->noteScopes(page->scopes);
    if (page->next.isEmpty() || m_pagesLeft == 0)
        endWith(m_scopes);
    else
        readPage(page->next);
}

} // namespace Reprise
