// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signature.h"

#include "app/net/signing/hmac.h"
#include "models/domain/json/jsoncompact.h"

namespace Reprise {

using namespace Qt::StringLiterals;

static Error badSecret(const QString &detail)
{
    return Error{Error::Kind::Invalid, u"sign"_s, detail};
}

static Headers githubFields(const SignatureInput &input)
{
    Headers fields{{"X-Hub-Signature-256",
        "sha256=" + hmac(HashKind::Sha256, input.secret, input.body).toHex()}};
    if (input.withLegacySha1)
        fields.append(
            "X-Hub-Signature", "sha1=" + hmac(HashKind::Sha1, input.secret, input.body).toHex());
    return fields;
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
        {prefix + "signature", "v1," + hmac(HashKind::Sha256, *key, text).toBase64()}};
}

static QByteArray hexOf(const SignatureInput &input, const QByteArray &text)
{
    return hmac(HashKind::Sha256, input.secret, text).toHex();
}

//! "t=…,v1=…", with what stands between time and body in the signed text.
static QByteArray timedValue(const SignatureInput &input, char between, const QByteArray &body)
{
    const QByteArray time = QByteArray::number(input.unixSeconds);
    return "t=" + time + ",v1=" + hexOf(input, time + between + body);
}

static Headers sendPromptlyFields(const SignatureInput &input)
{
    const QByteArray time = QByteArray::number(input.unixSeconds);
    return {{"X-SP-Timestamp", time},
        {"X-SP-Signature", "v1=" + hexOf(input, time + '.' + input.body)}};
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
    switch (input.scheme) {
    case SignatureScheme::None:
        return Headers();
    case SignatureScheme::GitHub:
        return githubFields(input);
    case SignatureScheme::StandardWebhooks:
        return standardFields(input);
    case SignatureScheme::GetHook:
        return Headers{{"Webhook-Signature", timedValue(input, '.', input.body)}};
    case SignatureScheme::SendPromptly:
        return sendPromptlyFields(input);
    case SignatureScheme::Stripe:
        return Headers{{"Stripe-Signature", timedValue(input, '.', input.body)}};
    case SignatureScheme::Hookdeck:
        return Headers{
            {"x-hookdeck-signature", hmac(HashKind::Sha256, input.secret, input.body).toBase64()}};
    case SignatureScheme::Convoy: // Convoy signs the JSON without its white space
        return Headers{{"X-Convoy-Signature", timedValue(input, ',', compactJson(input.body))}};
    case SignatureScheme::ConvoySimple:
        return Headers{{"X-Convoy-Signature", hexOf(input, compactJson(input.body))}};
    case SignatureScheme::Outpost:
        return Headers{{"x-outpost-signature", "v0=" + hexOf(input, input.body)}};
    }
    return badSecret(u"unknown scheme"_s);
}

} // namespace Reprise
