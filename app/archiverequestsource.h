// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/plan/requestsource.h"
#include "app/store/eventarchive.h"

#include <deque>

namespace Reprise {

//! Gives a run the stored requests from an archive, and looks once more at each event: what has
//! been delivered, or has become pending, since the plan was frozen is not sent.
class ArchiveRequestSource final : public RequestSource
{
    Q_OBJECT

public:
    //! archive must outlive this.
    ArchiveRequestSource(EventArchive &archive, ReplayWay way);
    ~ArchiveRequestSource() override;

    void fetch(const QList<StoredRequestQuestion> &questions) override;

private:
    void readNext();
    void takeAnswer();
    void answer(const Result<QList<EventRecord>> &records);

    EventArchive &m_archive;
    ReplayWay m_way;
    std::deque<QList<StoredRequestQuestion>> m_waiting;
    QList<StoredRequestQuestion> m_asked;
    JobPtr<QList<EventRecord>> m_reading;
};

} // namespace Reprise
