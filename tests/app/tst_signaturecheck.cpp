// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/signing/signaturecheck.h"

#include "app/net/signing/signaturefields.h"
#include "tests/support/signaturevectors.h"

#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Finding = SignatureFinding;
using Test::SignedSeconds;
using Vector = Test::SignatureVector;

static constexpr qint64 Second = 1'000'000;
static const QByteArray SignedBody = Test::signedBody();
static const QByteArray StandardSecret = Test::standardSecret();
static const QByteArray StandardCode = Test::standardCode();
static const QByteArray MessageId = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W";

namespace {

SignatureQuestion questionOf(const Vector &vector, qint64 secondsLater = 10)
{
    SignatureQuestion question;
    question.form = vector.form;
    question.message.headers = vector.headers;
    question.message.body.bytes = vector.body;
    question.secret = vector.secret;
    question.deliveredMicros = (SignedSeconds + 1) * Second;
    question.nowMicros = (SignedSeconds + secondsLater) * Second;
    return question;
}

void addVectors()
{
    QTest::addColumn<Vector>("vector");
    for (const Vector &vector : Test::signatureVectors())
        QTest::newRow(vector.name) << vector;
}

const Vector &named(const char *name)
{
    return Test::signatureVector(name);
}

} // namespace

class TestSignatureCheck : public QObject
{
    Q_OBJECT

private slots:
    void everySchemeHasAVector();
    void goodOnesMatch_data() { addVectors(); }
    void goodOnesMatch();
    void aFlippedByteIsNoticed_data() { addVectors(); }
    void aFlippedByteIsNoticed();
    void anotherSecretIsNoticed_data() { addVectors(); }
    void anotherSecretIsNoticed();
    void oldOnesAreValidOutsideOfTheTolerance_data() { addVectors(); }
    void oldOnesAreValidOutsideOfTheTolerance();
    void toleranceEndsToTheSecond();
    void theFutureCountsWhereReceiversLookAtIt();
    void formsAreToldByTheirFields_data() { addVectors(); }
    void formsAreToldByTheirFields();
    void severalSignaturesAreARotation_data();
    void severalSignaturesAreARotation();
    void changesOfStoresAreUndone_data();
    void changesOfStoresAreUndone();
    void parsedPayloadsCannotBeChecked();
    void cutBodiesCannotBeChecked();
    void convoySignsJsonWithoutItsSpace();
    void convoysFormsCannotBeChecked();
    void sendPromptlyMaySignTheBodyAlone();
    void fieldsThatCannotBeRead_data();
    void fieldsThatCannotBeRead();
    void secretsOfAnotherForm();
    void tokensAskTheKeyPageOnly_data();
    void tokensAskTheKeyPageOnly();
    void explainsWithoutASecret();
    void whatIsShownIsBounded();
};

void TestSignatureCheck::everySchemeHasAVector()
{
    QList<SignatureForm> forms;
    for (const Vector &vector : Test::signatureVectors())
        forms.append(vector.form);
    for (const SignatureForm form : AllSignatureForms) {
        QVERIFY(forms.contains(form));
        QCOMPARE(signatureFormFromWord(signatureFormWord(form)), std::optional(form));
        QVERIFY(!signatureFormName(form).isEmpty());
    }
    QVERIFY(!signatureFormFromWord("none"));
}

void TestSignatureCheck::goodOnesMatch()
{
    QFETCH(Vector, vector);
    const SignatureReport report = checkSignature(questionOf(vector));
    QCOMPARE(report.finding, Finding::Matches);
    QCOMPARE(report.matched, 0);
    QCOMPARE(report.algorithm, vector.algorithm);
    QCOMPARE(report.variant, BodyVariant::AsStored);
    QVERIFY(report.signedText.endsWith(vector.body.right(40))
        || vector.form == SignatureForm::SignedToken);
    const bool canCompute = report.algorithm.startsWith("HMAC");
    QCOMPARE(report.expected, canCompute ? report.given.first() : QByteArray());
    if (vector.hasTime) {
        QCOMPARE(report.signedSeconds, std::optional<qint64>(SignedSeconds));
        QCOMPARE(report.ageSeconds, std::optional<qint64>(10));
        QCOMPARE(report.ageAtDelivery, std::optional<qint64>(1));
    }
}

