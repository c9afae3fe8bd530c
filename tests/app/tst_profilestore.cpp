// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profiles/profilestore.h"

#include "app/profiles/profiletext.h"
#include "tests/support/testpaths.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void aMissingFileIsAnEmptyList();
    void roundTrips();
    void readsTheFirstVersion();
    void whatIsNotSaidIsCareful();
    void theDocumentedExampleIsRead();
    void refusesDamagedFilesAndLeavesThem_data();
    void refusesDamagedFilesAndLeavesThem();
    void filesBelongToTheOwnerOnly();
};

static Profile gatewayProfile()
{
    Profile profile{
        ProfileId("p3"), u"Shop, Zürich"_s, ProfileKind::Gateway, u"/data/3.db"_s, true};
    profile.isReadOnly = false;
    profile.lockAfterMinutes = 0;
    profile.connection.gateway = "fasthook";
    profile.connection.baseUrl = "https://xn--bcher-kva.test:8443/v1";
    profile.connection.variables = {{"team", "tm_1 \"quoted\""}, {"region", "eu"}};
    profile.connection.scopes = {{{"project", "1", "One"}, {"subscription", "12", "<b>Orders"}},
        {{"project", "2", ""}, {"subscription", "7", "All"}}};
    profile.connection.route.proxy = NetworkRoute::Proxy::Socks5;
    profile.connection.route.proxyHost = u"proxy.test"_s;
    profile.connection.route.proxyPort = 1080;
    profile.connection.route.proxyUser = u"ada"_s;
    profile.connection.route.authorityFile = u"/etc/own.pem"_s;
    profile.connection.route.clientCertificateFile = u"/home/ada/ada.pem"_s;
    profile.connection.route.clientKeyFile = u"/home/ada/ada.key"_s;
    profile.secretNames = {"token", "proxy-password"};
    return profile;
}

static QList<Profile> someProfiles()
{
    return {{ProfileId("p1"), u"Shop <b>“production”</b>"_s, ProfileKind::Store, u"/data/shop.db"_s,
                true},
        {ProfileId("p2"), u"events.db"_s, ProfileKind::EventDatabase, u"/srv/events.db"_s, false},
        gatewayProfile()};
}

void TestProfileStore::aMissingFileIsAnEmptyList()
{
    QTemporaryDir folder;
    const Result<QList<Profile>> loaded = ProfileStore(folder.filePath(u"none.json"_s)).load();
    VERIFY_RESULT(loaded);
    QVERIFY(loaded->isEmpty());
}

void TestProfileStore::roundTrips()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"deep/profiles.json"_s));
    VERIFY_RESULT(store.save(someProfiles()));
    const Result<QList<Profile>> loaded = store.load();
    VERIFY_RESULT(loaded);
    QCOMPARE(*loaded, someProfiles());
}

void TestProfileStore::readsTheFirstVersion()
{
    const Result<QList<Profile>> read = profilesFromText(R"({"version":1,"profiles":[
        {"id":"p1","name":"Shop","kind":"store","path":"/data/shop.db","production":true},
        {"id":"p2","kind":"event-database","path":"/srv/events.db","from-the-future":7}],"x":1})");
    VERIFY_RESULT(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->first(),
        (Profile{ProfileId("p1"), u"Shop"_s, ProfileKind::Store, u"/data/shop.db"_s, true}));
    QCOMPARE(read->at(1).kind, ProfileKind::EventDatabase);
}

void TestProfileStore::whatIsNotSaidIsCareful()
{
    const Result<QList<Profile>> read = profilesFromText(R"({"version":2,"profiles":[
        {"id":"a","path":"b","kind":"gateway","connection":{"gateway":"g","url":"https://g.test"}}]})");
    VERIFY_RESULT(read);
    QVERIFY(read->first().isReadOnly);
    QCOMPARE(read->first().lockAfterMinutes, 15);
    QCOMPARE(read->first().connection.route, NetworkRoute());
    QVERIFY(read->first().connection.scopes.isEmpty());
}

