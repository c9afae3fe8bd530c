// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/replaylock.h"
#include "app/session.h"
#include "tests/support/gatewayapplication.h"
#include "tests/support/plantedsecret.h"
#include "ui/actions.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/sourcesdialog.h"
#include "ui/connect/unlockdialog.h"
#include "ui/mainwindow.h"
#include "ui/replay/planpage.h"
#include "ui/widgets/messagebanner.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! A person connects a gateway in the real window, by keyboard: each step stands on the one before.
class TestGatewayJourney final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theGatewayIsConnectedByKeyboard();
    void theChipSaysReadOnly();
    void aPlanCannotStartWhileLocked();
    void unlockingTakesTheReplayCredential();
    void aClickLocksAgain();
    void theMatrixOpensFromTheStatusBar();
    void everythingDisabledSaysWhy();
    void aSourceIsEditedAndColoursTheWindow();
    void aMissingKeychainIsSaid();
    void removingTheOpenSourceLeavesIt();
    void noFileHoldsASecret();

private:
    template <typename Dialog>
    Dialog *dialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<Dialog *>(widget);
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    //! It is there and has the keyboard.
    template <typename Dialog>
    bool isReady() const
    {
        Dialog *shown = dialog<Dialog>();
        return shown && shown->isActiveWindow() && shown->isAncestorOf(QApplication::focusWidget());
    }
    void shoot(const QString &name) const;
    bool hasWindow() const
    {
        m_window->activateWindow();
        return m_window->isActiveWindow() && QApplication::focusWidget();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    ReplayLock &lock() const { return *m_window->session()->replayLock(); }

    std::unique_ptr<GatewayApplication> m_application;
    std::unique_ptr<MainWindow> m_window;
};

void TestGatewayJourney::initTestCase()
{
    m_application = std::make_unique<GatewayApplication>();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeMode::Light);
    m_window =
        std::make_unique<MainWindow>(**m_application, m_application->path(u"config/window.ini"_s));
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestGatewayJourney::cleanupTestCase()
{
    m_window.reset();
    m_application.reset();
}

void TestGatewayJourney::shoot(const QString &name) const
{
    const QDir folder(QDir::current().filePath(u"screens"_s));
    QVERIFY(folder.mkpath(u"."_s));
    QWidget *widget = QApplication::activeModalWidget();
    if (!widget)
        widget = m_window.get();
    QVERIFY(widget->grab().save(folder.filePath(name + u".png"_s)));
}

void TestGatewayJourney::theGatewayIsConnectedByKeyboard()
{
    QTRY_VERIFY(hasWindow());
    press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(isReady<ConnectDialog>());
    shoot(u"gateway-1-pick"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"hookw"_s);
    press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"tm_1"_s);
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"plAnted-read-token"_s);
    shoot(u"gateway-2-form"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!dialog<ConnectDialog>());
    QTRY_VERIFY(m_window->session() && m_window->session()->profile().kind == ProfileKind::Gateway);
    QTRY_COMPARE(m_window->session()->state(), Session::State::Ready);
    shoot(u"gateway-3-open"_s);
}

void TestGatewayJourney::theChipSaysReadOnly()
{
    QPushButton *chip = m_window->topBar()->lockButton();
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->text(), u"read-only"_s);
    QVERIFY(lock().isLocked());
    QVERIFY(m_window->actions().at(Actions::ToggleLock)->isEnabled());
}

void TestGatewayJourney::aPlanCannotStartWhileLocked()
{
    QVERIFY(m_window->planPage()->obstacle().contains(u"read-only"_s));
    auto *start = m_window->planPage()->findChild<QPushButton *>(u"startReplay"_s);
    emit lock().changed(); // the page shows what it says
    QVERIFY(!start->isEnabled());
    QVERIFY(start->statusTip().contains(u"read-only"_s));
}

void TestGatewayJourney::unlockingTakesTheReplayCredential()
{
    QTRY_VERIFY(hasWindow());
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(isReady<UnlockDialog>());
    shoot(u"gateway-4-unlock"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"plAnted-replay-token"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!lock().isLocked());
    QCOMPARE(lock().secrets().value("replay-token"), QByteArray("plAnted-replay-token"));
    QCOMPARE(m_window->topBar()->lockButton()->text(), u"replay on"_s);
    QVERIFY(!m_window->planPage()->obstacle().contains(u"read-only"_s));
    QVERIFY(m_application->drawer->entries.size() == 1); // it was not to be kept
    shoot(u"gateway-5-unlocked"_s);
}

void TestGatewayJourney::aClickLocksAgain()
{
    QTest::mouseClick(m_window->topBar()->lockButton(), Qt::LeftButton);
    QVERIFY(lock().isLocked());
    QVERIFY(!dialog<UnlockDialog>());
    QCOMPARE(m_window->topBar()->lockButton()->text(), u"read-only"_s);
}

