// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/countingreceiver.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Reprise::Test {

ReceiverAnswer ReceiverAnswer::status(
    int code, const QByteArray &body, const QByteArray &contentType, const QByteArray &moreFields)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(code)
        + " Text\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    return {Act::Send, bytes + moreFields + "\r\n" + body, 0};
}

CountingReceiver::CountingReceiver(Handler handler, bool keepsRequests, int port)
    : m_handler(
        handler ? std::move(handler) : [](const ReceivedRequest &) { return ReceiverAnswer(); })
    , m_keepsRequests(keepsRequests)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_wake(::eventfd(0, EFD_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<quint16>(port));
    const int reuse = 1; // the port of a receiver that is gone
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof(reuse));
    socklen_t length = sizeof(address);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, length) != 0 || ::listen(m_listener, 1024) != 0
        || ::getsockname(m_listener, generic, &length) != 0)
        qFatal("no receiver on loopback");
    m_port = ntohs(address.sin_port);
    m_since.start();
    m_thread = std::thread([this] { run(); });
}

CountingReceiver::~CountingReceiver()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isEnding = true;
    }
    ::eventfd_write(m_wake, 1);
    m_thread.join();
    for (auto &[descriptor, connection] : m_connections)
        ::close(descriptor);
    ::close(m_listener);
    ::close(m_wake);
}

void CountingReceiver::refuseConnections(bool byReset)
{
    const QMutexLocker lock(&m_mutex);
    m_refusal = byReset ? 2 : 1;
}

QByteArray CountingReceiver::url(const QByteArray &path) const
{
    return "http://127.0.0.1:" + QByteArray::number(m_port) + path;
}

int CountingReceiver::count() const
{
    const QMutexLocker lock(&m_mutex);
    return m_count;
}

int CountingReceiver::partialCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_partialCount;
}

int CountingReceiver::connectionCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connectionCount;
}

int CountingReceiver::openConnectionCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_openCount;
}

QList<ReceivedRequest> CountingReceiver::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QHash<QByteArray, int> CountingReceiver::countBy(const QByteArray &header) const
{
    QHash<QByteArray, int> counts;
    for (const ReceivedRequest &request : requests())
        ++counts[request.headers.first(header).value_or(QByteArray())];
    return counts;
}

qint64 CountingReceiver::nowMicros() const
{
    return m_since.nsecsElapsed() / 1000;
}

void CountingReceiver::run()
{
    for (;;) {
        {
            const QMutexLocker lock(&m_mutex);
            if (m_isEnding)
                return;
        }
        std::vector<pollfd> descriptors{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
        qint64 next = nowMicros() + 1'000'000;
        for (const auto &[descriptor, connection] : m_connections) {
            const short wanted = connection.output.isEmpty() ? POLLIN : POLLIN | POLLOUT;
            descriptors.push_back({descriptor, wanted, 0});
            if (connection.dueMicros >= 0)
                next = std::min(next, connection.dueMicros);
        }
        const int waitMs = static_cast<int>(std::max<qint64>(0, (next - nowMicros() + 999) / 1000));
        ::poll(descriptors.data(), descriptors.size(), waitMs);
        for (size_t i = 2; i < descriptors.size(); ++i) {
            Connection &connection = m_connections.at(descriptors[i].fd);
            if (!serve(connection, descriptors[i].revents))
                close(connection, connection.answer.act == ReceiverAnswer::Act::Reset);
        }
        if (descriptors[1].revents != 0)
            accept();
    }
}

void CountingReceiver::accept()
{
    for (;;) {
        const int descriptor =
            ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0)
            return;
        const int one = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
        const QMutexLocker lock(&m_mutex);
        Connection connection;
        connection.descriptor = descriptor;
        connection.number = m_connectionCount++;
        if (m_refusal != 0) {
            const linger now{1, 0};
            if (m_refusal == 2)
                ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
            ::close(descriptor);
            continue;
        }
        ++m_openCount;
        m_connections.emplace(descriptor, std::move(connection));
    }
}

