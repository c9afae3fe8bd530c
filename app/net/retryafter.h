// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>

namespace Reprise {

//! A moment as HTTP writes it: "Sun, 06 Nov 1994 08:49:37 GMT". Microseconds since 1970 in UTC.
std::optional<qint64> httpDateMicros(const QByteArray &text);

//! The wait that a Retry-After field asks for, in seconds or as an HTTP date; at least 0. Nothing
//! when the text is neither.
std::optional<qint64> retryAfterMicros(const QByteArray &text, qint64 utcMicros);

} // namespace Reprise
