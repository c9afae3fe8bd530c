// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/connector.h"

#include <QHash>
#include <functional>

namespace Reprise::Test {

//! A gateway in memory and the access to it: lists by offset (pages shift while events arrive) or
//! by cursor, thin items, details one by one, and every misbehaviour a test asks for. It keeps a
//! log of its calls.
class ScriptedConnector final : public Connector
{
    Q_OBJECT

public:
    enum class Paging { Offset, Cursor };

    ScriptedConnector();

    // What it is.
    Paging paging = Paging::Cursor;
    int pageSize = 10;
    bool heedsFilter = true; //!< where it says that it can filter
    std::optional<qsizetype> listLimit; //!< only so many of the newest are listed
    std::optional<qint64> ownSpanMicros; //!< how far back it looks when it is not asked
    void setCanFilter(bool can);
    void setScopes(const QList<GatewayScope> &scopes) { m_choices = scopes; }
    //! Calls wait in it, as those of real connectors do.
    void setBudget(CallBudget *budget) { m_budget = budget; }

    // What is there.
    void add(const EventRecord &record, const QByteArray &scope = {});
    void remove(const EventId &id);
    EventRecord *find(const EventId &id);
    const QList<EventRecord> &events(const QByteArray &scope = {}) { return m_events[scope]; }

    // What goes wrong or happens. The number counts the calls for lists, from 0.
    std::function<void(int call)> beforePage;
    std::function<std::optional<Error>(int call, const PageRequest &request)> pageFault;
    std::function<bool(int call)> isPartialPage; //!< every second event is left out
    std::function<std::optional<Error>(const EventId &id)> recordFault;
    std::function<std::optional<Error>()> scopeFault;

    // What was asked.
    QList<PageRequest> pages;
    QList<EventId> records;
    QList<CallPriority> priorities; //!< of all calls, in the order they went

    const Capabilities &capabilities() const override { return m_capabilities; }
    JobPtr<ConnectionReport> check() override;
    QList<QByteArray> scopeLevels() const override;
    JobPtr<QList<GatewayScope>> scopes(const ScopePath &path) override;
    JobPtr<RecordPage> list(const PageRequest &request) override;
    JobPtr<EventRecord> record(const EventId &event, CallPriority priority) override;
    std::shared_ptr<const ReplayProtocol> replayProtocol() const override { return nullptr; }

    Capabilities &changeCapabilities() { return m_capabilities; }

private:
    template <typename T>
    JobPtr<T> answer(CallPriority priority, std::function<Result<T>()> make);
    Result<RecordPage> pageOf(const PageRequest &request);
    RecordPage cut(const QList<EventRecord> &listed, const PageRequest &request) const;
    bool isListed(const EventRecord &record, const PageRequest &request, qint64 newest) const;

    Capabilities m_capabilities;
    QList<GatewayScope> m_choices;
    QHash<QByteArray, QList<EventRecord>> m_events; // by scope, newest first
    CallBudget *m_budget = nullptr;
    int m_calls = 0;
};

//! As a list tells of it: no request, no attempts.
EventRecord thinRecord(EventRecord record);

//! An event of that moment, plausible in every field.
EventRecord gatewayEvent(const QByteArray &id, qint64 receivedMicros, Stage stage = Stage::Failed);

} // namespace Reprise::Test
