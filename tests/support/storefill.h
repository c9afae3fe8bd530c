// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/recordsink.h"
#include "models/domain/event.h"
#include "models/domain/result.h"

namespace Reprise {
class EventBackend;
} // namespace Reprise

namespace Reprise::Test {

//! Writes records into a store the way an import does.
Result<SinkCounts> fill(const EventBackend &store, const QList<EventRecord> &records);

//! A record with something hostile or unusual in every field that can hold it.
EventRecord unusualRecord(const QByteArray &id);

} // namespace Reprise::Test
