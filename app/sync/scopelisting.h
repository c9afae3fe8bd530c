// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"

namespace Reprise {

//! Finds all complete scopes below the chosen ones, level by level.
class ScopeListing final : public ResultJob<QList<ScopePath>>
{
    Q_OBJECT

public:
    //! connector outlives this. chosen: whole paths or beginnings of such; empty: all there are.
    ScopeListing(Connector &connector, const QList<ScopePath> &chosen);

    void cancel() override;

    //! More scopes than this are a mistake of a choice; the rest is left out.
    static constexpr qsizetype Limit = 1000;

private:
    void next();
    void takeChoices();
    void end(Result<QList<ScopePath>> result);

    Connector &m_connector;
    QList<ScopePath> m_open; // not yet as deep as the levels
    QList<ScopePath> m_complete;
    JobPtr<QList<GatewayScope>> m_asking;
};

} // namespace Reprise
