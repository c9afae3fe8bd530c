// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/signaturecheck.h"

#include "app/net/signing/bodyvariants.h"
#include "app/net/signing/signaturefields.h"
#include "app/net/signing/tokencheck.h"

#include <algorithm>

namespace Reprise {

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;

//! The key in the form that the code is computed with.
struct Key {
    QByteArray text; //!< as the vendor shows it: Ed25519
    QByteArray bytes; //!< for HMAC
    bool isGood = true;
};

Key keyFrom(const SignatureQuestion &question, const SignatureFields &fields)
{
    const bool isStandard = fields.layouts.first() == SignedLayout::IdDotTimeDotBody;
    if (!isStandard)
        return {question.secret, question.secret, true};
    if (question.secret.startsWith("whpk_"))
        return {question.secret, {}, true};
    const Result<QByteArray> bytes = standardKey(question.secret);
    return {question.secret, bytes ? *bytes : QByteArray(), bytes.has_value()};
}

QByteArray textFor(SignedLayout layout, const SignatureFields &fields, const QByteArray &body)
{
    switch (layout) {
    case SignedLayout::TimeDotBody:
        return fields.timeText + '.' + body;
    case SignedLayout::TimeCommaBody:
        return fields.timeText + ',' + body;
    case SignedLayout::IdDotTimeDotBody:
        return fields.id + '.' + fields.timeText + '.' + body;
    case SignedLayout::Body:
    case SignedLayout::Token:
        break;
    }
    return body;
}

QByteArray written(const QByteArray &mac, GivenSignature::Coding coding)
{
    return coding == GivenSignature::Coding::Hex ? mac.toHex() : mac.toBase64();
}

//! Which of the given signatures is that of the text; -1: none.
int matchIn(const SignatureFields &fields, const Key &key, const QByteArray &text)
{
    int matched = -1;
    for (int i = 0; i < fields.given.size() && matched < 0; ++i) {
        const GivenSignature &given = fields.given[i];
        if (given.isEd25519) {
            const Result<bool> isGood = verifiesEd25519(key.text, text, given.bytes);
            matched = isGood && *isGood ? i : -1;
        } else if (!key.bytes.isEmpty()) {
            matched = isSameMac(hmac(given.hash, key.bytes, text), given.bytes) ? i : -1;
        }
    }
    return matched;
}

void describeText(
    SignatureReport &report, const QByteArray &text, const SignatureFields &fields, const Key &key)
{
    report.signedText = text.left(SignedTextLimit);
    report.signedSize = text.size();
    const GivenSignature &shown = fields.given.at(std::max(report.matched, 0));
    report.algorithm = shown.isEd25519 ? QByteArray("Ed25519") : hmacName(shown.hash);
    if (!shown.isEd25519 && !key.bytes.isEmpty())
        report.expected = written(hmac(shown.hash, key.bytes, text), shown.coding);
}

//! Tries every text that may have been signed; the report then tells of the one that matched, or of
//! the documented one over the stored bytes.
void compare(SignatureReport &report, const SignatureQuestion &question,
    const SignatureFields &fields, const Key &key)
{
    for (const BodyForm &form : bodyForms(question.message.body.bytes)) {
        for (const SignedLayout layout : fields.layouts) {
            const QByteArray text = textFor(layout, fields, form.bytes);
            report.matched = matchIn(fields, key, text);
            if (report.matched < 0)
                continue;
            report.layout = layout;
            report.variant = form.variant;
            return describeText(report, text, fields, key);
        }
    }
    report.layout = fields.layouts.first();
    describeText(report, textFor(report.layout, fields, question.message.body.bytes), fields, key);
}

void describeTime(
    SignatureReport &report, const SignatureQuestion &question, const SignatureFields &fields)
{
    report.toleranceSeconds = fields.toleranceSeconds;
    report.onlyPastCounts = fields.onlyPastCounts;
    if (fields.timeText.isEmpty())
        return;
    report.signedSeconds = fields.timeText.toLongLong();
    report.ageSeconds = question.nowMicros / MicrosPerSecond - *report.signedSeconds;
    if (question.deliveredMicros)
        report.ageAtDelivery = *question.deliveredMicros / MicrosPerSecond - *report.signedSeconds;
}

SignatureFinding mismatch(const SignatureQuestion &question)
{
    const Body &body = question.message.body;
    if (body.isTruncated)
        return SignatureFinding::Truncated;
    // Convoy signs the JSON of an event also where it sends a form.
    const bool isForm = body.mediaType.toLower().startsWith("application/x-www-form-urlencoded");
    if (!body.isOriginal || (question.form == SignatureForm::Convoy && isForm))
        return SignatureFinding::NotOriginalBytes;
    return question.secretIsProven ? SignatureFinding::BodyAltered : SignatureFinding::WrongSecret;
}

//! Convoy signs compact JSON by its rules; elsewhere a match of another form is a change undone.
bool isAsSent(const SignatureReport &report, const SignatureQuestion &question)
{
    const bool isConvoys =
        question.form == SignatureForm::Convoy && report.variant == BodyVariant::Compact;
    return report.variant == BodyVariant::AsStored || isConvoys
        || !question.message.body.isOriginal;
}

//! GitHub's two fields are one signature in two algorithms; several of one kind are a change of
//! secrets.
bool areSeveral(const SignatureFields &fields)
{
    const GivenSignature &first = fields.given.first();
    const auto isOther = [&first](const GivenSignature &given) {
        const bool isOfItsKind = given.hash == first.hash && given.isEd25519 == first.isEd25519;
        return isOfItsKind && given.bytes != first.bytes;
    };
    return std::any_of(fields.given.begin(), fields.given.end(), isOther);
}

SignatureFinding findingOf(
    const SignatureReport &report, const SignatureQuestion &question, const SignatureFields &fields)
{
    if (report.matched < 0)
        return mismatch(question);
    if (!isAsSent(report, question))
        return SignatureFinding::BodyAltered;
    const bool looksAtTime = report.toleranceSeconds > 0 && report.layout != SignedLayout::Body;
    const qint64 age = report.ageSeconds.value_or(0);
    if (looksAtTime && age > report.toleranceSeconds)
        return SignatureFinding::TooOld;
    if (looksAtTime && !report.onlyPastCounts && age < -report.toleranceSeconds)
        return SignatureFinding::TooFarAhead;
    return areSeveral(fields) ? SignatureFinding::MatchesOneOfSeveral : SignatureFinding::Matches;
}

} // namespace

SignatureReport checkSignature(const SignatureQuestion &question)
{
    if (question.form == SignatureForm::SignedToken)
        return checkToken(question);
    const SignatureFields fields = readSignatureFields(question.form, question.message.headers);
    SignatureReport report;
    report.form = question.form;
    report.field = fields.field;
    for (const GivenSignature &given : fields.given)
        report.given.append(given.text);
    if (fields.fault) {
        report.finding = *fields.fault;
        return report;
    }
    describeTime(report, question, fields);
    if (question.secret.isEmpty()) {
        describeText(report, textFor(fields.layouts.first(), fields, question.message.body.bytes),
            fields, {});
        report.layout = fields.layouts.first();
        report.finding = SignatureFinding::NeedsSecret;
        return report;
    }
    const Key key = keyFrom(question, fields);
    if (!key.isGood) {
        report.finding = SignatureFinding::MalformedSecret;
        return report;
    }
    compare(report, question, fields, key);
    report.finding = findingOf(report, question, fields);
    return report;
}

} // namespace Reprise
