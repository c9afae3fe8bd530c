// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/journalstorage.h"

namespace Reprise::Test {

//! A journal in memory: what a test of senders needs to get at intents.
class MemoryJournal final : public JournalStorage
{
    Q_OBJECT

public:
    void commit(const JournalBatch &batch) override
    {
        batches.append(batch);
        JournalReceipt receipt;
        receipt.intents = confirmed(batch.intents);
        QMetaObject::invokeMethod(
            this, [this, receipt] { emit committed(receipt); }, Qt::QueuedConnection);
    }

    //! Intents as if their commit had ended.
    static QList<DurableIntent> durable(const QList<Intent> &intents) { return confirmed(intents); }

    QList<JournalBatch> batches;
};

} // namespace Reprise::Test
