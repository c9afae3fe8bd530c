// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/typedline.h"

#include "app/cli/terminal.h"

#include <termios.h>
#include <unistd.h>

namespace Reprise {

static constexpr qsizetype LineLimit = 4096;

static void setEcho(bool isOn)
{
    termios settings{};
    if (::tcgetattr(STDIN_FILENO, &settings) != 0)
        return;
    if (isOn)
        settings.c_lflag |= ECHO;
    else
        settings.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings);
}

bool TypedLine::isPossible()
{
    return ::isatty(STDIN_FILENO) == 1;
}

TypedLine::TypedLine(const QByteArray &question, Echo echo, Terminal &terminal, QObject *parent)
    : QObject(parent)
    , m_notifier(std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read))
    , m_terminal(terminal)
    , m_isEchoOff(echo == Echo::Off)
{
    m_terminal.complain(question);
    if (m_isEchoOff)
        setEcho(false);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TypedLine::readMore);
}

TypedLine::~TypedLine()
{
    restoreEcho();
    m_line.fill('\0');
}

void TypedLine::restoreEcho()
{
    if (m_isEchoOff)
        setEcho(true);
    m_isEchoOff = false;
}

void TypedLine::readMore()
{
    QByteArray piece(256, '\0');
    const ssize_t size = ::read(STDIN_FILENO, piece.data(), size_t(piece.size()));
    m_line += piece.first(qMax<ssize_t>(0, size));
    piece.fill('\0');
    const qsizetype end = m_line.indexOf('\n');
    if (size > 0 && end < 0 && m_line.size() < LineLimit)
        return;
    m_notifier->setEnabled(false);
    restoreEcho();
    emit typed(end < 0 ? m_line : m_line.first(end));
}

} // namespace Reprise
