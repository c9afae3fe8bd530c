// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayitem.h"
#include "models/domain/result.h"

#include <QList>
#include <QObject>
#include <optional>

namespace Reprise {

//! The decision to send one item once.
struct Intent {
    int index = 0; //!< position in the plan
    int decision = 1; //!< counted up from 1 for each intent of the item
    QByteArray key; //!< idempotency key
    qint64 micros = 0; //!< wall clock

    bool operator==(const Intent &) const = default;
};

//! Proof that an intent is on the disk. Senders take nothing else, and only a journal can make one:
//! that no byte leaves without a durable intent is a matter of types, not of care.
class DurableIntent final
{
public:
    const Intent &intent() const { return m_intent; }

private:
    friend class JournalStorage;
    explicit DurableIntent(Intent intent)
        : m_intent(std::move(intent))
    {
    }

    Intent m_intent;
};

//! Where a run stands.
struct RunMark {
    RunState state = RunState::Ready;
    FinishReason finishReason = FinishReason::None;
    PauseReason pauseReason = PauseReason::None;
    std::optional<qint64> startedMicros;
    std::optional<qint64> finishedMicros;

    bool operator==(const RunMark &) const = default;
};

//! What is made durable together, in one group commit.
struct JournalBatch {
    QList<Intent> intents; //!< their items become Sending, whatever items says of them
    QList<RunItem> items; //!< new whole states
    std::optional<RunMark> mark;
    QList<RunNote> notes;

    bool isEmpty() const
    {
        return intents.isEmpty() && items.isEmpty() && !mark && notes.isEmpty();
    }
};

struct JournalReceipt {
    QList<DurableIntent> intents; //!< all of the batch, or none
    //! The disk was full: the rest of the batch is durable, the intents are not.
    std::optional<Error> intentsRefused;
    //! Nothing of the batch is durable, and nothing more will be in this process.
    std::optional<Error> failure;
};

//! The journal as one run sees it. Thread: the run's; committed() never comes from inside commit().
class JournalStorage : public QObject
{
    Q_OBJECT

public:
    ~JournalStorage() override = default;

    //! REQUIRES: the batch before has been answered by committed().
    virtual void commit(const JournalBatch &batch) = 0;
    //! Where another program writes this journal: asks it, durably, to cancel the run.
    virtual void askToCancel(const QByteArray &actor) = 0;

signals:
    void committed(const Reprise::JournalReceipt &receipt);
    //! Another program asks for the run to be canceled.
    void cancelAsked(const QByteArray &actor);

protected:
    //! To be called only for what is durable.
    static QList<DurableIntent> confirmed(const QList<Intent> &intents);
};

} // namespace Reprise
