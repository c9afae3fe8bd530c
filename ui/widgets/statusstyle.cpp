// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/statusstyle.h"

#include "ui/widgets/theme.h"

namespace Reprise {

using namespace Qt::StringLiterals;

StatusStyle StatusStyle::of(Stage stage, const Theme &theme)
{
    switch (stage) {
    case Stage::Waiting:
        return {u"dots"_s, tr("waiting"), theme.waiting};
    case Stage::InFlight:
        return {u"arrow"_s, tr("in flight"), theme.inFlight};
    case Stage::Scheduled:
        return {u"clock"_s, tr("retry planned"), theme.scheduled};
    case Stage::Held:
        return {u"pause"_s, tr("held"), theme.held};
    case Stage::Failed:
        return {u"cross"_s, tr("failed"), theme.failed};
    case Stage::Exhausted:
        return {u"octagon-cross"_s, tr("exhausted"), theme.exhausted};
    case Stage::Succeeded:
        return {u"check"_s, tr("succeeded"), theme.succeeded};
    case Stage::Canceled:
        return {u"slashed-circle"_s, tr("canceled"), theme.canceled};
    case Stage::Superseded:
        return {u"layers"_s, tr("replayed"), theme.superseded};
    case Stage::Unknown:
        break;
    }
    return {u"ring-dashed"_s, tr("unknown"), theme.muted};
}

StatusStyle StatusStyle::of(ItemState state, const Theme &theme)
{
    switch (state) {
    case ItemState::Planned:
        break;
    case ItemState::Sending:
        return {u"arrow"_s, tr("sending"), theme.inFlight};
    case ItemState::Refused:
        return {u"minus-circle"_s, tr("refused"), theme.scheduled};
    case ItemState::Accepted:
        return {u"inbox-check"_s, tr("accepted"), theme.superseded};
    case ItemState::Delivered:
        return {u"check"_s, tr("delivered"), theme.succeeded};
    case ItemState::Failed:
        return {u"cross"_s, tr("failed"), theme.failed};
    case ItemState::InDoubt:
        return {u"question"_s, tr("in doubt"), theme.inDoubt};
    case ItemState::Skipped:
        return {u"slashed-circle"_s, tr("skipped"), theme.canceled};
    }
    return {u"dots"_s, tr("planned"), theme.waiting};
}

StatusStyle StatusStyle::of(AttemptOutcome outcome, const Theme &theme)
{
    switch (outcome) {
    case AttemptOutcome::Pending:
        return {u"dots"_s, tr("pending"), theme.waiting};
    case AttemptOutcome::Succeeded:
        return {u"check"_s, tr("succeeded"), theme.succeeded};
    case AttemptOutcome::Rejected:
        return {u"cross"_s, tr("rejected"), theme.failed};
    case AttemptOutcome::TimedOut:
        return {u"clock"_s, tr("timed out"), theme.failed};
    case AttemptOutcome::NetworkError:
        return {u"cross"_s, tr("no answer"), theme.failed};
    case AttemptOutcome::Canceled:
        return {u"slashed-circle"_s, tr("canceled"), theme.canceled};
    case AttemptOutcome::Unknown:
        break;
    }
    return {u"ring-dashed"_s, tr("unknown"), theme.muted};
}

QColor stageColor(Stage stage, const Theme &theme)
{
    const std::array<QColor, StageCount> colors{theme.waiting, theme.inFlight, theme.scheduled,
        theme.held, theme.failed, theme.exhausted, theme.succeeded, theme.canceled,
        theme.superseded, theme.muted};
    return colors.at(static_cast<size_t>(stage));
}

} // namespace Reprise
