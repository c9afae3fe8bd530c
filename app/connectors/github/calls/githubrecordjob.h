// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/github/calls/githubjob.h"

namespace Reprise {

//! One event: its deliveries, each as its own call tells it, folded. For look-ups of a replay's
//! outcome (CallPriority::Replay) the list is read first, so that no new delivery is missed, and
//! its short form is enough.
class GitHubRecordJob final : public GitHubJob<EventRecord>
{
public:
    //! newest: a delivery that is known from elsewhere; may be empty.
    GitHubRecordJob(std::shared_ptr<GitHubAccess> access, EventId event, AttemptId newest,
        CallPriority priority);

    void cancel() override;

    //! Older deliveries of one event than these many stay in their short form.
    static constexpr qsizetype MostDetails = 10;

private:
    void begin();
    void walk();
    void takeWalk(const Result<void> &result);
    qint64 searchedSince() const;
    void collectDetails();
    void askNext();
    void takeReply(const Result<HttpReply> &reply);
    void takeDetail();
    void endWithRecord();
    void endAsForeign();
    void endAsUnknown();

    const EventId m_event;
    const AttemptId m_newest;
    GitHubPlace m_place;
    int m_walks = 0;
    QList<AttemptId> m_wanted; // details to ask for, newest first
    QList<EventRecord> m_details; // newest first
    JobPtr<EventRecord> m_parsing;
};

} // namespace Reprise
