// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/jwt.h"

#include "app/net/signing/rsakey.h"

namespace Reprise {

namespace {

constexpr QByteArray::Base64Options UrlForm =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

std::optional<QByteArray> decoded(QByteArrayView part)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        part.toByteArray(), UrlForm | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || part.isEmpty())
        return std::nullopt;
    return *bytes;
}

} // namespace

std::optional<Jwt> splitJwt(QByteArrayView token)
{
    const qsizetype first = token.indexOf('.');
    const qsizetype last = token.lastIndexOf('.');
    if (first < 0 || first == last || token.sliced(first + 1, last - first - 1).contains('.'))
        return std::nullopt;
    const std::optional<QByteArray> header = decoded(token.first(first));
    const std::optional<QByteArray> claims = decoded(token.sliced(first + 1, last - first - 1));
    const std::optional<QByteArray> signature = decoded(token.sliced(last + 1));
    if (!header || !claims || !signature)
        return std::nullopt;
    return Jwt{*header, *claims, *signature, token.first(last).toByteArray()};
}

Result<QByteArray> signedJwt(const QByteArray &claims, const RsaKey &key)
{
    static const QByteArray Header = R"({"alg":"RS256","typ":"JWT"})";
    const QByteArray text = Header.toBase64(UrlForm) + '.' + claims.toBase64(UrlForm);
    const Result<QByteArray> signature = key.sign(text);
    if (!signature)
        return signature.error();
    return text + '.' + signature->toBase64(UrlForm);
}

} // namespace Reprise
