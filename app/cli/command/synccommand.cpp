// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/synccommand.h"

#include "app/gateway/gatewaylink.h"
#include "models/domain/text/counted.h"

using namespace Qt::StringLiterals;

namespace Reprise {

void SyncCommand::readOptions(OptionReader &reader)
{
    m_since = reader.time(u"since"_s);
    m_follows = arguments().has(u"follow"_s);
}

void SyncCommand::begin()
{
    m_link = session().gateway();
    if (!m_link)
        return misuse(u"only the profile of a gateway can be copied"_s);
    if (m_since)
        m_link->want({*m_since, session().nowMicros()});
    m_link->setLive(m_follows);
    connect(m_link, &GatewayLink::changed, this, &SyncCommand::tellStatus);
    connect(m_link, &GatewayLink::settled, this, &SyncCommand::settle);
}

void SyncCommand::tellStatus()
{
    const SyncStatus status = m_link->status();
    if (status.phase == SyncStatus::Phase::Waiting)
        terminal().showProgress("waiting: the gateway wants fewer calls");
    else if (status.phase == SyncStatus::Phase::Offline && status.error)
        terminal().showProgress("trying again: " + errorLine(*status.error));
    else if (status.phase == SyncStatus::Phase::Syncing)
        showProgress("copying, events", status.fetched, status.expected.value_or(-1));
}

void SyncCommand::settle()
{
    const SyncStatus status = m_link->status();
    if (status.phase == SyncStatus::Phase::Failed)
        return fail(status.error.value_or(Error{Error::Kind::Protocol, u"copy events"_s, {}}));
    if (m_follows)
        return;
    if (status.error) {
        const QByteArray scope =
            status.errorScope.isEmpty() ? QByteArray() : status.errorScope + ": ";
        terminal().complain(scope + errorLine(*status.error));
    }
    endSync(!status.error && !status.hasHoles && status.rejects == 0);
}

void SyncCommand::endSync(bool isWhole)
{
    terminal().clearProgress();
    const SyncStatus status = m_link->status();
    terminal().print(counted(m_link->eventsRead(), "event", "events")
        + " read; covered: " + toText(m_link->coverage()) + '\n');
    if (status.rejects > 0)
        terminal().complain(
            counted(status.rejects, "element", "elements") + " could not be read as events");
    end(isWhole ? ExitCode::Done : ExitCode::Partial);
}

//! Each page was stored as it came: nothing has to be finished.
void SyncCommand::cancel()
{
    if (m_link && m_follows)
        return endSync(true);
    SessionCommand::cancel();
}

} // namespace Reprise
