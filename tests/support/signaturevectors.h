// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/signatureform.h"
#include "models/domain/httpmessage.h"

namespace Reprise::Test {

//! One scheme's delivery with the values that its vendor published, or that were computed with
//! openssl and with another language's libraries.
struct SignatureVector {
    const char *name;
    SignatureForm form;
    Headers headers;
    QByteArray secret;
    QByteArray body;
    bool hasTime; //!< signed at SignedSeconds
    QByteArray algorithm;
};

inline constexpr qint64 SignedSeconds = 1'767'225'600; //!< 2026-01-01T00:00:00Z

QByteArray signedBody(); //!< of most vectors
QByteArray standardSecret();
QByteArray standardCode(); //!< with its version
QByteArray signatureKeyFile(const QString &name); //!< of tests/data/keys

//! Every scheme has at least one.
const QList<SignatureVector> &signatureVectors();
const SignatureVector &signatureVector(const char *name);

} // namespace Reprise::Test
