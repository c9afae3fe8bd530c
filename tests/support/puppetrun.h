// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/replayrun.h"

#include <QStringList>

namespace Reprise::Test {

//! A run that sends nothing: the test moves its items, and what was asked of it is recorded.
class PuppetRun final : public ReplayRun
{
    Q_OBJECT

public:
    PuppetRun(const ReplayPlan &plan, int number);

    const ReplayPlan &plan() const override { return m_plan; }
    RunSummary summary() const override;
    RunProgress progress() const override;
    RunItem item(int index) const override { return m_items.at(index); }

    Result<void> start() override;
    Result<void> pause() override;
    Result<void> cancel() override;
    Result<void> decide(int index, bool countAsSent, const QByteArray &reason) override;
    void lookUpNow() override { calls.append(QStringLiteral("lookUpNow")); }
    int openQuestions() const override { return 0; }

    void setItem(int index, ItemState state);
    void setState(RunState state, PauseReason reason = PauseReason::None);
    void setWait(const RunWait &wait);
    //! The next call that can fail does, with this.
    void failNext(const Error &error) { m_failure = error; }

    QStringList calls; //!< "start", "decide 3 again: reason", in order

private:
    Result<void> answer(const QString &call);

    ReplayPlan m_plan;
    RunSummary m_summary;
    QList<RunItem> m_items;
    RunWait m_wait;
    std::optional<Error> m_failure;
};

} // namespace Reprise::Test
