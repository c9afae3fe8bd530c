// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/run/replayrun.h"

#include <QString>

//! What is told about runs, in one wording for status line, side bar and panel.
namespace Reprise {

//! Items that need no more sending, in percent; 100 for an empty run.
int percentDone(const RunTotals &totals);
//! Planned and sending.
qint64 itemsLeft(const RunTotals &totals);

//! "running", "paused: too many failures"
QString runStateText(const RunSummary &summary);
//! Why a run stands still and what to do about it; empty where nothing is to be done.
QString pauseExplanation(const RunSummary &summary);
//! "waiting for the network"; empty where the run does not wait.
QString runWaitText(const RunWait &wait);
//! Why a running run sends nothing, and when it goes on by itself; empty where it does not wait.
QString waitExplanation(const RunWait &wait);
//! "143 of 247 · 141 delivered"
QString runCountsText(const RunTotals &totals);
//! "0:41 left"; empty without an estimate.
QString timeLeftText(const RunProgress &progress);
//! "12.3 / s"
QString rateText(double perSecond);
QString exclusionText(ExclusionReason reason);
QString schemeText(SignatureScheme scheme);

} // namespace Reprise
