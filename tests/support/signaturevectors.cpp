// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/signaturevectors.h"

#include "tests/support/testpaths.h"

#include <QFile>
#include <algorithm>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

static constexpr auto SignedBody = R"({"id":"evt_0001","type":"order.fulfilled","amount":4200})";

QByteArray signatureKeyFile(const QString &name)
{
    QFile file(testDataFile(u"keys/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no key file");
    return file.readAll();
}

static constexpr auto StandardSecret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
static constexpr auto StandardCode = "v1,H5vDAh7/PSuOe/77u/uZdLCNODpcJ+j3lJA/vIiraSs=";
static constexpr auto MessageId = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W";

static QList<SignatureVector> simpleVectors()
{
    return {{"GitHub", SignatureForm::GitHub,
                {{"X-Hub-Signature-256",
                     "sha256=c5539b1e4e32f0c366962e57899cdc04d5fc4363db9a70d7fd3dc45555e82815"},
                    {"X-Hub-Signature", "sha1=4f89989e5c58ab813007297c9028f5e4bf2c9bb0"}},
                "gh-secret-0123456789", SignedBody, false, "HMAC-SHA256"},
        {"GitHub, published", SignatureForm::GitHub,
            {{"x-hub-signature-256",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"}},
            "It's a Secret to Everybody", "Hello, World!", false, "HMAC-SHA256"},
        {"GitHub, only the old field", SignatureForm::GitHub,
            {{"X-Hub-Signature", "sha1=4f89989e5c58ab813007297c9028f5e4bf2c9bb0"}},
            "gh-secret-0123456789", SignedBody, false, "HMAC-SHA1"},
        {"Hookdeck", SignatureForm::Hookdeck,
            {{"x-hookdeck-signature", "+2D2x8UaRowyKPGZA9OsC27EX/nE++ehEeyT+ua9ejM="}},
            "hookdeck-signing-secret-0123456789", SignedBody, false, "HMAC-SHA256"},
        {"Convoy, simple", SignatureForm::Convoy,
            {{"X-Convoy-Signature",
                "6f6be7895f5c76e3ff96b2e4aa7c361f01714d9e9ec4cd7fc98e594d1025aa43"}},
            "convoy-endpoint-secret", SignedBody, false, "HMAC-SHA256"},
        {"Convoy, simple, published", SignatureForm::Convoy,
            {{"X-Convoy-Signature",
                "244449b7f48cbc2709060c9dcdc2b3aa47a78f540430579015c579fb12defbb4"}},
            "convoy-webhook-secret", R"({"event":"charge.success","amount":1000,"currency":"NGN"})",
            false, "HMAC-SHA256"},
        {"Outpost", SignatureForm::Outpost,
            {{"x-outpost-signature",
                "v0=a702c4ffca19c363ec6f994b4c05aff30b407cc896ab1522b619191340f94982"}},
            "whsec_outpost_0123456789abcdef", SignedBody, false, "HMAC-SHA256"},
        {"signed token", SignatureForm::SignedToken, {{"Content-Type", "application/secevent+jwt"}},
            signatureKeyFile(u"key-page.json"_s), signatureKeyFile(u"secevent.jwt"_s).trimmed(),
            false, "RS256"}};
}

static QList<SignatureVector> timedVectors()
{
    return {{"Standard Webhooks", SignatureForm::StandardWebhooks,
                {{"webhook-id", MessageId}, {"webhook-timestamp", "1767225600"},
                    {"Webhook-Signature", StandardCode}},
                StandardSecret, SignedBody, true, "HMAC-SHA256"},
        {"Standard Webhooks, Ed25519", SignatureForm::StandardWebhooks,
            {{"webhook-id", MessageId}, {"webhook-timestamp", "1767225600"},
                {"webhook-signature",
                    "v1a,a0ANyct2izajQ6mtJ4QZRwJGdloRmMWFfX7hc0aTRtoqb0GwfJsgADekS5foMDK+"
                    "ey6F0JIhgSWQvUK+J6D1AA=="}},
            "whpk_A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=", SignedBody, true, "Ed25519"},
        {"Svix", SignatureForm::Svix,
            {{"svix-id", MessageId}, {"svix-timestamp", "1767225600"},
                {"svix-signature", StandardCode}},
            StandardSecret, SignedBody, true, "HMAC-SHA256"},
        {"Stripe", SignatureForm::Stripe,
            {{"Stripe-Signature",
                "t=1767225600,v1=a4fa7a8c49d6c641f59bdb01af78c944ea549dbd201c91adb4d859fdbcf89509,"
                "v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39"}},
            "whsec_stripe_test_0123456789abcdef", SignedBody, true, "HMAC-SHA256"},
        {"Convoy", SignatureForm::Convoy,
            {{"X-Convoy-Signature",
                "t=1767225600,v1="
                "b0f24e9fa760251697d1f97e336990928834eca1fe273e8c866105c10ba4c081"}},
            "convoy-endpoint-secret", SignedBody, true, "HMAC-SHA256"},
        {"Convoy, SHA512 in base64", SignatureForm::Convoy,
            {{"X-Convoy-Signature",
                "t=1767225600,v1=aiCOQG6vgCDmn05SnueTXNiL/YpY7g3Kc9In7AZIRXNO3IbPaSB7QZsgNEO++"
                "VtudUIXaQIOhe7ZJ2Y7cH3ivA=="}},
            "convoy-endpoint-secret", SignedBody, true, "HMAC-SHA512"},
        {"GetHook", SignatureForm::GetHook,
            {{"Webhook-Signature",
                "t=1767225600,v1="
                "4a27d4ee4ba5a9dc8ea365172d04bbbf9020d50bbf621c2aa5f66d71aa32b2df"}},
            "test-secret-1", R"({"event_key":"order.created","n":1})", true, "HMAC-SHA256"},
        {"SendPromptly", SignatureForm::SendPromptly,
            {{"X-SP-Timestamp", "1767225600"},
                {"X-SP-Signature",
                    "v1=1a394adfb5e1fadeea91f6b7f3f3987cdf4e4faeb81ee7b47405442e02063faf"}},
            "sp-endpoint-secret", SignedBody, true, "HMAC-SHA256"}};
}

QByteArray signedBody()
{
    return SignedBody;
}

QByteArray standardSecret()
{
    return StandardSecret;
}

QByteArray standardCode()
{
    return StandardCode;
}

const QList<SignatureVector> &signatureVectors()
{
    static const QList<SignatureVector> All = simpleVectors() + timedVectors();
    return All;
}

const SignatureVector &signatureVector(const char *name)
{
    const auto isIt = [name](const SignatureVector &v) { return qstrcmp(v.name, name) == 0; };
    const auto &all = signatureVectors();
    return *std::find_if(all.begin(), all.end(), isIt);
}

} // namespace Reprise::Test
