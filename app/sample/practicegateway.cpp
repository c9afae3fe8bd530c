// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/practicegateway.h"

#include "app/sample/practiceserver.h"

#include <QPromise>

namespace Reprise {

namespace {

struct Opened {
    PracticeServer *server = nullptr;
    Result<quint16> port;
};

//! On the gateway's thread: the server dies with the thread's event loop.
Opened openServer(const PracticeOptions &options)
{
    auto books =
        std::make_unique<PracticeBooks>(options.sample, options.knowsEveryEvent, options.memory);
    auto *server = new PracticeServer(std::move(books), options.startMicros);
    QObject::connect(QThread::currentThread(), &QThread::finished, server, &QObject::deleteLater);
    return {server, server->open(options.port)};
}

} // namespace

PracticeGateway::PracticeGateway(const PracticeOptions &options)
    : m_thread(QStringLiteral("practice"))
{
    auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    QFuture<Opened> opened = promise->future();
    m_thread.post([promise, options] {
        promise->addResult(openServer(options));
        promise->finish();
    });
    opened.waitForFinished(); // a socket on loopback: well under a millisecond
    m_server = opened.result().server;
    const Result<quint16> port = opened.result().port;
    if (port)
        m_baseUrl = "http://127.0.0.1:" + QByteArray::number(*port);
    else
        m_error = port.error();
}

PracticeGateway::~PracticeGateway() = default;

QByteArray PracticeGateway::receiveUrl(const QByteArray &destination) const
{
    return m_baseUrl + "/receive/" + destination.toPercentEncoding();
}

void PracticeGateway::setMode(const PracticeMode &mode)
{
    m_mode = mode;
    m_thread.post([server = m_server, mode] { server->setMode(mode); });
}

} // namespace Reprise
