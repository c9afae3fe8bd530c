// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/explanation.h"
#include "ui/widgets/sentence.h"

namespace Reprise {

//! What choosing a clause leads to (SentencePiece::link).
enum class ExplanationLink : quint8 {
    None,
    Destination, //!< events for the same destination
    Code, //!< events that were answered the same
    Alike, //!< those that failed the same way
};

//! How an event stands, in plain words: “500 from fulfilment after 212 ms: column "sku_id" does not
//! exist. All 5 tries are used; it expires on 12 May.” Code, destination and deadline are
//! strong, the answer is quoted. Hidden characters of the data by name, long ones cut.
Sentence explanationText(const Explanation &explanation, qint64 nowMicros);

//! "12 May", with the year where it is not now's. In UTC, as all times are.
QString dayText(qint64 utcMicros, qint64 nowMicros);

} // namespace Reprise
