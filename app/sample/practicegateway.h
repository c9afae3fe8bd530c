// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/workerthread.h"
#include "app/sample/practicemode.h"
#include "app/sample/sampleincident.h"
#include "app/sample/samplestory.h"

namespace Reprise {

class PracticeServer;

struct PracticeOptions {
    SampleOptions sample; //!< the incident whose events it knows
    bool knowsEveryEvent = false; //!< also takes ids that are not of the sample
    qint64 startMicros = SampleStory::Now; //!< what its clock shows at first
    QString memory; //!< file by which it remembers beyond the program; empty: it forgets
    quint16 port = 0; //!< taken where it is free, so that old plans still lead here; 0: any
};

//! The far side to practise on: a gateway and a receiver on 127.0.0.1, on a thread of their own.
//!
//!   POST /v1/events/{id}/replay  202 {"data":{original_event_id, replay_event_id,
//!   status:"queued"}};
//!                                the receiver gets it some milliseconds later
//!   GET  /v1/events/{id}         the event and its attempts; those of replays are at the end, with
//!                                "trigger":"manual", "replay_event_id" and "pending" until
//!                                answered. Also with a replay_event_id
//!   POST /receive/{destination}  a direct delivery; the key is its Idempotency-Key, else its
//!                                X-Event-Id, X-GitHub-Delivery or Webhook-Id, else its body
//!   GET  /practice/log           truth for tests: requests, and per key received, handled, failed,
//!                                dropped; replays per event
//!
//! Orders and deliveries are remembered in a file, so that a program that was killed finds the far
//! side as a real one would be: it knows what it took, and still delivers what it had queued.
//! The mode decides how the receiver answers, whoever delivers. Thread: GUI.
class PracticeGateway final
{
public:
    explicit PracticeGateway(const PracticeOptions &options = {});
    ~PracticeGateway();
    Q_DISABLE_COPY_MOVE(PracticeGateway)

    //! "http://127.0.0.1:40123"; empty where it could not listen, then error() says why.
    QByteArray baseUrl() const { return m_baseUrl; }
    std::optional<Error> error() const { return m_error; }
    QByteArray receiveUrl(const QByteArray &destination) const;

    PracticeMode mode() const { return m_mode; }
    //! Holds for deliveries from now on; those on their way may still meet the old one.
    void setMode(const PracticeMode &mode);

private:
    WorkerThread m_thread;
    PracticeServer *m_server; // lives on m_thread and is deleted there when the thread ends
    QByteArray m_baseUrl;
    std::optional<Error> m_error;
    PracticeMode m_mode;
};

} // namespace Reprise
