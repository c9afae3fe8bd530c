// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/apiserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace Reprise::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int DripMs = 30;
constexpr qsizetype PourBytes = 64 * 1024;

QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

void splitTarget(ApiRequestLog &request)
{
    const qsizetype mark = request.target.indexOf('?');
    request.path =
        QByteArray::fromPercentEncoding(mark < 0 ? request.target : request.target.first(mark));
    if (mark < 0)
        return;
    for (const QByteArray &pair : request.target.mid(mark + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        request.query.append({decoded(equals < 0 ? pair : pair.first(equals)),
            equals < 0 ? QByteArray() : decoded(pair.mid(equals + 1))});
    }
}

//! Length of the first complete request, -1 where there is none.
qsizetype parse(const QByteArray &input, ApiRequestLog &request)
{
    const qsizetype headEnd = input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return -1;
    const QList<QByteArray> lines = input.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.first("Content-Length").value_or("0").toLongLong();
    if (input.size() < headEnd + 4 + length)
        return -1;
    request.body = input.mid(headEnd + 4, length);
    splitTarget(request);
    return headEnd + 4 + length;
}

QByteArray headOf(const ApiReply &reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " X\r\n";
    if (!reply.mediaType.isEmpty())
        head += "Content-Type: " + reply.mediaType + "\r\n";
    for (const Header &field : reply.headers.fields())
        head += field.name + ": " + field.value + "\r\n";
    return head;
}

} // namespace

QList<QByteArray> ApiRequestLog::parameters(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : query) {
        if (key == name)
            values.append(value);
    }
    return values;
}

QByteArray ApiRequestLog::parameter(const QByteArray &name) const
{
    return parameters(name).value(0);
}

ApiServer::ApiServer(QObject *parent)
    : QObject(parent)
    , m_server(new QTcpServer(this))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no server on loopback");
    connect(m_server, &QTcpServer::newConnection, this, &ApiServer::accept);
}

ApiServer::~ApiServer() = default;

QByteArray ApiServer::url() const
{
    return "http://127.0.0.1:" + QByteArray::number(m_server->serverPort());
}

void ApiServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
}

void ApiServer::read(QTcpSocket *socket)
{
    QByteArray input = socket->property("input").toByteArray() + socket->readAll();
    for (;;) {
        ApiRequestLog request;
        const qsizetype length = parse(input, request);
        if (length < 0)
            break;
        input.remove(0, length);
        calls.append(request);
        const std::optional<ApiReply> fault =
            intercept ? intercept(request) : std::optional<ApiReply>();
        send(socket, fault ? *fault : answer(request));
    }
    socket->setProperty("input", input);
}

void ApiServer::send(QTcpSocket *socket, const ApiReply &reply)
{
    switch (reply.act) {
    case ApiReply::Act::Send:
        socket->write(headOf(reply) + "Content-Length: " + QByteArray::number(reply.body.size())
            + "\r\n\r\n" + reply.body);
        return;
    case ApiReply::Act::CloseEarly:
        socket->write("HTTP/1.1 2");
        socket->disconnectFromHost();
        return;
    case ApiReply::Act::Drip: {
        socket->write(headOf(reply) + "\r\n");
        auto *drop = new QTimer(socket);
        connect(drop, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        drop->start(DripMs);
        return;
    }
    case ApiReply::Act::Endless: {
        const auto pour = [socket] { socket->write(QByteArray(PourBytes, ' ')); };
        connect(socket, &QTcpSocket::bytesWritten, socket, pour);
        socket->write(headOf(reply) + "\r\n");
        return;
    }
    }
}

} // namespace Reprise::Test
