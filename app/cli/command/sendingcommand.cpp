// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/sendingcommand.h"

#include "app/cli/secretfile.h"
#include "models/domain/text/counted.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Reprise {

//! For outcomes, once all is sent.
static constexpr qint64 PatienceMicros = 300'000'000;

void SendingCommand::readOptions(OptionReader &reader)
{
    if (arguments().has(u"count"_s))
        m_count = reader.integer(u"count"_s, 0, 0, std::numeric_limits<qint32>::max());
    m_patienceMicros = reader.duration(u"wait"_s, PatienceMicros);
    if (arguments().has(u"no-wait"_s)) {
        m_patienceMicros = 0;
        if (arguments().has(u"wait"_s))
            reader.refuse(u"--wait and --no-wait exclude each other"_s);
    }
    if (!arguments().has(u"secret-file"_s))
        return;
    const Result<QByteArray> secret = readSecretFile(arguments().value(u"secret-file"_s));
    if (secret)
        m_secret = *secret;
    else
        reader.refuse(secret.error().detail);
}

void SendingCommand::followOutcomes()
{
    openRun(m_secret);
}

void SendingCommand::confirm(const ReplayPlan &plan)
{
    confirmCount(plan);
}

//! Above the threshold a person must say the number, as in the window.
void SendingCommand::confirmCount(const ReplayPlan &plan)
{
    if (m_count)
        return takeCount(QByteArray::number(*m_count), plan);
    if (plan.items.size() <= TypedCountThreshold)
        return confirmSecret(plan);
    if (!TypedLine::isPossible())
        return misuse(u"%1 would be sent; confirm with --count %2"_s.arg(
            QString::fromLatin1(counted(plan.items.size(), "event", "events")),
            QString::number(plan.items.size())));
    m_typedCount = std::make_unique<TypedLine>(counted(plan.items.size(), "event", "events")
            + " will be sent to " + terminalLine(plan.target.url) + ". Type the number to start:",
        TypedLine::Echo::On, terminal());
    connect(m_typedCount.get(), &TypedLine::typed, this,
        [this, plan](const QByteArray &typed) { takeCount(typed.trimmed(), plan); });
}

void SendingCommand::takeCount(const QByteArray &typed, const ReplayPlan &plan)
{
    if (typed == QByteArray::number(plan.items.size()))
        return confirmSecret(plan);
    misuse(u"the plan has %1, not %2; nothing was sent"_s.arg(
        QString::fromLatin1(counted(plan.items.size(), "event", "events")),
        QString::fromUtf8(terminalLine(typed))));
}

void SendingCommand::confirmSecret(const ReplayPlan &plan)
{
    const bool isNeeded =
        plan.target.way == ReplayWay::Direct && plan.target.signature != SignatureScheme::None;
    if (!isNeeded || !m_secret.isEmpty())
        return openRun(m_secret);
    if (!TypedLine::isPossible())
        return misuse(u"the plan is signed anew; give its secret with --secret-file"_s);
    m_typedSecret = std::make_unique<TypedLine>(
        "Signing secret (not shown):", TypedLine::Echo::Off, terminal());
    connect(m_typedSecret.get(), &TypedLine::typed, this, &SendingCommand::openRun);
}

void SendingCommand::openRun(const QByteArray &secret)
{
    m_opening = open(secret);
    m_secret.fill('\0');
    connect(m_opening.get(), &Job::finished, this, &SendingCommand::followRun);
}

void SendingCommand::followRun()
{
    const Result<ReplayRun *> &opened = m_opening->result();
    if (!opened)
        return fail(opened.error());
    m_follower = std::make_unique<RunFollower>(**opened, terminal(), m_patienceMicros);
    connect(m_follower.get(), &RunFollower::ended, this,
        [this](int code) { end(static_cast<ExitCode>(code)); });
    const Result<void> started = m_follower->start();
    if (!started)
        fail(started.error());
}

void SendingCommand::cancel()
{
    if (m_follower)
        m_follower->cancel();
    else
        SessionCommand::cancel();
}

} // namespace Reprise
