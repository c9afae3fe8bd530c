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
    , m_clock(startMicros)
{
    setMaxPendingConnections(PendingConnections);
    connect(this, &QTcpServer::newConnection, this, &PracticeServer::acceptConnections);
}

Result<quint16> PracticeServer::open(quint16 wanted)
{
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
    if (reply.queuedReplay) {
        QTimer::singleShot(reply.deliveryDelayMs, this, [this, replay = *reply.queuedReplay] {
            m_books->deliver(replay, m_clock.utcMicros());
        });
    }
    return reply;
}

} // namespace Reprise
