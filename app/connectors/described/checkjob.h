// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/described/calls/apicalls.h"
#include "app/connectors/described/calls/pageparameters.h"

namespace Reprise {

//! Tries what reading needs: a token, a choice of each level, a page of events.
class CheckJob final : public StepJob<ConnectionReport>
{
public:
    explicit CheckJob(ApiCalls &calls);

private:
    void checkScope();
    void takeScope(const Result<ApiAnswer> &answer);
    void checkEvents();
    void takeEvents(const Result<ApiAnswer> &answer);
    //! Notes what every answer tells; false, with the report ended, at an obstacle.
    bool passes(const Result<ApiAnswer> &answer, const QByteArray &step);
    void endAt(ConnectionReport::Obstacle obstacle, const QByteArray &step, const QString &detail);

    QPointer<ApiCalls> m_calls;
    std::shared_ptr<const Description> m_description;
    ScopePath m_path;
    ConnectionReport m_report;
};

} // namespace Reprise