void TestProfileStore::theDocumentedExampleIsRead()
{
    QFile page(projectFile(u"app/profiles/README.md"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    const qsizetype begin = text.indexOf("```json\n") + 8;
    QVERIFY(begin > 8);
    const Result<QList<Profile>> read =
        profilesFromText(text.mid(begin, text.indexOf("```", begin) - begin));
    VERIFY_RESULT(read);
    QCOMPARE(read->size(), 3);
    QCOMPARE(read->last().connection.scopes.size(), 2);
    const Result<QList<Profile>> again = profilesFromText(profilesToText(*read));
    VERIFY_RESULT(again);
    QCOMPARE(*again, *read);
}

void TestProfileStore::refusesDamagedFilesAndLeavesThem_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mistake");
    const auto row = [](const char *name, const QByteArray &content, const char *mistake) {
        QTest::newRow(name) << content << QString::fromUtf8(mistake);
    };
    const auto profile = [](const char *members) {
        return "{\"version\": 2,\n \"profiles\": [\n  {\"id\": \"a\", \"path\": \"b\",\n"
            + QByteArray(members) + "}]}";
    };
    const auto connection = [profile](const QByteArray &members) {
        return profile(("\"kind\": \"gateway\", \"connection\": {\"gateway\": \"g\",\n"
                        "\"url\": \"https://g.test\",\n"
            + members + "}")
                           .constData());
    };
    row("empty", "", "line 1: there is no JSON");
    row("cut off", "{\"version\":2,\n\"profiles\":[", "line");
    row("a list", "[]", "line 1: not a JSON object");
    row("newer", "{\n\"version\":3,\"profiles\":[]}", "line 2: written by a newer version");
    row("no version", R"({"profiles":[]})", "line 1: \"version\" is a number from 1");
    row("no list", R"({"version":2})", "line 1: there is no list of profiles");
    row("not objects", "{\"version\":2,\n\"profiles\":[7]}", "line 2: an object is wanted");
    row("unknown kind", profile("\"kind\": \"c\""), "line 4: unknown kind of profile");
    row("a gateway in version 1",
        R"({"version":1,"profiles":[{"id":"a","path":"b","kind":"gateway"}]})",
        "line 1: unknown kind of profile");
    row("no path", R"({"version":2,"profiles":[{"id":"a","kind":"store"}]})",
        "line 1: \"path\" is missing");
    row("a mistyped key", profile("\"kind\": \"store\",\n\"prodction\": true"),
        "line 5: unknown key \"prodction\"");
    row("a key twice", profile("\"kind\": \"store\",\n\"id\": \"c\""),
        "line 5: the key \"id\" stands here again");
    row("a word for a flag", profile("\"kind\": \"store\",\n\"production\": \"no\""),
        "line 5: \"production\" is true or false");
    row("two of one id",
        "{\"version\":2,\"profiles\":[{\"id\":\"a\",\"path\":\"b\",\"kind\":\"store\"},\n"
        "{\"id\":\"a\",\"path\":\"c\",\"kind\":\"store\"}]}",
        "line 2: two profiles have this id");
    row("no connection", profile("\"kind\": \"gateway\""), "line 3: a gateway needs");
    row("a secret in the file", connection("\"token\": \"t\""), "line 6: unknown key \"token\"");
    row("an address with a password",
        profile("\"kind\": \"gateway\", \"connection\": {\"gateway\": \"g\",\n"
                "\"url\": \"https://u:p@g.test\"}"),
        "line 5: not an http or https address");
    row("a number among variables", connection("\"variables\": {\n\"team\": 7}"),
        "line 7: a text is wanted here");
    row("an unknown proxy", connection("\"proxy\": {\n\"kind\": \"socks4\"}"),
        "line 7: a proxy is system, none, http or socks5");
    row("a proxy without a port", connection("\"proxy\": {\"kind\": \"http\", \"host\": \"h\"}"),
        "line 6: \"port\" is a number from 1 to 65535");
    row("a scope that is no list", connection("\"scopes\": [\n\"12\"]"),
        "line 7: a list is wanted here");
    row("a scope without an id", connection("\"scopes\": [[\n{\"level\": \"hook\"}]]"),
        "line 7: \"id\" is missing or empty");
}

void TestProfileStore::refusesDamagedFilesAndLeavesThem()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, mistake);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    const Result<QList<Profile>> loaded = ProfileStore(path).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Storage);
    QVERIFY2(loaded.error().detail.startsWith(path + u", "_s + mistake),
        qPrintable(loaded.error().detail));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestProfileStore::filesBelongToTheOwnerOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"reprise/profiles.json"_s);
    VERIFY_RESULT(ProfileStore(path).save(someProfiles()));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(folder.filePath(u"reprise"_s)).permissions() & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
