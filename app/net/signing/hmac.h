// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace Reprise {

enum class HashKind : quint8 { Sha1, Sha256, Sha512 };

//! Any thread.
QByteArray hmac(HashKind hash, const QByteArray &key, const QByteArray &text);
//! "HMAC-SHA256".
QByteArray hmacName(HashKind hash);
//! Bytes of a code: 20, 32, 64.
qsizetype macSize(HashKind hash);

//! In a time that does not depend on where they differ.
bool isSameMac(const QByteArray &a, const QByteArray &b);

//! Text of Standard Webhooks' secrets: base64 with or without "whsec_" and padding.
//! Error: Invalid.
Result<QByteArray> standardKey(const QByteArray &secret);

//! Whether an Ed25519 signature is of that key: "whpk_" and base64 of 32 bytes. Error: Invalid
//! where the key is none.
Result<bool> verifiesEd25519(
    const QByteArray &key, const QByteArray &text, const QByteArray &signature);

} // namespace Reprise
