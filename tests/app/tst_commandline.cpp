// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Reprise;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void argumentsAskForOneThing_data();
    void argumentsAskForOneThing();
    void commandsOfTwoWordsAreFound();
    void optionsAndOperandsAreRead();
    void anOptionMayBeRepeated();
    void helpWinsOverMistakes();
    void everyCommandHasAHelpThatNamesItsOptions();
    void helpFitsATerminal();
    void theManualPageNamesEveryCommandAndOption();
    void noOptionTakesASecret();
};

void TestCommandLine::argumentsAskForOneThing_data()
{
    using Kind = CommandLine::Kind;
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const QString &text, Kind kind) {
        QTest::newRow(qPrintable(text.isEmpty() ? u"nothing"_s : text))
            << text.split(u' ', Qt::SkipEmptyParts) << kind;
    };
    row({}, Kind::Window);
    row(u"-style fusion"_s, Kind::Window);
    row(projectFile(QStringLiteral("README.md")), Kind::Window);
    row(u"--help"_s, Kind::Help);
    row(u"--version"_s, Kind::Version);
    row(u"list --help"_s, Kind::Help);
    row(u"list --sample"_s, Kind::Command);
    row(u"list --sample extra"_s, Kind::Mistake);
    row(u"list --no-such"_s, Kind::Mistake);
    row(u"list --limit"_s, Kind::Mistake);
    row(u"show"_s, Kind::Mistake);
    row(u"show a b"_s, Kind::Mistake);
    row(u"show evt_1 --sample"_s, Kind::Command);
    row(u"frobnicate"_s, Kind::Mistake);
    row(u"run"_s, Kind::Mistake);
    row(u"run frobnicate"_s, Kind::Mistake);
    row(u"run list --sample"_s, Kind::Command);
    row(u"import --into x"_s, Kind::Mistake);
    row(u"import a b --into x"_s, Kind::Command);
}

void TestCommandLine::argumentsAskForOneThing()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = CommandLine::parse(QStringList{u"reprise"_s} + arguments);
    QTEST(line.kind, "kind");
    QCOMPARE(line.mistake.isEmpty(), line.kind != CommandLine::Kind::Mistake);
}

void TestCommandLine::commandsOfTwoWordsAreFound()
{
    const CommandLine line =
        CommandLine::parse({u"reprise"_s, u"run"_s, u"show"_s, u"13"_s, u"--sample"_s});
    QCOMPARE(line.kind, CommandLine::Kind::Command);
    QCOMPARE(line.command.spec->name, u"run show"_s);
    QCOMPARE(line.command.operands, QStringList{u"13"_s});
}

void TestCommandLine::optionsAndOperandsAreRead()
{
    const CommandLine line = CommandLine::parse({u"reprise"_s, u"list"_s, u"--store=shop.db"_s,
        u"--filter"_s, u"stage = failed"_s, u"--with-secrets"_s});
    QCOMPARE(line.kind, CommandLine::Kind::Command);
    QCOMPARE(line.command.value(u"store"_s), u"shop.db"_s);
    QCOMPARE(line.command.value(u"filter"_s), u"stage = failed"_s);
    QVERIFY(line.command.has(u"with-secrets"_s));
    QVERIFY(!line.command.has(u"limit"_s));
}

void TestCommandLine::anOptionMayBeRepeated()
{
    const CommandLine line = CommandLine::parse({u"reprise"_s, u"plan"_s, u"--marker"_s, u"A: 1"_s,
        u"--marker"_s, u"B: 2"_s, u"--out"_s, u"p"_s});
    QCOMPARE(line.command.all(u"marker"_s), (QStringList{u"A: 1"_s, u"B: 2"_s}));
}

void TestCommandLine::helpWinsOverMistakes()
{
    QCOMPARE(
        CommandLine::parse({u"reprise"_s, u"show"_s, u"--help"_s}).kind, CommandLine::Kind::Help);
}

void TestCommandLine::everyCommandHasAHelpThatNamesItsOptions()
{
    for (const CommandSpec &spec : commandSpecs()) {
        const QByteArray help = helpText(spec);
        QVERIFY(help.startsWith("Usage: reprise " + spec.name.toUtf8()));
        for (const OptionSpec &option : spec.allOptions())
            QVERIFY2(help.contains("\n  --" + option.name.toUtf8()), qPrintable(option.name));
        QVERIFY(help.contains("Exit codes:"));
        QVERIFY(!spec.examples.isEmpty());
        QVERIFY(overviewText().contains(spec.name.toUtf8()));
        for (const QString &example : spec.examples)
            QVERIFY2(example.startsWith(u"reprise "_s + spec.name), qPrintable(example));
    }
}

void TestCommandLine::helpFitsATerminal()
{
    for (const CommandSpec &spec : commandSpecs()) {
        const QByteArray help = helpText(spec);
        for (const QByteArray &line : help.first(help.indexOf("\nExamples:")).split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
    }
}

void TestCommandLine::theManualPageNamesEveryCommandAndOption()
{
    QFile file(projectFile(QStringLiteral("packaging/reprise.1")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll().replace("\\-", "-");
    for (const CommandSpec &spec : commandSpecs()) {
        QVERIFY2(page.contains("reprise " + spec.name.toUtf8()), qPrintable(spec.name));
        for (const OptionSpec &option : spec.allOptions())
            QVERIFY2(page.contains("--" + option.name.toUtf8()), qPrintable(option.name));
    }
}

void TestCommandLine::noOptionTakesASecret()
{
    static const QRegularExpression secret(u"password|token|secret$|api-key"_s);
    for (const CommandSpec &spec : commandSpecs()) {
        for (const OptionSpec &option : spec.allOptions())
            QVERIFY2(!option.name.contains(secret), qPrintable(option.name));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
