// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/capabilitylines.h"
#include "app/cli/exitcode.h"
#include "app/connectors/described/describedfamily.h"
#include "app/connectors/github/githubfamily.h"
#include "tests/support/gateways/gatewaybench.h"
#include "tests/support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! Gateways without a window: copying, listing, checking a description.
class TestGatewayCommands final : public QObject
{
    Q_OBJECT

private slots:
    void syncCopiesAndSaysWhatIsCovered_data() { addGateways(); }
    void syncCopiesAndSaysWhatIsCovered();
    void syncTellsARefusedCredential();
    void syncNeedsAGateway();
    void listNamesKindsAndBrokenFiles();
    void theMatrixHasARowForEachAbility();
    void theReadmeShowsTheMatrix();
    void checkNamesMistakesByLine();
    void checkAsksTheApi();
    void checkTellsWhatTheApiRefuses();
    void checkNeedsItsFields();

private:
    static void addGateways()
    {
        QTest::addColumn<int>("maker");
        for (int i = 0; i < scriptedGateways().size(); ++i)
            QTest::newRow(scriptedGateways().at(i).name) << i;
    }
    static const GatewayMaker &postbox() { return scriptedGateways().constLast(); }
    static QString example() { return projectFile(u"tests/data/gateways/postbox.json"_s); }
    static QString secretFile(const GatewayBench &bench, const QByteArray &secret)
    {
        QFile file(bench.path(u"key.txt"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file for the key");
        file.write(secret + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return u"token="_s + file.fileName();
    }
    static QStringList dryRun(const GatewayBench &bench, const QByteArray &secret)
    {
        return {u"gateway"_s, u"check"_s, example(), u"--url"_s,
            QString::fromUtf8(bench.gateway().baseUrl()), u"--set"_s, u"mailbox=acme"_s,
            u"--secret-file"_s, secretFile(bench, secret)};
    }
};

void TestGatewayCommands::syncCopiesAndSaysWhatIsCovered()
{
    QFETCH(int, maker);
    GatewayBench bench(scriptedGateways().at(maker));
    bench.gateway().addMany(3);
    const int code = bench.run({u"sync"_s, u"--profile"_s, u"Shop"_s});
    QVERIFY2(code == int(ExitCode::Done), bench.err().constData());
    QVERIFY2(bench.out().contains(" events read; covered: "), bench.out().constData());
    QVERIFY2(!bench.out().startsWith("0 "), bench.out().constData());
    QVERIFY(bench.open());
    QCOMPARE(bench.events().size(), 3);
}

void TestGatewayCommands::syncTellsARefusedCredential()
{
    GatewayBench bench(postbox());
    bench.saveSecrets(bench.gateway().wrongSecrets());
    QCOMPARE(bench.run({u"sync"_s, u"--profile"_s, u"Shop"_s}), int(ExitCode::Failed));
    QVERIFY2(bench.err().contains("no such key"), bench.err().constData());
    QVERIFY(!bench.err().contains("another-token"));
}

void TestGatewayCommands::syncNeedsAGateway()
{
    GatewayBench bench(postbox());
    QCOMPARE(bench.run({u"sync"_s, u"--store"_s, bench.path(u"some.db"_s)}), int(ExitCode::Usage));
    QVERIFY(bench.err().contains("gateway"));
}

void TestGatewayCommands::listNamesKindsAndBrokenFiles()
{
    GatewayBench bench(postbox());
    QCOMPARE(bench.run({u"gateway"_s, u"list"_s}), int(ExitCode::Done));
    for (const char *name : {"fasthook", "Svix", "postbox", "akamai-webhooks-v3"})
        QVERIFY2(bench.out().contains(name), name);
    QVERIFY(QDir().mkpath(bench.gatewayFolder()));
    QFile broken(bench.gatewayFolder() + u"/mine.json"_s);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\n  \"format\": 1,\n  \"nme\": \"x\"\n}\n");
    broken.close();
    QCOMPARE(bench.run({u"gateway"_s, u"list"_s}), int(ExitCode::Partial));
    QVERIFY2(bench.err().contains("mine.json:3: /nme: unknown key"), bench.err().constData());
}

void TestGatewayCommands::theMatrixHasARowForEachAbility()
{
    GatewayBench bench(postbox());
    QCOMPARE(bench.run({u"gateway"_s, u"list"_s, u"--matrix"_s}), int(ExitCode::Done));
    const QList<QByteArray> lines = bench.out().trimmed().split('\n');
    QCOMPARE(lines.size(), 2 + AbilityCount + 1);
    for (const QByteArray &line : lines)
        QCOMPARE(line.count('|'), lines.constFirst().count('|'));
}

void TestGatewayCommands::theReadmeShowsTheMatrix()
{
    const SystemClock clock;
    const QList<GatewayKind> kinds =
        DescribedFamily(QString(), clock).kinds() + GitHubFamily(clock).kinds();
    const QByteArray matrix = matrixLines(kinds);
    QFile readme(projectFile(u"README.md"_s));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    QVERIFY2(readme.readAll().contains(matrix), ("README.md has to hold:\n" + matrix).constData());
}

void TestGatewayCommands::checkNamesMistakesByLine()
{
    GatewayBench bench(postbox());
    QCOMPARE(bench.run({u"gateway"_s, u"check"_s, example()}), int(ExitCode::Done));
    QFile whole(example());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile broken(bench.path(u"broken.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(whole.readAll().replace("\"after_id\"", "\"after-id\""));
    broken.close();
    QCOMPARE(bench.run({u"gateway"_s, u"check"_s, broken.fileName()}), int(ExitCode::Failed));
    QVERIFY2(
        bench.err().contains("broken.json:22: /events/list/paging/kind"), bench.err().constData());
    QCOMPARE(
        bench.run({u"gateway"_s, u"check"_s, bench.path(u"none.json"_s)}), int(ExitCode::Failed));
}

void TestGatewayCommands::checkAsksTheApi()
{
    GatewayBench bench(postbox());
    bench.gateway().addMany(2);
    const int code = bench.run(dryRun(bench, ScriptedGateway::Token));
    QVERIFY2(code == int(ExitCode::Done), bench.err().constData());
    QVERIFY2(bench.out().contains("page: 2 events"), bench.out().constData());
    QVERIFY2(bench.out().contains("2 tries"), bench.out().constData());
    for (const ApiRequestLog &call : bench.gateway().calls)
        QCOMPARE(call.method, QByteArray("GET"));
}

void TestGatewayCommands::checkTellsWhatTheApiRefuses()
{
    GatewayBench bench(postbox());
    QCOMPARE(bench.run(dryRun(bench, "a-wrong-key")), int(ExitCode::Failed));
    QVERIFY2(bench.err().contains("the credential is refused"), bench.err().constData());
    QVERIFY(!bench.err().contains("a-wrong-key"));
}

void TestGatewayCommands::checkNeedsItsFields()
{
    GatewayBench bench(postbox());
    const QString url = QString::fromUtf8(bench.gateway().baseUrl());
    QCOMPARE(
        bench.run({u"gateway"_s, u"check"_s, example(), u"--url"_s, url}), int(ExitCode::Usage));
    QVERIFY2(bench.err().contains("\"mailbox\""), bench.err().constData());
    QVERIFY(bench.gateway().calls.isEmpty());
}

QTEST_GUILESS_MAIN(TestGatewayCommands)
#include "tst_gatewaycommands.moc"
