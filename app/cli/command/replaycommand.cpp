// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/replaycommand.h"

#include "app/replay/plan/planfile.h"

using namespace Qt::StringLiterals;

namespace Reprise {

void ReplayCommand::readOptions(OptionReader &reader)
{
    SendingCommand::readOptions(reader);
    const QString path = reader.required(u"plan"_s);
    if (path.isEmpty())
        return;
    const Result<ReplayPlan> plan = readPlanFile(path);
    if (plan)
        m_plan = *plan;
    else
        reader.refuse(QString::fromUtf8(errorLine(plan.error())));
}

void ReplayCommand::begin()
{
    confirm(m_plan);
}

JobPtr<ReplayRun *> ReplayCommand::open(const QByteArray &secret)
{
    return session().createRun(m_plan, secret);
}

} // namespace Reprise
