// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/gateway/signatureform.h"

#include <QList>

namespace Reprise {

//! What a check of a signature found.
enum class SignatureFinding : quint8 {
    Matches,
    MatchesOneOfSeveral, //!< while the sender changes its secret it signs with the old one, too
    TooOld, //!< it matches, but a receiver would refuse it by now
    TooFarAhead, //!< it matches, but its time lies in the future
    WrongSecret, //!< another secret, or another body: nothing tells them apart
    BodyAltered, //!< the secret is known to be right, or the body matches once a change is undone
    NotOriginalBytes, //!< the source kept a parsed form only, so that nothing can be said
    Truncated, //!< the source kept the beginning only
    MalformedField, //!< the signature's fields cannot be read, or one is missing
    UnsupportedVersion, //!< only versions or algorithms that nobody here knows
    MalformedSecret,
    UnknownKey, //!< the token names a key that the key page does not have
    NeedsSecret, //!< none was given
};

//! It was made with this secret over these bytes.
constexpr bool isMatch(SignatureFinding finding)
{
    return finding <= SignatureFinding::TooFarAhead;
}

//! What is signed, beside the secret.
enum class SignedLayout : quint8 {
    Body,
    TimeDotBody,
    TimeCommaBody,
    IdDotTimeDotBody,
    Token, //!< header and claims, as they stand
};

//! Which form of the stored body was signed.
enum class BodyVariant : quint8 {
    AsStored,
    Compact, //!< JSON without white space outside of strings
    WithoutLastLineEnd,
    WithLastLineEnd,
    UnixLineEnds,
    DosLineEnds,
    WithoutByteOrderMark,
};
inline constexpr int BodyVariantCount = 7;

//! The result of checking one signature, with all that explains it. Holds no secret.
struct SignatureReport {
    SignatureForm form = SignatureForm::GitHub;
    SignatureFinding finding = SignatureFinding::NeedsSecret;
    QByteArray algorithm; //!< "HMAC-SHA256", "Ed25519", "RS256"
    QByteArray field; //!< name of the header field; empty for tokens
    SignedLayout layout = SignedLayout::Body;
    BodyVariant variant = BodyVariant::AsStored;
    QByteArray signedText; //!< its beginning, at most SignedTextLimit bytes; may be hostile
    qint64 signedSize = 0; //!< bytes of the whole
    QByteArray expected; //!< computed here, as the field would hold it; empty where only the
                         //!< sender can compute it
    QList<QByteArray> given; //!< as the field holds them, without labels; may be hostile
    int matched = -1; //!< which of them
    std::optional<qint64> signedSeconds; //!< the time that was signed, since 1970
    std::optional<qint64> ageSeconds; //!< of it now; negative: in the future
    std::optional<qint64> ageAtDelivery; //!< of it when the delivery was made
    qint64 toleranceSeconds = 0; //!< of usual receivers; 0: they do not look at the time
    bool onlyPastCounts = false; //!< a time in the future is accepted
    QByteArray keyId; //!< of tokens

    bool operator==(const SignatureReport &) const = default;
};

inline constexpr qsizetype SignedTextLimit = 4096;

//! "matches", "wrong-secret", …: for the headless program; never translated.
QByteArrayView signatureFindingWord(SignatureFinding finding);

} // namespace Reprise
