// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"

#include <QObject>
#include <QPair>
#include <functional>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace Reprise::Test {

//! One call as it came.
struct ApiRequestLog {
    QByteArray method;
    QByteArray target; //!< as written, query included
    QByteArray path; //!< decoded, without the query
    QList<QPair<QByteArray, QByteArray>> query; //!< decoded, in order
    Headers headers;
    QByteArray body;

    //! The first value of that parameter, empty where there is none.
    QByteArray parameter(const QByteArray &name) const;
    QList<QByteArray> parameters(const QByteArray &name) const;
    bool hasParameter(const QByteArray &name) const { return !parameters(name).isEmpty(); }
};

struct ApiReply {
    enum class Act {
        Send,
        Drip, //!< a byte now and then, for ever
        Endless, //!< as fast as it is taken
        CloseEarly, //!< within the status line
    };

    int status = 200;
    QByteArray body;
    Headers headers; //!< beside Content-Type and Content-Length
    QByteArray mediaType = "application/json";
    Act act = Act::Send;

    static ApiReply json(const QByteArray &body, int status = 200) { return {status, body, {}}; }
    static ApiReply html(int status)
    {
        return {status, "<!DOCTYPE html><html><body>Sign in</body></html>", {}, "text/html"};
    }
};

//! An HTTP server on loopback that answers from the test's own event loop and logs every call.
class ApiServer : public QObject
{
    Q_OBJECT

public:
    using Intercept = std::function<std::optional<ApiReply>(const ApiRequestLog &)>;

    explicit ApiServer(QObject *parent = nullptr);
    ~ApiServer() override;

    QByteArray url() const; //!< "http://127.0.0.1:1234"

    //! Every call that came whole, in order.
    QList<ApiRequestLog> calls;
    //! Asked before answer(): faults are made here.
    Intercept intercept;

protected:
    virtual ApiReply answer(const ApiRequestLog &request) = 0;

private:
    void accept();
    void read(QTcpSocket *socket);
    void send(QTcpSocket *socket, const ApiReply &reply);

    QTcpServer *m_server;
};

} // namespace Reprise::Test
