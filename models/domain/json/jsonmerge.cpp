// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsonmerge.h"

#include "models/domain/json/jsonchildren.h"

#include <algorithm>
#include <optional>

namespace Reprise {

static std::optional<QList<JsonChild>> membersOf(QByteArrayView text)
{
    if (text.size() > JsonTreeLimit)
        return std::nullopt;
    const JsonChild root = readJsonRoot(text);
    if (root.kind != JsonKind::Object)
        return std::nullopt;
    JsonChildren object = readJsonChildren(text, root.value);
    const auto isBroken = [](const JsonChild &child) {
        return child.kind == JsonKind::Broken || child.nameEnd < child.name || child.name < 0;
    };
    const bool isReadable = object.runs.isEmpty()
        && std::none_of(object.children.cbegin(), object.children.cend(), isBroken);
    return isReadable ? std::optional(std::move(object.children)) : std::nullopt;
}

static QByteArrayView nameOf(QByteArrayView text, const JsonChild &member)
{
    return text.sliced(member.name, member.nameEnd - member.name);
}

static void append(QByteArray &merged, QByteArrayView text, const JsonChild &member)
{
    merged += merged.size() > 1 ? "," : "";
    merged += text.sliced(member.name, member.end - member.name);
}

QByteArray mergedJsonObjects(const QByteArray &first, const QByteArray &second)
{
    if (first == second || first.isEmpty())
        return second;
    if (second.isEmpty())
        return first;
    const std::optional<QList<JsonChild>> old = membersOf(first);
    const std::optional<QList<JsonChild>> fresh = membersOf(second);
    if (!old || !fresh)
        return second;
    QByteArray merged("{");
    for (const JsonChild &member : *old) {
        const QByteArrayView name = nameOf(first, member);
        const auto isSame = [&](const JsonChild &other) { return nameOf(second, other) == name; };
        if (std::none_of(fresh->cbegin(), fresh->cend(), isSame))
            append(merged, first, member);
    }
    for (const JsonChild &member : *fresh)
        append(merged, second, member);
    return merged + '}';
}

} // namespace Reprise
