// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandspec.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static constexpr int TextWidth = 78;
static constexpr int OptionWidth = 24;

//! Words of text in lines of at most TextWidth, each after indent blanks; the first line is taken
//! to be indented already.
static QByteArray wrapped(const QString &text, int indent)
{
    QByteArray result;
    int column = indent;
    for (const QString &word : text.split(u' ')) {
        const int length = int(word.size());
        if (column > indent && column + 1 + length > TextWidth) {
            result += '\n' + QByteArray(indent, ' ');
            column = indent;
        } else if (column > indent) {
            result += ' ';
            ++column;
        }
        result += word.toUtf8();
        column += length;
    }
    return result + '\n';
}

static QByteArray optionText(const OptionSpec &option)
{
    QByteArray line = "  --" + option.name.toUtf8();
    if (!option.value.isEmpty())
        line += ' ' + option.value.toUtf8();
    if (line.size() >= OptionWidth)
        line += '\n' + QByteArray(OptionWidth, ' ');
    return line.leftJustified(OptionWidth, ' ') + wrapped(option.text, OptionWidth);
}

static QByteArray exitCodesText()
{
    return "Exit codes:\n"
           "  0  done\n"
           "  1  failed\n"
           "  2  wrong usage; nothing was done\n"
           "  3  done in part: items failed, are in doubt or not known yet, a run paused\n"
           "     itself, or lines were rejected\n"
           "  4  canceled, by a signal or by \"run cancel\" elsewhere\n";
}

QByteArray helpText(const CommandSpec &command)
{
    QByteArray text = "Usage: reprise " + command.name.toUtf8();
    if (!command.operands.isEmpty())
        text += ' ' + command.operands.toUtf8();
    text += " [options]\n\n" + wrapped(command.summary + u'.', 0);
    for (const QString &paragraph : command.details)
        text += '\n' + wrapped(paragraph, 0);
    text += "\nOptions:\n";
    for (const OptionSpec &option : command.allOptions())
        text += optionText(option);
    text += "\nExamples:\n";
    for (const QString &example : command.examples)
        text += "  " + example.toUtf8() + '\n';
    return text + '\n' + exitCodesText();
}

QByteArray overviewText()
{
    QByteArray text = "Usage: reprise [COMMAND] [options]\n\n"
        + wrapped(u"Shows what happened to webhook deliveries and repeats them safely. Without a "
                  "command the window opens."_s,
            0)
        + "\nCommands:\n";
    for (const CommandSpec &command : commandSpecs())
        text +=
            "  " + command.name.toUtf8().leftJustified(12, ' ') + command.summary.toUtf8() + '\n';
    text += "\nOptions:\n" + optionText({u"help"_s, {}, u"Show this text, or that of a command"_s})
        + optionText({u"version"_s, {}, u"Show the version"_s});
    return text + '\n' + exitCodesText();
}

} // namespace Reprise
