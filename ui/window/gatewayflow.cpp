// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/gatewayflow.h"

#include "app/application.h"
#include "app/gateway/gatewaylink.h"
#include "app/session.h"
#include "ui/actions.h"
#include "ui/connect/connectiondesk.h"
#include "ui/connect/synctext.h"
#include "ui/errortext.h"
#include "ui/widgets/messagebanner.h"
#include "ui/window/sourceswitch.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowshell.h"

namespace Reprise {

GatewayFlow::GatewayFlow(Application &application, Actions &actions, WindowShell &shell,
    SourceSwitch &source, QWidget &window)
    : QObject(&window)
    , m_application(application)
    , m_actions(actions)
    , m_shell(shell)
    , m_source(source)
    , m_desk(new ConnectionDesk(application, &window))
{
    connect(&source, &SourceSwitch::aboutToClose, this, [this] {
        m_shell.topBar()->setLock(nullptr);
        m_shell.statusLine()->setLock(nullptr);
    });
    connect(&source, &SourceSwitch::opened, this, [this](bool isNew) {
        if (isNew)
            takeSession();
    });
    connectDesk();
    connectActions();
}

void GatewayFlow::connectDesk()
{
    MessageBanner *banner = m_shell.banner();
    connect(m_desk, &ConnectionDesk::opened, this, &GatewayFlow::reopen);
    connect(m_desk, &ConnectionDesk::removed, this, &GatewayFlow::leave);
    connect(m_desk, &ConnectionDesk::failed, this, &GatewayFlow::failed);
    connect(m_desk, &ConnectionDesk::noticed, banner,
        [banner](const QString &text) { banner->showMessage(MessageBanner::Tone::Notice, text); });
    connect(banner, &MessageBanner::actionTriggered, this, [this, banner] {
        banner->dismiss();
        if (m_source.session())
            m_desk->edit(profile());
    });
}

void GatewayFlow::connectActions()
{
    const auto on = [this](Actions::Id id, auto slot) {
        connect(m_actions.at(id), &QAction::triggered, this, slot);
    };
    on(Actions::ConnectGateway, [this] { m_desk->connectNew(); });
    on(Actions::Sources, [this] { m_desk->showSources(); });
    on(Actions::ToggleLock, [this] {
        if (Session *session = m_source.session())
            m_desk->toggleLock(*session);
    });
    on(Actions::ShowCapabilities, [this] {
        if (Session *session = m_source.session())
            m_desk->showCapabilities(*session);
    });
    on(Actions::Refresh, [this] {
        if (m_source.session() && m_source.session()->gateway())
            m_source.session()->gateway()->look();
    });
    connect(m_shell.statusLine(), &StatusLine::abilitiesRequested,
        m_actions.at(Actions::ShowCapabilities), &QAction::trigger);
}

Profile GatewayFlow::profile() const
{
    return m_source.session() ? m_desk->savedProfile(*m_source.session()) : Profile{};
}

QHash<ProfileId, QString> GatewayFlow::gatewayNames() const
{
    return m_desk->gatewayNames();
}

void GatewayFlow::takeSession()
{
    m_hasToldFailure = false;
    if (GatewayLink *link = m_source.session()->gateway()) {
        connect(link, &GatewayLink::changed, this, &GatewayFlow::showStatus);
        connect(link, &GatewayLink::coverageChanged, this, &GatewayFlow::healthChanged);
    }
}

//! A connection that was edited is opened anew: its address or its credential may be another.
void GatewayFlow::reopen(const Profile &profile)
{
    const bool isOpen = m_source.session() && m_source.profile().id == profile.id;
    if (isOpen && profile.kind == ProfileKind::Gateway)
        m_source.close();
    m_source.open(profile);
}

void GatewayFlow::leave(const Profile &profile)
{
    if (m_source.session() && m_source.profile().id == profile.id)
        m_source.open(m_application.sampleProfile());
}

void GatewayFlow::showSession()
{
    const QString gateway = m_desk->gatewayName(profile());
    ReplayLock *lock = m_source.session() ? m_source.session()->replayLock() : nullptr;
    m_shell.topBar()->setLock(lock);
    m_shell.statusLine()->setLock(lock);
    m_shell.statusLine()->setAbilities(gateway);
    m_actions.setEnabled(Actions::ShowCapabilities, !gateway.isEmpty(),
        tr("Only connections to gateways have rules of their own."));
}

QString GatewayFlow::healthText() const
{
    const Session *session = m_source.session();
    GatewayLink *link = session ? m_source.session()->gateway() : nullptr;
    return link ? syncText(link->status(), session->nowMicros()) : QString();
}

bool GatewayFlow::hasFailed() const
{
    GatewayLink *link = m_source.session() ? m_source.session()->gateway() : nullptr;
    return link && link->status().phase == SyncStatus::Phase::Failed;
}

//! A failure is told once; what was stored before can be looked at all the same.
void GatewayFlow::showStatus()
{
    GatewayLink *link = m_source.session() ? m_source.session()->gateway() : nullptr;
    if (!link)
        return;
    m_shell.topBar()->setHealthTip(coverageText(link->coverage()));
    if (!hasFailed())
        m_hasToldFailure = false;
    else if (!m_hasToldFailure && link->status().error) {
        m_hasToldFailure = true;
        showOpeningError(*link->status().error);
    }
    emit healthChanged();
}

//! A connection that lacks its credential is mended where it is edited.
void GatewayFlow::showOpeningError(const Error &error)
{
    const bool isMendable = m_source.profile().kind == ProfileKind::Gateway;
    m_shell.banner()->showMessage(MessageBanner::Tone::Error, errorText(error).full(),
        isMendable ? tr("Edit the connection…") : QString());
}

} // namespace Reprise
