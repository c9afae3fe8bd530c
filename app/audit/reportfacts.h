// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/report.h"

namespace Reprise {

//! What was selected and why, line by line. Times are UTC.
QList<Fact> scopeFacts(const ReplayPlan &plan);
//! How it was sent: plan, target, pacing, markers, and the run's own dates.
QList<Fact> settingFacts(const RunRecord &record);

//! "184 ms", "1.234 s", "4 min 12 s", "2 h 5 min".
QByteArray spanText(qint64 micros);

//! Sentences that every report ends with: what it does not prove.
QList<QByteArray> reportLimits();

} // namespace Reprise
