// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/practicerequest.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace Reprise {

class PracticeServer;
struct PracticeReply;

//! One connection of the practice gateway: answers its requests one after the other and goes with
//! its socket. Owned by the server.
class PracticeConnection final : public QObject
{
    Q_OBJECT

public:
    PracticeConnection(QTcpSocket *socket, PracticeServer *server);

private:
    void readMore();
    void answerNext();
    void send(int status, const QByteArray &json, bool keepsAlive);

    QTcpSocket *const m_socket;
    PracticeServer *const m_server;
    PracticeRequestReader m_reader;
    QTimer m_idle;
    bool m_isAnswering = false;
};

} // namespace Reprise
