// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/bodyvariants.h"

#include "models/domain/json/jsoncompact.h"

#include <algorithm>

namespace Reprise {

namespace {

constexpr auto ByteOrderMark = "\xef\xbb\xbf";

bool mayBeJson(const QByteArray &body)
{
    const QByteArray begin = body.left(64).trimmed();
    return begin.startsWith('{') || begin.startsWith('[');
}

QByteArray withoutLastLineEnd(QByteArray body)
{
    if (body.endsWith('\n'))
        body.chop(1);
    if (body.endsWith('\r'))
        body.chop(1);
    return body;
}

QByteArray withUnixLineEnds(QByteArray body)
{
    return body.replace("\r\n", "\n");
}

void add(QList<BodyForm> &forms, BodyVariant variant, const QByteArray &bytes)
{
    const auto isSame = [&bytes](const BodyForm &form) { return form.bytes == bytes; };
    if (std::none_of(forms.begin(), forms.end(), isSame))
        forms.append({variant, bytes});
}

} // namespace

QList<BodyForm> bodyForms(const QByteArray &body)
{
    QList<BodyForm> forms{{BodyVariant::AsStored, body}};
    if (mayBeJson(body))
        add(forms, BodyVariant::Compact, compactJson(body));
    if (body.size() > VariantBytesLimit)
        return forms;
    add(forms, BodyVariant::WithoutLastLineEnd, withoutLastLineEnd(body));
    add(forms, BodyVariant::WithLastLineEnd, body + '\n');
    add(forms, BodyVariant::UnixLineEnds, withUnixLineEnds(body));
    add(forms, BodyVariant::DosLineEnds, withUnixLineEnds(body).replace("\n", "\r\n"));
    if (body.startsWith(ByteOrderMark))
        add(forms, BodyVariant::WithoutByteOrderMark, body.mid(3));
    return forms;
}

} // namespace Reprise
