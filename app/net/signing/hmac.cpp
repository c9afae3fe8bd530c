// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/hmac.h"

#include <memory>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace Reprise {

using namespace Qt::StringLiterals;

static constexpr qsizetype EdKeyBytes = 32;

static Error badSecret(const QString &detail)
{
    return Error{Error::Kind::Invalid, u"sign"_s, detail};
}

static const EVP_MD *digestOf(HashKind hash)
{
    switch (hash) {
    case HashKind::Sha1:
        return EVP_sha1();
    case HashKind::Sha512:
        return EVP_sha512();
    case HashKind::Sha256:
        break;
    }
    return EVP_sha256();
}

static const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

QByteArray hmac(HashKind hash, const QByteArray &key, const QByteArray &text)
{
    QByteArray mac(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    HMAC(digestOf(hash), key.constData(), static_cast<int>(key.size()), bytesOf(text),
        static_cast<size_t>(text.size()), reinterpret_cast<unsigned char *>(mac.data()), &length);
    mac.truncate(length);
    return mac;
}

QByteArray hmacName(HashKind hash)
{
    switch (hash) {
    case HashKind::Sha1:
        return "HMAC-SHA1";
    case HashKind::Sha512:
        return "HMAC-SHA512";
    case HashKind::Sha256:
        break;
    }
    return "HMAC-SHA256";
}

qsizetype macSize(HashKind hash)
{
    return EVP_MD_get_size(digestOf(hash));
}

bool isSameMac(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && !a.isEmpty()
        && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

//! Base64 that may lack its padding.
static std::optional<QByteArray> fromLooseBase64(QByteArray text)
{
    while (text.size() % 4 != 0)
        text.append('=');
    const auto bytes =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return bytes && !(*bytes).isEmpty() ? std::optional(*bytes) : std::nullopt;
}

Result<QByteArray> standardKey(const QByteArray &secret)
{
    const std::optional<QByteArray> key =
        fromLooseBase64(secret.startsWith("whsec_") ? secret.mid(6) : secret);
    if (!key)
        return badSecret(u"the secret must be base64, with or without whsec_"_s);
    return *key;
}

Result<bool> verifiesEd25519(
    const QByteArray &key, const QByteArray &text, const QByteArray &signature)
{
    const std::optional<QByteArray> raw =
        fromLooseBase64(key.startsWith("whpk_") ? key.mid(5) : key);
    if (!raw || raw->size() != EdKeyBytes)
        return badSecret(u"the key must be 32 bytes in base64, with or without whpk_"_s);
    using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)>;
    using Context = std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)>;
    const Key made(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(*raw), EdKeyBytes),
        EVP_PKEY_free);
    const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const bool isGood = made && context
        && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, made.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature),
               static_cast<size_t>(signature.size()), bytesOf(text),
               static_cast<size_t>(text.size()))
            == 1;
    ERR_clear_error();
    return isGood;
}

} // namespace Reprise
