// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/answerline.h"

#include "models/domain/event.h"
#include "models/domain/text/utf8.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Reprise {

namespace {

//! Longer answers are not parsed: a message is at the front, and rows are made by the hundred
//! thousand.
constexpr qsizetype ParseLimit = 64 * 1024;

QString messageIn(const QJsonObject &object)
{
    static constexpr QLatin1StringView Names[]{QLatin1StringView("error"),
        QLatin1StringView("message"), QLatin1StringView("detail"), QLatin1StringView("title"),
        QLatin1StringView("error_message")};
    for (const QLatin1StringView name : Names) {
        const QJsonValue value = object.value(name);
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return value.toString();
    }
    return {};
}

QByteArray jsonMessage(const QByteArray &body)
{
    if (body.size() > ParseLimit || !body.trimmed().startsWith('{'))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    const QString message = messageIn(root);
    if (!message.isEmpty())
        return message.toUtf8();
    return messageIn(root.value(QLatin1StringView("error")).toObject()).toUtf8();
}

QByteArray firstLine(const QByteArray &text)
{
    const QByteArray front = text.left(ParseLimit).trimmed();
    const qsizetype end = front.indexOf('\n');
    return end < 0 ? front : front.left(end).trimmed();
}

QByteArray cut(const QByteArray &text)
{
    return text.left(utf8BoundaryBefore(text, std::min<qsizetype>(text.size(), LastAnswerLimit)));
}

} // namespace

QByteArray answerLine(const Attempt &attempt)
{
    if (!attempt.error.trimmed().isEmpty())
        return cut(firstLine(attempt.error));
    const QByteArray &body = attempt.response.body.bytes;
    const QByteArray message = jsonMessage(body);
    return cut(firstLine(message.isEmpty() ? body : message));
}

} // namespace Reprise
