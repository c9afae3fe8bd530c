// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/net/trustlist.h"

#include <QFile>
#include <memory>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace Reprise {

namespace {

constexpr qint64 FileLimit = 4 << 20;

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Store = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using Check = std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>>;

struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
using Stack = std::unique_ptr<STACK_OF(X509), FreeStack>;

Certificate toOpenSsl(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &bytes, der.size()));
}

QList<QSslCertificate> certificatesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QSslCertificate::fromData(file.read(FileLimit), QSsl::Pem);
}

const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> list =
        certificatesIn(QString::fromLatin1(TrustList::SystemFile));
    return list;
}

} // namespace

Result<TrustList> TrustList::load(const QString &authorityFile)
{
    TrustList list;
    list.m_authorities = systemAuthorities();
    if (authorityFile.isEmpty())
        return list;
    const QList<QSslCertificate> own = certificatesIn(authorityFile);
    if (own.isEmpty())
        return Error{
            Error::Kind::Tls, u"connect"_s, u"%1 holds no certificate"_s.arg(authorityFile)};
    list.m_authorities += own;
    return list;
}

bool TrustList::vouchesFor(const QList<QSslCertificate> &chain) const
{
    if (chain.isEmpty())
        return false;
    const Store store(X509_STORE_new());
    for (const QSslCertificate &authority : m_authorities) {
        if (const Certificate trusted = toOpenSsl(authority))
            X509_STORE_add_cert(store.get(), trusted.get());
    }
    const Stack between(sk_X509_new_null());
    for (const QSslCertificate &certificate : chain.sliced(1)) {
        if (Certificate made = toOpenSsl(certificate))
            sk_X509_push(between.get(), made.release());
    }
    const Certificate leaf = toOpenSsl(chain.first());
    const Check check(X509_STORE_CTX_new());
    return leaf && X509_STORE_CTX_init(check.get(), store.get(), leaf.get(), between.get()) == 1
        && X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_SSL_SERVER) == 1
        && X509_verify_cert(check.get()) == 1;
}

} // namespace Reprise
