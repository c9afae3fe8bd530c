// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "models/domain/gateway/capabilities.h"
#include "models/domain/gateway/connectionreport.h"
#include "models/domain/gateway/gatewayscope.h"

#include <QList>
#include <memory>

namespace Reprise {

class Connector;

//! A connection that is tried out before it is saved: what a dialog may ask of it. It only reads.
//! Thread: GUI. Dropping it cancels nothing that was handed out; drop the jobs first.
class ConnectionProbe final
{
public:
    explicit ConnectionProbe(std::shared_ptr<Connector> connector);
    ~ConnectionProbe();
    Q_DISABLE_COPY_MOVE(ConnectionProbe)

    const Capabilities &capabilities() const;
    JobPtr<ConnectionReport> check();
    QList<QByteArray> scopeLevels() const;
    //! The choices of the level below path. REQUIRES: path.size() < scopeLevels().size()
    JobPtr<QList<GatewayScope>> scopes(const ScopePath &path);

private:
    std::shared_ptr<Connector> m_connector;
};

} // namespace Reprise
