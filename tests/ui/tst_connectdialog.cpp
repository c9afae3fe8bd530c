// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connect/connectdialog.h"

#include "tests/support/gatewayapplication.h"
#include "ui/connect/checkpanel.h"
#include "ui/connect/connectform.h"
#include "ui/connect/formfield.h"
#include "ui/connect/gatewaypicker.h"
#include "ui/connect/scopechooser.h"
#include "ui/connect/secretedit.h"
#include "ui/connect/unlockdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

class TestConnectDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void byKeyboardOnlyFromNothingToSaved();
    void theListIsNarrowedByTyping();
    void mistakesStandAtTheirFields();
    void secretsAreShownWhilePressedOnly();
    void anObstacleIsToldAndCanBeOverruled();
    void aChangeMakesTheCheckVoid();
    void aCheckCanBeCanceled();
    void scopesAreChosenFromLiveLists();
    void scopesThatFailCanBeAskedForAgain();
    void editingKeepsTheSecretsOfTheKeychain();
    void anotherAddressNeedsTheSecretAgain();
    void safetyAndRouteAreSaved();
    void replayCredentialsAreNotAskedForHere();
    void buttonsSayWhyTheyAreNotPossible();
    void unlockingAsksForTheReplayCredential();
    void unlockingWithOneCredentialAsksForAYes();

private:
    void open(const Profile &profile = {});
    FormField *field(const QString &name) const;
    QLineEdit *edit(const QString &name) const;
    void fillExample();
    bool isReported() const { return !m_dialog->report()->text().isEmpty(); }
    FakeGatewayState &gateway() { return *m_application->gateway; }

    std::unique_ptr<GatewayApplication> m_application;
    QPointer<ConnectDialog> m_dialog;
    QList<SavedConnection> m_saved;
};

void TestConnectDialog::init()
{
    m_application = std::make_unique<GatewayApplication>();
    m_saved.clear();
}

void TestConnectDialog::cleanup()
{
    delete m_dialog.data();
    m_application.reset();
}

void TestConnectDialog::open(const Profile &profile)
{
    m_dialog = profile.id.isEmpty() ? new ConnectDialog(**m_application)
                                    : new ConnectDialog(**m_application, profile);
    connect(m_dialog, &ConnectDialog::saved, this,
        [this](const SavedConnection &saved) { m_saved.append(saved); });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

FormField *TestConnectDialog::field(const QString &name) const
{
    for (FormField *row : m_dialog->findChildren<FormField *>()) {
        if (row->control()->accessibleName() == name)
            return row;
    }
    return nullptr;
}

QLineEdit *TestConnectDialog::edit(const QString &name) const
{
    FormField *row = field(name);
    return row ? qobject_cast<QLineEdit *>(row->control()) : nullptr;
}

void TestConnectDialog::fillExample()
{
    QTest::keyClicks(m_dialog->picker()->searchField(), u"hookw"_s);
    edit(u"Team id"_s)->setText(u"tm_1"_s);
    edit(u"API key"_s)->setText(u"secret"_s);
}

static void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

static void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

void TestConnectDialog::byKeyboardOnlyFromNothingToSaved()
{
    open();
    type(u"hookw"_s);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), edit(u"Team id"_s));
    type(u"tm_1"_s);
    press(Qt::Key_Tab);
    type(u"secret"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_saved.size(), 1);
    const Profile profile = m_saved.first().profile;
    QCOMPARE(profile.name, u"HookWorks"_s);
    QCOMPARE(profile.connection.baseUrl, QByteArray("https://api.hookworks.test"));
    QCOMPARE(profile.connection.variables.value("team"), QByteArray("tm_1"));
    QVERIFY(profile.connection.scopes.isEmpty());
    QVERIFY(profile.isReadOnly);
    QCOMPARE(m_application->drawer->entries.size(), 1);
    QCOMPARE(gateway().calls, QStringList{u"check"_s});
    QCOMPARE(gateway().made.first().secrets, (ConnectionSecrets{{"token", "secret"}}));
    QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestConnectDialog::theListIsNarrowedByTyping()
{
    open();
    QListView *list = m_dialog->picker()->list();
    QCOMPARE(list->model()->rowCount(), 2);
    type(u"plain"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->currentIndex().data().toString(), u"PlainHooks"_s);
    QVERIFY(!edit(u"Team id"_s));
    QVERIFY(edit(u"API key"_s));
    // A gateway without a known address begins there.
    press(Qt::Key_Return);
    QVERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()->parentWidget())
        || qobject_cast<QComboBox *>(QApplication::focusWidget()));
}

