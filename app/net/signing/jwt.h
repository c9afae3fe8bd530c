// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <optional>

namespace Reprise {

class RsaKey;

//! A compact JSON Web Token (RFC 7519), taken apart. Nothing of it is checked.
struct Jwt {
    QByteArray header; //!< JSON text, decoded
    QByteArray claims; //!< JSON text, decoded
    QByteArray signature; //!< bytes, decoded
    QByteArray signedText; //!< header and claims as they were signed: the token up to its last dot
};

//! Nothing where the text is not three parts of base64url.
std::optional<Jwt> splitJwt(QByteArrayView token);

//! A token with alg RS256. claims: JSON text.
Result<QByteArray> signedJwt(const QByteArray &claims, const RsaKey &key);

} // namespace Reprise
