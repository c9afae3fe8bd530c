// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command/command.h"
#include "app/cli/interrupt.h"

#include <QTimer>

namespace Reprise {

//! The program without a window: parses the arguments, runs the command on the event loop, turns
//! signals into a clean end. main() connects finished() to QCoreApplication::exit(). Thread: main.
class CommandRun final : public QObject
{
    Q_OBJECT

public:
    //! true: the arguments ask for the window, and this class is not needed.
    static bool wantsWindow(const QStringList &arguments);

    //! sessions, terminal and clock must outlive this.
    CommandRun(const QStringList &arguments, SessionSource &sessions, Terminal &terminal,
        const Clock &clock, QObject *parent = nullptr);

    //! finished() comes later, from the event loop.
    void start();

signals:
    //! Once. The code is an ExitCode.
    void finished(int code);

private:
    void run();
    void answer(const QByteArray &text);
    void interrupt();
    void end(int code);

    SessionSource &m_sessions;
    Terminal &m_terminal;
    const Clock &m_clock;
    const CommandLine m_line;
    std::unique_ptr<Interrupt> m_interrupt;
    std::unique_ptr<Command> m_command;
    QTimer m_patience; // a log-out waits five seconds, not more
    bool m_isFinished = false;
};

} // namespace Reprise
