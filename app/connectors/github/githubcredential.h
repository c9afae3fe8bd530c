// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/net/signing/rsakey.h"

#include <optional>

namespace Reprise {

//! What a connection shows GitHub: a token, or an app's key. Immutable; any thread. Its secrets go
//! into bearer() and nowhere else.
class GitHubCredential final
{
public:
    enum class Kind : quint8 {
        Token, //!< of a person, or made elsewhere
        App, //!< the app itself, by tokens signed with its key
        Installation, //!< the app where it is installed, by a token fetched with the key
    };

    static GitHubCredential fromToken(const QByteArray &token);
    //! issuer: client id or app id. installation: empty for the app itself.
    //! Error: Invalid, with the name of the field at fault.
    static Result<GitHubCredential> fromKey(
        const QByteArray &issuer, const QByteArray &pem, const QByteArray &installation);

    Kind kind() const { return m_kind; }
    const QByteArray &installation() const { return m_installation; }

    //! What follows "Bearer " in a call made at that moment of GitHub's clock: the token, or a JWT
    //! of the app, good for ten minutes. An installation fetches its token with the latter.
    Result<QByteArray> bearer(qint64 utcMicros) const;

private:
    Kind m_kind = Kind::Token;
    QByteArray m_token;
    QByteArray m_issuer;
    QByteArray m_installation;
    std::optional<RsaKey> m_key;
};

} // namespace Reprise
