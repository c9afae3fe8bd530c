// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/connection/credentialstore.h"
#include "app/connection/gatewayaccess.h"
#include "app/connection/replaylock.h"
#include "app/profiles/profilestore.h"
#include "app/session.h"
#include "tests/support/gatewayapplication.h"
#include "tests/support/plantedsecret.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! Connections to gateways as the application saves, opens and forgets them.
class TestGatewayProfiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aConnectionIsSavedWithItsSecrets();
    void withoutAKeychainItIsSaidSo();
    void anEditKeepsWhatWasNotEnteredAgain();
    void anotherHostDropsTheOldSecrets();
    void removingTakesTheSecretsAway();
    void secretsThatStayAreTold();
    void editsByHandSurvive();
    void aFileThatCannotBeReadIsLeft();
    void sessionsBeginLocked();
    void sessionsOfTrustedProfilesDoNot();
    void plansDoNotStartWhileLocked();
    void aPlantedSecretIsInNoFile_data();
    void aPlantedSecretIsInNoFile();

private:
    Application &application() { return **m_application; }
    Profile only() { return application().profiles().at(1); } // behind the sample
    Profile save(const Profile &profile, const ConnectionSecrets &secrets)
    {
        return m_application->save(profile, secrets);
    }
    QString file() const { return m_application->path(u"config/profiles.json"_s); }
    VaultDrawer &drawer() { return *m_application->drawer; }

    std::unique_ptr<GatewayApplication> m_application;
};

void TestGatewayProfiles::init()
{
    m_application = std::make_unique<GatewayApplication>();
}

void TestGatewayProfiles::aConnectionIsSavedWithItsSecrets()
{
    QSignalSpy changed(&application(), &Application::profilesChanged);
    const JobPtr<SavedConnection> job =
        application().saveConnection(GatewayApplication::example(), {{"token", "secret"}});
    QCOMPARE(changed.count(), 1);
    const Result<SavedConnection> saved = waitFor(job);
    VERIFY_RESULT(saved);
    QCOMPARE(saved->secrets.inKeychain, QList<QByteArray>{"token"});
    QVERIFY(!saved->profile.id.isEmpty());
    QCOMPARE(
        drawer().entries.keys(), QStringList{CredentialStore::keyOf(saved->profile.id, "token")});

    m_application->restart();
    QCOMPARE(application().profiles().size(), 2);
    QCOMPARE(only(), saved->profile);
    QCOMPARE(only().kind, ProfileKind::Gateway);
    QVERIFY(only().path.startsWith(m_application->path(u"data/"_s)));
    QCOMPARE(only().secretNames, QList<QByteArray>{"token"});
    VERIFY_RESULT(waitFor(application().gateways().open(only())));
    QCOMPARE(m_application->gateway->made.last().secrets.value("token"), QByteArray("secret"));
}

void TestGatewayProfiles::withoutAKeychainItIsSaidSo()
{
    drawer().failure = Error{Error::Kind::NotFound, u"keychain"_s, {}};
    const Result<SavedConnection> saved =
        waitFor(application().saveConnection(GatewayApplication::example(), {{"token", "secret"}}));
    VERIFY_RESULT(saved);
    QCOMPARE(saved->secrets.forSession, QList<QByteArray>{"token"});
    QCOMPARE(saved->secrets.trouble->kind, Error::Kind::NotFound);
    VERIFY_RESULT(waitFor(application().gateways().open(only())));

    m_application->restart();
    const Result<OpenConnection> later = waitFor(application().gateways().open(only()));
    QVERIFY(!later);
    QCOMPARE(later.error().kind, Error::Kind::Auth);
}

void TestGatewayProfiles::anEditKeepsWhatWasNotEnteredAgain()
{
    Profile saved =
        save(GatewayApplication::example(), {{"token", "secret"}, {"replay-token", "other"}});
    saved.name = u"Shop, production"_s;
    saved.isProduction = true;
    const Profile edited = save(saved, {{"token", "renewed"}});
    QCOMPARE(edited.secretNames.size(), 2);
    QCOMPARE(application().profiles().size(), 2);
    QVERIFY(only().isProduction);
    VERIFY_RESULT(waitFor(application().gateways().open(only())));
    QCOMPARE(m_application->gateway->made.last().secrets.value("token"), QByteArray("renewed"));
    QCOMPARE(drawer().entries.size(), 2);
}

void TestGatewayProfiles::anotherHostDropsTheOldSecrets()
{
    Profile saved =
        save(GatewayApplication::example(), {{"token", "secret"}, {"replay-token", "other"}});
    saved.connection.baseUrl = "https://eu.hookworks.test";
    const Profile moved = save(saved, {{"token", "for the new host"}});
    QCOMPARE(moved.secretNames, QList<QByteArray>{"token"});
    QCOMPARE(drawer().entries.keys(), QStringList{CredentialStore::keyOf(moved.id, "token")});
}

void TestGatewayProfiles::removingTakesTheSecretsAway()
{
    const Profile saved =
        save(GatewayApplication::example(), {{"token", "secret"}, {"replay-token", "other"}});
    VERIFY_RESULT(application().removeProfile(saved.id));
    QCOMPARE(application().profiles().size(), 1);
    QTRY_VERIFY(drawer().entries.isEmpty());
    m_application->restart();
    QCOMPARE(application().profiles().size(), 1);
}

void TestGatewayProfiles::secretsThatStayAreTold()
{
    const Profile saved = save(GatewayApplication::example(), {{"token", "secret"}});
    QSignalSpy left(&application(), &Application::secretsLeftBehind);
    drawer().failure = Error{Error::Kind::Auth, u"keychain"_s, {}};
    VERIFY_RESULT(application().removeProfile(saved.id));
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(left.first().first().toString(), u"Shop"_s);
}

