// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/credentialstore.h"

#include "app/connection/secretwork.h"

namespace Reprise {

namespace {

//! What is stored: the origin in the first line, then the secret as it is.
QByteArray bound(const QByteArray &origin, const QByteArray &secret)
{
    return origin + '\n' + secret;
}

std::optional<QByteArray> unbound(const QByteArray &origin, const QByteArray &stored)
{
    const QByteArray prefix = origin + '\n';
    return stored.startsWith(prefix) ? std::optional(stored.mid(prefix.size())) : std::nullopt;
}

} // namespace

CredentialStore::CredentialStore(std::unique_ptr<SecretVault> vault)
    : m_vault(std::move(vault))
{
}

CredentialStore::~CredentialStore() = default;

QString CredentialStore::keyOf(const ProfileId &profile, const QByteArray &name)
{
    return QString::fromUtf8(profile.text() + '/' + name);
}

void CredentialStore::keepForSession(const SecretOwner &owner, const ConnectionSecrets &secrets)
{
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        m_session.insert(keyOf(owner.profile, it.key()), bound(owner.origin, it.value()));
}

JobPtr<KeptSecrets> CredentialStore::save(
    const SecretOwner &owner, const ConnectionSecrets &secrets)
{
    // At once in memory: a connection that opens meanwhile finds them.
    keepForSession(owner, secrets);
    const auto begin = [this, owner, secrets](const QByteArray &name) {
        return m_vault->write(keyOf(owner.profile, name), bound(owner.origin, secrets.value(name)));
    };
    const auto take = [this, owner, secrets](
                          KeptSecrets &kept, const QByteArray &name, const Result<void> &written) {
        (written ? kept.inKeychain : kept.forSession).append(name);
        if (!written && !kept.trouble)
            kept.trouble = written.error();
        // Unless another was given in the meantime.
        const auto known = m_session.constFind(keyOf(owner.profile, name));
        const bool isSame =
            known != m_session.cend() && *known == bound(owner.origin, secrets.value(name));
        if (written && isSame)
            m_session.erase(known);
    };
    return JobPtr<KeptSecrets>(new SecretWork<KeptSecrets, void>(secrets.keys(), {}, begin, take));
}

JobPtr<FoundSecrets> CredentialStore::load(const SecretOwner &owner, const QList<QByteArray> &names)
{
    using Stored = std::optional<QByteArray>;
    FoundSecrets found;
    QList<QByteArray> asked;
    for (const QByteArray &name : names) {
        const QByteArray kept = m_session.value(keyOf(owner.profile, name));
        if (const Stored secret = unbound(owner.origin, kept))
            found.values.insert(name, *secret);
        else
            asked.append(name);
    }
    const auto begin = [this, owner](const QByteArray &name) {
        return m_vault->read(keyOf(owner.profile, name));
    };
    const auto take = [owner](
                          FoundSecrets &all, const QByteArray &name, const Result<Stored> &read) {
        if (!read && !all.trouble)
            all.trouble = read.error();
        const Stored secret = read && *read ? unbound(owner.origin, **read) : std::nullopt;
        if (secret)
            all.values.insert(name, *secret);
        else
            all.missing.append(name);
    };
    return JobPtr<FoundSecrets>(new SecretWork<FoundSecrets, Stored>(asked, found, begin, take));
}

JobPtr<RemovedSecrets> CredentialStore::remove(
    const ProfileId &profile, const QList<QByteArray> &names)
{
    for (const QByteArray &name : names)
        m_session.remove(keyOf(profile, name));
    const auto begin = [this, profile](const QByteArray &name) {
        return m_vault->remove(keyOf(profile, name));
    };
    const auto take = [](RemovedSecrets &all, const QByteArray &, const Result<void> &removed) {
        if (!removed && !all.trouble)
            all.trouble = removed.error();
    };
    return JobPtr<RemovedSecrets>(new SecretWork<RemovedSecrets, void>(names, {}, begin, take));
}

} // namespace Reprise
