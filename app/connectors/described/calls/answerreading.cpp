// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/calls/answerreading.h"

#include "app/connectors/described/mapping/jsondocument.h"
#include "models/domain/text/utf8.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

AnswerMeaning usualMeaning(int status)
{
    switch (status) {
    case 401:
    case 407:
        return AnswerMeaning::Credential;
    case 403:
        return AnswerMeaning::Permission;
    case 404:
    case 410:
        return AnswerMeaning::NotFound;
    case 408:
        return AnswerMeaning::Server;
    case 429:
        return AnswerMeaning::NotNow;
    default:
        break;
    }
    if (status >= 200 && status < 300)
        return AnswerMeaning::Done;
    if (status >= 500)
        return AnswerMeaning::Server;
    return status >= 400 ? AnswerMeaning::Refused : AnswerMeaning::Unclear;
}

QByteArray bounded(const QByteArray &text)
{
    const QByteArray line = text.simplified();
    return line.size() <= WordsLimit ? line : line.first(utf8BoundaryBefore(line, WordsLimit));
}

bool isMarkup(const QByteArray &body, const QByteArray &mediaType)
{
    return mediaType.startsWith("text/html") || body.trimmed().startsWith('<');
}

//! Of the gateway's own words the part that is for people.
QByteArray messageOf(const ErrorsSpec &errors, const QByteArray &body, const QByteArray &mediaType)
{
    if (isMarkup(body, mediaType))
        return {};
    const Result<std::unique_ptr<JsonDocument>> document = JsonDocument::parse(body);
    if (!document)
        return bounded(body);
    const std::optional<JsonValue> message =
        (*document)->first((*document)->root(), errors.message);
    return bounded(message ? textOf(*message) : body);
}

bool hasFailedInside(const ErrorsSpec &errors, const QByteArray &body)
{
    if (errors.failedFlag.isEmpty())
        return false;
    const Result<std::unique_ptr<JsonDocument>> document = JsonDocument::parse(body);
    if (!document)
        return false;
    const std::optional<JsonValue> flag =
        (*document)->first((*document)->root(), errors.failedFlag);
    return flag && flag->raw == errors.failedValue;
}

const AnswerMatch *ruleFor(const QList<AnswerMatch> &rules, int status, const QByteArray &body)
{
    const auto matches = [&](const AnswerMatch &rule) { return rule.matches(status, body); };
    const auto found = std::find_if(rules.begin(), rules.end(), matches);
    return found == rules.end() ? nullptr : &*found;
}

Error::Kind kindOf(AnswerMeaning meaning, int status)
{
    if (status == 408 || status == 504)
        return Error::Kind::Timeout;
    switch (meaning) {
    case AnswerMeaning::Credential:
        return Error::Kind::Auth;
    case AnswerMeaning::NotFound:
        return Error::Kind::NotFound;
    case AnswerMeaning::NotNow:
        return Error::Kind::RateLimited;
    case AnswerMeaning::Server:
        return Error::Kind::Server;
    case AnswerMeaning::Permission:
    case AnswerMeaning::Scope:
    case AnswerMeaning::Refused:
        return Error::Kind::Rejected;
    case AnswerMeaning::Done:
    case AnswerMeaning::Unclear:
        break;
    }
    return Error::Kind::Protocol;
}

} // namespace

AnswerReading readAnswer(const ErrorsSpec &errors, const QList<AnswerMatch> &rules, int status,
    const QByteArray &body, const QByteArray &mediaType)
{
    AnswerReading reading;
    const bool isGood = status >= 200 && status < 300;
    const bool hasFailed = isGood && hasFailedInside(errors, body);
    const AnswerMatch *rule = ruleFor(rules, status, body);
    if (!rule && (!isGood || hasFailed))
        rule = ruleFor(errors.rules, status, body);
    reading.meaning = hasFailed ? AnswerMeaning::Refused : usualMeaning(status);
    if (rule) {
        reading.meaning = rule->meaning;
        reading.waitSeconds = rule->waitSeconds;
    }
    if (reading.meaning == AnswerMeaning::Done)
        return reading;
    reading.words = messageOf(errors, body, mediaType);
    if (rule && !rule->say.isEmpty())
        reading.words = rule->say;
    return reading;
}

Error errorOf(const AnswerReading &reading, int status, const QString &operation)
{
    Q_ASSERT(reading.meaning != AnswerMeaning::Done);
    QString detail = u"HTTP %1"_s.arg(status);
    if (!reading.words.isEmpty())
        detail += u": "_s + QString::fromUtf8(reading.words);
    return {kindOf(reading.meaning, status), operation, detail};
}

} // namespace Reprise
