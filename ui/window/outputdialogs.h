// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Reprise {

class EventsPage;
class ReplayRun;
class Session;

} // namespace Reprise

class QWidget;

namespace Reprise::OutputDialogs {

//! Asks how, and writes what the page shows to a file, with the columns of its table. The dialogs
//! delete themselves. REQUIRES: session outlives parent's dialogs.
void exportEvents(Session &session, const EventsPage &page, QWidget *parent);
void saveReport(Session &session, const ReplayRun &run, QWidget *parent);

} // namespace Reprise::OutputDialogs
