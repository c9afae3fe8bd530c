// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/rsakey.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, Deleter<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Deleter<OSSL_PARAM_free>>;

Error badKey(const QString &detail)
{
    ERR_clear_error();
    return Error{Error::Kind::Invalid, u"read the key"_s, detail};
}

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

//! OpenSSL would ask on the terminal.
int noPassPhrase(char *, int, int, void *)
{
    return -1;
}

Number numberFrom(const QByteArray &bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

EVP_PKEY *publicKey(const QByteArray &modulus, const QByteArray &exponent)
{
    const Number n = numberFrom(modulus);
    const Number e = numberFrom(exponent);
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return nullptr;
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return key;
}

} // namespace

Result<RsaKey> RsaKey::checked(evp_pkey_st *key)
{
    if (!key)
        return badKey(u"not a key in PEM form"_s);
    const Key owned(key, EVP_PKEY_free);
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA)
        return badKey(u"not an RSA key"_s);
    if (EVP_PKEY_get_bits(key) < LeastBits)
        return badKey(u"the key is too short"_s);
    return RsaKey(owned);
}

Result<RsaKey> RsaKey::fromPrivatePem(const QByteArray &pem)
{
    const Bio text(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return checked(
        text ? PEM_read_bio_PrivateKey(text.get(), nullptr, noPassPhrase, nullptr) : nullptr);
}

Result<RsaKey> RsaKey::fromModulus(const QByteArray &modulus, const QByteArray &exponent)
{
    return checked(publicKey(modulus, exponent));
}

Result<QByteArray> RsaKey::sign(const QByteArray &text) const
{
    const DigestContext context(EVP_MD_CTX_new());
    size_t length = 0;
    const auto size = static_cast<size_t>(text.size());
    if (!context
        || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1
        || EVP_DigestSign(context.get(), nullptr, &length, bytesOf(text), size) != 1)
        return badKey(u"the key cannot sign"_s);
    QByteArray signature(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length,
            bytesOf(text), size)
        != 1)
        return badKey(u"the key cannot sign"_s);
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

bool RsaKey::verifies(const QByteArray &text, const QByteArray &signature) const
{
    const DigestContext context(EVP_MD_CTX_new());
    const bool isGood = context
        && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature),
               static_cast<size_t>(signature.size()), bytesOf(text),
               static_cast<size_t>(text.size()))
            == 1;
    ERR_clear_error();
    return isGood;
}

} // namespace Reprise
