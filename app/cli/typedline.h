// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace Reprise {

class Terminal;

//! A line typed at the terminal, without blocking the event loop: a secret without echo, or the
//! number that confirms a run. Thread: main.
class TypedLine final : public QObject
{
    Q_OBJECT

public:
    enum class Echo : quint8 { On, Off };

    //! REQUIRES: isPossible()
    TypedLine(const QByteArray &question, Echo echo, Terminal &terminal, QObject *parent = nullptr);
    ~TypedLine() override;

    //! The standard input is a terminal.
    static bool isPossible();

signals:
    //! Once; empty at the end of input.
    void typed(const QByteArray &line);

private:
    void readMore();
    void restoreEcho();

    std::unique_ptr<QSocketNotifier> m_notifier;
    Terminal &m_terminal;
    QByteArray m_line;
    bool m_isEchoOff = false;
};

} // namespace Reprise
