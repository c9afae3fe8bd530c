// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/retrytimeline.h"

#include <QString>

namespace Reprise {

//! Words for the parts of a timeline: labels, tooltips, and the same content as a text table for
//! screen readers.
QString barLabel(const RetryTimeline::Bar &bar); //!< "1 · 500", "4 · timeout"
QString barShortLabel(const RetryTimeline::Bar &bar); //!< "500"
QString barDescription(
    const RetryTimeline::Bar &bar); //!< "Try 1: 500 after 247 ms, at 09:14:02.153 UTC"
QString plannedLabel(const RetryTimeline::Planned &planned);
QString plannedDescription(const RetryTimeline::Planned &planned);
QString markLabel(
    const RetryTimeline::Mark &mark, qint64 nowMicros); //!< "fix 13:02", "dropped 12 May"

//! One line of the timeline in words: a try, a wait, a planned try or a mark.
struct TimelineRow {
    QString what; //!< "try 3", "wait", "fix deployed"
    QString result; //!< of a try: "500", "timed out"
    QString length; //!< of tries and waits
    QString time; //!< empty for waits, which begin when the try before ended
    qsizetype bar = -1; //!< index of RetryTimeline::bars

    bool operator==(const TimelineRow &) const = default;
};

//! Everything that is drawn, in order of time.
QList<TimelineRow> timelineRows(const RetryTimeline &timeline);

} // namespace Reprise
