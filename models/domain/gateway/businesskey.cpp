// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/gateway/businesskey.h"

#include "models/domain/json/jsonmember.h"
#include "models/domain/json/jsontext.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace Reprise {

namespace {

//! Parts of a key in order: where in the payload each stands, "a/b", and behind '|' where else.
struct Rule {
    QByteArrayView event;
    std::array<QByteArrayView, 3> parts; // empty ones are none
};

//! One sender of webhooks: the fields by which its deliveries are told, and its rules.
struct Provider {
    QByteArrayView name;
    QByteArrayView eventField;
    QByteArrayView deliveryField;
    std::array<Rule, 3> rules;
};

constexpr std::array Providers{
    Provider{"github", "X-GitHub-Event", "X-GitHub-Delivery",
        {Rule{"push", {"repository/id|repository/full_name", "ref", "after"}},
            Rule{"pull_request", {"pull_request/id", "action", "pull_request/head/sha"}},
            Rule{"workflow_run", {"workflow_run/id", "workflow_run/status", ""}}}},
};

std::optional<QByteArrayView> valueAt(QByteArrayView payload, const QByteArray &path)
{
    std::optional<QByteArrayView> value = payload;
    for (const QByteArray &name : path.split('/')) {
        if (value)
            value = jsonMember(*value, {name});
    }
    return value == QByteArrayView("null") ? std::nullopt : value;
}

//! A string's text, or a number as it was written.
QByteArray textOf(QByteArrayView value)
{
    return value.startsWith('"') ? jsonStringText(value).toUtf8() : value.toByteArray();
}

QByteArray partOf(QByteArrayView payload, QByteArrayView places)
{
    for (const QByteArray &path : places.toByteArray().split('|')) {
        if (const std::optional<QByteArrayView> value = valueAt(payload, path))
            return textOf(*value);
    }
    return {};
}

const Provider *providerOf(const Headers &headers)
{
    const auto isSender = [&headers](const Provider &provider) {
        return headers.contains(provider.eventField);
    };
    const auto *found = std::find_if(Providers.begin(), Providers.end(), isSender);
    return found == Providers.end() ? nullptr : found;
}

} // namespace

std::optional<BusinessKey> businessKeyOf(const HttpMessage &request)
{
    const Provider *provider = providerOf(request.headers);
    if (!provider)
        return std::nullopt;
    const QByteArray event = request.headers.first(provider->eventField).value_or(QByteArray());
    BusinessKey key{provider->name.toByteArray() + ':' + event, false};
    for (const Rule &rule : provider->rules) {
        if (rule.event != event || request.body.bytes.isEmpty())
            continue;
        for (const QByteArrayView part : rule.parts) {
            if (!part.isEmpty())
                key.text += ':' + partOf(request.body.bytes, part);
        }
        return key;
    }
    key.text += ':' + request.headers.first(provider->deliveryField).value_or(QByteArray());
    key.isOfDelivery = true;
    return key;
}

QList<SharedWork> sharedWork(const QList<EventRecord> &records)
{
    QList<SharedWork> groups;
    QHash<QByteArray, qsizetype> places;
    for (const EventRecord &record : records) {
        const std::optional<BusinessKey> key = businessKeyOf(record.request);
        if (!key)
            continue;
        if (!places.contains(key->text)) {
            places.insert(key->text, groups.size());
            groups.append({key->text, {}, false});
        }
        SharedWork &group = groups[places.value(key->text)];
        group.events.append(record.event.id);
        group.isDone = group.isDone || record.event.stage == Stage::Succeeded;
    }
    groups.removeIf([](const SharedWork &group) { return group.events.size() < 2; });
    return groups;
}

} // namespace Reprise
