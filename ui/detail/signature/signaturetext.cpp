// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/signature/signaturetext.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MicrosPerSecond = 1'000'000;

struct SignatureText {
    Q_DECLARE_TR_FUNCTIONS(SignatureText)
};

QString formName(const SignatureReport &report)
{
    return QString::fromLatin1(signatureFormName(report.form));
}

QString secondsText(qint64 seconds)
{
    return waitText(qAbs(seconds) * MicrosPerSecond);
}

bool wasFreshAtDelivery(const SignatureReport &report)
{
    return report.ageAtDelivery && *report.ageAtDelivery <= report.toleranceSeconds;
}

//! The change of a store that, undone, makes the signature match.
QString undoneText(BodyVariant variant)
{
    switch (variant) {
    case BodyVariant::AsStored:
        break;
    case BodyVariant::Compact:
        return SignatureText::tr("It matches once the white space between the values is removed: "
                                 "something wrote the JSON anew.");
    case BodyVariant::WithoutLastLineEnd:
        return SignatureText::tr("It matches once the line end at its end is removed.");
    case BodyVariant::WithLastLineEnd:
        return SignatureText::tr("It matches once a line end is added at its end.");
    case BodyVariant::UnixLineEnds:
        return SignatureText::tr("It matches once its line ends are LF instead of CR LF.");
    case BodyVariant::DosLineEnds:
        return SignatureText::tr("It matches once its line ends are CR LF instead of LF.");
    case BodyVariant::WithoutByteOrderMark:
        return SignatureText::tr("It matches once the byte order mark in front is removed.");
    }
    return SignatureText::tr("The secret is right: it matched another delivery.");
}

QString secretHint(SignatureForm form)
{
    if (form == SignatureForm::SignedToken)
        return SignatureText::tr("Paste the sender's key page, a JSON Web Key Set. It is public.");
    if (form == SignatureForm::StandardWebhooks || form == SignatureForm::Svix)
        return SignatureText::tr("It is text in base64, mostly with whsec_ in front (whpk_ for a "
                                 "public key).");
    return SignatureText::tr("Take it as the vendor shows it, with everything in front.");
}

QString matchReason(const SignatureReport &report)
{
    if (report.form == SignatureForm::Convoy && report.variant == BodyVariant::Compact)
        return SignatureText::tr("Convoy signs the JSON without its white space and sends it with. "
                                 "A receiver that checks the bytes as they come will refuse it.");
    if (report.toleranceSeconds == 0)
        return SignatureText::tr("It covers no time, so it stays right for ever.");
    return {};
}

QString oldReason(const SignatureReport &report)
{
    const QString limit = secondsText(report.toleranceSeconds);
    if (wasFreshAtDelivery(report))
        return SignatureText::tr("Receivers accept %1. It was fresh when it was delivered; sent "
                                 "again as it is, it would be refused.")
            .arg(limit);
    if (report.ageAtDelivery)
        return SignatureText::tr(
            "Receivers accept %1. It was %2 old already when it was delivered.")
            .arg(limit, secondsText(*report.ageAtDelivery));
    return SignatureText::tr("Receivers accept %1. Sent again as it is, it would be refused.")
        .arg(limit);
}

QString layoutText(SignedLayout layout)
{
    switch (layout) {
    case SignedLayout::Body:
        return SignatureText::tr("the body");
    case SignedLayout::TimeDotBody:
        return SignatureText::tr("time, a dot, the body");
    case SignedLayout::TimeCommaBody:
        return SignatureText::tr("time, a comma, the body");
    case SignedLayout::IdDotTimeDotBody:
        return SignatureText::tr("id, time and body, with dots between");
    case SignedLayout::Token:
        return SignatureText::tr("the token up to its last dot");
    }
    return {};
}

void append(Headers &facts, const QString &name, const QByteArray &value)
{
    if (!value.isEmpty())
        facts.append(name.toUtf8(), value);
}

void appendTimes(Headers &facts, const SignatureReport &report)
{
    if (report.signedSeconds)
        append(facts, SignatureText::tr("Signed at"),
            timeWithZoneText(*report.signedSeconds * MicrosPerSecond).toUtf8());
    if (report.ageAtDelivery)
        append(facts, SignatureText::tr("Age when delivered"),
            secondsText(*report.ageAtDelivery).toUtf8());
    if (report.ageSeconds)
        append(facts, SignatureText::tr("Age now"), secondsText(*report.ageSeconds).toUtf8());
    if (report.toleranceSeconds > 0)
        append(facts, SignatureText::tr("Accepted age"),
            secondsText(report.toleranceSeconds).toUtf8());
}

} // namespace

