// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/signaturelines.h"

#include "app/cli/terminal.h"
#include "models/domain/timestamp.h"

#include <array>

namespace Reprise {

namespace {

constexpr int LabelWidth = 16;
constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qsizetype ShownSignedText = 200;

constexpr std::array<const char *, 13> Explanations{
    "it was made with this secret over exactly these bytes",
    "one of several is right: the sender is changing its secret",
    "right, but receivers would refuse it by now",
    "right, but its time lies in the future: one of the clocks is wrong",
    "another secret, or the body was changed; nothing tells them apart",
    "the body was changed after it was signed",
    "the source kept the payload as it parsed it, not the bytes that were signed; nothing can be "
    "said",
    "the source kept only the beginning of the body; nothing can be said",
    "the signature's fields cannot be read, or one is missing",
    "of a version or algorithm that is not known here", "the secret is not of this scheme's form",
    "the key page has no such key", "no secret was given; see --secret-file"};

constexpr std::array<const char *, 5> Layouts{
    "the body", "time.body", "time,body", "id.time.body", "the token's header and claims"};

constexpr std::array<const char *, BodyVariantCount> Variants{"as stored",
    "once white space outside of strings is removed", "once its last line end is removed",
    "once a line end is added", "once line ends are LF", "once line ends are CR LF",
    "once the byte order mark is removed"};

QByteArray line(const char *label, const QByteArray &value)
{
    if (value.isEmpty())
        return {};
    return "  " + QByteArray(label).leftJustified(LabelWidth, ' ') + terminalLine(value) + '\n';
}

template <typename Enum, size_t Count>
QByteArray wordOf(const std::array<const char *, Count> &words, Enum value)
{
    return words.at(static_cast<size_t>(value));
}

QByteArray seconds(qint64 count)
{
    return QByteArray::number(count) + " s";
}

QByteArray timeText(const SignatureReport &report)
{
    if (!report.signedSeconds)
        return {};
    QByteArray text = toIsoText(*report.signedSeconds * MicrosPerSecond);
    if (report.ageAtDelivery)
        text += ", " + seconds(*report.ageAtDelivery) + " before the delivery";
    if (report.ageSeconds)
        text += ", " + seconds(*report.ageSeconds) + " before now";
    return text;
}

QByteArray signedText(const SignatureReport &report)
{
    if (report.signedText.isEmpty())
        return {};
    QByteArray text =
        wordOf(Layouts, report.layout) + ", " + QByteArray::number(report.signedSize) + " bytes";
    if (isMatch(report.finding) || report.finding == SignatureFinding::BodyAltered)
        text += report.matched < 0 ? QByteArray() : ", " + wordOf(Variants, report.variant);
    return text;
}

} // namespace

QByteArray signatureLines(const SignatureReport &report)
{
    QByteArray text = "\nSignature of " + signatureFormName(report.form).toByteArray() + '\n'
        + line("Finding",
            signatureFindingWord(report.finding).toByteArray() + ": "
                + wordOf(Explanations, report.finding))
        + line("Field", report.field) + line("Algorithm", report.algorithm)
        + line("Key", report.keyId) + line("Signed", signedText(report))
        + line("Signed text", report.signedText.left(ShownSignedText))
        + line("Signed at", timeText(report));
    if (report.toleranceSeconds > 0)
        text += line("Accepted age", seconds(report.toleranceSeconds));
    text += line("Computed", report.expected);
    for (const QByteArray &given : report.given)
        text += line("Received", given);
    return text;
}

} // namespace Reprise
