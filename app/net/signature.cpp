// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signature.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace Reprise {

using namespace Qt::StringLiterals;

static Error badSecret(const QString &detail)
{
    return Error{Error::Kind::Invalid, u"sign"_s, detail};
}

static QByteArray hmac(const EVP_MD *hash, const QByteArray &key, const QByteArray &text)
{
    QByteArray mac(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    HMAC(hash, key.constData(), static_cast<int>(key.size()),
        reinterpret_cast<const unsigned char *>(text.constData()), static_cast<size_t>(text.size()),
        reinterpret_cast<unsigned char *>(mac.data()), &length);
    mac.truncate(length);
    return mac;
}

static Headers githubFields(const SignatureInput &input)
{
    Headers fields{
        {"X-Hub-Signature-256", "sha256=" + hmac(EVP_sha256(), input.secret, input.body).toHex()}};
    if (input.withLegacySha1)
        fields.append(
            "X-Hub-Signature", "sha1=" + hmac(EVP_sha1(), input.secret, input.body).toHex());
    return fields;
}

//! The key of Standard Webhooks is the decoded text; its base64 may come without padding.
static Result<QByteArray> standardKey(const QByteArray &secret)
{
    QByteArray text = secret.startsWith("whsec_") ? secret.mid(6) : secret;
    while (text.size() % 4 != 0)
        text.append('=');
    const auto key = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!key || (*key).isEmpty())
        return badSecret(u"the secret must be base64, with or without whsec_"_s);
    return *key;
}

static Result<Headers> standardFields(const SignatureInput &input)
{
    const Result<QByteArray> key = standardKey(input.secret);
    if (!key)
        return key.error();
    const QByteArray time = QByteArray::number(input.unixSeconds);
    const QByteArray text = input.messageId + '.' + time + '.' + input.body;
    const QByteArray prefix = input.withSvixNames ? "svix-" : "webhook-";
    return Headers{{prefix + "id", input.messageId}, {prefix + "timestamp", time},
        {prefix + "signature", "v1," + hmac(EVP_sha256(), *key, text).toBase64()}};
}

static QByteArray timedHex(const SignatureInput &input)
{
    const QByteArray text = QByteArray::number(input.unixSeconds) + '.' + input.body;
    return hmac(EVP_sha256(), input.secret, text).toHex();
}

Result<void> checkSigningSecret(SignatureScheme scheme, const QByteArray &secret)
{
    if (scheme == SignatureScheme::None)
        return {};
    if (secret.isEmpty())
        return badSecret(u"the signing secret is missing"_s);
    if (scheme != SignatureScheme::StandardWebhooks)
        return {};
    const Result<QByteArray> key = standardKey(secret);
    return key ? Result<void>() : key.error();
}

Result<Headers> signatureFields(const SignatureInput &input)
{
    if (Result<void> secret = checkSigningSecret(input.scheme, input.secret); !secret)
        return secret.error();
    const QByteArray time = QByteArray::number(input.unixSeconds);
    switch (input.scheme) {
    case SignatureScheme::None:
        return Headers();
    case SignatureScheme::GitHub:
        return githubFields(input);
    case SignatureScheme::StandardWebhooks:
        return standardFields(input);
    case SignatureScheme::GetHook:
        return Headers{{"Webhook-Signature", "t=" + time + ",v1=" + timedHex(input)}};
    case SignatureScheme::SendPromptly:
        return Headers{{"X-SP-Timestamp", time}, {"X-SP-Signature", "v1=" + timedHex(input)}};
    }
    return badSecret(u"unknown scheme"_s);
}

} // namespace Reprise
