// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <memory>

struct evp_pkey_st;

namespace Reprise {

//! An RSA key that signs or checks by RSASSA-PKCS1-v1_5 with SHA-256 (RS256). Immutable; copies
//! share it. Any thread. Errors never hold a piece of the key's text.
class RsaKey final
{
public:
    //! PKCS#1 or PKCS#8 without a pass phrase. Error: Invalid where it is none, is no RSA key, or
    //! is shorter than LeastBits.
    static Result<RsaKey> fromPrivatePem(const QByteArray &pem);
    //! A public key from modulus and exponent, big-endian, as JSON Web Keys have them.
    static Result<RsaKey> fromModulus(const QByteArray &modulus, const QByteArray &exponent);

    //! REQUIRES: made from a private key.
    Result<QByteArray> sign(const QByteArray &text) const;
    bool verifies(const QByteArray &text, const QByteArray &signature) const;

    static constexpr int LeastBits = 1024;

private:
    using Key = std::shared_ptr<evp_pkey_st>;

    explicit RsaKey(Key key)
        : m_key(std::move(key))
    {
    }
    static Result<RsaKey> checked(evp_pkey_st *key);

    Key m_key;
};

} // namespace Reprise
