// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/clock.h"
#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"
#include "app/cli/optionreader.h"
#include "app/cli/sessionsource.h"
#include "app/cli/terminal.h"
#include "models/domain/error.h"

#include <QObject>

namespace Reprise {

//! What commands work with. All of it outlives the command.
struct CommandContext {
    SessionSource &sessions;
    Terminal &terminal;
    const Clock &clock;
    const ParsedCommand &arguments;
};

//! One subcommand at work on the event loop. Thread: main.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(const CommandContext &context)
        : m_context(context)
    {
    }

    //! Called once, from the event loop.
    virtual void start() = 0;
    //! A signal came: finish soon, keep what was done in order. May be called before start() ended.
    virtual void cancel();

signals:
    //! Once. The code is an ExitCode.
    void finished(int code);

protected:
    const ParsedCommand &arguments() const { return m_context.arguments; }
    Terminal &terminal() const { return m_context.terminal; }
    const Clock &clock() const { return m_context.clock; }
    SessionSource &sessions() const { return m_context.sessions; }

    void end(ExitCode code);
    void fail(const Error &error);
    //! The command line is wrong: one sentence, and where to read on.
    void misuse(const QString &mistake);
    //! Says "12 of 247" on the progress line; total -1 while unknown.
    void showProgress(const QByteArray &what, qint64 done, qint64 total);

private:
    const CommandContext m_context;
    bool m_isFinished = false;
};

//! "list events: no such table (storage)": for people, in English; made safe by the terminal.
QByteArray errorLine(const Error &error);

} // namespace Reprise
