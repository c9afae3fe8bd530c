// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Reprise {

struct OptionSpec {
    QString name; //!< "limit"; one letter names are not used
    QString value; //!< "N"; empty for a switch
    QString text; //!< one sentence without a full stop
};

//! One subcommand as help, parser and manual page know it.
struct CommandSpec {
    QString name; //!< "run show"
    QString operands; //!< "FILE…"
    int leastOperands = 0;
    int mostOperands = 0; //!< -1: any number
    QString summary; //!< one line
    QStringList details; //!< paragraphs
    bool takesSource = true; //!< --store, --database, --sample, --profile
    QList<OptionSpec> options; //!< its own
    QStringList examples;

    //! Its own options, those of the source, and --help.
    QList<OptionSpec> allOptions() const;
};

//! All subcommands, in the order of the help.
const QList<CommandSpec> &commandSpecs();

QByteArray helpText(const CommandSpec &command);
QByteArray overviewText(); //!< of "reprise --help"

} // namespace Reprise
