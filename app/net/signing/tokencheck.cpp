// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/tokencheck.h"

#include "app/net/signing/jwt.h"
#include "app/net/signing/rsakey.h"

#include <nlohmann/json.hpp>

namespace Reprise {

namespace {

using Json = nlohmann::json;

constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qsizetype ShownSignature = 1024;

Json parsed(const QByteArray &text)
{
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

QByteArray textOf(const Json &object, const char *key)
{
    if (!object.is_object() || !object.contains(key) || !object.at(key).is_string())
        return {};
    return QByteArray::fromStdString(object.at(key).get_ref<const std::string &>());
}

QByteArray numberOf(const Json &key, const char *member)
{
    return QByteArray::fromBase64(textOf(key, member), QByteArray::Base64UrlEncoding);
}

//! Keys of a set, or a single key.
Json keysIn(const QByteArray &text)
{
    const Json page = parsed(text);
    if (page.is_object() && page.contains("keys") && page.at("keys").is_array())
        return page.at("keys");
    if (page.is_object() && page.contains("n"))
        return Json::array({page});
    return page.is_array() ? page : Json();
}

std::optional<RsaKey> keyNamed(const Json &keys, const QByteArray &keyId)
{
    for (const Json &key : keys) {
        if (textOf(key, "kid") != keyId || textOf(key, "kty") != "RSA")
            continue;
        const Result<RsaKey> made = RsaKey::fromModulus(numberOf(key, "n"), numberOf(key, "e"));
        if (made)
            return *made;
    }
    return std::nullopt;
}

//! Issued at; shown, but no receiver is known to refuse an old one.
std::optional<qint64> issuedAt(const QByteArray &claims)
{
    const Json object = parsed(claims);
    if (!object.is_object() || !object.contains("iat") || !object.at("iat").is_number_integer())
        return std::nullopt;
    return object.at("iat").get<qint64>();
}

void describe(SignatureReport &report, const Jwt &jwt, const SignatureQuestion &question)
{
    const Json header = parsed(jwt.header);
    report.algorithm = textOf(header, "alg");
    report.keyId = textOf(header, "kid");
    report.signedText = jwt.signedText.left(SignedTextLimit);
    report.signedSize = jwt.signedText.size();
    report.given = {
        question.message.body.bytes.trimmed().mid(jwt.signedText.size() + 1).left(ShownSignature)};
    report.signedSeconds = issuedAt(jwt.claims);
    if (!report.signedSeconds)
        return;
    report.ageSeconds = question.nowMicros / MicrosPerSecond - *report.signedSeconds;
    if (question.deliveredMicros)
        report.ageAtDelivery = *question.deliveredMicros / MicrosPerSecond - *report.signedSeconds;
}

SignatureFinding findingOf(
    const SignatureReport &report, const Jwt &jwt, const SignatureQuestion &question)
{
    if (report.algorithm != "RS256")
        return SignatureFinding::UnsupportedVersion;
    if (question.secret.trimmed().isEmpty())
        return SignatureFinding::NeedsSecret;
    const Json keys = keysIn(question.secret);
    if (!keys.is_array())
        return SignatureFinding::MalformedSecret;
    const std::optional<RsaKey> key = keyNamed(keys, report.keyId);
    if (!key)
        return SignatureFinding::UnknownKey;
    if (key->verifies(jwt.signedText, jwt.signature))
        return SignatureFinding::Matches;
    return question.message.body.isTruncated ? SignatureFinding::Truncated
                                             : SignatureFinding::BodyAltered;
}

} // namespace

SignatureReport checkToken(const SignatureQuestion &question)
{
    SignatureReport report;
    report.form = SignatureForm::SignedToken;
    report.layout = SignedLayout::Token;
    report.algorithm = "RS256";
    const std::optional<Jwt> jwt = splitJwt(question.message.body.bytes.trimmed());
    if (!jwt) {
        report.finding = question.message.body.isTruncated ? SignatureFinding::Truncated
                                                           : SignatureFinding::MalformedField;
        return report;
    }
    describe(report, *jwt, question);
    report.finding = findingOf(report, *jwt, question);
    if (report.finding == SignatureFinding::Matches)
        report.matched = 0;
    return report;
}

} // namespace Reprise
