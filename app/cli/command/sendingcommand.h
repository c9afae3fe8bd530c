// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"
#include "app/cli/command/sessioncommand.h"
#include "app/cli/runfollower.h"
#include "app/cli/typedline.h"

namespace Reprise {

//! Commands that send: they confirm the number of events, get the signing secret, and follow the
//! run until it ends. A signal cancels the run and waits for the answers under way.
class SendingCommand : public SessionCommand
{
    Q_OBJECT

public:
    explicit SendingCommand(const CommandContext &context)
        : SessionCommand(context)
    {
    }

    void cancel() override;

protected:
    void readOptions(OptionReader &reader) override;

    //! Asks for what is missing, then calls open() with the secret.
    void confirm(const ReplayPlan &plan);
    //! Nothing will be sent any more: only open outcomes are asked for.
    void followOutcomes();
    //! The run to follow: makes or opens it.
    virtual JobPtr<ReplayRun *> open(const QByteArray &secret) = 0;

private:
    void confirmCount(const ReplayPlan &plan);
    void takeCount(const QByteArray &typed, const ReplayPlan &plan);
    void confirmSecret(const ReplayPlan &plan);
    void openRun(const QByteArray &secret);
    void followRun();

    std::unique_ptr<TypedLine> m_typedCount;
    std::unique_ptr<TypedLine> m_typedSecret;
    QByteArray m_secret;
    std::optional<qint64> m_count;
    qint64 m_patienceMicros = 0;
    JobPtr<ReplayRun *> m_opening;
    std::unique_ptr<RunFollower> m_follower;
};

} // namespace Reprise
