// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QSslCertificate>

namespace Reprise {

//! The authorities that a connection trusts: the system's list, read from its one file, and at most
//! one file of the person's. Nothing that a folder, the working folder or the environment offers.
class TrustList final
{
public:
    //! authorityFile: PEM, may be empty. Error: kind Tls; the detail names the file.
    static Result<TrustList> load(const QString &authorityFile = {});

    const QList<QSslCertificate> &authorities() const { return m_authorities; }
    //! Whether the chain, the server's own certificate first, leads to one of these. Asked beside
    //! Qt's check, which in 6.4.2 may take a root that is not on the list (CVE-2023-34410).
    bool vouchesFor(const QList<QSslCertificate> &chain) const;

    static constexpr char SystemFile[] = "/etc/ssl/certs/ca-certificates.crt";

private:
    QList<QSslCertificate> m_authorities;
};

} // namespace Reprise