void TestSignatureCheck::aFlippedByteIsNoticed()
{
    QFETCH(Vector, vector);
    SignatureQuestion question = questionOf(vector);
    const qsizetype middle = vector.body.size() / 2;
    const bool isToken = vector.form == SignatureForm::SignedToken;
    // A token stays one: another letter of base64url.
    question.message.body.bytes[middle] =
        isToken ? (vector.body[middle] == 'A' ? 'B' : 'A') : char(vector.body[middle] ^ 1);
    QCOMPARE(
        checkSignature(question).finding, isToken ? Finding::BodyAltered : Finding::WrongSecret);
    question.secretIsProven = true;
    const SignatureReport report = checkSignature(question);
    QCOMPARE(report.finding, Finding::BodyAltered);
    QCOMPARE(report.matched, -1);
    QVERIFY(report.expected != report.given.first());
}

void TestSignatureCheck::anotherSecretIsNoticed()
{
    QFETCH(Vector, vector);
    SignatureQuestion question = questionOf(vector);
    if (vector.form == SignatureForm::SignedToken)
        question.secret.replace("key-1", "key-2");
    else
        question.secret[vector.secret.size() - 5] =
            char(vector.secret[vector.secret.size() - 5] ^ 2);
    const Finding expected =
        vector.form == SignatureForm::SignedToken ? Finding::UnknownKey : Finding::WrongSecret;
    QCOMPARE(checkSignature(question).finding, expected);
}

