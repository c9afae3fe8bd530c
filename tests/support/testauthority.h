// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

namespace Reprise::Test {

//! A certificate and its key, both PEM.
struct TestCertificate {
    QByteArray certificate;
    QByteArray key;
};

//! What a certificate is to be like. Times are seconds from now.
struct CertificateWish {
    QByteArray name = "localhost"; //!< host it is for; clients: whose
    qint64 validFrom = -3600;
    qint64 validTo = 86'400;
    bool isForClients = false;
    bool isWeak = false; //!< RSA of 1024 bits instead of P-256
};

//! An authority of a test's own, made with OpenSSL's library in milliseconds.
class TestAuthority final
{
public:
    explicit TestAuthority(const QByteArray &name = "Test authority");
    ~TestAuthority();

    TestCertificate issue(const CertificateWish &wish = {}) const;
    //! One that nobody vouches for but itself.
    static TestCertificate selfSigned(const CertificateWish &wish = {});
    //! Its own certificate, PEM.
    QByteArray certificate() const;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

//! Writes the bytes and gives the path back. REQUIRES: the folder exists
QString writeTestFile(const QString &path, const QByteArray &content);

} // namespace Reprise::Test
