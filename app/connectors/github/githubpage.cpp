// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubpage.h"

#include "models/domain/recordfold.h"

#include <QHash>
#include <algorithm>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

Error unreadable(const QString &operation, const QString &why)
{
    return Error{Error::Kind::Protocol, operation, u"not an answer of GitHub's API: "_s + why};
}

void padForParser(QByteArray &text)
{
    text.append(JsonPadding, ' ');
}

std::optional<qint64> timeOf(const EventRecord &record)
{
    return record.attempts.isEmpty() ? std::nullopt
                                     : std::optional(record.attempts.first().startedAt.utcMicros);
}

} // namespace

std::optional<qint64> GitHubPage::newestMicros() const
{
    std::optional<qint64> newest;
    for (const EventRecord &record : records)
        newest = std::max(newest, timeOf(record));
    return newest;
}

std::optional<qint64> GitHubPage::oldestMicros() const
{
    std::optional<qint64> oldest;
    for (const EventRecord &record : records) {
        const std::optional<qint64> time = timeOf(record);
        if (time && (!oldest || *time < *oldest))
            oldest = time;
    }
    return oldest;
}

Result<GitHubPage> readDeliveries(const QByteArray &body, const GitHubOrigin &origin)
{
    const QString operation = u"list deliveries"_s;
    QByteArray text = "{\"list\":" + body + '}';
    const qsizetype length = text.size();
    padForParser(text);
    JsonParser parser;
    const Result<JsonObject> wrapped = parser.parse(QByteArrayView(text).first(length));
    if (!wrapped)
        return unreadable(operation, wrapped.error().detail);
    const std::optional<JsonValue> list = wrapped->value("list");
    if (!list || !list->isArray() || wrapped->members().size() != 1)
        return unreadable(operation, u"no list"_s);
    GitHubPage page;
    int element = 0;
    for (const JsonValue &value : parser.array(*list)) {
        const Result<EventRecord> record = recordFromGitHub(parser.object(value), parser, origin);
        if (record)
            page.records.append(*record);
        else
            page.rejects.append({element, record.error().detail.toUtf8()});
        ++element;
    }
    return page;
}

Result<EventRecord> readDelivery(QByteArray body, const GitHubOrigin &origin)
{
    const QString operation = u"read a delivery"_s;
    const qsizetype length = body.size();
    padForParser(body);
    JsonParser parser;
    const Result<JsonObject> object = parser.parse(QByteArrayView(body).first(length));
    if (!object)
        return unreadable(operation, object.error().detail);
    Result<EventRecord> record = recordFromGitHub(*object, parser, origin);
    if (!record)
        return unreadable(operation, record.error().detail);
    return record;
}

QList<EventRecord> foldDeliveries(const QList<EventRecord> &records)
{
    QList<EventRecord> folded;
    QHash<EventId, qsizetype> places;
    for (const EventRecord &record : records) {
        const auto place = places.constFind(record.event.id);
        if (place == places.constEnd()) {
            places.insert(record.event.id, folded.size());
            folded.append(record);
        } else {
            folded[*place] = foldRecords(folded[*place], record);
        }
    }
    return folded;
}

} // namespace Reprise
