// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/plan/headerrules.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Reprise {

using namespace std::string_view_literals;

// RFC 9110 section 7.6.1 and what frames a message.
static constexpr std::array HopByHop{"host"sv, "connection"sv, "keep-alive"sv, "te"sv, "trailer"sv,
    "transfer-encoding"sv, "upgrade"sv, "proxy-connection"sv, "proxy-authenticate"sv,
    "proxy-authorization"sv, "content-length"sv, "expect"sv, "http2-settings"sv};
static constexpr std::array Credentials{"authorization"sv, "cookie"sv, "cookie2"sv, "set-cookie"sv,
    "x-api-key"sv, "x-api-token"sv, "x-auth-token"sv, "x-access-token"sv, "x-csrf-token"sv,
    "x-amz-security-token"sv};
static constexpr std::array Forwarding{"forwarded"sv, "via"sv, "x-real-ip"sv, "x-client-ip"sv,
    "x-cluster-client-ip"sv, "x-original-host"sv, "x-original-url"sv, "x-rewrite-url"sv,
    "true-client-ip"sv, "cdn-loop"sv};
static constexpr std::array ForwardingPrefixes{"x-forwarded-"sv, "cf-"sv, "x-envoy-"sv};
// With a moment or a secret in them. A GitHub or Hookdeck signature covers the body alone and stays
// true as long as the bytes are the same, so it is no stale one.
static constexpr std::array StaleSignatures{"webhook-signature"sv, "webhook-timestamp"sv,
    "svix-signature"sv, "svix-timestamp"sv, "stripe-signature"sv, "x-convoy-signature"sv,
    "x-sp-signature"sv, "x-sp-timestamp"sv, "x-outpost-signature"sv, "x-slack-signature"sv,
    "x-slack-request-timestamp"sv, "paddle-signature"sv, "signature"sv, "signature-input"sv};
static constexpr std::array Listed{"accept"sv, "accept-language"sv, "content-type"sv,
    "content-encoding"sv, "content-language"sv, "content-md5"sv, "digest"sv, "content-digest"sv,
    "user-agent"sv, "idempotency-key"sv, "traceparent"sv, "tracestate"sv, "from"sv, "date"sv};
static constexpr std::array ListedPrefixes{"x-"sv, "webhook-"sv, "svix-"sv, "ce-"sv};

template <typename List>
static bool isIn(const List &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

template <typename List>
static bool beginsAs(const List &list, std::string_view name)
{
    return std::any_of(list.begin(), list.end(),
        [name](std::string_view start) { return name.starts_with(start); });
}

HeaderFate fateOf(const Header &field)
{
    if (!isHeaderName(field.name) || !isHeaderValue(field.value))
        return HeaderFate::Malformed;
    const QByteArray lower = field.name.toLower();
    const std::string_view name(lower.constData(), static_cast<size_t>(lower.size()));
    if (isIn(HopByHop, name))
        return HeaderFate::HopByHop;
    if (isIn(Credentials, name))
        return HeaderFate::Credential;
    if (isIn(Forwarding, name) || beginsAs(ForwardingPrefixes, name))
        return HeaderFate::Forwarding;
    if (isIn(StaleSignatures, name))
        return HeaderFate::StaleSignature;
    return isIn(Listed, name) || beginsAs(ListedPrefixes, name) ? HeaderFate::Kept
                                                                : HeaderFate::NotListed;
}

} // namespace Reprise
