// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/format/jsonpointer.h"

namespace Reprise {

//! '~' stands only in "~0" and "~1".
static bool isEscaped(QByteArrayView step)
{
    for (qsizetype at = step.indexOf('~'); at >= 0; at = step.indexOf('~', at + 1)) {
        const char next = at + 1 < step.size() ? step[at + 1] : '\0';
        if (next != '0' && next != '1')
            return false;
    }
    return true;
}

std::optional<JsonPointer> JsonPointer::parse(QByteArrayView text)
{
    if (text.isEmpty())
        return JsonPointer();
    if (!text.startsWith('/') || !isEscaped(text))
        return std::nullopt;
    QList<QByteArray> steps = text.sliced(1).toByteArray().split('/');
    for (QByteArray &step : steps)
        step.replace("~1", "/").replace("~0", "~");
    return JsonPointer(std::move(steps));
}

QByteArray JsonPointer::text() const
{
    QByteArray text;
    for (QByteArray step : m_steps)
        text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    return text;
}

JsonPointer JsonPointer::below(const QByteArray &step) const
{
    return JsonPointer(m_steps + QList<QByteArray>{step});
}

} // namespace Reprise
