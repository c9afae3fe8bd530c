// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/capabilitylines.h"

namespace Reprise {

static QByteArray abilityRow(const QList<GatewayKind> &kinds, Ability ability)
{
    QByteArray row = "| " + abilityWord(ability).toByteArray() + " |";
    for (const GatewayKind &kind : kinds)
        row += kind.capabilities.of(ability).isPossible ? " yes |" : " – |";
    return row + '\n';
}

static QByteArray retentionRow(const QList<GatewayKind> &kinds)
{
    QByteArray row = "| kept, days |";
    for (const GatewayKind &kind : kinds) {
        const std::optional<int> days = kind.capabilities.retentionDays;
        row += ' ' + (days ? QByteArray::number(*days) : QByteArray("–")) + " |";
    }
    return row + '\n';
}

QByteArray matrixLines(const QList<GatewayKind> &kinds)
{
    QByteArray head = "| |";
    QByteArray rule = "| --- |";
    for (const GatewayKind &kind : kinds) {
        head += ' ' + kind.name + " |";
        rule += " --- |";
    }
    QByteArray table = head + '\n' + rule + '\n';
    for (int i = 0; i < AbilityCount; ++i)
        table += abilityRow(kinds, Ability(i));
    return table + retentionRow(kinds);
}

} // namespace Reprise
