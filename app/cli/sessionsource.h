// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/profile.h"
#include "models/domain/gateway/gatewaykind.h"

#include <QList>
#include <memory>

namespace Reprise {

class Session;

//! Where commands get sessions from: the application, or what a test made.
class SessionSource
{
public:
    virtual ~SessionSource() = default;

    virtual QList<Profile> profiles() const = 0;
    //! A session that is opening; this must outlive it.
    virtual std::unique_ptr<Session> openSession(const Profile &profile) = 0;
    //! The kinds of gateways that can be connected.
    virtual QList<GatewayKind> gatewayKinds() { return {}; }
    //! Where a person's own descriptions lie; empty: nowhere.
    virtual QString gatewayFolder() const { return {}; }
};

} // namespace Reprise