void TestConnectDialog::mistakesStandAtTheirFields()
{
    open();
    QTest::keyClicks(m_dialog->picker()->searchField(), u"hookw"_s);
    edit(u"Team id"_s)->setText(u"wrong"_s);
    m_dialog->connectButton()->click();
    QVERIFY(field(u"Team id"_s)->mistake().contains(u"another form"_s));
    QVERIFY(field(u"API key"_s)->mistake().contains(u"missing"_s));
    QCOMPARE(QApplication::focusWidget(), edit(u"Team id"_s));
    QVERIFY(gateway().made.isEmpty());
    edit(u"Team id"_s)->setText(u"tm_1"_s);
    QVERIFY(field(u"Team id"_s)->mistake().isEmpty());
    auto *address = qobject_cast<QComboBox *>(field(u"Address"_s)->control());
    address->setEditText(u"http://api.hookworks.test"_s);
    m_dialog->connectButton()->click();
    QVERIFY(field(u"Address"_s)->mistake().contains(u"https://"_s));
    address->setEditText(u"https://bücher.test"_s);
    QVERIFY(address->accessibleDescription().contains(u"xn--bcher-kva.test"_s));
}

void TestConnectDialog::secretsAreShownWhilePressedOnly()
{
    open();
    fillExample();
    auto *secret = qobject_cast<SecretEdit *>(edit(u"API key"_s));
    QVERIFY(secret);
    auto *eye = secret->findChild<QToolButton *>();
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QTest::mousePress(eye, Qt::LeftButton);
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    QTest::mouseRelease(eye, Qt::LeftButton);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QVERIFY(secret->displayText() != u"secret"_s);
}

void TestConnectDialog::anObstacleIsToldAndCanBeOverruled()
{
    gateway().report.obstacle = ConnectionReport::Obstacle::Credential;
    open();
    fillExample();
    m_dialog->connectButton()->click();
    QTRY_VERIFY(m_dialog->report()->text().contains(u"refuses the credential"_s));
    QVERIFY(m_saved.isEmpty());
    QCOMPARE(m_dialog->connectButton()->text(), u"Save nevertheless"_s);
    m_dialog->connectButton()->click();
    QTRY_COMPARE(m_saved.size(), 1);
}

void TestConnectDialog::aChangeMakesTheCheckVoid()
{
    gateway().report.obstacle = ConnectionReport::Obstacle::Credential;
    open();
    fillExample();
    m_dialog->checkButton()->click();
    QTRY_COMPARE(m_dialog->connectButton()->text(), u"Save nevertheless"_s);
    edit(u"API key"_s)->setText(u"another"_s);
    QCOMPARE(m_dialog->connectButton()->text(), u"Connect"_s);
    QVERIFY(!m_dialog->report()->isVisible());
    gateway().report = {};
    m_dialog->connectButton()->click();
    QTRY_COMPARE(m_saved.size(), 1);
    QCOMPARE(gateway().calls, (QStringList{u"check"_s, u"check"_s}));
}

