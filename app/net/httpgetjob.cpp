// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/httpgetjob.h"

#include "app/net/oncebody.h"
#include "app/net/weborigin.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Reprise {

using namespace Qt::StringLiterals;

namespace {

//! Qt reads ahead this much; the rest waits in the kernel until we have looked at it.
constexpr qint64 ReadAheadBytes = 256 * 1024;

Error makeError(Error::Kind kind, const QString &detail)
{
    return Error{kind, u"read over HTTP"_s, detail};
}

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    const auto isSame = [name](QByteArrayView other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    };
    return std::any_of(names.begin(), names.end(), isSame);
}

bool isFraming(QByteArrayView name)
{
    return isOneOf(name,
        {"Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "TE", "Expect"});
}

bool isCredential(QByteArrayView name)
{
    return isOneOf(name, {"Authorization", "Proxy-Authorization", "Cookie", "X-Api-Key"});
}

Error::Kind kindOf(QNetworkReply::NetworkError error, bool isProxied)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Error::Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return Error::Kind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Error::Kind::Proxy;
    case QNetworkReply::ContentReSendError: // of a POST whose connection ended early
        return Error::Kind::Network;
    case QNetworkReply::UnknownNetworkError:
        return isProxied ? Error::Kind::Proxy : Error::Kind::Network;
    default:
        break;
    }
    return error < QNetworkReply::ContentAccessDenied ? Error::Kind::Network
                                                      : Error::Kind::Protocol;
}

//! Errors that Qt makes of a status: the answer itself is complete.
bool isOfStatus(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError)
        return false;
    return error == QNetworkReply::ProtocolInvalidOperationError // 400 and 418
        || (error >= QNetworkReply::ContentAccessDenied
            && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError
            && error <= QNetworkReply::UnknownServerError);
}

//! Qt's own text would hold the whole URL, and with it secrets of its query.
template <typename Value>
QString nameOf(Value value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Value>().valueToKey(value));
}

QNetworkRequest toQt(const HttpRequest &request, const HttpRoute &route)
{
    QNetworkRequest made(request.url);
    made.setSslConfiguration(route.tls());
    for (const Header &field : request.headers.fields())
        made.setRawHeader(field.name, field.value);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    return made;
}

//! true where the head promises another length than the bytes that came.
bool isCut(const QNetworkReply &reply, qint64 received)
{
    if (!reply.hasRawHeader("Content-Length") || reply.hasRawHeader("Content-Encoding"))
        return false;
    bool isNumber = false;
    const qint64 promised = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    return !isNumber || promised != received;
}

} // namespace

std::optional<Error> problemOf(const HttpRequest &request)
{
    if (!isWebAddress(request.url))
        return makeError(Error::Kind::Invalid, u"not an http or https address"_s);
    for (const Header &field : request.headers.fields()) {
        if (!isHeaderName(field.name) || !isHeaderValue(field.value) || isFraming(field.name))
            return makeError(Error::Kind::Invalid, u"header field that cannot be sent"_s);
        if (isCredential(field.name) && request.url.scheme() == u"http"
            && !isLoopbackHost(request.url.host()))
            return makeError(Error::Kind::Invalid, u"credential for a host without TLS"_s);
    }
    return std::nullopt;
}

HttpGetJob::HttpGetJob(
    QNetworkAccessManager *network, const Result<HttpRoute> &route, const HttpRequest &request)
    : m_network(network)
    , m_route(route)
    , m_request(request)
    , m_redirectsLeft(request.limits.redirects)
{
    m_phaseTimer.setSingleShot(true);
    m_totalTimer.setSingleShot(true);
    const auto timeOut = [this](const QString &phase) {
        fail(Error::Kind::Timeout, u"no answer in time: "_s + phase);
    };
    connect(&m_phaseTimer, &QTimer::timeout, this, [this, timeOut] { timeOut(m_phase); });
    connect(&m_totalTimer, &QTimer::timeout, this, [timeOut] { timeOut(u"total"_s); });
    if (const std::optional<Error> problem = problemOf(request)) {
        endWith(*problem);
    } else if (!m_route) {
        endWith(m_route.error());
    } else {
        m_totalTimer.start(m_request.limits.totalMs);
        send();
    }
}

HttpGetJob::~HttpGetJob()
{
    dropReply();
}

void HttpGetJob::cancel()
{
    if (!hasResult())
        endWith(makeError(Error::Kind::Canceled, {}));
}

