// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupt.h"

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace Reprise {

static constexpr std::array<int, 3> Signals{SIGINT, SIGTERM, SIGHUP};

// A signal handler may do next to nothing; writing a byte to a socket is allowed.
static std::array<int, 2> s_sockets{-1, -1};

static void tellLoop(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(s_sockets[0], &byte, 1);
}

static void handleSignals(void (*handler)(int))
{
    struct sigaction action {
    };
    action.sa_handler = handler;
    action.sa_flags = handler == SIG_DFL ? 0 : int(SA_RESTART | SA_RESETHAND);
    for (const int number : Signals)
        ::sigaction(number, &action, nullptr);
}

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(s_sockets[0] < 0);
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, s_sockets.data()) != 0)
        return; // signals then end the process as ever
    m_notifier = std::make_unique<QSocketNotifier>(s_sockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(s_sockets[1], &byte, 1) == 1)
            emit interrupted();
    });
    handleSignals(tellLoop);
}

Interrupt::~Interrupt()
{
    handleSignals(SIG_DFL);
    m_notifier.reset();
    for (int &descriptor : s_sockets) {
        if (descriptor >= 0)
            ::close(descriptor);
        descriptor = -1;
    }
}

} // namespace Reprise