QString signatureVerdict(const SignatureReport &report)
{
    switch (report.finding) {
    case SignatureFinding::Matches:
        return SignatureText::tr("The signature is right.");
    case SignatureFinding::MatchesOneOfSeveral:
        return SignatureText::tr("One of %1 signatures is right.").arg(report.given.size());
    case SignatureFinding::TooOld:
        return SignatureText::tr("The signature is right, but %1 old.")
            .arg(secondsText(report.ageSeconds.value_or(0)));
    case SignatureFinding::TooFarAhead:
        return SignatureText::tr("The signature is right, but its time lies %1 in the future.")
            .arg(secondsText(report.ageSeconds.value_or(0)));
    case SignatureFinding::WrongSecret:
        return SignatureText::tr("The signature does not match.");
    case SignatureFinding::BodyAltered:
        return SignatureText::tr("The body was changed after it was signed.");
    case SignatureFinding::NotOriginalBytes:
    case SignatureFinding::Truncated:
        return SignatureText::tr("The signature cannot be checked.");
    case SignatureFinding::MalformedField:
        return SignatureText::tr("The signature cannot be read.");
    case SignatureFinding::UnsupportedVersion:
        return SignatureText::tr("The signature is of a version that is not known here.");
    case SignatureFinding::MalformedSecret:
        return SignatureText::tr("That is no secret of %1.").arg(formName(report));
    case SignatureFinding::UnknownKey:
        return SignatureText::tr("The key page has no key “%1”.").arg(lineText(report.keyId));
    case SignatureFinding::NeedsSecret:
        return SignatureText::tr("The secret of %1 is needed.").arg(formName(report));
    }
    return {};
}

QString signatureReason(const SignatureReport &report)
{
    switch (report.finding) {
    case SignatureFinding::Matches:
        return matchReason(report);
    case SignatureFinding::MatchesOneOfSeveral:
        return SignatureText::tr("The sender is changing its secret and signs with the old one and "
                                 "the new one.");
    case SignatureFinding::TooOld:
        return oldReason(report);
    case SignatureFinding::TooFarAhead:
        return SignatureText::tr("One of the clocks is wrong: the sender's, or this computer's.");
    case SignatureFinding::WrongSecret:
        return SignatureText::tr(
            "This is another secret, or the body was changed. Which of the two "
            "shows once the secret has matched another delivery.");
    case SignatureFinding::BodyAltered:
        return report.form == SignatureForm::SignedToken
            ? SignatureText::tr("Or another key of the same name signed it.")
            : undoneText(report.variant);
    case SignatureFinding::NotOriginalBytes:
        return SignatureText::tr("The source keeps the payload as it understood it, not the bytes "
                                 "that were signed. That says nothing about the delivery.");
    case SignatureFinding::Truncated:
        return SignatureText::tr("Only the beginning of the body was kept.");
    case SignatureFinding::MalformedField:
        return SignatureText::tr("A field that %1 needs is missing, or not as it writes it.")
            .arg(formName(report));
    case SignatureFinding::MalformedSecret:
    case SignatureFinding::NeedsSecret:
        return secretHint(report.form);
    case SignatureFinding::UnsupportedVersion:
    case SignatureFinding::UnknownKey:
        break;
    }
    return {};
}

Headers signatureFacts(const SignatureReport &report)
{
    Headers facts;
    append(facts, SignatureText::tr("Scheme"), formName(report).toUtf8());
    append(facts, SignatureText::tr("Field"), report.field);
    append(facts, SignatureText::tr("Algorithm"), report.algorithm);
    append(facts, SignatureText::tr("Key"), report.keyId);
    if (!report.signedText.isEmpty())
        append(facts, SignatureText::tr("Signed"), layoutText(report.layout).toUtf8());
    appendTimes(facts, report);
    append(facts, SignatureText::tr("Computed"), report.expected);
    for (const QByteArray &given : report.given)
        append(facts, SignatureText::tr("Received"), given);
    return facts;
}

QString signatureGlyph(SignatureFinding finding)
{
    switch (finding) {
    case SignatureFinding::Matches:
    case SignatureFinding::MatchesOneOfSeveral:
        return u"check-circle"_s;
    case SignatureFinding::TooOld:
    case SignatureFinding::TooFarAhead:
        return u"clock"_s;
    case SignatureFinding::WrongSecret:
    case SignatureFinding::BodyAltered:
        return u"cross-circle"_s;
    case SignatureFinding::NeedsSecret:
        return u"lock"_s;
    default:
        return u"question"_s;
    }
}

} // namespace Reprise
