// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/send/answerreader.h"
#include "app/replay/send/outgoingrequest.h"
#include "app/replay/send/sender.h"
#include "app/replay/send/sendlimits.h"

#include <QElapsedTimer>
#include <curl/curl.h>
#include <memory>
#include <optional>

namespace Reprise {

//! One slot of CurlTransport: an easy handle that carries one order after the other. It is begun at
//! most once for each order: a body that refuses to rewind and a second start that is refused keep
//! libcurl from repeating a request by itself, on a reused connection as on a fresh one.
class CurlTransfer final
{
public:
    explicit CurlTransfer(const SendLimits &limits);
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    CURL *handle() const { return m_handle.get(); }
    bool isIdle() const { return !m_order.has_value(); }
    const SendOrder &order() const { return *m_order; }

    //! Takes an order and makes the handle ready. REQUIRES: isIdle()
    void begin(const SendOrder &order, OutgoingRequest request, qint64 nowMicros);
    //! The facts of the exchange that has ended with that code; the slot is idle afterwards.
    SendOutcome end(CURLcode code);
    //! The request has left and not a byte of an answer was seen.
    bool isWaitingForAnswer() const;

private:
    struct HandleCloser {
        void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    };
    struct ListCloser {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    void setFixedOptions(const SendLimits &limits);
    void setSecurityOptions(const SendLimits &limits);
    void setProxy(const NetworkRoute &route, const RouteSecrets &secrets);
    void setClientCertificate(const NetworkRoute &route, const RouteSecrets &secrets);
    void trustAuthority(const SendLimits &limits);
    Exchange::Obstacle obstacleOf(CURLcode code) const;
    void setHeaders();
    qint64 bytesWritten() const;
    Exchange::End endOf(CURLcode code, qint64 written) const;
    size_t supply(char *buffer, size_t room);

    static size_t onRead(char *buffer, size_t size, size_t count, void *self);
    static int onSeek(void *self, curl_off_t offset, int origin);
    static int onConnected(void *self, char *, char *, int, int);
    static size_t onHeader(char *line, size_t size, size_t count, void *self);
    static size_t onBody(char *bytes, size_t size, size_t count, void *self);

    std::unique_ptr<CURL, HandleCloser> m_handle;
    std::unique_ptr<curl_slist, ListCloser> m_headers;
    const bool m_keepsAnswerFields;
    const bool m_isProxied;
    std::optional<SendOrder> m_order;
    OutgoingRequest m_request;
    AnswerReader m_answer;
    qsizetype m_supplied = 0; // bytes of the body that libcurl has taken
    bool m_isStarted = false;
    qint64 m_startedMicros = 0;
    QElapsedTimer m_elapsed;
    std::array<char, CURL_ERROR_SIZE> m_error{};
};

} // namespace Reprise
