// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/replay/planpage.h"

#include "tests/support/puppetsession.h"
#include "ui/widgets/messagebanner.h"

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestPlanPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSmallPlanStartsByOneClick();
    void aLargePlanAsksForItsNumber();
    void startIsNeverTheDefaultButton();
    void returnInAFieldStartsNothing();
    void everyChangeFreezesANewPlan();
    void anEmptyPlanCannotStart();
    void withoutTargetsTheAddressIsTyped();
    void aSignedPlanWantsItsSecretAndForgetsIt();
    void aFailedFreezeIsToldInTheBanner();
    void aRunThatCannotBeMadeIsToldAndMayBeTriedAgain();
    void escapeCloses();

private:
    QPushButton *button(const QString &text) const;
    QLineEdit *typed() const;
    void openWith(int count);
    std::unique_ptr<Test::PuppetSession> m_session;
    std::unique_ptr<PlanPage> m_page;
};

void TestPlanPage::init()
{
    m_session = std::make_unique<Test::PuppetSession>();
    m_session->targetList = {
        {ReplayWay::Direct, "practice", "http://127.0.0.1:9/hook", SignatureScheme::None}};
    m_page = std::make_unique<PlanPage>();
    m_page->resize(1180, 820);
    m_page->setSession(m_session.get());
    m_page->show();
}

void TestPlanPage::cleanup()
{
    m_page->setSession(nullptr);
    m_page.reset();
    m_session.reset();
}

QPushButton *TestPlanPage::button(const QString &text) const
{
    for (QPushButton *candidate : m_page->findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

QLineEdit *TestPlanPage::typed() const
{
    for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
        if (edit->accessibleName().startsWith(u"Type "_s))
            return edit;
    }
    return nullptr;
}

void TestPlanPage::openWith(int count)
{
    m_session->planItems = Test::plainPlanItems(count);
    m_page->open({});
    QTRY_VERIFY(m_page->plan().has_value());
    QTRY_VERIFY(m_page->obstacle() != u"The plan is being frozen."_s);
}

void TestPlanPage::aSmallPlanStartsByOneClick()
{
    openWith(TypedCountThreshold);
    QSignalSpy created(m_page.get(), &PlanPage::runCreated);
    QVERIFY(!typed()->isVisible());
    QTest::mouseClick(button(u"Start replay"_s), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(m_session->madeRuns.size(), size_t(1));
    QCOMPARE(m_session->madeRuns.front()->calls, QStringList{u"start"_s});
    QCOMPARE(m_session->madeRuns.front()->plan().digest, m_page->plan()->digest);
}

void TestPlanPage::aLargePlanAsksForItsNumber()
{
    openWith(247);
    QPushButton *start = button(u"Start replay"_s);
    QVERIFY(!start->isEnabled());
    QCOMPARE(start->statusTip(), m_page->obstacle());
    QTest::keyClicks(typed(), u"246"_s);
    QVERIFY(!start->isEnabled());
    typed()->clear();
    QTest::keyClicks(typed(), u"247"_s);
    QVERIFY(start->isEnabled());
}

void TestPlanPage::startIsNeverTheDefaultButton()
{
    openWith(5);
    QVERIFY(!button(u"Start replay"_s)->isDefault());
    QVERIFY(!button(u"Start replay"_s)->autoDefault());
}

void TestPlanPage::returnInAFieldStartsNothing()
{
    openWith(247);
    QTest::keyClicks(typed(), u"247"_s);
    QTest::keyClick(typed(), Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(m_session->madeRuns.empty());
}

void TestPlanPage::everyChangeFreezesANewPlan()
{
    openWith(5);
    const QByteArray before = m_page->plan()->digest;
    auto *rate = m_page->findChild<QDoubleSpinBox *>();
    QVERIFY(rate);
    rate->setValue(3);
    QVERIFY(!m_page->plan());
    QVERIFY(!button(u"Start replay"_s)->isEnabled());
    QTRY_VERIFY(m_page->plan().has_value());
    QVERIFY(m_page->plan()->digest != before);
    QCOMPARE(m_session->requests.last().pacing.perSecond, 3.0);
}

void TestPlanPage::anEmptyPlanCannotStart()
{
    openWith(0);
    QVERIFY(!button(u"Start replay"_s)->isEnabled());
    QCOMPARE(m_page->obstacle(), u"Nothing is left to be sent."_s);
}

void TestPlanPage::withoutTargetsTheAddressIsTyped()
{
    m_session->targetList.clear();
    m_session->planItems = Test::plainPlanItems(3);
    m_page->setSession(m_session.get());
    m_page->open({});
    QCOMPARE(m_page->obstacle(), u"The address is missing."_s);
    QVERIFY(m_session->requests.isEmpty());
    QLineEdit *address = nullptr;
    for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Address"_s)
            address = edit;
    }
    QVERIFY(address);
    QTest::keyClicks(address, u"https://user@evil.test/"_s);
    QVERIFY(m_page->obstacle().contains(u"without user"_s));
    address->clear();
    QTest::keyClicks(address, u"https://shop.test/hook"_s);
    QTRY_VERIFY(m_page->plan().has_value());
    QCOMPARE(m_page->plan()->target.url, QByteArray("https://shop.test/hook"));
}

void TestPlanPage::aSignedPlanWantsItsSecretAndForgetsIt()
{
    m_session->targetList[0].signature = SignatureScheme::GitHub;
    m_page->setSession(m_session.get());
    openWith(2);
    QVERIFY(m_page->obstacle().contains(u"secret"_s));
    QLineEdit *secret = nullptr;
    for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
        if (edit->echoMode() == QLineEdit::Password)
            secret = edit;
    }
    QVERIFY(secret && secret->isEnabled());
    QTest::keyClicks(secret, u"hush"_s);
    QTRY_VERIFY(button(u"Start replay"_s)->isEnabled());
    QSignalSpy created(m_page.get(), &PlanPage::runCreated);
    QTest::mouseClick(button(u"Start replay"_s), Qt::LeftButton);
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(m_session->secrets, QList<QByteArray>{"hush"});
    QVERIFY(secret->text().isEmpty());
}

void TestPlanPage::aFailedFreezeIsToldInTheBanner()
{
    m_session->failure = Error{Error::Kind::Storage, u"freeze the plan"_s, u"disk is full"_s};
    m_page->open({});
    auto *banner = m_page->findChild<MessageBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(u"disk is full"_s));
    QVERIFY(!button(u"Start replay"_s)->isEnabled());
}

void TestPlanPage::aRunThatCannotBeMadeIsToldAndMayBeTriedAgain()
{
    openWith(2);
    m_session->failure = Error{Error::Kind::Storage, u"create run"_s, u"journal is locked"_s};
    QTest::mouseClick(button(u"Start replay"_s), Qt::LeftButton);
    auto *banner = m_page->findChild<MessageBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(m_session->madeRuns.empty());
    QVERIFY(button(u"Start replay"_s)->isEnabled());
}

void TestPlanPage::escapeCloses()
{
    openWith(2);
    QSignalSpy closed(m_page.get(), &PlanPage::closed);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(TestPlanPage)
#include "tst_planpage.moc"
