// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/detail/signature/signatureview.h"

#include "tests/support/signaturevectors.h"
#include "ui/detail/bodyview.h"
#include "ui/detail/headerlist.h"
#include "ui/detail/signature/signaturetext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;
using Finding = SignatureFinding;
using Test::SignatureVector;

static constexpr qint64 Second = 1'000'000;

class TestSignatureView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeMode::Light); }
    void init();
    void saysWhenThereIsNoSignature();
    void asksForTheSecretAndChecksIt();
    void aWrongSecretIsSaid();
    void theSecretServesTheNextDelivery();
    void secretsStayWithTheirProfileAndScheme();
    void severalSchemesCanBeChosen();
    void parsedPayloadsAreNotCalledWrong();
    void onlyALookOrASecretMakesACheck();
    void everyFindingHasItsWords_data();
    void everyFindingHasItsWords();
    void hostileFieldsAreShownAsText();

private:
    void show(const SignatureVector &vector, const QByteArray &body = {});
    Finding finding();
    QString verdict() const;
    void type(const QByteArray &secret);
    QLineEdit *secretField() const { return m_view->findChild<QLineEdit *>(); }

    WorkerThread m_worker{u"signature"_s};
    std::unique_ptr<SignatureView> m_view;
};

void TestSignatureView::init()
{
    m_view = std::make_unique<SignatureView>(m_worker);
    m_view->setProfile(ProfileId("shop"), [] { return (Test::SignedSeconds + 10) * Second; });
    m_view->resize(900, 300);
    m_view->show();
}

void TestSignatureView::show(const SignatureVector &vector, const QByteArray &body)
{
    HttpMessage request;
    request.headers = vector.headers;
    request.body.bytes = body.isEmpty() ? vector.body : body;
    m_view->setRequest(request, (Test::SignedSeconds + 1) * Second);
}

Finding TestSignatureView::finding()
{
    if (!QTest::qWaitFor([this] { return m_view->report().has_value(); }))
        qFatal("no report");
    return m_view->report()->finding;
}

QString TestSignatureView::verdict() const
{
    for (const PlainLabel *label : m_view->findChildren<PlainLabel *>()) {
        if (label->accessibleName() == u"What the check found")
            return label->text();
    }
    return {};
}

void TestSignatureView::type(const QByteArray &secret)
{
    secretField()->setFocus();
    secretField()->selectAll();
    QTest::keyClicks(secretField(), QString::fromUtf8(secret));
    QSignalSpy changed(m_view.get(), &SignatureView::reportChanged);
    QTest::keyClick(secretField(), Qt::Key_Return);
    QVERIFY(changed.wait());
}

void TestSignatureView::saysWhenThereIsNoSignature()
{
    m_view->setRequest({}, {});
    const EmptyState *empty = m_view->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->what(), u"No signature"_s);
    QVERIFY(!m_view->report());
}

void TestSignatureView::asksForTheSecretAndChecksIt()
{
    const SignatureVector &stripe = Test::signatureVector("Stripe");
    show(stripe);
    QCOMPARE(finding(), Finding::NeedsSecret);
    QCOMPARE(verdict(), u"The secret of Stripe is needed."_s);
    QCOMPARE(secretField()->echoMode(), QLineEdit::Password);
    type(stripe.secret);
    QCOMPARE(finding(), Finding::Matches);
    QCOMPARE(verdict(), u"The signature is right."_s);
    const HeaderList *facts = m_view->findChild<HeaderList *>();
    QCOMPARE(facts->headers().first("Computed"), facts->headers().first("Received"));
    QCOMPARE(facts->headers().first("Algorithm"), QByteArray("HMAC-SHA256"));
    QCOMPARE(m_view->findChild<BodyView *>()->body().bytes, "1767225600." + Test::signedBody());
}

void TestSignatureView::aWrongSecretIsSaid()
{
    show(Test::signatureVector("GitHub"));
    type("another");
    QCOMPARE(finding(), Finding::WrongSecret);
    QCOMPARE(verdict(), u"The signature does not match."_s);
    type(Test::signatureVector("GitHub").secret);
    QCOMPARE(finding(), Finding::Matches);
}

void TestSignatureView::theSecretServesTheNextDelivery()
{
    const SignatureVector &github = Test::signatureVector("GitHub");
    show(github);
    type(github.secret);
    QCOMPARE(finding(), Finding::Matches);
    show(github, "{\"id\":\"evt_0001\",\"type\":\"order.fulfilled\",\"amount\":9999}");
    QCOMPARE(finding(), Finding::BodyAltered); // the secret is known to be right
    QCOMPARE(verdict(), u"The body was changed after it was signed."_s);
    show(github);
    QCOMPARE(finding(), Finding::Matches);
}

