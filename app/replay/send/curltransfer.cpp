// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/send/curltransfer.h"

#include "app/replay/journal/killpoint.h"

#include <QFile>
#include <algorithm>
#include <cerrno>

namespace Reprise {

static bool isNamed(NetworkRoute::Proxy proxy)
{
    return proxy == NetworkRoute::Proxy::Http || proxy == NetworkRoute::Proxy::Socks5;
}

CurlTransfer::CurlTransfer(const SendLimits &limits)
    : m_handle(curl_easy_init())
    , m_keepsAnswerFields(limits.keepsAnswerFields)
    , m_isProxied(isNamed(limits.route.proxy))
{
    setFixedOptions(limits);
    setSecurityOptions(limits);
    setProxy(limits.route, limits.routeSecrets);
    setClientCertificate(limits.route, limits.routeSecrets);
    trustAuthority(limits);
}

void CurlTransfer::setFixedOptions(const SendLimits &limits)
{
    CURL *curl = handle();
    curl_easy_setopt(curl, CURLOPT_PRIVATE, this);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_POST, 1L); // the way of its body; the method is set below
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(curl, CURLOPT_HTTP_CONTENT_DECODING, 0L);
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(limits.connectMs));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(limits.totalMs));
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &CurlTransfer::onRead);
    curl_easy_setopt(curl, CURLOPT_READDATA, this);
    curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, &CurlTransfer::onSeek);
    curl_easy_setopt(curl, CURLOPT_SEEKDATA, this);
    curl_easy_setopt(curl, CURLOPT_PREREQFUNCTION, &CurlTransfer::onConnected);
    curl_easy_setopt(curl, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
}

void CurlTransfer::setSecurityOptions(const SendLimits &limits)
{
    CURL *curl = handle();
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // not even the one of the environment
    curl_easy_setopt(curl, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_CAINFO, limits.certificates.constData());
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
}

