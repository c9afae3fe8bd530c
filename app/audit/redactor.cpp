// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/redactor.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace Reprise {

static QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

//! Names of parameters and members whose values are secrets.
static const QString SecretName =
    u"(?:passw(?:or)?d|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|"
    "private[_-]?key|signing[_-]?key|encryption[_-]?key|account[_-]?key|auth[_-]?key|"
    "authorization|signature|credential|session[_-]?id|cookie|jwt|otp|hmac)"_s;

// Each expression is linear: possessive quantifiers, bounded names. What was replaced before is not
// looked at again.
static const QList<QRegularExpression> &secretPatterns()
{
    static const QList<QRegularExpression> patterns{
        // private keys
        pattern(u"(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)([^-]++)"_s),
        // user name and password in an address
        pattern(u"([a-z][a-z0-9+.-]{0,20}://)([^/?#\\s\"'<>@]++)(?=@)"_s),
        // members of JSON
        pattern(u"(\"[^\"\\\\]{0,40}?"_s + SecretName
            + u"[^\"\\\\]{0,40}\"\\s{0,8}:\\s{0,8}\"?)(?!\\[redacted )"
              "((?<=\")(?:[^\"\\\\]++|\\\\.)++|[0-9][0-9.eE+-]*+)"_s),
        // parameters of addresses and forms; also "name: value" lines
        pattern(u"((?<![a-z0-9])[a-z0-9_.%-]{0,40}?"_s + SecretName
            + u"[a-z0-9_%]{0,20}(?:=|: ?))(?!\\[redacted )((?:Bearer |Basic )?[^&\\s;,\"'<>]++)"_s),
        pattern(u"((?<![a-z0-9])(?:sig|auth|code|key)=)(?!\\[redacted )([^&\\s;,\"'<>]{8,}+)"_s),
        // credentials by scheme
        pattern(
            u"((?<![a-z])(?:Bearer|Basic|Digest|Negotiate) )(?!\\[redacted )([A-Za-z0-9._~+/=-]{8,}+)"_s),
        // tokens that show what they are
        QRegularExpression(
            u"((?<![A-Za-z0-9]))(gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\\w{20,}|glpat-[\\w-]{10,}|"
            "xox[abeoprs]-[\\w-]{8,}|xapp-[\\w-]{8,}|[spr]k_(?:live|test)_[A-Za-z0-9]{8,}|"
            "whsec_[A-Za-z0-9+/=_-]{8,}|whpk_[A-Za-z0-9+/=_-]{8,}|(?:AKIA|ASIA)[0-9A-Z]{16}|"
            "AIza[\\w-]{30,}|ya29\\.[\\w-]{10,}|eyJ[\\w-]{6,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?|"
            "SG\\.[\\w-]{16,}\\.[\\w-]{16,}|npm_[A-Za-z0-9]{20,}|pypi-[\\w-]{16,}|"
            "sk-[A-Za-z0-9_-]{20,}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{16,}|dop_v1_[a-f0-9]{20,}|"
            "hf_[A-Za-z0-9]{20,}|hv[sb]\\.[\\w-]{16,}|key-[a-f0-9]{32}|sq0[a-z]{3}-[\\w-]{20,}|"
            "lin_api_[A-Za-z0-9]{20,}|dapi[a-f0-9]{32}|EAA[A-Za-z0-9]{30,})"_s),
    };
    return patterns;
}

QByteArray Redactor::tagFor(const QByteArray &secret)
{
    const QByteArray hash = QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
    const auto known = m_numbers.constFind(hash);
    const int number = known != m_numbers.cend() ? *known : int(m_numbers.size()) + 1;
    if (known == m_numbers.cend())
        m_numbers.insert(hash, number);
    ++m_replaced;
    return "[redacted " + QByteArray::number(number) + "]";
}

// Latin-1 maps each byte to one character and back, so that no byte is lost on the way.
QByteArray Redactor::text(const QByteArray &value)
{
    QByteArray result = value;
    for (const QRegularExpression &expression : secretPatterns()) {
        const QString subject = QString::fromLatin1(result);
        QRegularExpressionMatchIterator matches = expression.globalMatch(subject);
        if (!matches.hasNext())
            continue;
        QByteArray replaced;
        qsizetype copied = 0;
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            replaced += result.mid(copied, match.capturedStart(2) - copied);
            replaced += tagFor(match.captured(2).toLatin1());
            copied = match.capturedEnd(2);
        }
        result = replaced + result.mid(copied);
    }
    return result;
}

bool Redactor::isSecretHeader(QByteArrayView name)
{
    static constexpr std::array<const char *, 14> telling{"authorization", "authenticate", "cookie",
        "signature", "secret", "token", "passw", "session", "api-key", "apikey", "credential",
        "hmac", "jwt", "csrf"};
    const QByteArray lower = name.toByteArray().toLower();
    for (const char *word : telling) {
        if (lower.contains(word))
            return true;
    }
    return lower.endsWith("-key") && !lower.endsWith("idempotency-key");
}

Headers Redactor::headers(const Headers &fields)
{
    Headers result;
    for (const Header &field : fields.fields()) {
        const bool isSecret = isSecretHeader(field.name) && !field.value.isEmpty();
        result.append(field.name, isSecret ? tagFor(field.value) : text(field.value));
    }
    return result;
}

HttpMessage Redactor::message(const HttpMessage &message)
{
    HttpMessage result{headers(message.headers), message.body};
    const QByteArray bytes = text(message.body.bytes);
    if (bytes != message.body.bytes) {
        result.body.bytes = bytes;
        result.body.isOriginal = false; // a signature over it can no longer be checked
    }
    return result;
}

EventRecord redactedRecord(EventRecord record, Redactor &redactor)
{
    record.event.destinationUrl = redactor.text(record.event.destinationUrl);
    record.event.lastAnswer = redactor.text(record.event.lastAnswer);
    record.event.rawFields = redactor.text(record.event.rawFields);
    record.request = redactor.message(record.request);
    for (Attempt &attempt : record.attempts) {
        attempt.error = redactor.text(attempt.error);
        attempt.rawFields = redactor.text(attempt.rawFields);
        attempt.response = redactor.message(attempt.response);
        if (attempt.request)
            attempt.request = redactor.message(*attempt.request);
    }
    return record;
}

} // namespace Reprise
