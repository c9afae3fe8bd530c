// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/capabilitymodel.h"

#include "models/items/roles.h"

#include <QCoreApplication>
#include <QLocale>

namespace Reprise {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CapabilityModel)
};

bool causesDeliveries(Ability ability)
{
    return ability == Ability::ReplayEvent || ability == Ability::ReplayRequest
        || ability == Ability::BulkReplay;
}

bool needsStoredEvents(Ability ability)
{
    return ability == Ability::ListEvents || ability == Ability::ReadRequest
        || ability == Ability::ReadAttempts || ability == Ability::ReadResponses
        || ability == Ability::ReplayEvent;
}

} // namespace

QString abilityText(Ability ability)
{
    const std::array<QString, AbilityCount> texts{Words::tr("List events"),
        Words::tr("Filter by time at the gateway"), Words::tr("Filter by status at the gateway"),
        Words::tr("Read the request: headers and body"), Words::tr("Read the attempts"),
        Words::tr("Read what receivers answered"), Words::tr("List requests before routing"),
        Words::tr("List requests that no route wanted"), Words::tr("Replay an event"),
        Words::tr("Replay a request through today's routing"),
        Words::tr("Replay in bulk by a filter"), Words::tr("Follow a bulk operation"),
        Words::tr("Cancel a bulk operation"), Words::tr("Cancel an event"),
        Words::tr("Pause a route"), Words::tr("Export events"), Words::tr("Verify signatures")};
    return texts.at(size_t(ability));
}

QString ruleText(const Capabilities &capabilities, Ability ability)
{
    const Capability &capability = capabilities.of(ability);
    if (!capability.rule.isEmpty() || capability.isPossible)
        return QString::fromUtf8(capability.rule);
    return Words::tr("Reprise knows no call for this.");
}

void CapabilityModel::setCapabilities(const Capabilities &capabilities)
{
    beginResetModel();
    m_capabilities = capabilities;
    endResetModel();
}

int CapabilityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : AbilityCount;
}

int CapabilityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CapabilityModel::limitText(Ability ability) const
{
    const auto perMinute = [](double calls) { return QLocale().toString(calls, 'g', 6); };
    if (!m_capabilities.of(ability).isPossible)
        return {};
    if (causesDeliveries(ability) && m_capabilities.replaysPerMinute) {
        const QString rate = perMinute(*m_capabilities.replaysPerMinute);
        const QString lane = QString::fromUtf8(m_capabilities.replayLane);
        return lane.isEmpty() ? tr("%1 a minute").arg(rate)
                              : tr("%1 a minute for each %2").arg(rate, lane);
    }
    if (ability == Ability::VerifySignature || !m_capabilities.callsPerMinute)
        return {};
    return tr("%1 calls a minute").arg(perMinute(*m_capabilities.callsPerMinute));
}

QString CapabilityModel::keptText(Ability ability) const
{
    const bool isAsked = needsStoredEvents(ability) && m_capabilities.of(ability).isPossible;
    return isAsked && m_capabilities.retentionDays
        ? tr("%n days", nullptr, *m_capabilities.retentionDays)
        : QString();
}

QString CapabilityModel::textAt(Ability ability, int column) const
{
    switch (column) {
    case AbilityColumn:
        return abilityText(ability);
    case PossibleColumn:
        return m_capabilities.of(ability).isPossible ? tr("yes") : tr("no");
    case RuleColumn:
        return ruleText(m_capabilities, ability);
    case LimitColumn:
        return limitText(ability);
    case KeptColumn:
        return keptText(ability);
    default:
        return {};
    }
}

QVariant CapabilityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto ability = Ability(index.row());
    if (role == RawValueRole && index.column() == PossibleColumn)
        return m_capabilities.of(ability).isPossible;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textAt(ability, index.column());
    return {};
}

QVariant CapabilityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AbilityColumn:
        return tr("What");
    case PossibleColumn:
        return tr("Possible");
    case RuleColumn:
        return tr("Rule");
    case LimitColumn:
        return tr("How fast");
    default:
        return tr("Kept for");
    }
}

} // namespace Reprise