void TestSignatureView::secretsStayWithTheirProfileAndScheme()
{
    const SignatureVector &github = Test::signatureVector("GitHub");
    show(github);
    type(github.secret);
    show(Test::signatureVector("Hookdeck"));
    QVERIFY(secretField()->text().isEmpty());
    m_view->setProfile(ProfileId("other"), {});
    show(github);
    QVERIFY(secretField()->text().isEmpty());
    QCOMPARE(finding(), Finding::NeedsSecret);
    m_view->setProfile(ProfileId("shop"), {});
    show(github);
    QCOMPARE(secretField()->text().toUtf8(), github.secret);
    secretField()->clear();
    QTest::keyClick(secretField(), Qt::Key_Return);
    show(github);
    QVERIFY(secretField()->text().isEmpty());
}

void TestSignatureView::severalSchemesCanBeChosen()
{
    const QComboBox *forms = m_view->findChild<QComboBox *>();
    show(Test::signatureVector("GitHub"));
    QVERIFY(!forms->isVisible());
    SignatureVector both = Test::signatureVector("GitHub");
    both.headers.append(
        "x-hookdeck-signature", Test::signatureVector("Hookdeck").headers.fields()[0].value);
    show(both);
    QVERIFY(forms->isVisible());
    QCOMPARE(forms->count(), 2);
    QCOMPARE(finding(), Finding::NeedsSecret);
    QTest::keyClick(m_view->findChild<QComboBox *>(), Qt::Key_Down);
    QCOMPARE(forms->currentText(), u"Hookdeck"_s);
    type(Test::signatureVector("Hookdeck").secret);
    QCOMPARE(finding(), Finding::Matches);
}

void TestSignatureView::parsedPayloadsAreNotCalledWrong()
{
    HttpMessage request;
    request.headers = Test::signatureVector("GitHub").headers;
    request.body.bytes = R"({"type":"order.fulfilled","id":"evt_0001","amount":4200})";
    request.body.isOriginal = false;
    m_view->setRequest(request, {});
    type(Test::signatureVector("GitHub").secret);
    QCOMPARE(finding(), Finding::NotOriginalBytes);
    QCOMPARE(verdict(), u"The signature cannot be checked."_s);
}

void TestSignatureView::onlyALookOrASecretMakesACheck()
{
    m_view->hide();
    QSignalSpy changed(m_view.get(), &SignatureView::reportChanged);
    show(Test::signatureVector("GitHub"));
    QVERIFY(!changed.wait(50) || !m_view->report());
    m_view->show();
    QCOMPARE(finding(), Finding::NeedsSecret);
    type(Test::signatureVector("GitHub").secret);
    m_view->hide();
    show(Test::signatureVector("GitHub"));
    QCOMPARE(finding(), Finding::Matches);
}

void TestSignatureView::everyFindingHasItsWords_data()
{
    QTest::addColumn<Finding>("finding");
    for (int i = 0; i <= int(Finding::NeedsSecret); ++i)
        QTest::newRow(signatureFindingWord(Finding(i)).data()) << Finding(i);
}

void TestSignatureView::everyFindingHasItsWords()
{
    QFETCH(Finding, finding);
    SignatureReport report;
    report.form = SignatureForm::Svix;
    report.finding = finding;
    report.toleranceSeconds = 300;
    report.given = {"a", "b"};
    report.ageSeconds = finding == Finding::TooFarAhead ? -4000 : 4000;
    report.keyId = "key-1";
    QVERIFY(signatureVerdict(report).endsWith(u'.'));
    QVERIFY(!signatureGlyph(finding).isEmpty());
    const QString reason = signatureReason(report);
    QVERIFY(reason.isEmpty() || reason.endsWith(u'.'));
    const bool explainsItself = finding == Finding::Matches || finding == Finding::UnknownKey
        || finding == Finding::UnsupportedVersion;
    QCOMPARE(reason.isEmpty(), explainsItself);
}

void TestSignatureView::hostileFieldsAreShownAsText()
{
    HttpMessage request;
    request.headers = {{"svix-id", "<b>x</b>\xe2\x80\xae"}, {"svix-timestamp", "1767225600"},
        {"svix-signature", "v1," + QByteArray(32, 'x').toBase64()}};
    request.body.bytes = "<img src=x>";
    m_view->setRequest(request, {});
    QCOMPARE(finding(), Finding::NeedsSecret);
    QVERIFY(m_view->findChild<BodyView *>()->body().bytes.startsWith("<b>x</b>"));
}

QTEST_MAIN(TestSignatureView)
#include "tst_signatureview.moc"
