// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/signaturereport.h"
#include "models/domain/httpmessage.h"

namespace Reprise {

//! What a check needs to know.
struct SignatureQuestion {
    SignatureForm form = SignatureForm::GitHub;
    HttpMessage message;
    //! As the vendor shows it, "whsec_" included. Tokens: the text of the key page (a JSON Web Key
    //! Set), which is public. In memory only.
    QByteArray secret;
    bool secretIsProven = false; //!< it matched another delivery of the same sender
    std::optional<qint64> deliveredMicros;
    qint64 nowMicros = 0;
};

//! Checks a signature over the stored bytes and says why it passes or fails. Compares in constant
//! time. Where the stored body does not match, a few harmless changes that stores make (white
//! space, line ends) are undone, to tell an altered body from a wrong secret.
//! A pure function; takes as long as the body is large. Any thread.
SignatureReport checkSignature(const SignatureQuestion &question);

} // namespace Reprise