void TestConnectDialog::aCheckCanBeCanceled()
{
    gateway().isSilent = true;
    open();
    fillExample();
    m_dialog->checkButton()->click();
    QTRY_COMPARE(gateway().calls.size(), 1);
    QVERIFY(!m_dialog->checkButton()->isEnabled());
    QVERIFY(m_dialog->checkButton()->statusTip().contains(u"under way"_s));
    emit m_dialog->report()->canceled();
    QVERIFY(m_dialog->checkButton()->isEnabled());
    QVERIFY(!m_dialog->report()->isVisible());
}

void TestConnectDialog::scopesAreChosenFromLiveLists()
{
    open();
    fillExample();
    ScopeChooser *scopes = m_dialog->form()->scopes();
    auto *all = scopes->findChild<QCheckBox *>();
    QVERIFY(all->isChecked());
    all->setChecked(false);
    QVERIFY(!m_dialog->connectButton()->isEnabled());
    QVERIFY(m_dialog->connectButton()->statusTip().contains(u"Check the connection"_s));
    m_dialog->checkButton()->click();
    QTRY_COMPARE(scopes->tree()->model()->rowCount(), 2);
    QTRY_VERIFY(m_dialog->connectButton()->statusTip().contains(u"Nothing is chosen"_s));
    QAbstractItemModel *model = scopes->tree()->model();
    QVERIFY(model->setData(model->index(1, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_dialog->connectButton()->isEnabled());
    m_dialog->connectButton()->click();
    QTRY_COMPARE(m_saved.size(), 1);
    QCOMPARE(m_saved.first().profile.connection.scopes,
        (QList<ScopePath>{{{"subscription", "13", "Billing"}}}));
    QCOMPARE(gateway().calls, (QStringList{u"check"_s, u"scopes "_s}));
}

void TestConnectDialog::scopesThatFailCanBeAskedForAgain()
{
    gateway().scopeError = Error{Error::Kind::Rejected, u"list scopes"_s, u"no"_s};
    open();
    fillExample();
    ScopeChooser *scopes = m_dialog->form()->scopes();
    scopes->findChild<QCheckBox *>()->setChecked(false);
    m_dialog->checkButton()->click();
    auto *retry = scopes->findChild<QPushButton *>();
    QTRY_VERIFY(retry->isVisibleTo(scopes));
    gateway().scopeError.reset();
    retry->click();
    QTRY_COMPARE(scopes->tree()->model()->rowCount(), 2);
    QVERIFY(!retry->isVisibleTo(scopes));
}

void TestConnectDialog::editingKeepsTheSecretsOfTheKeychain()
{
    Profile profile = m_application->save(GatewayApplication::example(), {{"token", "secret"}});
    open(profile);
    QVERIFY(!m_dialog->picker()->isVisible());
    QVERIFY(edit(u"API key"_s)->text().isEmpty());
    QVERIFY(edit(u"API key"_s)->placeholderText().contains(u"keychain"_s));
    edit(u"Name"_s)->setText(u"Renamed"_s);
    m_dialog->connectButton()->click();
    QTRY_COMPARE(m_saved.size(), 1);
    QCOMPARE(m_saved.first().profile.name, u"Renamed"_s);
    QCOMPARE(m_saved.first().profile.id, profile.id);
    QCOMPARE(gateway().made.last().secrets.value("token"), QByteArray("secret"));
    QCOMPARE(m_application->drawer->entries.size(), 1);
}

void TestConnectDialog::anotherAddressNeedsTheSecretAgain()
{
    open(m_application->save(GatewayApplication::example(), {{"token", "secret"}}));
    qobject_cast<QComboBox *>(field(u"Address"_s)->control())
        ->setEditText(u"https://api.evil.test"_s);
    QVERIFY(edit(u"API key"_s)->placeholderText().isEmpty());
    m_dialog->connectButton()->click();
    QVERIFY(field(u"API key"_s)->mistake().contains(u"another address"_s));
    QVERIFY(gateway().made.isEmpty());
}

void TestConnectDialog::safetyAndRouteAreSaved()
{
    open();
    fillExample();
    for (QCheckBox *box : m_dialog->findChildren<QCheckBox *>()) {
        if (box->text().contains(u"production"_s))
            box->setChecked(true);
    }
    for (QToolButton *button : m_dialog->findChildren<QToolButton *>()) {
        if (button->text().startsWith(u"Advanced"_s))
            button->setChecked(true);
    }
    qobject_cast<QComboBox *>(field(u"Proxy"_s)->control())->setCurrentIndex(2);
    m_dialog->connectButton()->click();
    QVERIFY(field(u"Proxy host"_s)->mistake().contains(u"missing"_s));
    edit(u"Proxy host"_s)->setText(u"proxy.test"_s);
    edit(u"Proxy user"_s)->setText(u"ada"_s);
    edit(u"Proxy password"_s)->setText(u"proxy secret"_s);
    edit(u"Own authority"_s)->setText(u"/nowhere/ca.pem"_s);
    m_dialog->connectButton()->click();
    QVERIFY(field(u"Own authority"_s)->mistake().contains(u"cannot be read"_s));
    edit(u"Own authority"_s)->clear();
    m_dialog->connectButton()->click();
    QTRY_COMPARE(m_saved.size(), 1);
    const Profile profile = m_saved.first().profile;
    QVERIFY(profile.isProduction);
    QCOMPARE(profile.connection.route.proxy, NetworkRoute::Proxy::Http);
    QCOMPARE(profile.connection.route.proxyHost, u"proxy.test"_s);
    QCOMPARE(profile.connection.route.proxyPort, 3128);
    QVERIFY(profile.secretNames.contains(ProxyPasswordSecret));
    QCOMPARE(
        routeSecretsOf(gateway().made.last().secrets).proxyPassword, QByteArray("proxy secret"));
}

void TestConnectDialog::replayCredentialsAreNotAskedForHere()
{
    open();
    fillExample();
    QVERIFY(!edit(u"Replay key"_s));
    QVERIFY(edit(u"API key"_s));
}

void TestConnectDialog::buttonsSayWhyTheyAreNotPossible()
{
    open();
    for (QPushButton *button : {m_dialog->connectButton(), m_dialog->checkButton()}) {
        QVERIFY(!button->isEnabled());
        QVERIFY(button->statusTip().contains(u"Choose a gateway"_s));
    }
}

void TestConnectDialog::unlockingAsksForTheReplayCredential()
{
    const Profile profile = GatewayApplication::example();
    QPointer<UnlockDialog> dialog =
        new UnlockDialog(profile, gateway().kindList.first(), {}, nullptr);
    QVERIFY(!dialog->confirmButton()->isEnabled());
    QVERIFY(dialog->confirmButton()->statusTip().contains(u"missing"_s));
    auto *secret = dialog->findChild<SecretEdit *>();
    secret->setText(u"replay secret"_s);
    QVERIFY(dialog->confirmButton()->isEnabled());
    QCOMPARE(dialog->secrets(), (ConnectionSecrets{{"replay-token", "replay secret"}}));
    QVERIFY(!dialog->wantsKeeping());
    delete dialog;

    dialog = new UnlockDialog(profile, gateway().kindList.first(), {"replay-token"}, nullptr);
    QVERIFY(dialog->confirmButton()->isEnabled()); // the keychain has it
    delete dialog;
}

void TestConnectDialog::unlockingWithOneCredentialAsksForAYes()
{
    const std::unique_ptr<UnlockDialog> dialog(
        new UnlockDialog(GatewayApplication::example(), gateway().kindList.last(), {}, nullptr));
    QVERIFY(!dialog->findChild<SecretEdit *>());
    QVERIFY(dialog->confirmButton()->isEnabled());
    QVERIFY(dialog->secrets().isEmpty());
    QVERIFY(!dialog->wantsKeeping());
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
