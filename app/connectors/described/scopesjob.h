// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/calls/apicalls.h"
#include "models/domain/gateway/gatewayscope.h"

namespace Reprise {

struct ScopesReading {
    QList<GatewayScope> scopes;
    QByteArray next;
};

//! The choices of one level, page by page. Bounded: PagesLimit.
class ScopesJob final : public StepJob<QList<GatewayScope>>
{
public:
    //! path: the choices of the levels around it.
    ScopesJob(ApiCalls &calls, const ScopePath &path);

    static constexpr int PagesLimit = 100;

private:
    void readPage(const QByteArray &cursor);
    void take(const Result<ScopesReading> &page);
    const ScopeSpec &scope() const;

    QPointer<ApiCalls> m_calls;
    std::shared_ptr<const Description> m_description;
    qsizetype m_level;
    Variables m_variables;
    QList<GatewayScope> m_scopes;
    int m_pagesLeft = PagesLimit;
};

//! The values of the form and those of the scopes, by the names of their levels; their labels too.
Variables variablesOf(const Variables &form, const ScopePath &path);

} // namespace Reprise
