// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"

#include <QPointer>
#include <QTimer>

namespace Reprise {

class EventDetail;
class RetryTimelineView;

//! Reads the chosen event and tells it in the detail: record, timeline, the sentence on top, and
//! how many others failed the same way. What a list of a gateway told of only is fetched whole. The
//! newest choice wins; walking with a held key reads only
//! where it stops.
class EventStory final : public QObject
{
    Q_OBJECT

public:
    //! The detail outlives the story; it takes over the timeline's view.
    EventStory(EventDetail &detail, QObject *parent);

    //! nullptr empties the detail. REQUIRES: session outlives the story or is taken away before.
    void setSession(Session *session);
    void open(RowKey key);
    std::optional<RowKey> key() const { return m_key; } //!< of what is shown, or soon will be
    //! No event is chosen any more.
    void close();
    //! The same event again, as after a change of the archive; what is shown stays until then.
    void reload();
    void setFixDeployed(const std::optional<qint64> &micros);

    static constexpr int ReadDelayMs = 40;

signals:
    void narrowRequested(const Reprise::Comparison &condition); //!< the filter, and this
    void filterRequested(const Reprise::QueryNode &filter); //!< in the place of the filter

private:
    void follow(int link);
    void read();
    void takeRecord();
    void fetchWhole(const EventRecord &record);
    void countAlike(const Event &event);
    void takeAlike();
    void showTimeline();

    EventDetail &m_detail;
    RetryTimelineView *m_timeline; // owned by the detail
    QPointer<Session> m_session;
    std::optional<RowKey> m_key;
    std::optional<qint64> m_fixMicros;
    QTimer m_soon;
    JobPtr<EventRecord> m_reading;
    JobPtr<EventRecord> m_fetching; // from its gateway
    std::optional<std::pair<RowKey, int>> m_fetched; // event, with so many tries
    QueryJobPtr m_counting;
};

} // namespace Reprise
