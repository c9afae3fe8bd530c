// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <deque>
#include <functional>
#include <optional>

namespace Reprise {

class Clock;

//! Who asks for a call; the first goes first.
enum class CallPriority : quint8 {
    Replay, //!< sends and the look-ups of their outcome
    Person, //!< somebody waits for it in the window
    Tail, //!< newest events
    Sync, //!< older events, bodies ahead
};

//! The calls that one credential may make. Everything that uses the credential asks here first:
//! the gateway counts them together. Obeys a rate, and what the gateway says (429 with or without
//! Retry-After, X-RateLimit-*), for all at once. Thread: GUI.
class CallBudget final : public QObject
{
    Q_OBJECT

public:
    //! callsPerMinute: of the documentation, never exceeded in any minute; none: only answers
    //! limit. clock outlives this.
    CallBudget(const Clock &clock, std::optional<double> callsPerMinute, QObject *parent = nullptr);

    //! Calls go from the event loop, when its turn has come. context dies: it is forgotten.
    void whenAllowed(CallPriority priority, QObject *context, std::function<void()> go);
    //! A call made elsewhere (the sender's thread) that counts as well.
    void noteCall();
    //! The gateway wants a pause; longer ones win. Bounded to MaximumPauseMs.
    void pauseFor(qint64 ms);
    //! What the last answer's headers said is left, and when the count starts anew.
    void noteRemaining(int calls, std::optional<qint64> resetInMs);

    //! 0: a call may go now.
    qint64 waitMs() const;
    //! Calls left by the gateway's own count, where it tells.
    std::optional<int> remaining() const { return m_remaining; }

    static constexpr qint64 MaximumPauseMs = 15 * 60 * 1000;

signals:
    //! The wait begins, changes or ends: a countdown can be shown.
    void changed();

private:
    struct Waiting {
        CallPriority priority;
        QPointer<QObject> context;
        std::function<void()> go;
    };

    void pump();
    double allowance(qint64 now) const;

    const Clock &m_clock;
    const double m_burst;
    std::optional<double> m_tokensPerMicro; // none: only answers limit
    std::deque<Waiting> m_waiting; // by priority, then by arrival
    QTimer m_timer;
    double m_tokens = 0;
    qint64 m_tokensAt = 0; // monotonic, microseconds
    qint64 m_pausedUntil = 0;
    std::optional<int> m_remaining;
};

} // namespace Reprise
