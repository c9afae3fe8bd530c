// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectors/described/gatewayfiles.h"
#include "tests/support/schemacheck.h"
#include "tests/support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Reprise;
using namespace Reprise::Test;
using namespace Qt::StringLiterals;

//! What is written about descriptions: the schema, the page and its example.
class TestGatewayPage final : public QObject
{
    Q_OBJECT

private slots:
    void descriptionsKeepToTheSchema_data();
    void descriptionsKeepToTheSchema();
    void theSchemaRefusesWhatTheReaderRefuses_data();
    void theSchemaRefusesWhatTheReaderRefuses();
    void thePageShowsTheExample();
    void thePageNamesEveryKey();
    void aFileOfTheUserIsAmongTheGateways();

private:
    static QByteArray read(const QString &path)
    {
        QFile file(projectFile(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray schema() { return read(u"resources/gateways/description.schema.json"_s); }
    static QByteArray example() { return read(u"tests/data/gateways/postbox.json"_s); }
};

void TestGatewayPage::descriptionsKeepToTheSchema_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(projectFile(u"resources/gateways"_s));
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        if (!name.endsWith(u".schema.json"))
            QTest::newRow(qPrintable(name)) << u"resources/gateways/"_s + name;
    }
    QTest::newRow("the example") << u"tests/data/gateways/postbox.json"_s;
}

void TestGatewayPage::descriptionsKeepToTheSchema()
{
    QFETCH(QString, path);
    const QByteArray text = read(path);
    QVERIFY(!text.isEmpty());
    QCOMPARE(schemaComplaints(schema(), text), QStringList());
    const ReadDescription read = readDescription(text);
    QVERIFY2(read.description,
        read.mistakes.isEmpty() ? "" : qPrintable(read.mistakes.constFirst().text()));
}

void TestGatewayPage::theSchemaRefusesWhatTheReaderRefuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const char *from, const char *to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("unknown key", "\"summary\"", "\"sumary\"");
    row("unknown kind of pages", "after_id", "afterid");
    row("unknown stage", "\"succeeded\",", "\"done\",");
    row("unknown field", "\"destinationUrl\"", "\"target\"");
    row("another format", "\"format\": 1", "\"format\": 2");
    row("text for a number", "\"waitSeconds\": 20", "\"waitSeconds\": \"20\"");
    row("unknown ability", "\"bulk-replay\"", "\"bulk\"");
    row("unknown meaning", "\"refused\"", "\"no\"");
}

void TestGatewayPage::theSchemaRefusesWhatTheReaderRefuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QVERIFY(example().contains(from));
    const QByteArray broken = example().replace(from, to);
    QVERIFY(!schemaComplaints(schema(), broken).isEmpty());
    QVERIFY(!readDescription(broken).description);
}

void TestGatewayPage::thePageShowsTheExample()
{
    QVERIFY(read(u"resources/gateways/README.md"_s).contains("```json\n" + example() + "```"));
    QVERIFY(example().count('\n') < 150);
}

void TestGatewayPage::thePageNamesEveryKey()
{
    const QByteArray page = read(u"resources/gateways/README.md"_s);
    const QList<QByteArray> lines = schema().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray key = line.trimmed();
        if (!key.endsWith("\": {") || key.contains('$'))
            continue;
        const QByteArray name = key.chopped(4).mid(1);
        static const QList<QByteArray> grammar{"properties", "items", "additionalProperties",
            "field", "body", "message", "eventFields", "stageRule", "rules", "pointers", "texts",
            "template", "answer"};
        if (!grammar.contains(name) && !name.contains('-'))
            QVERIFY2(page.contains(name), name.constData());
    }
}

void TestGatewayPage::aFileOfTheUserIsAmongTheGateways()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(
        projectFile(u"tests/data/gateways/postbox.json"_s), folder.filePath(u"mine.json"_s)));
    QFile broken(folder.filePath(u"broken.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(example().replace("\"events\"", "\"event\""));
    broken.close();
    const GatewayFiles files = loadGatewayFiles(folder.path());
    QCOMPARE(files.descriptions.constLast()->id, QByteArray("postbox"));
    QCOMPARE(files.descriptions.constLast()->origin, folder.filePath(u"mine.json"_s));
    QCOMPARE(files.refused.size(), 1);
    QCOMPARE(files.refused.constFirst().path, broken.fileName());
    const QList<DescriptionMistake> &mistakes = files.refused.constFirst().mistakes;
    QVERIFY(std::any_of(mistakes.begin(), mistakes.end(),
        [](const DescriptionMistake &mistake) { return mistake.pointer == "/event"; }));
}

QTEST_GUILESS_MAIN(TestGatewayPage)
#include "tst_gatewaypage.moc"
