// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/import/messagemapping.h"

namespace Reprise {

static QByteArray valueText(const JsonValue &value)
{
    return value.text().value_or(value.raw.toByteArray());
}

Headers headersFromObject(const JsonValue &object, JsonParser &parser)
{
    Headers headers;
    const JsonObject fields = parser.object(object);
    for (const JsonMember &member : fields.members()) {
        if (!member.value.isArray()) {
            headers.append(member.key(), valueText(member.value));
            continue;
        }
        for (const JsonValue &value : parser.array(member.value))
            headers.append(member.key(), valueText(value));
    }
    return headers;
}

QByteArray mediaTypeOf(const Headers &headers)
{
    return headers.first("Content-Type").value_or(QByteArray());
}

QByteArray addressForPeople(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    QByteArrayView address = scheme < 0 ? url : url.sliced(scheme + 3);
    qsizetype end = 0;
    while (end < address.size() && address[end] != '?' && address[end] != '#')
        ++end;
    address = address.first(end);
    const qsizetype pathStart = std::max<qsizetype>(address.indexOf('/'), 0);
    const QByteArrayView authority = address.first(pathStart > 0 ? pathStart : address.size());
    const qsizetype user = authority.lastIndexOf('@'); // name and password are nobody's business
    return address.sliced(user + 1).toByteArray();
}

} // namespace Reprise
