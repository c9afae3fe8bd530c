// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/audit/redactor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reprise;

class TestRedactor : public QObject
{
    Q_OBJECT

private slots:
    void noSecretIsLeft_data();
    void noSecretIsLeft();
    void ordinaryTextStays_data();
    void ordinaryTextStays();
    void secretHeadersLoseTheirValue_data();
    void secretHeadersLoseTheirValue();
    void theSameSecretHasTheSameTag();
    void redactingTwiceChangesNothing();
    void jsonStaysJson();
    void bytesThatAreNoTextSurvive();
    void aChangedBodyIsNotOriginal();
    void longTextsEnd();
};

void TestRedactor::noSecretIsLeft_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("secret");
    const QByteArray s = "Zq7Lm2Xp9Kd4Vb8Nw3Ty6Rc1";
    const auto row = [&s](
                         const char *name, const QByteArray &before, const QByteArray &after = {}) {
        QTest::newRow(name) << before + s + after << s;
    };
    row("user in address", "https://", "@h.example/p");
    row("password in address", "postgres://admin:", "@db.example/x");
    for (const char *name : {"password", "passwd", "pwd", "secret", "client_secret", "token",
             "access_token", "refresh_token", "id_token", "api_key", "apikey", "api-key",
             "access_key", "private_key", "signing_key", "signature", "X-Amz-Signature",
             "credential", "session_id", "sessionid", "csrf_token", "jwt", "otp", "hmac",
             "passphrase", "authorization"}) {
        QTest::newRow(QByteArray("parameter ").append(name).constData())
            << "https://h.example/p?a=1&" + QByteArray(name) + "=" + s + "&b=2" << s;
        QTest::newRow(QByteArray("member ").append(name).constData())
            << "{\"a\":1,\"" + QByteArray(name) + "\" : \"" + s + "\",\"b\":2}" << s;
    }
    row("sas signature", "https://h.example/p?sv=1&sig=", "&se=2");
    row("bearer", "got Authorization: Bearer ");
    row("basic", "Basic ", "==");
    row("nested name", "{\"stripe\":{\"webhookSecret\":\"", "\"}}");
    row("escaped quote", "{\"password\":\"a\\\"", "\"}");
    row("github", "x ghp_");
    row("github app", "x ghs_");
    row("github fine", "github_pat_");
    row("gitlab", "glpat-");
    row("slack", "xoxb-123-");
    row("stripe", "sk_live_");
    row("stripe restricted", "rk_test_");
    row("webhook secret", "whsec_");
    row("google", "AIzaSyA12345678");
    row("npm", "npm_");
    row("hugging face", "hf_");
    row("openai", "sk-proj-");
    row("vault", "hvs.");
    row("jwt form", "eyJhbGciOi.eyJzdWIi.");
    row("private key", "-----BEGIN RSA PRIVATE KEY-----\n", "\n-----END RSA PRIVATE KEY-----");
    QTest::newRow("aws") << QByteArray("key AKIAIOSFODNN7EXAMPLE!")
                         << QByteArray("AKIAIOSFODNN7EXAMPLE");
    QTest::newRow("number") << QByteArray("{\"otp\": 123456}") << QByteArray("123456");
}

void TestRedactor::noSecretIsLeft()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, secret);
    Redactor redactor;
    const QByteArray redacted = redactor.text(text);
    QVERIFY2(!redacted.contains(secret), redacted.constData());
    QVERIFY2(redacted.contains("[redacted 1]"), redacted.constData());
    QVERIFY(redactor.replaced() >= 1);
}

void TestRedactor::ordinaryTextStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("words") << QByteArray("503 Service Unavailable: upstream timed out");
    QTest::newRow("json") << QByteArray("{\"order\":{\"id\":9007199254740993,\"author\":\"Ada\"}}");
    QTest::newRow("address") << QByteArray("https://billing.example:8443/hooks?page=2&size=10");
    QTest::newRow("mail") << QByteArray("mailto:ada@example.org or ada@example.org");
    QTest::newRow("uuid") << QByteArray("5f0c1b7e-2a44-4f5e-9a55-5d1f2f3a4b5c");
    QTest::newRow("digest") << QByteArray(64, 'a');
    QTest::newRow("empty") << QByteArray();
}

void TestRedactor::ordinaryTextStays()
{
    QFETCH(QByteArray, text);
    Redactor redactor;
    QCOMPARE(redactor.text(text), text);
    QCOMPARE(redactor.replaced(), 0);
}

void TestRedactor::secretHeadersLoseTheirValue_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isSecret");
    for (const char *name :
        {"Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "apikey",
            "X-Auth-Token", "Private-Token", "X-Gitlab-Token", "X-Hub-Signature-256",
            "Stripe-Signature", "webhook-signature", "X-Shopify-Hmac-Sha256",
            "X-Amz-Security-Token", "X-CSRF-Token", "Ocp-Apim-Subscription-Key", "X-Session-Id",
            "X-Functions-Key", "WWW-Authenticate", "X-Client-Secret"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char *name : {"Content-Type", "Idempotency-Key", "X-GitHub-Delivery", "User-Agent",
             "webhook-id", "webhook-timestamp", "Host", "X-Request-Id"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void TestRedactor::secretHeadersLoseTheirValue()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isSecret);
    Redactor redactor;
    Headers fields;
    fields.append(name, "value 1");
    const Headers redacted = redactor.headers(fields);
    QCOMPARE(redacted.fields().constFirst(),
        (Header{name, isSecret ? QByteArray("[redacted 1]") : QByteArray("value 1")}));
}

void TestRedactor::theSameSecretHasTheSameTag()
{
    Redactor redactor;
    QCOMPARE(redactor.text("token=aaaa"), QByteArray("token=[redacted 1]"));
    QCOMPARE(redactor.text("token=bbbb"), QByteArray("token=[redacted 2]"));
    QCOMPARE(redactor.text("password=aaaa"), QByteArray("password=[redacted 1]"));
}

void TestRedactor::redactingTwiceChangesNothing()
{
    Redactor redactor;
    const QByteArray once =
        redactor.text("{\"token\":\"abc\"} https://u:p@h/?secret=x Bearer 12345678");
    QCOMPARE(redactor.text(once), once);
}

void TestRedactor::jsonStaysJson()
{
    Redactor redactor;
    const QByteArray json = "{\"password\":\"a\\\"b\",\"n\":[1],\"token\":\"x\"}";
    QCOMPARE(redactor.text(json),
        QByteArray("{\"password\":\"[redacted 1]\",\"n\":[1],\"token\":\"[redacted 2]\"}"));
}

void TestRedactor::bytesThatAreNoTextSurvive()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    Redactor redactor;
    QCOMPARE(redactor.text(all + " token=abc " + all), all + " token=[redacted 1] " + all);
}

void TestRedactor::aChangedBodyIsNotOriginal()
{
    HttpMessage message;
    message.body.bytes = "{\"secret\":\"x\"}";
    Redactor redactor;
    QVERIFY(!redactor.message(message).body.isOriginal);
    message.body.bytes = "{}";
    QVERIFY(redactor.message(message).body.isOriginal);
}

void TestRedactor::longTextsEnd()
{
    Redactor redactor;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &piece : {QByteArray("a"), QByteArray("\""), QByteArray("token"),
             QByteArray("a_"), QByteArray("http://"), QByteArray("{\"token\":\"\\")})
        QVERIFY(!redactor.text(piece.repeated(1'000'000 / int(piece.size()))).isEmpty());
    QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
