// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/credentialstore.h"

#include "tests/support/fakevault.h"
#include "tests/support/verifyresult.h"
#include "tests/support/waitforjob.h"

#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

class TestCredentialStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void secretsComeBack();
    void aSecretIsForOneOriginOnly_data();
    void aSecretIsForOneOriginOnly();
    void profilesDoNotShareSecrets();
    void anySecretIsKeptAsItIs_data();
    void anySecretIsKeptAsItIs();
    void withoutAKeychainTheyLiveForTheSession_data();
    void withoutAKeychainTheyLiveForTheSession();
    void aKeychainThatFailsLaterIsTold();
    void removingTakesThemOutOfBoth();
    void whatStaysInTheKeychainIsTold();
    void aNewerSecretIsNotForgotten();
    void droppedWorkEnds();

private:
    const SecretOwner m_owner{ProfileId("p1"), "https://api.example.test"};
    std::shared_ptr<VaultDrawer> m_drawer;
    std::unique_ptr<CredentialStore> m_store;
};

void TestCredentialStore::init()
{
    m_drawer = std::make_shared<VaultDrawer>();
    m_store = std::make_unique<CredentialStore>(std::make_unique<FakeVault>(m_drawer));
}

void TestCredentialStore::secretsComeBack()
{
    const Result<KeptSecrets> kept =
        waitFor(m_store->save(m_owner, {{"token", "one"}, {"key", "two"}}));
    VERIFY_RESULT(kept);
    QCOMPARE(kept->inKeychain, (QList<QByteArray>{"key", "token"}));
    QVERIFY(kept->forSession.isEmpty());
    QVERIFY(!kept->trouble);

    // Another start of the program.
    CredentialStore later(std::make_unique<FakeVault>(m_drawer));
    const Result<FoundSecrets> found = waitFor(later.load(m_owner, {"token", "other"}));
    VERIFY_RESULT(found);
    QCOMPARE(found->values, (ConnectionSecrets{{"token", "one"}}));
    QCOMPARE(found->missing, QList<QByteArray>{"other"});
    QCOMPARE(m_drawer->entries.keys(), (QStringList{u"p1/key"_s, u"p1/token"_s}));
}

void TestCredentialStore::aSecretIsForOneOriginOnly_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("another host") << QByteArray("https://evil.example.test");
    QTest::newRow("another port") << QByteArray("https://api.example.test:8443");
    QTest::newRow("without TLS") << QByteArray("http://api.example.test");
    QTest::newRow("a host that begins the same") << QByteArray("https://api.example.test.evil");
    QTest::newRow("none") << QByteArray();
}

void TestCredentialStore::aSecretIsForOneOriginOnly()
{
    QFETCH(QByteArray, origin);
    for (const bool isSession : {false, true}) {
        m_drawer->failure =
            isSession ? std::optional(Error{Error::Kind::NotFound, {}, {}}) : std::nullopt;
        VERIFY_RESULT(waitFor(m_store->save(m_owner, {{"token", "one"}})));
        const Result<FoundSecrets> found =
            waitFor(m_store->load({m_owner.profile, origin}, {"token"}));
        VERIFY_RESULT(found);
        QVERIFY(found->values.isEmpty());
        QCOMPARE(found->missing, QList<QByteArray>{"token"});
    }
}

void TestCredentialStore::profilesDoNotShareSecrets()
{
    VERIFY_RESULT(waitFor(m_store->save(m_owner, {{"token", "one"}})));
    const Result<FoundSecrets> found =
        waitFor(m_store->load({ProfileId("p2"), m_owner.origin}, {"token"}));
    VERIFY_RESULT(found);
    QVERIFY(found->values.isEmpty());
}

void TestCredentialStore::anySecretIsKeptAsItIs_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("line ends") << QByteArray("-----BEGIN\nKEY\r\n-----\n");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x80");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("long") << QByteArray(10'000, 'x');
}

void TestCredentialStore::anySecretIsKeptAsItIs()
{
    QFETCH(QByteArray, secret);
    VERIFY_RESULT(waitFor(m_store->save(m_owner, {{"token", secret}})));
    const Result<FoundSecrets> found = waitFor(m_store->load(m_owner, {"token"}));
    VERIFY_RESULT(found);
    QCOMPARE(found->values.value("token"), secret);
    QVERIFY(found->missing.isEmpty());
}

