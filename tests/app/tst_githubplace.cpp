// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/github/githubplace.h"

#include "models/domain/timestamp.h"

#include <QTest>

using namespace Reprise;

class TestGithubPlace : public QObject
{
    Q_OBJECT

private slots:
    void pathsAreThoseOfTheApi_data();
    void pathsAreThoseOfTheApi();
    void hostileNamesMakeNoPath_data();
    void hostileNamesMakeNoPath();
    void idsOfFilesNameNoPlace();
    void guidsTellWhenTheEventArose();
};

void TestGithubPlace::pathsAreThoseOfTheApi_data()
{
    QTest::addColumn<GitHubOwner>("owner");
    QTest::addColumn<ScopePath>("scope");
    QTest::addColumn<QByteArray>("hook");
    QTest::addColumn<QByteArray>("deliveries");
    QTest::newRow("repository") << GitHubOwner::Repository
                                << ScopePath{{"repository", "acme/shop.js", ""}, {"hook", "77", ""}}
                                << QByteArray("/repos/acme/shop.js/hooks/77")
                                << QByteArray("/repos/acme/shop.js/hooks/77/deliveries");
    QTest::newRow("organization") << GitHubOwner::Organization
                                  << ScopePath{{"organization", "acme", ""}, {"hook", "9", ""}}
                                  << QByteArray("/orgs/acme/hooks/9")
                                  << QByteArray("/orgs/acme/hooks/9/deliveries");
    QTest::newRow("app") << GitHubOwner::App << ScopePath() << QByteArray("/app/hook/config")
                         << QByteArray("/app/hook/deliveries");
}

void TestGithubPlace::pathsAreThoseOfTheApi()
{
    QFETCH(GitHubOwner, owner);
    QFETCH(ScopePath, scope);
    const std::optional<GitHubPlace> place = GitHubPlace::fromScope(owner, scope);
    QVERIFY(place);
    QTEST(place->hookPath(), "hook");
    QTEST(place->deliveriesPath(), "deliveries");
    const EventId event("72d3162e-cc78-11e3-81ab-4c9367dc0958@" + place->text());
    QCOMPARE(GitHubPlace::fromEvent(event), place);
}

void TestGithubPlace::hostileNamesMakeNoPath_data()
{
    QTest::addColumn<GitHubOwner>("owner");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("hook");
    const auto row = [](const char *label, GitHubOwner owner, const char *name, const char *hook) {
        QTest::newRow(label) << owner << QByteArray(name) << QByteArray(hook);
    };
    row("no owner", GitHubOwner::Repository, "/shop", "1");
    row("no repository", GitHubOwner::Repository, "acme/", "1");
    row("no slash", GitHubOwner::Repository, "acme", "1");
    row("two slashes", GitHubOwner::Repository, "acme/shop/x", "1");
    row("up", GitHubOwner::Repository, "../shop", "1");
    row("a query", GitHubOwner::Repository, "acme/shop?x", "1");
    row("a line end", GitHubOwner::Organization, "acme\r\nX: y", "1");
    row("percent", GitHubOwner::Organization, "acme%2f..", "1");
    row("empty", GitHubOwner::Organization, "", "1");
    row("hook with a path", GitHubOwner::Organization, "acme", "1/../2");
    row("hook without digits", GitHubOwner::Organization, "acme", "");
    row("hook of many digits", GitHubOwner::Organization, "acme", "123456789012345678901");
}

void TestGithubPlace::hostileNamesMakeNoPath()
{
    QFETCH(GitHubOwner, owner);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, hook);
    QVERIFY(!GitHubPlace::make(owner, name, hook));
    const QByteArray kind = owner == GitHubOwner::Repository ? "repos/" : "orgs/";
    QVERIFY(!GitHubPlace::fromEvent(EventId("g@" + kind + name + "/hooks/" + hook)));
}

void TestGithubPlace::idsOfFilesNameNoPlace()
{
    for (const char *id : {"g-1@77", "g-1@https://hooks.example.test/repos/a/b/hooks/1x", "g-1@",
             "g-1", "", "g-1@gists/a/hooks/1", "g-1@hooks/1"})
        QVERIFY2(!GitHubPlace::fromEvent(EventId(id)), id);
}

void TestGithubPlace::guidsTellWhenTheEventArose()
{
    const std::optional<qint64> micros = guidMicros("72d3162e-cc78-11e3-81ab-4c9367dc0958");
    QVERIFY(micros);
    QCOMPARE(toIsoText(*micros / 1'000'000 * 1'000'000), QByteArray("2014-04-25T12:52:24Z"));
    QVERIFY(!guidMicros("b755895a-192f-4fce-8b37-13f3884a096d")); // version 4
    QVERIFY(!guidMicros("g-1"));
    QVERIFY(!guidMicros("72d3162e-cc78-11zz-81ab-4c9367dc0958"));
    QVERIFY(!guidMicros(""));
}

QTEST_GUILESS_MAIN(TestGithubPlace)
#include "tst_githubplace.moc"