void TestGatewayJourney::theMatrixOpensFromTheStatusBar()
{
    QPushButton *abilities = nullptr;
    for (QPushButton *button : m_window->statusLine()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().contains(u"HookWorks"_s))
            abilities = button;
    }
    QVERIFY(abilities);
    abilities->click();
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *table = QApplication::activeModalWidget()->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), AbilityCount);
    shoot(u"gateway-6-matrix"_s);
    QApplication::activeModalWidget()->close();
}

//! Not one button or action of the window is grey without a reason in its status tip.
void TestGatewayJourney::everythingDisabledSaysWhy()
{
    const Actions &actions = m_window->actions();
    for (int id = 0; id < Actions::Count; ++id) {
        const QAction *action = actions.at(Actions::Id(id));
        if (!action->isEnabled())
            QVERIFY2(!action->statusTip().isEmpty()
                    && action->statusTip() != actions.tip(Actions::Id(id)),
                qPrintable(action->text()));
    }
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->isEnabled())
            QVERIFY2(!button->statusTip().isEmpty(), qPrintable(button->text()));
    }
}

void TestGatewayJourney::aSourceIsEditedAndColoursTheWindow()
{
    m_window->actions().at(Actions::Sources)->trigger();
    QTRY_VERIFY(isReady<SourcesDialog>());
    shoot(u"gateway-7-sources"_s);
    QCOMPARE(dialog<SourcesDialog>()->list()->count(), 1);
    dialog<SourcesDialog>()->list()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(isReady<ConnectDialog>());
    for (QAbstractButton *box : dialog<ConnectDialog>()->findChildren<QAbstractButton *>()) {
        if (box->text().contains(u"production"_s))
            box->click();
    }
    shoot(u"gateway-8-edit"_s);
    dialog<ConnectDialog>()->connectButton()->click();
    QTRY_VERIFY(!dialog<ConnectDialog>());
    dialog<SourcesDialog>()->close();
    QTRY_VERIFY(m_window->session()->profile().isProduction);
    QTRY_COMPARE(m_window->session()->state(), Session::State::Ready);
    QVERIFY(lock().isLocked());
    const QImage frame = m_window->grab().toImage();
    QCOMPARE(frame.pixelColor(1, frame.height() / 2), Theme::light().production);
    QCOMPARE(frame.pixelColor(frame.width() / 2, frame.height() - 2), Theme::light().production);
    shoot(u"gateway-9-production"_s);
}

void TestGatewayJourney::aMissingKeychainIsSaid()
{
    m_application->drawer->failure = Error{Error::Kind::NotFound, u"keychain"_s, {}};
    m_window->actions().at(Actions::ConnectGateway)->trigger();
    QTRY_VERIFY(isReady<ConnectDialog>());
    QTest::keyClicks(QApplication::focusWidget(), u"hookw"_s);
    press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"tm_2"_s);
    press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"plAnted-session-token"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->banner()->isVisible());
    QVERIFY(m_window->banner()->text().contains(u"no keychain"_s));
    QVERIFY(m_window->banner()->text().contains(u"until Reprise is closed"_s));
    shoot(u"gateway-10-no-keychain"_s);
    m_application->drawer->failure.reset();
}

void TestGatewayJourney::removingTheOpenSourceLeavesIt()
{
    m_window->actions().at(Actions::Sources)->trigger();
    QTRY_VERIFY(isReady<SourcesDialog>());
    const int before = dialog<SourcesDialog>()->list()->count();
    dialog<SourcesDialog>()->list()->setCurrentRow(before - 1);
    for (QPushButton *button : dialog<SourcesDialog>()->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Remove"_s))
            button->click();
    }
    QTRY_VERIFY(isReady<ConfirmDialog>());
    shoot(u"gateway-11-remove"_s);
    dialog<ConfirmDialog>()->confirmButton()->click();
    QTRY_COMPARE(dialog<SourcesDialog>()->list()->count(), before - 1);
    dialog<SourcesDialog>()->close();
    QCOMPARE(m_window->session()->profile().kind, ProfileKind::Sample);
    QVERIFY(!m_window->topBar()->lockButton()->isVisible());
}

void TestGatewayJourney::noFileHoldsASecret()
{
    m_window->close();
    m_window.reset();
    int files = 0;
    for (const char *secret :
        {"plAnted-read-token", "plAnted-replay-token", "plAnted-session-token"})
        QCOMPARE(filesHolding(m_application->path(), secret, &files), QStringList());
    QVERIFY2(files > 3, qPrintable(QString::number(files)));
}

QTEST_MAIN(TestGatewayJourney)
#include "tst_gatewayjourney.moc"
