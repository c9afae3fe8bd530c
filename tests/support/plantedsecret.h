// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Reprise::Test {

//! Every form in which a secret may stand in a file: UTF-8, UTF-16 of both orders, hexadecimal,
//! percent-encoded, base64 at any offset.
QList<QByteArray> formsOf(const QByteArray &secret);

//! The forms of the secret that the bytes hold, in words of the test: empty when there is none.
QStringList formsFoundIn(const QByteArray &bytes, const QByteArray &secret);

//! "path: form" of every file below the folder that holds the secret. files: how many were read.
QStringList filesHolding(const QString &folder, const QByteArray &secret, int *files = nullptr);

} // namespace Reprise::Test