void TestCredentialStore::withoutAKeychainTheyLiveForTheSession_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("no keychain") << Error::Kind::NotFound;
    QTest::newRow("locked or denied") << Error::Kind::Auth;
    QTest::newRow("does not answer") << Error::Kind::Timeout;
    QTest::newRow("missing collection") << Error::Kind::Storage;
}

void TestCredentialStore::withoutAKeychainTheyLiveForTheSession()
{
    QFETCH(Error::Kind, kind);
    m_drawer->failure = Error{kind, u"keychain"_s, u"why"_s};
    const Result<KeptSecrets> kept = waitFor(m_store->save(m_owner, {{"token", "one"}}));
    VERIFY_RESULT(kept);
    QCOMPARE(kept->forSession, QList<QByteArray>{"token"});
    QVERIFY(kept->inKeychain.isEmpty());
    QCOMPARE(kept->trouble->kind, kind);

    const Result<FoundSecrets> found = waitFor(m_store->load(m_owner, {"token"}));
    VERIFY_RESULT(found);
    QCOMPARE(found->values.value("token"), QByteArray("one"));
    QVERIFY(!found->trouble); // nothing was asked of the keychain

    CredentialStore later(std::make_unique<FakeVault>(m_drawer));
    const Result<FoundSecrets> gone = waitFor(later.load(m_owner, {"token"}));
    VERIFY_RESULT(gone);
    QCOMPARE(gone->missing, QList<QByteArray>{"token"});
    QCOMPARE(gone->trouble->kind, kind);
}

void TestCredentialStore::aKeychainThatFailsLaterIsTold()
{
    VERIFY_RESULT(waitFor(m_store->save(m_owner, {{"token", "one"}})));
    m_drawer->failure = Error{Error::Kind::Auth, u"keychain"_s, {}};
    const Result<FoundSecrets> found = waitFor(m_store->load(m_owner, {"token"}));
    VERIFY_RESULT(found);
    QCOMPARE(found->missing, QList<QByteArray>{"token"});
    QCOMPARE(found->trouble->kind, Error::Kind::Auth);
}

void TestCredentialStore::removingTakesThemOutOfBoth()
{
    VERIFY_RESULT(waitFor(m_store->save(m_owner, {{"token", "one"}})));
    m_store->keepForSession(m_owner, {{"key", "two"}});
    const Result<RemovedSecrets> removed =
        waitFor(m_store->remove(m_owner.profile, {"token", "key", "never"}));
    VERIFY_RESULT(removed);
    QVERIFY(!removed->trouble);
    QVERIFY(m_drawer->entries.isEmpty());
    const Result<FoundSecrets> found = waitFor(m_store->load(m_owner, {"token", "key"}));
    VERIFY_RESULT(found);
    QVERIFY(found->values.isEmpty());
}

void TestCredentialStore::whatStaysInTheKeychainIsTold()
{
    VERIFY_RESULT(waitFor(m_store->save(m_owner, {{"token", "one"}})));
    m_drawer->failure = Error{Error::Kind::Timeout, u"keychain"_s, {}};
    const Result<RemovedSecrets> removed = waitFor(m_store->remove(m_owner.profile, {"token"}));
    VERIFY_RESULT(removed);
    QCOMPARE(removed->trouble->kind, Error::Kind::Timeout);
}

void TestCredentialStore::aNewerSecretIsNotForgotten()
{
    const JobPtr<KeptSecrets> first = m_store->save(m_owner, {{"token", "old"}});
    m_store->keepForSession(m_owner, {{"token", "new"}});
    VERIFY_RESULT(waitFor(first));
    const Result<FoundSecrets> found = waitFor(m_store->load(m_owner, {"token"}));
    VERIFY_RESULT(found);
    QCOMPARE(found->values.value("token"), QByteArray("new"));
}

void TestCredentialStore::droppedWorkEnds()
{
    m_drawer->isSilent = true;
    const JobPtr<FoundSecrets> job = m_store->load(m_owner, {"token"});
    QTRY_COMPARE(m_drawer->calls, QStringList{u"read p1/token"_s});
    job->cancel();
    QCOMPARE(waitFor(job).error().kind, Error::Kind::Canceled);
}

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "tst_credentialstore.moc"
