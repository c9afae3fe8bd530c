// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>

namespace Reprise {

bool isUtf8(QByteArrayView bytes);

//! Appends text as a JSON string, quotes included; '"', '\\' and control characters (C0, DEL,
//! C1) are escaped and nothing else, so the bytes come back exactly. REQUIRES: isUtf8(text)
void appendJsonString(QByteArray &out, QByteArrayView text);

//! The bytes that a JSON string stands for; token starts and ends with its quotes. Lone surrogates
//! (\ud800 without its half) are kept as the three bytes of their code point, which is not UTF-8
//! and shows as such: no escape is ever lost. Nothing when an escape is malformed.
std::optional<QByteArray> decodeJsonString(QByteArrayView token);

//! Quotes around characters and escapes of RFC 8259; control characters are not looked for.
bool isJsonString(QByteArrayView token);

//! A number by RFC 8259, of any length.
bool isJsonNumber(QByteArrayView token);

} // namespace Reprise
