// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/json/jsoncompact.h"

#include "models/domain/json/jsontext.h"

namespace Reprise {

static bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QByteArray compactJson(QByteArrayView text)
{
    QByteArray compact;
    compact.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            ++at;
        } else if (text[at] == '"') {
            const qsizetype end = qMin(jsonStringEnd(text, at + 1) + 1, text.size());
            compact.append(text.sliced(at, end - at));
            at = end;
        } else {
            compact.append(text[at++]);
        }
    }
    return compact;
}

} // namespace Reprise