bool CountingReceiver::serve(Connection &connection, short events)
{
    if ((events & (POLLIN | POLLHUP | POLLERR)) != 0 && !readFrom(connection))
        return false;
    if (connection.dueMicros >= 0 && connection.dueMicros <= nowMicros() && !act(connection))
        return false;
    if (!takeRequests(connection))
        return false;
    return flush(connection);
}

bool CountingReceiver::readFrom(Connection &connection)
{
    char buffer[65536];
    for (;;) {
        const ssize_t length = ::recv(connection.descriptor, buffer, sizeof(buffer), 0);
        if (length > 0)
            connection.input.append(buffer, length);
        else
            return length < 0 && (errno == EAGAIN || errno == EINTR);
        if (length < qsizetype(sizeof(buffer)))
            return true;
    }
}

//! Length of the first complete request in the input, -1 when there is none.
static qsizetype parse(const QByteArray &input, ReceivedRequest &request)
{
    const qsizetype headEnd = input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return -1;
    qsizetype line = input.indexOf("\r\n");
    const QByteArrayList words = input.left(line).split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    request.headers = {};
    while (line < headEnd) {
        const qsizetype end = input.indexOf("\r\n", line + 2);
        const QByteArray field = input.mid(line + 2, end - line - 2);
        const qsizetype colon = field.indexOf(':');
        request.headers.append(field.left(colon), field.mid(colon + 1).trimmed());
        line = end;
    }
    const qsizetype length = request.headers.first("Content-Length").value_or("0").toLongLong();
    if (input.size() < headEnd + 4 + length)
        return -1;
    request.body = input.mid(headEnd + 4, length);
    return headEnd + 4 + length;
}

bool CountingReceiver::takeRequests(Connection &connection)
{
    while (connection.dueMicros < 0 && !connection.isSilent) {
        ReceivedRequest request;
        const qsizetype length = parse(connection.input, request);
        if (length < 0)
            return true;
        connection.input.remove(0, length);
        request.connection = connection.number;
        request.onConnection = connection.requests++;
        request.atMicros = nowMicros();
        {
            const QMutexLocker lock(&m_mutex);
            ++m_count;
            if (m_keepsRequests)
                m_requests.append(request);
        }
        connection.answer = m_handler(request);
        connection.dueMicros = nowMicros() + connection.answer.delayMs * 1000;
        if (connection.answer.delayMs == 0 && !act(connection))
            return false;
    }
    return true;
}

bool CountingReceiver::act(Connection &connection)
{
    connection.dueMicros = -1;
    switch (connection.answer.act) {
    case ReceiverAnswer::Act::Close:
    case ReceiverAnswer::Act::Reset:
        return false;
    case ReceiverAnswer::Act::KeepSilent:
        connection.isSilent = true;
        return true;
    case ReceiverAnswer::Act::SendAndClose:
        connection.closesAfterOutput = true;
        [[fallthrough]];
    case ReceiverAnswer::Act::Send:
        connection.output.append(connection.answer.bytes);
    }
    return flush(connection);
}

bool CountingReceiver::flush(Connection &connection)
{
    while (!connection.output.isEmpty()) {
        const ssize_t length = ::send(connection.descriptor, connection.output.constData(),
            static_cast<size_t>(connection.output.size()), MSG_NOSIGNAL);
        if (length < 0)
            return errno == EAGAIN || errno == EINTR;
        connection.output.remove(0, length);
    }
    return !connection.closesAfterOutput;
}

void CountingReceiver::close(Connection &connection, bool byReset)
{
    const linger now{1, 0};
    if (byReset)
        ::setsockopt(connection.descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    else
        ::shutdown(connection.descriptor, SHUT_WR);
    {
        const QMutexLocker lock(&m_mutex);
        --m_openCount;
        m_partialCount += connection.input.isEmpty() ? 0 : 1;
    }
    ::close(connection.descriptor);
    m_connections.erase(connection.descriptor);
}

} // namespace Reprise::Test
