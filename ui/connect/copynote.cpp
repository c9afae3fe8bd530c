// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/copynote.h"

#include "ui/widgets/format.h"
#include "ui/widgets/messagebanner.h"

namespace Reprise {

CopyNote::CopyNote(MessageBanner &banner, QObject *parent)
    : QObject(parent)
    , m_banner(banner)
{
    banner.setLasting(true);
    connect(&banner, &MessageBanner::actionTriggered, this, &CopyNote::readAgain);
}

void CopyNote::setSession(Session *session)
{
    m_reading.reset();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &Session::stateChanged, this, &CopyNote::show);
        connect(session, &Session::copyChanged, this, &CopyNote::show);
    }
    show();
}

void CopyNote::show()
{
    const std::optional<ShownCopy> copy = m_session ? m_session->copy() : std::nullopt;
    if (!copy)
        return m_banner.dismiss();
    const QString time = timeWithZoneText(copy->takenMicros);
    const QString why = copy->reason == CopyReason::WriteAheadLog
        ? tr("A copy of %1 is shown: the database keeps a write-ahead log, and reading it in place "
             "would change its folder. Later changes are not in the copy.")
        : tr("A copy of %1 is shown: the database was left in the middle of a change, and reading "
             "it in place would change it. Later changes are not in the copy.");
    m_banner.showMessage(MessageBanner::Tone::Notice, why.arg(time), tr("Read again"));
}

void CopyNote::readAgain()
{
    if (!m_session || m_reading)
        return;
    m_banner.setActionEnabled(false);
    m_reading = m_session->readAgain();
    connect(m_reading.get(), &Job::finished, this, [this] {
        const JobPtr<qint64> job = std::move(m_reading);
        m_banner.setActionEnabled(true);
        if (!job->result())
            emit failed(job->result().error());
    });
}

} // namespace Reprise
