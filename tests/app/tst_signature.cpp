// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signature.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Reprise;

class TestSignature : public QObject
{
    Q_OBJECT

private slots:
    void signsAsTheVendorsDo_data();
    void signsAsTheVendorsDo();
    void theLegacyFieldIsOnlyAddedWhereItWas();
    void svixNamesSignTheSame();
    void theBase64SecretMayLackPrefixAndPadding();
    void refusesSecretsOfAnotherForm_data();
    void refusesSecretsOfAnotherForm();
    void noSchemeSignsNothing();
};

// Test vectors that were computed with openssl and with another language's libraries.
static const QByteArray SignedBody = R"({"id":"evt_0001","type":"order.fulfilled","amount":4200})";

static SignatureInput input(SignatureScheme scheme, const QByteArray &secret)
{
    return {
        scheme, secret, "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", 1767225600, SignedBody, false, false};
}

void TestSignature::signsAsTheVendorsDo_data()
{
    QTest::addColumn<SignatureInput>("input");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("GitHub")
        << input(SignatureScheme::GitHub, "gh-secret-0123456789")
        << QByteArray("X-Hub-Signature-256: sha256="
                      "c5539b1e4e32f0c366962e57899cdc04d5fc4363db9a70d7fd3dc45555e82815\n");
    SignatureInput published = input(SignatureScheme::GitHub, "It's a Secret to Everybody");
    published.body = "Hello, World!";
    QTest::newRow("GitHub's published pair")
        << published
        << QByteArray("X-Hub-Signature-256: sha256="
                      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17\n");
    QTest::newRow("Standard Webhooks")
        << input(SignatureScheme::StandardWebhooks,
               "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
        << QByteArray("webhook-id: msg_2KWPBgLlAfxdpx2AI54pPJ85f4W\nwebhook-timestamp: 1767225600\n"
                      "webhook-signature: v1,H5vDAh7/PSuOe/77u/uZdLCNODpcJ+j3lJA/vIiraSs=\n");
    SignatureInput gethook = input(SignatureScheme::GetHook, "test-secret-1");
    gethook.body = R"({"event_key":"order.created","n":1})";
    QTest::newRow("GetHook")
        << gethook
        << QByteArray("Webhook-Signature: t=1767225600,v1="
                      "4a27d4ee4ba5a9dc8ea365172d04bbbf9020d50bbf621c2aa5f66d71aa32b2df\n");
    QTest::newRow("SendPromptly")
        << input(SignatureScheme::SendPromptly, "sp-endpoint-secret")
        << QByteArray("X-SP-Timestamp: 1767225600\nX-SP-Signature: v1="
                      "1a394adfb5e1fadeea91f6b7f3f3987cdf4e4faeb81ee7b47405442e02063faf\n");
    QTest::newRow("Stripe")
        << input(SignatureScheme::Stripe, "whsec_stripe_test_0123456789abcdef")
        << QByteArray("Stripe-Signature: t=1767225600,v1="
                      "a4fa7a8c49d6c641f59bdb01af78c944ea549dbd201c91adb4d859fdbcf89509\n");
    QTest::newRow("Hookdeck")
        << input(SignatureScheme::Hookdeck, "hookdeck-signing-secret-0123456789")
        << QByteArray("x-hookdeck-signature: +2D2x8UaRowyKPGZA9OsC27EX/nE++ehEeyT+ua9ejM=\n");
    QTest::newRow("Convoy")
        << input(SignatureScheme::Convoy, "convoy-endpoint-secret")
        << QByteArray("X-Convoy-Signature: t=1767225600,v1="
                      "b0f24e9fa760251697d1f97e336990928834eca1fe273e8c866105c10ba4c081\n");
    QTest::newRow("Convoy, simple")
        << input(SignatureScheme::ConvoySimple, "convoy-endpoint-secret")
        << QByteArray("X-Convoy-Signature: "
                      "6f6be7895f5c76e3ff96b2e4aa7c361f01714d9e9ec4cd7fc98e594d1025aa43\n");
    SignatureInput spaced = input(SignatureScheme::Convoy, "secret");
    spaced.body = R"({"b": {}, "e": "123", "a": 1})";
    spaced.unixSeconds = 1257894000;
    QTest::newRow("Convoy, a body with white space")
        << spaced
        << QByteArray("X-Convoy-Signature: t=1257894000,v1="
                      "c97c302e4a991a7d4a72b60c3f9a0c3adb3611cd0acc632994a72ace04d6509c\n");
    QTest::newRow("Outpost")
        << input(SignatureScheme::Outpost, "whsec_outpost_0123456789abcdef")
        << QByteArray("x-outpost-signature: v0="
                      "a702c4ffca19c363ec6f994b4c05aff30b407cc896ab1522b619191340f94982\n");
}

void TestSignature::signsAsTheVendorsDo()
{
    QFETCH(SignatureInput, input);
    QFETCH(QByteArray, lines);
    const Result<Headers> fields = signatureFields(input);
    VERIFY_RESULT(fields);
    QCOMPARE(toLines(*fields), lines);
}

void TestSignature::theLegacyFieldIsOnlyAddedWhereItWas()
{
    SignatureInput both = input(SignatureScheme::GitHub, "gh-secret-0123456789");
    both.withLegacySha1 = true;
    QCOMPARE(signatureFields(both)->first("X-Hub-Signature"),
        "sha1=4f89989e5c58ab813007297c9028f5e4bf2c9bb0");
    both.withLegacySha1 = false;
    QVERIFY(!signatureFields(both)->contains("X-Hub-Signature"));
}

void TestSignature::svixNamesSignTheSame()
{
    SignatureInput svix = input(
        SignatureScheme::StandardWebhooks, "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    svix.withSvixNames = true;
    QCOMPARE(signatureFields(svix)->first("svix-signature"),
        "v1,H5vDAh7/PSuOe/77u/uZdLCNODpcJ+j3lJA/vIiraSs=");
}

void TestSignature::theBase64SecretMayLackPrefixAndPadding()
{
    const Result<Headers> fields = signatureFields(
        input(SignatureScheme::StandardWebhooks, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
    VERIFY_RESULT(fields);
    QCOMPARE(fields->first("webhook-signature"), "v1,H5vDAh7/PSuOe/77u/uZdLCNODpcJ+j3lJA/vIiraSs=");
}

void TestSignature::refusesSecretsOfAnotherForm_data()
{
    QTest::addColumn<SignatureScheme>("scheme");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("GitHub, none") << SignatureScheme::GitHub << QByteArray();
    QTest::newRow("GetHook, none") << SignatureScheme::GetHook << QByteArray();
    QTest::newRow("Standard Webhooks, none") << SignatureScheme::StandardWebhooks << QByteArray();
    QTest::newRow("not base64") << SignatureScheme::StandardWebhooks << QByteArray("whsec_!!!");
    QTest::newRow("only a prefix") << SignatureScheme::StandardWebhooks << QByteArray("whsec_");
}

void TestSignature::refusesSecretsOfAnotherForm()
{
    QFETCH(SignatureScheme, scheme);
    QFETCH(QByteArray, secret);
    QCOMPARE(signatureFields(input(scheme, secret)).error().kind, Error::Kind::Invalid);
    QVERIFY(!checkSigningSecret(scheme, secret));
}

void TestSignature::noSchemeSignsNothing()
{
    QVERIFY(signatureFields(input(SignatureScheme::None, {}))->isEmpty());
    QVERIFY(checkSigningSecret(SignatureScheme::None, {}));
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
