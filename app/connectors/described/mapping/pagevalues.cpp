// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/mapping/pagevalues.h"

#include "models/domain/recordfold.h"

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

QString names(const PointerList &pointers)
{
    QStringList names;
    for (const JsonPointer &pointer : pointers)
        names.append(u'"' + QString::fromUtf8(pointer.text()) + u'"');
    return names.join(u" or "_s);
}

Error noList(const ListSpec &list)
{
    return {
        Error::Kind::Protocol, u"read page"_s, u"there is no list at %1"_s.arg(names(list.items))};
}

std::optional<JsonValue> arrayAt(JsonDocument &document, const PointerList &pointers)
{
    for (const JsonPointer &pointer : pointers) {
        const std::optional<JsonValue> value = document.find(document.root(), pointer);
        if (value && value->isArray())
            return value;
    }
    return std::nullopt;
}

std::optional<qint64> numberAt(JsonDocument &document, const PointerList &pointers)
{
    const std::optional<JsonValue> value = document.first(document.root(), pointers);
    bool isNumber = false;
    const qint64 number = value ? textOf(*value).toLongLong(&isNumber) : 0;
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<bool> flagAt(JsonDocument &document, const PointerList &pointers)
{
    const std::optional<JsonValue> value = document.first(document.root(), pointers);
    return value && value->isBoolean() ? std::optional(value->raw == "true") : std::nullopt;
}

//! Where the gateway began to look by itself; none where it was told, or looks at everything.
std::optional<qint64> appliedFrom(
    JsonDocument &document, const ListSpec &list, const PageOrder &order)
{
    constexpr qint64 MicrosPerDay = 86'400'000'000;
    if (order.fromMicros || list.from.usualMicros)
        return std::nullopt;
    const std::optional<JsonValue> said = document.first(document.root(), list.appliedFrom);
    const std::optional<Timestamp> time = said ? Timestamp::parse(textOf(*said)) : std::nullopt;
    if (time)
        return time->utcMicros;
    return list.looksBackDays > 0
        ? std::optional(order.nowMicros - list.looksBackDays * MicrosPerDay)
        : std::nullopt;
}

void append(RecordPage &page, EventRecord record, bool isFolded)
{
    const auto isSame = [&record](
                            const EventRecord &known) { return known.event.id == record.event.id; };
    const auto known = isFolded ? std::find_if(page.records.begin(), page.records.end(), isSame)
                                : page.records.end();
    if (known == page.records.end())
        page.records.append(std::move(record));
    else
        *known = foldRecords(*known, record);
}

} // namespace

Result<ListedItems> listedItems(
    const ListSpec &list, const PageOrder &order, const ApiAnswer &answer)
{
    Result<std::unique_ptr<JsonDocument>> document =
        JsonDocument::parse(answer.body, answer.mediaType());
    if (!document)
        return document.error();
    const std::optional<JsonValue> array = arrayAt(**document, list.items);
    if (!array)
        return noList(list);
    ListedItems listed;
    listed.document = *std::move(document);
    listed.items = listed.document->elements(*array);
    Result<QByteArray> next =
        nextCursor(list, order, *listed.document, listed.items, {answer.headers, answer.url});
    if (!next)
        return next.error();
    listed.next = *std::move(next);
    return listed;
}

Result<RecordPage> recordPage(
    const RecordValues &values, const PageOrder &order, const ApiAnswer &answer)
{
    const ListSpec &list = values.description().events.list;
    Result<ListedItems> listed = listedItems(list, order, answer);
    if (!listed)
        return listed.error();
    JsonDocument &document = *listed->document;
    RecordPage page;
    for (qsizetype i = 0; i < listed->items.size(); ++i) {
        Result<EventRecord> record = values.event(document, listed->items.at(i));
        if (record)
            append(page, *std::move(record), list.isFolded);
        else
            page.rejects.append({int(i), record.error().detail.toUtf8()});
    }
    page.next = listed->next;
    page.total = numberAt(document, list.total);
    page.isTotalExact = flagAt(document, list.totalExact).value_or(true);
    page.isPartial = flagAt(document, list.partial).value_or(false);
    page.appliedFromMicros = appliedFrom(document, list, order);
    return page;
}

} // namespace Reprise
