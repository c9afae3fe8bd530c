// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/linkheader.h"

namespace Reprise {

namespace {

//! Offset of the separator at or behind from that stands in no quotes; the end where there is none.
qsizetype separatorAt(QByteArrayView text, qsizetype from, char separator)
{
    bool isQuoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (isQuoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && text[i] == separator)
            return i;
    }
    return text.size();
}

bool namesRelation(QByteArrayView parameter, QByteArrayView relation)
{
    const qsizetype equals = parameter.indexOf('=');
    if (equals < 0 || parameter.first(equals).trimmed().compare("rel", Qt::CaseInsensitive) != 0)
        return false;
    QByteArray value = parameter.sliced(equals + 1).trimmed().toByteArray();
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.mid(1, value.size() - 2);
    for (const QByteArray &word : value.split(' ')) {
        if (relation.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

//! parameters: what stands behind the address, up to the next link.
bool hasRelation(QByteArrayView parameters, QByteArrayView relation)
{
    for (qsizetype at = 0; at < parameters.size();) {
        const qsizetype end = separatorAt(parameters, at, ';');
        if (namesRelation(parameters.sliced(at, end - at), relation))
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace

QByteArray linkTarget(const QByteArray &field, QByteArrayView relation)
{
    const QByteArrayView text(field);
    for (qsizetype open = text.indexOf('<'); open >= 0;) {
        const qsizetype close = text.indexOf('>', open);
        if (close < 0)
            return {};
        const qsizetype end = separatorAt(text, close + 1, ',');
        if (hasRelation(text.sliced(close + 1, end - close - 1), relation))
            return field.mid(open + 1, close - open - 1);
        open = end < text.size() ? text.indexOf('<', end) : -1;
    }
    return {};
}

} // namespace Reprise
