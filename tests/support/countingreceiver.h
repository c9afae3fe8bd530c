// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <functional>
#include <map>
#include <thread>
#include <vector>

namespace Reprise::Test {

//! One request as it came over the wire.
struct ReceivedRequest {
    QByteArray method;
    QByteArray path;
    Headers headers;
    QByteArray body;
    int connection = 0; //!< counted from 0
    int onConnection = 0; //!< place among the requests of its connection, from 0
    qint64 atMicros = 0; //!< since the receiver was made
};

//! What the receiver does with a request it has read.
struct ReceiverAnswer {
    enum class Act { Send, Close, Reset, KeepSilent, SendAndClose };

    Act act = Act::Send;
    QByteArray bytes = "HTTP/1.1 204 No Content\r\n\r\n"; //!< whatever goes over the wire
    int delayMs = 0;

    static ReceiverAnswer status(int code, const QByteArray &body = {},
        const QByteArray &contentType = "application/json", const QByteArray &moreFields = {});
    static ReceiverAnswer cut(const QByteArray &bytes) { return {Act::SendAndClose, bytes, 0}; }
    static ReceiverAnswer just(Act act) { return {act, {}, 0}; }
};

//! A receiver on loopback, on raw sockets and a thread of its own, that counts what really arrives
//! and misbehaves on demand. It is the truth that tests compare the program with.
class CountingReceiver final
{
public:
    //! Called on the receiver's thread with each complete request.
    using Handler = std::function<ReceiverAnswer(const ReceivedRequest &)>;

    //! port: 0 for any that is free.
    explicit CountingReceiver(Handler handler = {}, bool keepsRequests = true, int port = 0);
    ~CountingReceiver();
    Q_DISABLE_COPY_MOVE(CountingReceiver)

    //! Resets or closes each connection as soon as it is accepted, before reading.
    void refuseConnections(bool byReset);

    int port() const { return m_port; }
    QByteArray url(const QByteArray &path = "/hook") const;

    int count() const; //!< complete requests
    int partialCount() const; //!< begun and never completed
    QList<ReceivedRequest> requests() const;
    //! How many requests carried each value of that header.
    QHash<QByteArray, int> countBy(const QByteArray &header) const;
    int connectionCount() const;
    int openConnectionCount() const;
    qint64 nowMicros() const;

private:
    struct Connection {
        int descriptor = -1;
        int number = 0;
        int requests = 0;
        QByteArray input;
        QByteArray output;
        qint64 dueMicros = -1; // of the answer that waits
        ReceiverAnswer answer;
        bool isSilent = false;
        bool closesAfterOutput = false;
    };

    void run();
    void accept();
    bool serve(Connection &connection, short events); // false: to be closed
    bool readFrom(Connection &connection);
    bool takeRequests(Connection &connection);
    bool act(Connection &connection);
    bool flush(Connection &connection);
    void close(Connection &connection, bool byReset);

    Handler m_handler;
    bool m_keepsRequests;
    int m_listener = -1;
    int m_wake = -1;
    int m_port = 0;
    QElapsedTimer m_since;
    std::map<int, Connection> m_connections; // by descriptor; the thread's
    mutable QMutex m_mutex; // guards what follows
    QList<ReceivedRequest> m_requests;
    int m_count = 0;
    int m_partialCount = 0;
    int m_connectionCount = 0;
    int m_openCount = 0;
    int m_refusal = 0; // 1 close, 2 reset
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace Reprise::Test
