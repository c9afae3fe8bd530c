// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandspec.h"
#include "models/domain/result.h"

#include <QHash>

namespace Reprise {

//! A subcommand with its arguments, checked against its spec.
struct ParsedCommand {
    const CommandSpec *spec = nullptr;
    QStringList operands;
    QHash<QString, QStringList> values; //!< by option; switches have one empty value

    bool has(const QString &option) const { return values.contains(option); }
    //! The last one given, or empty.
    QString value(const QString &option) const { return values.value(option).value(0); }
    QStringList all(const QString &option) const { return values.value(option); }
};

//! What the arguments ask for.
struct CommandLine {
    enum class Kind : quint8 { Window, Command, Help, Version, Mistake };

    Kind kind = Kind::Window;
    ParsedCommand command; //!< Command; Help of one command
    QString mistake; //!< Mistake: one sentence; holds what was typed

    //! arguments[0] is the program. No arguments, or only options that no command knows (Qt's own
    //! "-style"), or the path of a file ask for the window.
    static CommandLine parse(const QStringList &arguments);
};

} // namespace Reprise
