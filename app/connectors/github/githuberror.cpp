// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githuberror.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace Reprise {

using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

constexpr qsizetype LongestMessage = 300;
constexpr qsizetype LongestNeed = 300;
constexpr qsizetype ReadBytes = 64 * 1024;
constexpr qint64 MicrosPerSecond = 1'000'000;
constexpr qint64 TellingSkewMicros = 30 * MicrosPerSecond;

QByteArray textOf(const Json &object, const char *key)
{
    const Json::const_iterator found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    return QByteArray::fromStdString(found->get_ref<const std::string &>());
}

//! An element of errors is a sentence, or an object that may have one.
QByteArray faultOf(const Json &fault)
{
    if (fault.is_string())
        return QByteArray::fromStdString(fault.get_ref<const std::string &>());
    if (!fault.is_object())
        return {};
    const QByteArray message = textOf(fault, "message");
    return message.isEmpty() ? textOf(fault, "field") + ' ' + textOf(fault, "code") : message;
}

void appendPart(QByteArray &text, const QByteArray &part)
{
    if (!part.trimmed().isEmpty())
        text.append(text.isEmpty() ? "" : "; ").append(part.trimmed());
}

QByteArray bounded(const QByteArray &text, qsizetype limit)
{
    return text.simplified().left(limit);
}

QByteArray permissionsInWords(QByteArray accepted)
{
    return accepted.replace(',', " and ").replace(';', " or ").simplified();
}

//! "this clock is 312 s behind GitHub's", where that can be the reason.
QByteArray skewInWords(std::optional<qint64> skewMicros)
{
    if (!skewMicros || std::abs(*skewMicros) < TellingSkewMicros)
        return {};
    return "the clock here is " + QByteArray::number(std::abs(*skewMicros) / MicrosPerSecond)
        + (*skewMicros > 0 ? " s behind GitHub's" : " s ahead of GitHub's");
}

QByteArray causeOf401(GitHubCredential::Kind kind, std::optional<qint64> skewMicros)
{
    if (kind == GitHubCredential::Kind::Token)
        return "the token is wrong, has expired or was revoked";
    QByteArray cause = "the app's id and its key do not belong together, or a clock is wrong";
    appendPart(cause, skewInWords(skewMicros));
    return cause;
}

QByteArray causeOf(const HttpReply &reply, const QByteArray &message, GitHubCredential::Kind kind,
    std::optional<qint64> skewMicros)
{
    if (reply.status == 401)
        return causeOf401(kind, skewMicros);
    if (reply.status == 404)
        return "it does not exist, or this credential may not see it";
    if (reply.status == 400 && message.contains("version"))
        return "choose an older API version";
    if (reply.status >= 300 && reply.status < 400)
        return "it has moved";
    return {};
}

Error::Kind kindOf(int status)
{
    if (status == 403)
        return Error::Kind::Rejected; // a token that GitHub does not accept at all gets 401
    return statusError({status, {}, {}, {}}, {})->kind;
}

} // namespace

QByteArray githubMessage(const QByteArray &body)
{
    const QByteArray text = body.left(ReadBytes);
    const Json answer = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!answer.is_object())
        return {};
    QByteArray message = textOf(answer, "message");
    const Json::const_iterator faults = answer.find("errors");
    if (faults != answer.end() && faults->is_array()) {
        for (const Json &fault : *faults)
            appendPart(message, faultOf(fault));
    }
    return bounded(message, LongestMessage);
}

QByteArray githubNeed(const Headers &headers)
{
    const QByteArray signOn = headers.first("X-GitHub-SSO").value_or(QByteArray());
    if (signOn.startsWith("required")) {
        const qsizetype url = signOn.indexOf("url=");
        return "the organization wants single sign-on for this token"
            + (url < 0 ? QByteArray() : ": " + bounded(signOn.mid(url + 4), LongestNeed));
    }
    const QByteArray permissions =
        headers.first("X-Accepted-GitHub-Permissions").value_or(QByteArray());
    if (!permissions.trimmed().isEmpty())
        return "needs the permission " + bounded(permissionsInWords(permissions), LongestNeed);
    const QByteArray scopes = headers.first("X-Accepted-OAuth-Scopes").value_or(QByteArray());
    if (scopes.trimmed().isEmpty())
        return {};
    const QByteArray own = headers.first("X-OAuth-Scopes").value_or(QByteArray()).trimmed();
    return "needs one of the scopes " + bounded(scopes, LongestNeed) + "; the token has "
        + (own.isEmpty() ? QByteArray("none") : bounded(own, LongestNeed));
}

Error githubError(const HttpReply &reply, const QString &operation, GitHubCredential::Kind kind,
    std::optional<qint64> skewMicros)
{
    const QByteArray message = githubMessage(reply.body);
    QByteArray detail = "HTTP " + QByteArray::number(reply.status);
    if (!message.isEmpty())
        detail += ": " + message;
    appendPart(detail, causeOf(reply, message, kind, skewMicros));
    if (reply.status == 403 || reply.status == 404)
        appendPart(detail, githubNeed(reply.headers));
    return Error{kindOf(reply.status), operation, QString::fromUtf8(detail)};
}

} // namespace Reprise
