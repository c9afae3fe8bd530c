// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/explanation.h"

#include <QString>

namespace Reprise {

//! How an event stands, in plain words: “500 from fulfilment after 212 ms: column "sku_id" does not
//! exist. All 5 tries are used; it is dropped on 12 May.” Plain text; hidden characters of the data
//! by name, long ones cut.
QString explanationText(const Explanation &explanation, qint64 nowMicros);

//! "12 May", with the year where it is not now's. In UTC, as all times are.
QString dayText(qint64 utcMicros, qint64 nowMicros);

} // namespace Reprise
