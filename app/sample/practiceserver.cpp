// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practiceserver.h"

#include "app/sample/practiceconnection.h"

#include <QTcpSocket>
#include <QTimer>

namespace Reprise {

static constexpr int PendingConnections = 512;

PracticeServer::PracticeServer(std::unique_ptr<PracticeBooks> books, qint64 startMicros)
    : m_books(std::move(books))
    , m_clock(std::max(startMicros, m_books->newestMicros() + 1))
{
    setMaxPendingConnections(PendingConnections);
    connect(this, &QTcpServer::newConnection, this, &PracticeServer::acceptConnections);
}

Result<quint16> PracticeServer::open(quint16 wanted)
{
    for (const int replay : m_books->undelivered())
        deliverLater(replay, 0);
    if (!listen(QHostAddress::LocalHost, wanted) && !listen(QHostAddress::LocalHost, 0))
        return Error{Error::Kind::Network, QStringLiteral("start practice gateway"), errorString()};
    return serverPort();
}

void PracticeServer::acceptConnections()
{
    while (QTcpSocket *socket = nextPendingConnection())
        new PracticeConnection(socket, this);
}

PracticeReply PracticeServer::answer(const PracticeRequest &request)
{
    const PracticeReply reply = m_books->answer(request, m_clock.utcMicros());
    if (reply.queuedReplay)
        deliverLater(*reply.queuedReplay, reply.deliveryDelayMs);
    return reply;
}

void PracticeServer::deliverLater(int replay, int delayMs)
{
    QTimer::singleShot(
        delayMs, this, [this, replay] { m_books->deliver(replay, m_clock.utcMicros()); });
}

} // namespace Reprise
