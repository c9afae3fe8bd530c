// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/jwt.h"

#include "app/net/signing/rsakey.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

//! RFC 7515, appendix A.2.
static const QByteArray RfcToken =
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNv"
    "bS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4"
    "Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xB"
    "ArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1"
    "phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
static const QByteArray RfcModulus =
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4"
    "QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdb"
    "BYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-D"
    "WNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";

class TestJwt : public QObject
{
    Q_OBJECT

private slots:
    void acceptsThePublishedToken();
    void refusesEveryFlippedBit();
    void signsAsOpenSslDoes_data();
    void signsAsOpenSslDoes();
    void takesOnlyRsaKeys_data();
    void takesOnlyRsaKeys();
    void takesTokensApart_data();
    void takesTokensApart();
};

static QByteArray keyFile(const QString &name)
{
    QFile file(testDataFile(u"keys/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no key file");
    return file.readAll();
}

static QByteArray fromUrlForm(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

static RsaKey rfcKey()
{
    const Result<RsaKey> key = RsaKey::fromModulus(fromUrlForm(RfcModulus), fromUrlForm("AQAB"));
    if (!key)
        qFatal("no key");
    return *key;
}

void TestJwt::acceptsThePublishedToken()
{
    const std::optional<Jwt> jwt = splitJwt(RfcToken);
    QVERIFY(jwt);
    QCOMPARE(jwt->header, QByteArray(R"({"alg":"RS256"})"));
    QVERIFY(jwt->claims.startsWith("{\"iss\":\"joe\",\r\n"));
    QVERIFY(rfcKey().verifies(jwt->signedText, jwt->signature));
}

void TestJwt::refusesEveryFlippedBit()
{
    const RsaKey key = rfcKey();
    const std::optional<Jwt> jwt = splitJwt(RfcToken);
    for (qsizetype i = 0; i < jwt->signature.size(); i += 16) {
        QByteArray other = jwt->signature;
        other[i] = static_cast<char>(other[i] ^ 1);
        QVERIFY(!key.verifies(jwt->signedText, other));
    }
    QVERIFY(!key.verifies(jwt->signedText + ' ', jwt->signature));
    QVERIFY(!key.verifies(jwt->signedText, {}));
    QVERIFY(!key.verifies(jwt->signedText, jwt->signature + 'x'));
}

void TestJwt::signsAsOpenSslDoes_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("PKCS#1") << u"app-pkcs1.pem"_s;
    QTest::newRow("PKCS#8") << u"app-pkcs8.pem"_s;
}

void TestJwt::signsAsOpenSslDoes()
{
    QFETCH(QString, file);
    const Result<RsaKey> key = RsaKey::fromPrivatePem(keyFile(file));
    VERIFY_RESULT(key);
    const Result<QByteArray> token =
        signedJwt(R"({"iss":"Iv1.x","iat":1767225540,"exp":1767226140})", *key);
    VERIFY_RESULT(token);
    QCOMPARE(*token, keyFile(u"app-token.txt"_s).trimmed());
}

void TestJwt::takesOnlyRsaKeys_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("another kind") << keyFile(u"ec.pem"_s);
    QTest::newRow("too short") << keyFile(u"short.pem"_s);
    QTest::newRow("behind a pass phrase") << keyFile(u"locked.pem"_s);
    QTest::newRow("cut") << keyFile(u"app-pkcs1.pem"_s).left(400);
    QTest::newRow("no key") << QByteArray("ghp_token");
    QTest::newRow("empty") << QByteArray();
}

void TestJwt::takesOnlyRsaKeys()
{
    QFETCH(QByteArray, pem);
    const Result<RsaKey> key = RsaKey::fromPrivatePem(pem);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::Invalid);
    QVERIFY(pem.isEmpty() || !key.error().detail.toUtf8().contains(pem.left(20)));
}

void TestJwt::takesTokensApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isToken");
    QTest::newRow("three parts") << QByteArray("e30.e30.c2ln") << true;
    QTest::newRow("two parts") << QByteArray("e30.e30") << false;
    QTest::newRow("four parts") << QByteArray("e30.e30.c2ln.c2ln") << false;
    QTest::newRow("an empty part") << QByteArray("e30..c2ln") << false;
    QTest::newRow("without signature") << QByteArray("e30.e30.") << false;
    QTest::newRow("not base64url") << QByteArray("e30.e$0.c2ln") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("JSON") << QByteArray(R"({"a":1.5,"b":"x.y"})") << false;
}

void TestJwt::takesTokensApart()
{
    QFETCH(QByteArray, text);
    QTEST(splitJwt(text).has_value(), "isToken");
}

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
