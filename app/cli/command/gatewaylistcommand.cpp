// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command/gatewaylistcommand.h"

#include "app/cli/capabilitylines.h"
#include "app/cli/mistakelines.h"
#include "app/connectors/described/gatewayfiles.h"
#include "models/domain/gateway/gatewaykind.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static QByteArray kindLine(const GatewayKind &kind)
{
    const QByteArray origin = kind.origin.isEmpty() ? QByteArray() : "  " + kind.origin.toUtf8();
    return kind.id.leftJustified(24) + ' ' + kind.name + origin + '\n';
}

void GatewayListCommand::start()
{
    const bool wantsMatrix = arguments().has(u"matrix"_s);
    if (wantsMatrix) {
        terminal().print(matrixLines(sessions().gatewayKinds()));
    } else {
        for (const GatewayKind &kind : sessions().gatewayKinds())
            terminal().print(kindLine(kind));
    }
    end(complainOfRefused() ? ExitCode::Partial : ExitCode::Done);
}

bool GatewayListCommand::complainOfRefused()
{
    const QString folder = sessions().gatewayFolder();
    if (folder.isEmpty())
        return false;
    const GatewayFiles files = loadGatewayFiles(folder);
    for (const RefusedGatewayFile &file : files.refused)
        terminal().complain(mistakeLines(file.path, file.mistakes));
    return !files.refused.isEmpty();
}

} // namespace Reprise