void HttpGetJob::send()
{
    m_reply = m_request.body ? post() : m_network->get(toQt(m_request, *m_route));
    m_reply->setReadBufferSize(ReadAheadBytes);
    m_body.clear();
    m_phase = u"connect"_s;
    m_phaseTimer.start(m_request.limits.connectMs);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateError = nameOf(errors.first().error());
    });
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpGetJob::checkPeer);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpGetJob::waitForHead);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpGetJob::checkHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpGetJob::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &HttpGetJob::end);
    connect(m_reply, &QObject::destroyed, this, &HttpGetJob::cancel);
}

//! Qt waits for this before it writes the request.
void HttpGetJob::checkPeer()
{
    const QSslConfiguration tls = m_reply->sslConfiguration();
    if (!m_route->trust().vouchesFor(tls.peerCertificateChain()))
        fail(Error::Kind::Tls, u"the certificate leads to an authority that is not trusted"_s);
}

//! The length is given and the body cannot be rewound, so that Qt can send it once only.
QNetworkReply *HttpGetJob::post()
{
    QNetworkRequest request = toQt(m_request, *m_route);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body->size());
    auto *body = new OnceBody(*m_request.body);
    QNetworkReply *reply = m_network->post(request, body);
    body->setParent(reply);
    return reply;
}

void HttpGetJob::waitForHead()
{
    if (m_phase != u"connect")
        return;
    m_phase = u"head"_s;
    m_phaseTimer.start(m_request.limits.headMs);
}

void HttpGetJob::checkHead()
{
    const QList<QNetworkReply::RawHeaderPair> fields = m_reply->rawHeaderPairs();
    qint64 bytes = 0;
    for (const QNetworkReply::RawHeaderPair &field : fields)
        bytes += field.first.size() + field.second.size() + 4;
    // Qt drops a head of more than 100 fields, shows none of it and then waits for ever.
    if (fields.isEmpty())
        return fail(Error::Kind::Protocol, u"the answer's head cannot be read"_s);
    if (bytes > m_request.limits.headBytes || fields.size() > m_request.limits.headFields)
        return fail(Error::Kind::Protocol, u"the answer's head is too large"_s);
    if (m_reply->rawHeader("Content-Length").toLongLong() > m_request.limits.bodyBytes)
        return fail(Error::Kind::Protocol, u"the answer's body is too large"_s);
    m_phase = u"body"_s;
    m_phaseTimer.start(m_request.limits.idleMs);
}

void HttpGetJob::readMore()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.limits.bodyBytes)
        return fail(Error::Kind::Protocol, u"the answer's body is too large"_s);
    if (m_phase == u"body")
        m_phaseTimer.start(m_request.limits.idleMs);
}

void HttpGetJob::end()
{
    readMore();
    if (hasResult())
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    // Qt would have to send a body again to follow, and cannot.
    if (error == QNetworkReply::ContentReSendError && isRedirect())
        return followRedirect();
    if (error != QNetworkReply::NoError && !isOfStatus(error))
        return fail(kindOf(error, m_route->isProxied()),
            m_certificateError.isEmpty() ? nameOf(error) : m_certificateError);
    if (isCut(*m_reply, m_body.size()))
        return fail(Error::Kind::Protocol, u"the answer is cut"_s);
    if (isRedirect())
        return followRedirect();
    endWithReply();
}

bool HttpGetJob::isRedirect() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status >= 300 && status < 400 && m_reply->hasRawHeader("Location");
}

void HttpGetJob::followRedirect()
{
    const QUrl target =
        m_request.url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode));
    if (m_request.body)
        return fail(Error::Kind::Protocol, u"redirected, which a POST is not"_s);
    if (!isWebAddress(target) || !isSameOrigin(target, m_request.url))
        return fail(Error::Kind::Protocol, u"redirected to another origin"_s);
    if (m_redirectsLeft-- == 0)
        return fail(Error::Kind::Protocol, u"redirected too often"_s);
    dropReply();
    m_request.url = target;
    send();
}

void HttpGetJob::endWithReply()
{
    HttpReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const QNetworkReply::RawHeaderPair &field : m_reply->rawHeaderPairs())
        reply.headers.append(field.first, field.second);
    reply.body = m_body;
    reply.url = m_request.url;
    endWith(std::move(reply));
}

void HttpGetJob::fail(Error::Kind kind, const QString &detail)
{
    endWith(makeError(kind, detail));
}

void HttpGetJob::endWith(Result<HttpReply> result)
{
    setResult(std::move(result));
    m_phaseTimer.stop();
    m_totalTimer.stop();
    dropReply();
    QMetaObject::invokeMethod(
        this, [this] { finish(); }, Qt::QueuedConnection);
}

void HttpGetJob::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace Reprise
