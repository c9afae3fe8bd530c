// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practiceconnection.h"

#include "app/sample/practiceserver.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <chrono>

namespace Reprise {

using namespace std::chrono_literals;

namespace {

//! A connection that neither sends nor is being answered is closed after this.
constexpr std::chrono::seconds IdleLimit = 60s;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Refused";
    }
}

} // namespace

PracticeConnection::PracticeConnection(QTcpSocket *socket, PracticeServer *server)
    : QObject(server)
    , m_socket(socket)
    , m_server(server)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // More than one request's bytes are not taken in while one is being answered.
    socket->setReadBufferSize(PracticeRequestReader::HeadLimit + PracticeRequestReader::BodyLimit);
    m_idle.setSingleShot(true);
    m_idle.setInterval(IdleLimit);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_socket->abort(); });
    connect(socket, &QTcpSocket::readyRead, this, &PracticeConnection::readMore);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_idle.start();
    if (socket->bytesAvailable() > 0)
        readMore();
}

void PracticeConnection::readMore()
{
    if (m_isAnswering)
        return;
    m_idle.start();
    m_reader.append(m_socket->readAll());
    answerNext();
}

void PracticeConnection::answerNext()
{
    const std::optional<PracticeRequest> request = m_reader.take();
    if (m_reader.refusal() != 0)
        return send(m_reader.refusal(), R"({"error":"request refused"})", false);
    if (m_reader.takeContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (!request)
        return;
    m_isAnswering = true;
    m_idle.stop();
    const PracticeReply reply = m_server->answer(*request);
    QTimer::singleShot(reply.delayMs, this, [this, reply, keepsAlive = request->keepsAlive] {
        m_isAnswering = false;
        m_idle.start();
        send(reply.status, QJsonDocument(reply.body).toJson(QJsonDocument::Compact), keepsAlive);
        if (keepsAlive)
            readMore(); // what came in the meantime
    });
}

void PracticeConnection::send(int status, const QByteArray &json, bool keepsAlive)
{
    m_socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status)
        + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size())
        + (keepsAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n") + json);
    if (!keepsAlive)
        m_socket->disconnectFromHost();
}

} // namespace Reprise