void TestSignatureCheck::oldOnesAreValidOutsideOfTheTolerance()
{
    QFETCH(Vector, vector);
    const SignatureReport report = checkSignature(questionOf(vector, 86'400));
    QCOMPARE(report.finding, vector.hasTime ? Finding::TooOld : Finding::Matches);
    QVERIFY(isMatch(report.finding));
    QCOMPARE(report.toleranceSeconds, vector.hasTime ? 300 : 0);
    if (vector.hasTime)
        QCOMPARE(report.ageSeconds, std::optional<qint64>(86'400));
}

void TestSignatureCheck::toleranceEndsToTheSecond()
{
    QCOMPARE(checkSignature(questionOf(named("Svix"), 300)).finding, Finding::Matches);
    QCOMPARE(checkSignature(questionOf(named("Svix"), 301)).finding, Finding::TooOld);
    QCOMPARE(checkSignature(questionOf(named("Svix"), -300)).finding, Finding::Matches);
    QCOMPARE(checkSignature(questionOf(named("Svix"), -301)).finding, Finding::TooFarAhead);
}

void TestSignatureCheck::theFutureCountsWhereReceiversLookAtIt()
{
    const SignatureReport stripe = checkSignature(questionOf(named("Stripe"), -3600));
    QCOMPARE(stripe.finding, Finding::Matches);
    QVERIFY(stripe.onlyPastCounts);
    QCOMPARE(checkSignature(questionOf(named("GetHook"), -3600)).finding, Finding::TooFarAhead);
}

void TestSignatureCheck::formsAreToldByTheirFields()
{
    QFETCH(Vector, vector);
    HttpMessage message;
    message.headers = vector.headers;
    QCOMPARE(detectSignatures(message), QList<SignatureForm>{vector.form});
    message.headers.append("X-Hookdeck-Signature", "x");
    QCOMPARE(detectSignatures(message).contains(SignatureForm::Hookdeck), true);
    QCOMPARE(detectSignatures({}), QList<SignatureForm>());
}

void TestSignatureCheck::severalSignaturesAreARotation_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("matched");
    const QByteArray other(64, 'a');
    const auto signature = [](const char *name) { return named(name).headers.fields()[0].value; };
    QTest::newRow("Stripe")
        << QByteArray("Stripe")
        << Headers{{"Stripe-Signature",
               QByteArray(signature("Stripe")).replace("v1=", "v1=" + other + ",v1=")}}
        << 1;
    QTest::newRow("Standard Webhooks")
        << QByteArray("Standard Webhooks")
        << Headers{{"webhook-id", MessageId}, {"webhook-timestamp", "1767225600"},
               {"webhook-signature",
                   "v1," + QByteArray(32, 'x').toBase64() + "  v2,zzzz " + StandardCode}}
        << 1;
    QTest::newRow("Outpost") << QByteArray("Outpost")
                             << Headers{{"x-outpost-signature", signature("Outpost") + ',' + other}}
                             << 0;
    QTest::newRow("Hookdeck") << QByteArray("Hookdeck")
                              << Headers{{"x-hookdeck-signature", QByteArray(32, 'x').toBase64()},
                                     {"x-hookdeck-signature-2", signature("Hookdeck")}}
                              << 1;
    QTest::newRow("Convoy") << QByteArray("Convoy")
                            << Headers{{"X-Convoy-Signature",
                                   signature("Convoy") + ",v1=" + other
                                       + ",v2=" + QByteArray(64, 'y').toBase64()}}
                            << 0;
}

void TestSignatureCheck::severalSignaturesAreARotation()
{
    QFETCH(QByteArray, name);
    QFETCH(Headers, headers);
    SignatureQuestion question = questionOf(named(name.constData()));
    question.message.headers = headers;
    const SignatureReport report = checkSignature(question);
    QCOMPARE(report.finding, Finding::MatchesOneOfSeveral);
    QTEST(report.matched, "matched");
    QVERIFY(report.given.size() >= 2);
    question.nowMicros += 86'400 * Second;
    const bool hasTime = named(name.constData()).hasTime;
    QCOMPARE(
        checkSignature(question).finding, hasTime ? Finding::TooOld : Finding::MatchesOneOfSeveral);
}

void TestSignatureCheck::changesOfStoresAreUndone_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<BodyVariant>("variant");
    QTest::newRow("made pretty") << QByteArray(
        "{\n  \"id\": \"evt_0001\",\n  \"type\": \"order.fulfilled\",\n  \"amount\": 4200\n}")
                                 << BodyVariant::Compact;
    QTest::newRow("a line end added") << SignedBody + "\r\n" << BodyVariant::Compact;
    QTest::newRow("a mark in front")
        << "\xef\xbb\xbf" + SignedBody << BodyVariant::WithoutByteOrderMark;
}

void TestSignatureCheck::changesOfStoresAreUndone()
{
    QFETCH(QByteArray, stored);
    SignatureQuestion question = questionOf(named("Stripe"));
    question.message.body.bytes = stored;
    const SignatureReport report = checkSignature(question);
    QCOMPARE(report.finding, Finding::BodyAltered);
    QTEST(report.variant, "variant");
    QCOMPARE(report.matched, 0);
}

void TestSignatureCheck::parsedPayloadsCannotBeChecked()
{
    SignatureQuestion question = questionOf(named("GitHub"));
    question.message.body.isOriginal = false;
    QCOMPARE(checkSignature(question).finding, Finding::Matches); // by luck
    question.message.body.bytes.replace("evt_0001", "evt_\\u0030001");
    QCOMPARE(checkSignature(question).finding, Finding::NotOriginalBytes);
    question.secretIsProven = true;
    QCOMPARE(checkSignature(question).finding, Finding::NotOriginalBytes);
}

void TestSignatureCheck::cutBodiesCannotBeChecked()
{
    SignatureQuestion question = questionOf(named("Svix"));
    question.message.body.bytes.chop(1);
    question.message.body.isTruncated = true;
    QCOMPARE(checkSignature(question).finding, Finding::Truncated);
    SignatureQuestion token = questionOf(named("signed token"));
    token.message.body.bytes.truncate(100);
    token.message.body.isTruncated = true;
    QCOMPARE(checkSignature(token).finding, Finding::Truncated);
}

void TestSignatureCheck::convoySignsJsonWithoutItsSpace()
{
    SignatureQuestion question;
    question.form = SignatureForm::Convoy;
    question.secret = "secret";
    question.message.headers = {{"X-Convoy-Signature",
        "t=1257894000,v1=c97c302e4a991a7d4a72b60c3f9a0c3adb3611cd0acc632994a72ace04d6509c"}};
    question.message.body.bytes = R"({"b": {}, "e": "123", "a": 1})";
    question.nowMicros = 1'257'894'000 * Second;
    const SignatureReport report = checkSignature(question);
    QCOMPARE(report.finding, Finding::Matches);
    QCOMPARE(report.variant, BodyVariant::Compact);
    QCOMPARE(report.signedText, QByteArray(R"(1257894000,{"b":{},"e":"123","a":1})"));
    question.message.headers = {{"X-Convoy-Signature",
        "t=1257894000,v1=22d175a645316ff25094a09d2723fb3eaa97efe730a725d3f2e968fde2ea54f8"}};
    QCOMPARE(checkSignature(question).variant, BodyVariant::AsStored);
    QCOMPARE(checkSignature(question).finding, Finding::Matches);
}

void TestSignatureCheck::convoysFormsCannotBeChecked()
{
    SignatureQuestion question = questionOf(named("Convoy"));
    question.message.body.bytes = "id=evt_0001&amount=4200";
    question.message.body.mediaType = "application/x-www-form-urlencoded";
    QCOMPARE(checkSignature(question).finding, Finding::NotOriginalBytes);
}

void TestSignatureCheck::sendPromptlyMaySignTheBodyAlone()
{
    SignatureQuestion question = questionOf(named("SendPromptly"), 86'400);
    question.secret = "gh-secret-0123456789";
    question.message.headers = {{"X-SP-Timestamp", "1767225600"},
        {"X-SP-Signature", "c5539b1e4e32f0c366962e57899cdc04d5fc4363db9a70d7fd3dc45555e82815"}};
    const SignatureReport report = checkSignature(question);
    QCOMPARE(report.layout, SignedLayout::Body);
    QCOMPARE(report.finding, Finding::Matches); // its time was not signed
}

void TestSignatureCheck::fieldsThatCannotBeRead_data()
{
    QTest::addColumn<SignatureForm>("form");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<Finding>("finding");
    const auto row = [](const char *name, SignatureForm form, const Headers &headers,
                         Finding finding = Finding::MalformedField) {
        QTest::newRow(name) << form << headers << finding;
    };
    using Form = SignatureForm;
    const QByteArray hex(64, 'a');
    row("GitHub without a label", Form::GitHub, {{"X-Hub-Signature-256", hex}});
    row("GitHub, half a code", Form::GitHub, {{"X-Hub-Signature-256", "sha256=abc"}});
    row("GitHub, no hex", Form::GitHub, {{"X-Hub-Signature-256", "sha256=" + QByteArray(64, 'z')}});
    row("GitHub, another hash", Form::GitHub, {{"X-Hub-Signature-256", "sha512=" + hex + hex}},
        Finding::UnsupportedVersion);
    row("GitHub, empty", Form::GitHub, {{"X-Hub-Signature-256", ""}});
    row("Stripe without a time", Form::Stripe, {{"Stripe-Signature", "v1=" + hex}});
    row("Stripe, an odd time", Form::Stripe, {{"Stripe-Signature", "t=now,v1=" + hex}});
    row("Stripe, a time with a sign", Form::Stripe, {{"Stripe-Signature", "t=+17,v1=" + hex}});
    row("Stripe, only the test version", Form::Stripe,
        {{"Stripe-Signature", "t=1767225600,v0=" + hex}}, Finding::UnsupportedVersion);
    row("Stripe, nothing", Form::Stripe, {{"Stripe-Signature", ",,,="}});
    row("Svix without an id", Form::Svix,
        {{"svix-timestamp", "1767225600"}, {"svix-signature", StandardCode}});
    row("Svix without a time", Form::Svix, {{"svix-id", "m"}, {"svix-signature", StandardCode}});
    row("Svix, a later version", Form::Svix,
        {{"svix-id", "m"}, {"svix-timestamp", "1767225600"}, {"svix-signature", "v2,AAAA"}},
        Finding::UnsupportedVersion);
    row("Svix, no base64", Form::Svix,
        {{"svix-id", "m"}, {"svix-timestamp", "1767225600"}, {"svix-signature", "v1,$$$"}});
    row("Hookdeck, cut", Form::Hookdeck, {{"x-hookdeck-signature", "+2D2x8UaRowyKP"}});
    row("Convoy without a time", Form::Convoy,
        {{"X-Convoy-Signature", "v1=" + hex + ",v1=" + hex}});
    row("SendPromptly without a time", Form::SendPromptly, {{"X-SP-Signature", "v1=" + hex}});
    row("SendPromptly, a later version", Form::SendPromptly,
        {{"X-SP-Timestamp", "1767225600"}, {"X-SP-Signature", "v9=" + hex}},
        Finding::UnsupportedVersion);
    row("Outpost, a later version", Form::Outpost, {{"x-outpost-signature", "v7=" + hex}},
        Finding::UnsupportedVersion);
    row("no field at all", Form::GetHook, {});
    row("a token that is none", Form::SignedToken, {});
}

void TestSignatureCheck::fieldsThatCannotBeRead()
{
    QFETCH(SignatureForm, form);
    QFETCH(Headers, headers);
    SignatureQuestion question;
    question.form = form;
    question.message.headers = headers;
    question.message.body.bytes = SignedBody;
    question.secret = StandardSecret;
    const SignatureReport report = checkSignature(question);
    QTEST(report.finding, "finding");
    QCOMPARE(report.matched, -1);
    QVERIFY(report.expected.isEmpty());
}

void TestSignatureCheck::secretsOfAnotherForm()
{
    SignatureQuestion question = questionOf(named("Svix"));
    question.secret = "not base64 at all";
    QCOMPARE(checkSignature(question).finding, Finding::MalformedSecret);
    question.secret = StandardSecret.mid(6).chopped(1); // neither prefix nor padding
    QCOMPARE(checkSignature(question).finding, Finding::Matches);
    question.secret = "whpk_A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=";
    QCOMPARE(checkSignature(question).finding, Finding::WrongSecret);
}

void TestSignatureCheck::tokensAskTheKeyPageOnly_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<Finding>("finding");
    const auto row = [](const char *name, const char *from, const char *to, Finding finding) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << finding;
    };
    row("as it is", "", "", Finding::Matches);
    row("no key page", "{", "<", Finding::MalformedSecret);
    row("another id", "\"key-1\"", "\"key-9\"", Finding::UnknownKey);
    row("another key of that id", "\"other\"", "\"key-1\"", Finding::BodyAltered);
    row("no RSA key", "\"RSA\"", "\"EC\"", Finding::UnknownKey);
}

void TestSignatureCheck::tokensAskTheKeyPageOnly()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    SignatureQuestion question = questionOf(named("signed token"));
    if (!from.isEmpty())
        question.secret.replace(from, to);
    const SignatureReport report = checkSignature(question);
    QTEST(report.finding, "finding");
    QCOMPARE(report.keyId, QByteArray("key-1"));
    QCOMPARE(report.signedSeconds, std::optional<qint64>(SignedSeconds));
    SignatureQuestion none = questionOf(named("signed token"));
    const QByteArray header = QByteArray(R"({"alg":"none","kid":"key-1"})").toBase64();
    none.message.body.bytes =
        header + none.message.body.bytes.mid(none.message.body.bytes.indexOf('.'));
    QCOMPARE(checkSignature(none).finding, Finding::UnsupportedVersion);
}

void TestSignatureCheck::explainsWithoutASecret()
{
    SignatureQuestion question = questionOf(named("Stripe"));
    question.secret.clear();
    const SignatureReport report = checkSignature(question);
    QCOMPARE(report.finding, Finding::NeedsSecret);
    QCOMPARE(report.signedText, "1767225600." + SignedBody);
    QCOMPARE(report.given.size(), 1);
    QVERIFY(report.expected.isEmpty());
    QCOMPARE(report.ageSeconds, std::optional<qint64>(10));
}

void TestSignatureCheck::whatIsShownIsBounded()
{
    SignatureQuestion question = questionOf(named("Stripe"));
    question.message.body.bytes = QByteArray(1'000'000, 'x');
    QByteArray many = "t=1767225600";
    for (int i = 0; i < 1000; ++i)
        many += ",v1=" + QByteArray(64, 'a');
    question.message.headers = {{"Stripe-Signature", many}};
    const SignatureReport report = checkSignature(question);
    QCOMPARE(report.signedText.size(), SignedTextLimit);
    QCOMPARE(report.signedSize, 1'000'011);
    QVERIFY(report.given.size() <= 64);
}

QTEST_GUILESS_MAIN(TestSignatureCheck)
#include "tst_signaturecheck.moc"
