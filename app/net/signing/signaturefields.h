// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/net/signing/hmac.h"
#include "models/domain/gateway/signaturereport.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

//! One signature as a header field holds it.
struct GivenSignature {
    enum class Coding : quint8 { Hex, Base64 };

    QByteArray text; //!< without its label
    QByteArray bytes; //!< decoded
    HashKind hash = HashKind::Sha256;
    Coding coding = Coding::Hex;
    bool isEd25519 = false;

    bool operator==(const GivenSignature &) const = default;
};

//! What the header fields of one scheme say.
struct SignatureFields {
    QByteArray field; //!< that holds the signatures
    QList<GivenSignature> given;
    QByteArray timeText; //!< as it was signed; empty where the scheme has none
    QByteArray id;
    QList<SignedLayout> layouts; //!< what may have been signed, the documented first
    qint64 toleranceSeconds = 0;
    bool onlyPastCounts = false;
    //! MalformedField or UnsupportedVersion where nothing can be checked.
    std::optional<SignatureFinding> fault;
};

//! The schemes whose fields a request carries; a gateway adds its own beside the sender's.
QList<SignatureForm> detectSignatures(const HttpMessage &message);

//! Reads the fields of one scheme. REQUIRES: form != SignedToken, which has none
SignatureFields readSignatureFields(SignatureForm form, const Headers &headers);

} // namespace Reprise