void CurlTransfer::setProxy(const NetworkRoute &route, const RouteSecrets &secrets)
{
    if (!m_isProxied)
        return;
    const bool isHttp = route.proxy == NetworkRoute::Proxy::Http;
    const QByteArray address = (isHttp ? "http://" : "socks5h://") + route.proxyHost.toUtf8() + ':'
        + QByteArray::number(route.proxyPort);
    CURL *curl = handle();
    curl_easy_setopt(curl, CURLOPT_PROXY, address.constData());
    // The proxy's answer to CONNECT is not the far side's.
    curl_easy_setopt(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(curl, CURLOPT_HEADEROPT, long(CURLHEADER_SEPARATE));
    if (route.proxyUser.isEmpty())
        return;
    curl_easy_setopt(curl, CURLOPT_PROXYUSERNAME, route.proxyUser.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROXYPASSWORD, secrets.proxyPassword.constData());
}

void CurlTransfer::setClientCertificate(const NetworkRoute &route, const RouteSecrets &secrets)
{
    if (route.clientCertificateFile.isEmpty())
        return;
    const QString &key =
        route.clientKeyFile.isEmpty() ? route.clientCertificateFile : route.clientKeyFile;
    CURL *curl = handle();
    curl_easy_setopt(
        curl, CURLOPT_SSLCERT, QFile::encodeName(route.clientCertificateFile).constData());
    curl_easy_setopt(curl, CURLOPT_SSLKEY, QFile::encodeName(key).constData());
    if (!secrets.clientKeyPhrase.isEmpty())
        curl_easy_setopt(curl, CURLOPT_KEYPASSWD, secrets.clientKeyPhrase.constData());
}

//! Of a file that cannot be read nothing is trusted but the certificates.
void CurlTransfer::trustAuthority(const SendLimits &limits)
{
    QFile own(limits.route.authorityFile);
    QFile certificates(QFile::decodeName(limits.certificates));
    if (limits.route.authorityFile.isEmpty() || !own.open(QIODevice::ReadOnly)
        || !certificates.open(QIODevice::ReadOnly))
        return;
    QByteArray both = certificates.readAll() + '\n' + own.readAll();
    curl_blob blob{both.data(), size_t(both.size()), CURL_BLOB_COPY};
    curl_easy_setopt(handle(), CURLOPT_CAINFO_BLOB, &blob);
}

static const char *methodName(SendMethod method)
{
    switch (method) {
    case SendMethod::Put:
        return "PUT";
    case SendMethod::Patch:
        return "PATCH";
    case SendMethod::Post:
        break;
    }
    return "POST";
}

void CurlTransfer::begin(const SendOrder &order, OutgoingRequest request, qint64 nowMicros)
{
    Q_ASSERT(isIdle());
    m_order = order;
    m_request = std::move(request);
    m_answer = AnswerReader(m_keepsAnswerFields);
    m_supplied = 0;
    m_isStarted = false;
    m_startedMicros = nowMicros;
    m_error[0] = '\0';
    m_elapsed.start();
    curl_easy_setopt(handle(), CURLOPT_URL, m_request.url.constData());
    curl_easy_setopt(handle(), CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
    curl_easy_setopt(handle(), CURLOPT_CUSTOMREQUEST, methodName(m_request.method));
    setHeaders();
}

void CurlTransfer::setHeaders()
{
    curl_slist *list = nullptr;
    const auto append = [&list](const QByteArray &line) {
        if (curl_slist *longer = curl_slist_append(list, line.constData()))
            list = longer;
    };
    append("Expect:"); // a name with nothing after the colon takes libcurl's own field away
    for (const char *name : {"Accept", "Content-Type", "User-Agent"}) {
        if (!m_request.headers.contains(name))
            append(QByteArray(name) + ':');
    }
    for (const Header &field : m_request.headers.fields())
        append(field.value.isEmpty() ? field.name + ';' : field.name + ": " + field.value);
    m_headers.reset(list);
    curl_easy_setopt(handle(), CURLOPT_HTTPHEADER, list);
}

qint64 CurlTransfer::bytesWritten() const
{
    long head = 0;
    curl_off_t body = 0;
    curl_easy_getinfo(handle(), CURLINFO_REQUEST_SIZE, &head);
    curl_easy_getinfo(handle(), CURLINFO_SIZE_UPLOAD_T, &body);
    return qint64(head) + qint64(body);
}

bool CurlTransfer::isWaitingForAnswer() const
{
    return !isIdle() && m_isStarted && bytesWritten() > 0 && m_supplied == m_request.body.size()
        && !m_answer.hasBegun();
}

Exchange::End CurlTransfer::endOf(CURLcode code, qint64 written) const
{
    if (m_answer.isOverLimit())
        return Exchange::End::AnswerOverLimit;
    if (m_answer.isHeadComplete() && !m_answer.isMalformed())
        return code == CURLE_OK ? Exchange::End::Answered : Exchange::End::AnswerCut;
    if (!m_isStarted || written == 0)
        return Exchange::End::NotConnected;
    return code == CURLE_OPERATION_TIMEDOUT ? Exchange::End::TimedOut : Exchange::End::Broken;
}

static bool isNoRoute(CURL *handle)
{
    long error = 0;
    curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, &error);
    return error == ENETUNREACH || error == EHOSTUNREACH || error == ENETDOWN;
}

//! Why not a byte could be written.
Exchange::Obstacle CurlTransfer::obstacleOf(CURLcode code) const
{
    switch (code) {
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CIPHER:
        return Exchange::Obstacle::Tls;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return Exchange::Obstacle::Proxy;
    case CURLE_COULDNT_RESOLVE_HOST:
        return Exchange::Obstacle::Network;
    case CURLE_COULDNT_CONNECT:
    case CURLE_RECV_ERROR: // its refusal of CONNECT
        if (m_isProxied)
            return Exchange::Obstacle::Proxy;
        break;
    default:
        break;
    }
    return isNoRoute(handle()) ? Exchange::Obstacle::Network : Exchange::Obstacle::Host;
}

SendOutcome CurlTransfer::end(CURLcode code)
{
    killPoint("P6");
    const qint64 written = bytesWritten();
    SendOutcome outcome{m_order->intent.intent().index, m_order->intent.intent().decision, {}};
    Exchange &exchange = outcome.exchange;
    exchange.bytesWritten = m_isStarted ? written : 0;
    exchange.end = endOf(code, exchange.bytesWritten);
    if (exchange.end == Exchange::End::NotConnected)
        exchange.obstacle = m_isStarted ? Exchange::Obstacle::Host : obstacleOf(code);
    m_answer.report(exchange);
    if (code != CURLE_OK)
        exchange.error =
            m_error[0] ? QByteArray(m_error.data()) : QByteArray(curl_easy_strerror(code));
    exchange.startedMicros = m_startedMicros;
    exchange.durationMicros = m_elapsed.nsecsElapsed() / 1000;
    m_order.reset();
    m_request = {};
    return outcome;
}

size_t CurlTransfer::supply(char *buffer, size_t room)
{
    const qsizetype size = m_request.body.size();
    qsizetype length = std::min(static_cast<qsizetype>(room), size - m_supplied);
    if (isKillPointChosen("P3") && m_supplied == 0)
        length = std::min(length, size / 2);
    if (isKillPointChosen("P4") && m_supplied == 0)
        length = std::min(length, size - 1);
    std::copy_n(m_request.body.constData() + m_supplied, length, buffer);
    m_supplied += length;
    return static_cast<size_t>(length);
}

size_t CurlTransfer::onRead(char *buffer, size_t size, size_t count, void *self)
{
    CurlTransfer *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->m_supplied > 0) { // what was supplied before has been written by now
        killPoint("P3");
        killPoint("P4");
    }
    return transfer->supply(buffer, size * count);
}

int CurlTransfer::onSeek(void *, curl_off_t, int)
{
    return CURL_SEEKFUNC_FAIL; // bytes that have left do not come back
}

int CurlTransfer::onConnected(void *self, char *, char *, int, int)
{
    CurlTransfer *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->m_isStarted)
        return CURL_PREREQFUNC_ABORT; // libcurl wants to say it again on another connection
    transfer->m_isStarted = true;
    killPoint("P2");
    return CURL_PREREQFUNC_OK;
}

size_t CurlTransfer::onHeader(char *line, size_t size, size_t count, void *self)
{
    const size_t length = size * count;
    const QByteArrayView text(line, static_cast<qsizetype>(length));
    return static_cast<CurlTransfer *>(self)->m_answer.takeHeadLine(text) ? length : 0;
}

size_t CurlTransfer::onBody(char *bytes, size_t size, size_t count, void *self)
{
    const size_t length = size * count;
    const QByteArrayView piece(bytes, static_cast<qsizetype>(length));
    return static_cast<CurlTransfer *>(self)->m_answer.takeBody(piece) ? length : 0;
}

} // namespace Reprise
