// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/replayrun.h"

#include <QStringList>

namespace Reprise::Test {

//! A run that does what a test says, and records what it was asked.
class FakeRun final : public ReplayRun
{
    Q_OBJECT

public:
    //! What happens after start().
    enum class Plot {
        Finish, //!< every item becomes outcome, the run finishes
        Pause, //!< the run pauses itself by its stop rule
        Hang, //!< nothing, until it is canceled
    };

    FakeRun(const RunRecord &record, Plot plot, ItemState outcome = ItemState::Delivered);

    const ReplayPlan &plan() const override { return m_record.plan; }
    RunSummary summary() const override { return m_record.summary; }
    RunProgress progress() const override { return {m_record.summary.totals, 1.0, 1'000'000, {}}; }
    RunItem item(int index) const override { return m_record.items.at(index); }

    Result<void> start() override;
    Result<void> pause() override;
    Result<void> cancel() override;
    Result<void> decide(int index, bool countAsSent, const QByteArray &reason) override;
    void lookUpNow() override { calls.append(QStringLiteral("lookUpNow")); }
    int openQuestions() const override { return questions; }

    //! As one that was run before.
    void setFinished();
    //! An outcome becomes known.
    void learn(int index, ItemState state);

    QStringList calls;
    int questions = 0; //!< outcomes that may still become known

private:
    void setState(RunState state);
    void goOn();

    RunRecord m_record;
    const Plot m_plot;
    const ItemState m_outcome;
};

} // namespace Reprise::Test
