// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"
#include "models/domain/replay/replayplan.h"
#include "models/domain/result.h"

namespace Reprise {

//! What a webhook signature covers, with the key. Bytes are signed exactly as they will be sent.
struct SignatureInput {
    SignatureScheme scheme = SignatureScheme::None;
    QByteArray secret; //!< as shown by the vendor, "whsec_" included
    QByteArray messageId; //!< Standard Webhooks: the same for each delivery of one message
    qint64 unixSeconds = 0; //!< of this delivery
    QByteArray body;
    bool withLegacySha1 = false; //!< GitHub: also the old field, where the original had it
    bool withSvixNames = false; //!< Standard Webhooks under the names of Svix
};

//! The header fields that sign a delivery; none for SignatureScheme::None.
//! Error: kind Invalid when the secret is missing or not of the scheme's form. Any one thread.
Result<Headers> signatureFields(const SignatureInput &input);

//! Whether the secret has the form that the scheme needs.
Result<void> checkSigningSecret(SignatureScheme scheme, const QByteArray &secret);

} // namespace Reprise
