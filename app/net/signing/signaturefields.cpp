// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/signaturefields.h"

#include <algorithm>

namespace Reprise {

namespace {

using Coding = GivenSignature::Coding;

constexpr qint64 UsualToleranceSeconds = 300;
constexpr qsizetype MostSignatures = 64;

struct LabelledPart {
    QByteArray label; //!< empty where there is none
    QByteArray value;
};

std::optional<QByteArray> fromHex(const QByteArray &text)
{
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.toHex() == text.toLower() && !bytes.isEmpty() ? std::optional(bytes)
                                                               : std::nullopt;
}

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return bytes && !(*bytes).isEmpty() ? std::optional(*bytes) : std::nullopt;
}

std::optional<HashKind> hashOfSize(qsizetype bytes)
{
    for (const HashKind hash : {HashKind::Sha256, HashKind::Sha512}) {
        if (macSize(hash) == bytes)
            return hash;
    }
    return std::nullopt;
}

//! A code in hex or base64, told by how long it is.
std::optional<GivenSignature> codeIn(const QByteArray &text)
{
    GivenSignature given{text, {}, HashKind::Sha256, Coding::Hex, false};
    std::optional<QByteArray> bytes = fromHex(text);
    if (!bytes || !hashOfSize(bytes->size())) {
        bytes = fromBase64(text);
        given.coding = Coding::Base64;
    }
    const std::optional<HashKind> hash = bytes ? hashOfSize(bytes->size()) : std::nullopt;
    if (!hash)
        return std::nullopt;
    given.bytes = *bytes;
    given.hash = *hash;
    return given;
}

QList<LabelledPart> partsOf(const QByteArray &value, char separator, char equals)
{
    QList<LabelledPart> parts;
    for (const QByteArray &piece : value.split(separator)) {
        const QByteArray part = piece.trimmed();
        const qsizetype mark = part.indexOf(equals);
        if (part.isEmpty() || parts.size() >= MostSignatures)
            continue;
        if (mark < 0)
            parts.append({{}, part});
        else
            parts.append({part.left(mark), part.mid(mark + 1)});
    }
    return parts;
}

//! Whether a text is the digits of a moment; what was signed is the text itself.
bool isTime(const QByteArray &text)
{
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return isNumber && QByteArray::number(text.toLongLong()) == text;
}

QByteArray valueOf(const Headers &headers, const QByteArray &name)
{
    return headers.first(name).value_or(QByteArray()).trimmed();
}

void addCode(SignatureFields &fields, const QByteArray &text)
{
    if (const std::optional<GivenSignature> given = codeIn(text))
        fields.given.append(*given);
}

void refuse(SignatureFields &fields, SignatureFinding fault)
{
    fields.given.clear();
    fields.fault = fault;
}

//! Something has to be left to compare with.
void finish(SignatureFields &fields, bool sawOtherVersions = false)
{
    if (fields.fault)
        return;
    const bool needsTime = fields.layouts.first() != SignedLayout::Body;
    if (needsTime && !isTime(fields.timeText))
        refuse(fields, SignatureFinding::MalformedField);
    else if (fields.given.isEmpty())
        refuse(fields,
            sawOtherVersions ? SignatureFinding::UnsupportedVersion
                             : SignatureFinding::MalformedField);
}

SignatureFields githubFields(const Headers &headers)
{
    SignatureFields fields;
    fields.layouts = {SignedLayout::Body};
    bool sawOthers = false;
    for (const char *name : {"X-Hub-Signature-256", "X-Hub-Signature"}) {
        const QByteArray value = valueOf(headers, name);
        const qsizetype mark = value.indexOf('=');
        const QByteArray label = value.left(std::max<qsizetype>(mark, 0));
        const HashKind hash = label == "sha1" ? HashKind::Sha1 : HashKind::Sha256;
        const std::optional<QByteArray> bytes = fromHex(value.mid(mark + 1));
        if (!value.isEmpty() && fields.field.isEmpty())
            fields.field = name;
        sawOthers = sawOthers || (mark > 0 && label != "sha1" && label != "sha256");
        const bool isKnown = label == "sha1" || label == "sha256";
        if (isKnown && bytes && bytes->size() == macSize(hash))
            fields.given.append({value.mid(mark + 1), *bytes, hash, Coding::Hex, false});
    }
    finish(fields, sawOthers);
    return fields;
}

SignatureFields standardFields(const Headers &headers, const QByteArray &prefix)
{
    SignatureFields fields;
    fields.field = prefix + "signature";
    fields.layouts = {SignedLayout::IdDotTimeDotBody};
    fields.toleranceSeconds = UsualToleranceSeconds;
    fields.timeText = valueOf(headers, prefix + "timestamp");
    fields.id = valueOf(headers, prefix + "id");
    bool sawOthers = false;
    for (const LabelledPart &part : partsOf(valueOf(headers, fields.field), ' ', ',')) {
        const std::optional<QByteArray> bytes = fromBase64(part.value);
        const bool isMac = part.label == "v1";
        sawOthers = sawOthers || (!part.label.isEmpty() && !isMac && part.label != "v1a");
        if (!bytes || (!isMac && part.label != "v1a"))
            continue;
        fields.given.append({part.value, *bytes, HashKind::Sha256, Coding::Base64, !isMac});
    }
    if (fields.id.isEmpty())
        refuse(fields, SignatureFinding::MalformedField);
    finish(fields, sawOthers);
    return fields;
}

//! "t=…,v1=…": Stripe, GetHook.
SignatureFields timedFields(const Headers &headers, const QByteArray &name)
{
    SignatureFields fields;
    fields.field = name;
    fields.layouts = {SignedLayout::TimeDotBody};
    fields.toleranceSeconds = UsualToleranceSeconds;
    bool sawOthers = false;
    for (const LabelledPart &part : partsOf(valueOf(headers, name), ',', '=')) {
        if (part.label == "t")
            fields.timeText = part.value;
        else if (part.label == "v1")
            addCode(fields, part.value);
        else
            sawOthers = sawOthers || part.label.startsWith('v');
    }
    finish(fields, sawOthers);
    return fields;
}

SignatureFields stripeFields(const Headers &headers)
{
    SignatureFields fields = timedFields(headers, "Stripe-Signature");
    fields.onlyPastCounts = true;
    return fields;
}

SignatureFields hookdeckFields(const Headers &headers)
{
    SignatureFields fields;
    fields.field = "x-hookdeck-signature";
    fields.layouts = {SignedLayout::Body};
    for (const char *name : {"x-hookdeck-signature", "x-hookdeck-signature-2"})
        addCode(fields, valueOf(headers, name));
    finish(fields);
    return fields;
}

//! One part: the code alone. More: a time, and a code for each version and secret.
SignatureFields convoyFields(const Headers &headers)
{
    SignatureFields fields;
    fields.field = "X-Convoy-Signature";
    const QByteArray value = valueOf(headers, fields.field);
    if (!value.contains(',')) {
        fields.layouts = {SignedLayout::Body};
        addCode(fields, value);
        finish(fields);
        return fields;
    }
    fields.layouts = {SignedLayout::TimeCommaBody};
    fields.toleranceSeconds = UsualToleranceSeconds;
    for (const LabelledPart &part : partsOf(value, ',', '=')) {
        if (part.label == "t")
            fields.timeText = part.value;
        else if (part.label.startsWith('v'))
            addCode(fields, part.value);
    }
    finish(fields);
    return fields;
}

//! The vendor's pages disagree on what is signed: time and body, or the body alone.
SignatureFields sendPromptlyFields(const Headers &headers)
{
    SignatureFields fields;
    fields.field = "X-SP-Signature";
    fields.layouts = {SignedLayout::TimeDotBody, SignedLayout::Body};
    fields.toleranceSeconds = UsualToleranceSeconds;
    fields.timeText = valueOf(headers, "X-SP-Timestamp");
    bool sawOthers = false;
    for (const LabelledPart &part : partsOf(valueOf(headers, fields.field), ',', '=')) {
        if (part.label.isEmpty() || part.label == "v1")
            addCode(fields, part.value);
        else
            sawOthers = true;
    }
    finish(fields, sawOthers);
    return fields;
}

SignatureFields outpostFields(const Headers &headers)
{
    SignatureFields fields;
    fields.field = "x-outpost-signature";
    fields.layouts = {SignedLayout::Body};
    bool sawOthers = false;
    QByteArray label;
    for (const LabelledPart &part : partsOf(valueOf(headers, fields.field), ',', '=')) {
        if (!part.label.isEmpty())
            label = part.label; // it stands before the first code only
        if (label == "v0")
            addCode(fields, part.value);
        else
            sawOthers = sawOthers || !label.isEmpty();
    }
    finish(fields, sawOthers);
    return fields;
}

//! "Webhook-Signature" is GetHook's name as well as that of Standard Webhooks.
bool isOfGetHook(const Headers &headers)
{
    const QByteArray value = valueOf(headers, "Webhook-Signature");
    return !headers.contains("webhook-id") && value.contains("t=");
}

bool isToken(const HttpMessage &message)
{
    const QByteArray type = message.headers.first("Content-Type").value_or(message.body.mediaType);
    return type.toLower().startsWith("application/secevent+jwt");
}

bool isSignedBy(SignatureForm form, const HttpMessage &message)
{
    const Headers &headers = message.headers;
    switch (form) {
    case SignatureForm::GitHub:
        return headers.contains("X-Hub-Signature-256") || headers.contains("X-Hub-Signature");
    case SignatureForm::StandardWebhooks:
        return headers.contains("webhook-signature") && !isOfGetHook(headers);
    case SignatureForm::Svix:
        return headers.contains("svix-signature");
    case SignatureForm::Stripe:
        return headers.contains("Stripe-Signature");
    case SignatureForm::Hookdeck:
        return headers.contains("x-hookdeck-signature");
    case SignatureForm::Convoy:
        return headers.contains("X-Convoy-Signature");
    case SignatureForm::GetHook:
        return isOfGetHook(headers);
    case SignatureForm::SendPromptly:
        return headers.contains("X-SP-Signature");
    case SignatureForm::Outpost:
        return headers.contains("x-outpost-signature");
    case SignatureForm::SignedToken:
        return isToken(message);
    }
    return false;
}

} // namespace

QList<SignatureForm> detectSignatures(const HttpMessage &message)
{
    QList<SignatureForm> found;
    for (const SignatureForm form : AllSignatureForms) {
        if (isSignedBy(form, message))
            found.append(form);
    }
    return found;
}

SignatureFields readSignatureFields(SignatureForm form, const Headers &headers)
{
    switch (form) {
    case SignatureForm::GitHub:
        return githubFields(headers);
    case SignatureForm::StandardWebhooks:
        return standardFields(headers, "webhook-");
    case SignatureForm::Svix:
        return standardFields(headers, "svix-");
    case SignatureForm::Stripe:
        return stripeFields(headers);
    case SignatureForm::Hookdeck:
        return hookdeckFields(headers);
    case SignatureForm::Convoy:
        return convoyFields(headers);
    case SignatureForm::GetHook:
        return timedFields(headers, "Webhook-Signature");
    case SignatureForm::SendPromptly:
        return sendPromptlyFields(headers);
    case SignatureForm::Outpost:
        return outpostFields(headers);
    case SignatureForm::SignedToken:
        break;
    }
    Q_ASSERT(false);
    return {};
}

} // namespace Reprise
