// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testauthority.h"

#include <QFile>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace Reprise::Test {

namespace {

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;

Key newKey(bool isWeak)
{
    return Key(isWeak ? EVP_RSA_gen(1024) : EVP_EC_gen("P-256"));
}

QByteArray bytesOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, qsizetype(size)};
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return bytesOf(memory.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return bytesOf(memory.get());
}

void addExtension(X509 *certificate, int id, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension made(X509V3_EXT_conf_nid(nullptr, &context, id, value.constData()));
    if (!made || X509_add_ext(certificate, made.get(), -1) != 1)
        qFatal("OpenSSL made no extension");
}

void setName(X509_NAME *name, const QByteArray &common)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(common.constData()), int(common.size()), -1, 0);
}

Certificate newCertificate(EVP_PKEY *key, const CertificateWish &wish)
{
    static long serial = 1;
    Certificate made(X509_new());
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), wish.validFrom);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), wish.validTo);
    X509_set_pubkey(made.get(), key);
    setName(X509_get_subject_name(made.get()), wish.name);
    X509_set_issuer_name(made.get(), X509_get_subject_name(made.get()));
    return made;
}

void addUse(X509 *certificate, const CertificateWish &wish)
{
    addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate, NID_ext_key_usage, wish.isForClients ? "clientAuth" : "serverAuth");
    if (!wish.isForClients)
        addExtension(certificate, NID_subject_alt_name, "DNS:" + wish.name);
}

} // namespace

class TestAuthority::Private
{
public:
    Key key = newKey(false);
    Certificate certificate;
};

TestAuthority::TestAuthority(const QByteArray &name)
    : m_private(std::make_unique<Private>())
{
    CertificateWish wish;
    wish.name = name;
    m_private->certificate = newCertificate(m_private->key.get(), wish);
    X509 *own = m_private->certificate.get();
    addExtension(own, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(own, NID_subject_key_identifier, "hash");
    X509_sign(own, m_private->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

TestCertificate TestAuthority::issue(const CertificateWish &wish) const
{
    const Key key = newKey(wish.isWeak);
    const Certificate made = newCertificate(key.get(), wish);
    X509_set_issuer_name(made.get(), X509_get_subject_name(m_private->certificate.get()));
    addUse(made.get(), wish);
    X509_sign(made.get(), m_private->key.get(), EVP_sha256());
    return {pemOf(made.get()), pemOf(key.get())};
}

TestCertificate TestAuthority::selfSigned(const CertificateWish &wish)
{
    const Key key = newKey(wish.isWeak);
    const Certificate made = newCertificate(key.get(), wish);
    addUse(made.get(), wish);
    X509_sign(made.get(), key.get(), EVP_sha256());
    return {pemOf(made.get()), pemOf(key.get())};
}

QByteArray TestAuthority::certificate() const
{
    return pemOf(m_private->certificate.get());
}

QString writeTestFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test's file could not be written");
    return path;
}

} // namespace Reprise::Test
