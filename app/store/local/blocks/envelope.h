// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"

namespace Reprise {

//! What an event's messages are beside the request's body, as bytes: the request's header fields
//! and what is known of its body, then the messages of its attempts. README.md in the folder above
//! describes the bytes.
namespace Envelope {

//! Replays of ours are no part of it.
void append(QByteArray &out, const EventRecord &record);

//! Fills what append() took from record, whose attempts are there already.
//! false: these are not the bytes of an event with so many attempts.
[[nodiscard]] bool read(QByteArrayView envelope, EventRecord &record);

//! What a search looks at; views into the envelope.
struct Glance {
    Headers requestHeaders;
    Headers responseHeaders; //!< of the newest answer
    QByteArrayView responseBody;
};
enum class Look { RequestHeaders, NewestResponse, Both };

//! Nothing where the bytes are damaged.
std::optional<Glance> glance(QByteArrayView envelope, Look look);

} // namespace Envelope

} // namespace Reprise
