// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/gateways/rawcall.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QUrl>

namespace Reprise::Test {

namespace {

QByteArray textOf(const GatewayCall &call, const QUrl &url)
{
    QByteArray text = call.method + ' ' + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: " + url.host().toUtf8() + "\r\n";
    for (const Header &field : call.headers.fields())
        text += field.name + ": " + field.value + "\r\n";
    return text + "Content-Length: " + QByteArray::number(call.body.size()) + "\r\n\r\n"
        + call.body;
}

} // namespace

RawAnswer makeCall(const GatewayCall &call)
{
    const QUrl url = QUrl::fromEncoded(call.url, QUrl::StrictMode);
    QTcpSocket socket;
    QByteArray input;
    QSignalSpy readable(&socket, &QTcpSocket::readyRead);
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write(textOf(call, url));
    qsizetype headEnd = -1;
    qsizetype length = 0;
    while (headEnd < 0 || input.size() < headEnd + 4 + length) {
        if (!readable.wait(10'000))
            qFatal("no answer to a call");
        input += socket.readAll();
        headEnd = input.indexOf("\r\n\r\n");
        const qsizetype field = input.indexOf("Content-Length: ");
        if (headEnd > 0 && field > 0)
            length = input.mid(field + 16, input.indexOf('\r', field) - field - 16).toLongLong();
    }
    RawAnswer answer{input.mid(9, 3).toInt(), {}, input.mid(headEnd + 4, length)};
    for (const QByteArray &line : input.left(headEnd).split('\n').sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    return answer;
}

} // namespace Reprise::Test
