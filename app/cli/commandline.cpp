// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Reprise {

static CommandLine mistake(const QString &text)
{
    CommandLine line;
    line.kind = CommandLine::Kind::Mistake;
    line.mistake = text;
    return line;
}

//! "run show" is two words; "list" is one.
static const CommandSpec *findSpec(const QStringList &words)
{
    for (const CommandSpec &spec : commandSpecs()) {
        const QStringList name = spec.name.split(u' ');
        if (words.first(qMin(name.size(), words.size())) == name)
            return &spec;
    }
    return nullptr;
}

static bool isGroup(const QString &word)
{
    for (const CommandSpec &spec : commandSpecs()) {
        if (spec.name.startsWith(word + u' '))
            return true;
    }
    return false;
}

static CommandLine unknownCommand(const QStringList &words)
{
    if (!isGroup(words.constFirst()))
        return mistake(u"there is no command \"%1\""_s.arg(words.constFirst()));
    QStringList names;
    for (const CommandSpec &spec : commandSpecs()) {
        if (spec.name.startsWith(words.constFirst() + u' '))
            names.append(spec.name);
    }
    return mistake(u"say one of: %1"_s.arg(names.join(u", "_s)));
}

static QString operandMistake(const CommandSpec &spec, qsizetype given)
{
    if (given < spec.leastOperands)
        return u"%1 needs %2"_s.arg(spec.name, spec.operands);
    if (spec.mostOperands >= 0 && given > spec.mostOperands)
        return u"%1 takes %2"_s.arg(
            spec.name, spec.operands.isEmpty() ? u"options only"_s : u"one "_s + spec.operands);
    return {};
}

static void addOptions(QCommandLineParser &parser, const CommandSpec &spec)
{
    for (const OptionSpec &option : spec.allOptions())
        parser.addOption(QCommandLineOption(option.name, {}, option.value));
}

static CommandLine parseCommand(const CommandSpec &spec, const QStringList &rest)
{
    QCommandLineParser parser;
    addOptions(parser, spec);
    const bool isParsed = parser.parse(QStringList{u"reprise"_s} + rest);
    CommandLine line;
    line.command.spec = &spec;
    if (rest.contains(u"--help"_s)) {
        line.kind = CommandLine::Kind::Help;
        return line;
    }
    if (!isParsed)
        return mistake(parser.errorText());
    line.kind = CommandLine::Kind::Command;
    line.command.operands = parser.positionalArguments();
    for (const OptionSpec &option : spec.allOptions()) {
        if (parser.isSet(option.name))
            line.command.values[option.name] =
                option.value.isEmpty() ? QStringList{QString()} : parser.values(option.name);
    }
    const QString wrong = operandMistake(spec, line.command.operands.size());
    return wrong.isEmpty() ? line : mistake(wrong);
}

CommandLine CommandLine::parse(const QStringList &arguments)
{
    const QStringList words = arguments.mid(1);
    CommandLine line;
    if (words.isEmpty())
        return line;
    if (words.constFirst() == "--help"_L1 || words.constFirst() == "-h"_L1) {
        line.kind = Kind::Help;
        return line;
    }
    if (words.constFirst() == "--version"_L1 || words.constFirst() == "-v"_L1) {
        line.kind = Kind::Version;
        return line;
    }
    if (words.constFirst().startsWith(u'-'))
        return line;
    const CommandSpec *spec = findSpec(words);
    if (!spec && QFileInfo(words.constFirst()).isFile())
        return line; // a file manager opens it in the window
    if (!spec)
        return unknownCommand(words);
    return parseCommand(*spec, words.mid(spec->name.count(u' ') + 1));
}

} // namespace Reprise
