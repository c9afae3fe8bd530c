// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/report.h"

#include <QByteArray>

namespace Reprise {

//! The charts of a report as inline SVG. Colours come from classes of the page's style sheet, so
//! that they follow light and dark; there are no style attributes, no scripts, no links. Numbers
//! and words of ours only. The outcomes stand in a fixed order, so that they can be told apart
//! without colour.

//! One bar, cut into the outcomes of all items. Empty where there are no items.
QByteArray totalsBarSvg(const QList<Figure> &states);
//! Columns over time, stacked by outcome, with the times of both ends and the highest count.
QByteArray overTimeSvg(const OutcomesOverTime &outcomes);

//! Order of stacking, bad news at the bottom; all states.
const std::array<ItemState, ItemStateCount> &outcomeOrder();
//! "s-in-doubt": class of the style sheet that gives an outcome its colour.
QByteArray outcomeClass(ItemState state);

} // namespace Reprise
