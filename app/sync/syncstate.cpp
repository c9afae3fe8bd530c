// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/syncstate.h"

#include <algorithm>

namespace Reprise {

QList<QByteArray> idsOf(const ScopePath &scope)
{
    QList<QByteArray> ids;
    for (const GatewayScope &level : scope)
        ids.append(level.id);
    return ids;
}

std::optional<qint64> ScopeState::newestMicros() const
{
    if (covered.isEmpty() || covered.intervals().constLast().to == Coverage::Beginning + 1)
        return std::nullopt;
    return covered.intervals().constLast().to - 1;
}

QList<TimeInterval> ScopeState::missing() const
{
    QList<TimeInterval> missing;
    for (const TimeInterval &part : wanted.intervals()) {
        const bool isOpen = part.to == Coverage::End;
        const qint64 to = isOpen ? newestMicros().value_or(part.from) : part.to;
        missing += covered.gaps({part.from, to});
    }
    std::reverse(missing.begin(), missing.end());
    return missing;
}

const ListPlace *ScopeState::placeAt(qint64 edgeMicros) const
{
    const auto found = std::find_if(places.cbegin(), places.cend(),
        [edgeMicros](const ListPlace &place) { return place.edgeMicros == edgeMicros; });
    return found == places.cend() ? nullptr : &*found;
}

Coverage ScopeState::shown() const
{
    Coverage shown = covered;
    if (!checkedMicros || covered.isEmpty())
        return shown;
    const qint64 end = covered.intervals().constLast().to;
    shown.add({end, std::max(end, *checkedMicros)});
    return shown;
}

ScopeState *SyncState::find(const ScopePath &scope)
{
    const auto found = std::find_if(scopes.begin(), scopes.end(),
        [ids = idsOf(scope)](const ScopeState &state) { return idsOf(state.scope) == ids; });
    return found == scopes.end() ? nullptr : &*found;
}

Coverage SyncState::shownOf(const QList<ScopePath> &of) const
{
    std::optional<Coverage> common;
    for (const ScopePath &scope : of) {
        const auto found = std::find_if(scopes.cbegin(), scopes.cend(),
            [ids = idsOf(scope)](const ScopeState &state) { return idsOf(state.scope) == ids; });
        const Coverage shown = found == scopes.cend() ? Coverage() : found->shown();
        common = common ? common->intersected(shown) : shown;
    }
    return common.value_or(Coverage());
}

} // namespace Reprise
