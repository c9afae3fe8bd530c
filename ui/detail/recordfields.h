// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! Everything that is known of an event and of one attempt, as named values, uncut. Empty ones are
//! left out. attempt may be null.
Headers recordFields(const Event &event, const Attempt *attempt);

//! The vendor's own fields, verbatim, as one JSON object of ours around them; empty where there
//! are none.
QByteArray vendorFields(const Event &event, const Attempt *attempt);

} // namespace Reprise