void TestGatewayProfiles::editsByHandSurvive()
{
    const Profile saved = save(GatewayApplication::example(), {{"token", "secret"}});
    const ProfileStore hand(file());
    Result<QList<Profile>> profiles = hand.load();
    VERIFY_RESULT(profiles);
    profiles->first().name = u"Renamed by hand"_s;
    profiles->append({ProfileId("hand"), u"By hand"_s, ProfileKind::Store, u"/x.db"_s, true});
    VERIFY_RESULT(hand.save(*profiles));

    VERIFY_RESULT(application().addStore(u"New"_s));
    const Result<QList<Profile>> after = hand.load();
    VERIFY_RESULT(after);
    QCOMPARE(after->size(), 3);
    QCOMPARE(after->first().name, u"Renamed by hand"_s);
    QCOMPARE(after->first().connection, saved.connection);
    QCOMPARE(after->at(1).id, ProfileId("hand"));
}

void TestGatewayProfiles::aFileThatCannotBeReadIsLeft()
{
    save(GatewayApplication::example(), {{"token", "secret"}});
    const QByteArray broken = "{\"version\": 2, \"profiles\": [";
    QFile content(file());
    QVERIFY(content.open(QIODevice::WriteOnly));
    content.write(broken);
    content.close();
    QVERIFY(!application().addStore(u"New"_s));
    const Result<SavedConnection> saved =
        waitFor(application().saveConnection(GatewayApplication::example(), {{"token", "secret"}}));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(content.readAll(), broken);
    QCOMPARE(drawer().entries.size(), 1); // no secret of a profile that is not there
}

void TestGatewayProfiles::sessionsBeginLocked()
{
    const Profile saved = save(GatewayApplication::example(), {{"token", "secret"}});
    const std::unique_ptr<Session> session = application().openSession(saved);
    QVERIFY(session->replayLock());
    QVERIFY(session->replayLock()->isLocked());
    session->replayLock()->unlock({});
    QVERIFY(session->replayLock()->leftMs().has_value());
    const std::unique_ptr<Session> again = application().openSession(saved);
    QVERIFY(again->replayLock()->isLocked());
    const std::unique_ptr<Session> store = application().openSession(
        {ProfileId("s"), u"s"_s, ProfileKind::Store, m_application->path(u"s.db"_s)});
    QVERIFY(!store->replayLock());
}

void TestGatewayProfiles::sessionsOfTrustedProfilesDoNot()
{
    Profile trusted = GatewayApplication::example();
    trusted.isReadOnly = false;
    const std::unique_ptr<Session> session =
        application().openSession(save(trusted, {{"token", "secret"}}));
    QVERIFY(!session->replayLock()->isLocked());
    QVERIFY(!session->replayLock()->leftMs());
}

void TestGatewayProfiles::plansDoNotStartWhileLocked()
{
    const std::unique_ptr<Session> session =
        application().openSession(save(GatewayApplication::example(), {{"token", "secret"}}));
    const Result<ReplayRun *> refused = waitFor(session->createRun({}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Rejected);
    QVERIFY(session->runs().isEmpty());
}

void TestGatewayProfiles::aPlantedSecretIsInNoFile_data()
{
    QTest::addColumn<bool>("hasKeychain");
    QTest::newRow("with a keychain") << true;
    QTest::newRow("without one") << false;
}

static QByteArray *logged = nullptr;

void TestGatewayProfiles::aPlantedSecretIsInNoFile()
{
    QFETCH(bool, hasKeychain);
    const ConnectionSecrets planted{{"token", "plAnted+t0ken/§-one"},
        {"replay-token", "plAnted+t0ken/§-two"}, {"proxy-password", "plAnted+t0ken/§-three"},
        {"client-key-phrase", "plAnted+t0ken/§-four"}};
    QByteArray log;
    logged = &log;
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            *logged += text.toUtf8();
        });
    if (!hasKeychain)
        drawer().failure = Error{Error::Kind::NotFound, u"keychain"_s, {}};

    Profile wished = GatewayApplication::example();
    wished.connection.route.proxy = NetworkRoute::Proxy::Http;
    wished.connection.route.proxyHost = u"proxy.test"_s;
    wished.connection.route.proxyPort = 3128;
    wished.connection.route.proxyUser = u"ada"_s;
    const Profile saved = save(wished, planted);
    std::unique_ptr<Session> session = application().openSession(saved);
    QTRY_COMPARE(session->state(), Session::State::Ready);
    VERIFY_RESULT(waitFor(application().gateways().open(saved)));
    session->replayLock()->unlock({{"replay-token", planted.value("replay-token")}});
    VERIFY_RESULT(application().addStore(u"Another"_s));
    session.reset();
    m_application->restart();
    qInstallMessageHandler(before);

    int files = 0;
    for (const QByteArray &secret : planted) {
        QCOMPARE(filesHolding(m_application->path(), secret, &files), QStringList());
        QVERIFY(formsFoundIn(log, secret).isEmpty());
    }
    QVERIFY(files >= 3); // profiles, journal, store
    // The search itself finds what is there.
    QFile witness(m_application->path(u"witness"_s));
    QVERIFY(witness.open(QIODevice::WriteOnly));
    witness.write("x" + planted.first().toBase64());
    witness.close();
    QCOMPARE(filesHolding(m_application->path(), planted.first()).size(), 1);
}

QTEST_GUILESS_MAIN(TestGatewayProfiles)
#include "tst_gatewayprofiles.moc"
