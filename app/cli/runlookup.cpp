// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runlookup.h"

using namespace Qt::StringLiterals;

namespace Reprise {

Result<RunId> lookUpRun(const Session &session, const ParsedCommand &command)
{
    const QString text = command.operands.value(0);
    for (const RunSummary &run : session.runs()) {
        if (run.id.text() == text.toUtf8() || QString::number(run.number) == text)
            return run.id;
    }
    return Error{Error::Kind::NotFound, u"find run"_s, u"there is no run \"%1\""_s.arg(text)};
}

} // namespace Reprise
