// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/practicememory.h"
#include "app/sample/practicemode.h"
#include "app/sample/practicerecord.h"
#include "app/sample/practicerequest.h"
#include "app/sample/sampleincident.h"

#include <QHash>
#include <QJsonObject>

namespace Reprise {

//! What the practice gateway answers with.
struct PracticeReply {
    int status = 200;
    QJsonObject body;
    int delayMs = 0; //!< to wait before answering
    //! Set: the replay with this number was queued and is to be delivered after deliveryDelayMs.
    std::optional<int> queuedReplay;
    int deliveryDelayMs = 0;
};

//! What the far side knows: which replays were ordered, what the receiver got and how it answered.
//! No sockets and no clock; the server asks it. Thread: any one.
class PracticeBooks
{
public:
    //! knowsEveryEvent: also ids that are not of the sample are taken, with no history. memoryPath:
    //! where orders and deliveries outlive the program; empty: nowhere.
    PracticeBooks(
        const SampleOptions &sample, bool knowsEveryEvent, const QString &memoryPath = {});

    void setMode(const PracticeMode &mode);
    PracticeReply answer(const PracticeRequest &request, qint64 nowMicros);
    //! The receiver gets a queued replay: REQUIRES: a number that an answer gave, once.
    void deliver(int replay, qint64 nowMicros);
    //! Numbers of replays that a program before this one took and did not deliver any more.
    QList<int> undelivered() const;
    //! The newest moment that is remembered; 0 without memory.
    qint64 newestMicros() const;

private:
    void recall(const QJsonObject &entry);
    void add(const PracticeReplay &replay);
    void keep(const QList<QJsonObject> &entries);
    QList<QJsonObject> shortened() const;
    PracticeReply orderReplay(const QByteArray &id, qint64 nowMicros);
    PracticeReply showEvent(const QByteArray &id) const;
    PracticeReply showReplay(const PracticeReplay &replay) const;
    PracticeReply receive(const QByteArray &destination, const PracticeRequest &request);
    PracticeReply showLog() const;
    PracticeReply takeDelivery(const QByteArray &key);
    bool failsNow(const QByteArray &key, int tries);
    bool knows(const QByteArray &id) const;
    QJsonArray manualAttempts(const QByteArray &id, const EventRecord &record) const;

    const SampleIncident m_sample;
    const bool m_knowsEveryEvent;
    PracticeMode m_mode;
    int m_sinceSwitch = 0; // deliveries
    int m_requests = 0;
    QList<PracticeReplay> m_replays;
    QHash<QByteArray, QList<int>> m_replaysOf; // original id → indexes
    QHash<QByteArray, int> m_replayById;
    QHash<QByteArray, PracticeTally> m_tallies;
    PracticeMemory m_memory;
};

} // namespace Reprise
