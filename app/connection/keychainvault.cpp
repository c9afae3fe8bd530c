// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connection/keychainvault.h"

#include "app/connection/keychainjob.h"

using namespace Qt::StringLiterals;

namespace Reprise {

static Error::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error::Kind::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error::Kind::Auth;
    default:
        return Error::Kind::Storage;
    }
}

std::optional<Error> keychainError(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return std::nullopt;
    return Error{kindOf(job.error()), u"keychain"_s, job.errorString()};
}

Error silentKeychain()
{
    return {Error::Kind::Timeout, u"keychain"_s, {}};
}

KeychainVault::KeychainVault(const QString &service, int limitMs)
    : m_service(service)
    , m_limitMs(limitMs)
    , m_silent(std::make_shared<int>(0))
{
}

KeychainVault::~KeychainVault() = default;

JobPtr<void> KeychainVault::write(const QString &key, const QByteArray &secret)
{
    auto *call = new QKeychain::WritePasswordJob(m_service);
    call->setKey(key);
    call->setBinaryData(secret);
    const auto read = [](const QKeychain::Job &done) -> Result<void> {
        const std::optional<Error> error = keychainError(done);
        return error ? Result<void>(*error) : Result<void>();
    };
    return JobPtr<void>(new KeychainJob<void>(call, m_limitMs, m_silent, read));
}

JobPtr<std::optional<QByteArray>> KeychainVault::read(const QString &key)
{
    using Found = std::optional<QByteArray>;
    auto *call = new QKeychain::ReadPasswordJob(m_service);
    call->setKey(key);
    const auto read = [](const QKeychain::Job &done) -> Result<Found> {
        if (done.error() == QKeychain::EntryNotFound)
            return Found();
        if (const std::optional<Error> error = keychainError(done))
            return *error;
        return Found(static_cast<const QKeychain::ReadPasswordJob &>(done).binaryData());
    };
    return JobPtr<Found>(new KeychainJob<Found>(call, m_limitMs, m_silent, read));
}

JobPtr<void> KeychainVault::remove(const QString &key)
{
    auto *call = new QKeychain::DeletePasswordJob(m_service);
    call->setKey(key);
    const auto read = [](const QKeychain::Job &done) -> Result<void> {
        if (done.error() == QKeychain::EntryNotFound)
            return {};
        const std::optional<Error> error = keychainError(done);
        return error ? Result<void>(*error) : Result<void>();
    };
    return JobPtr<void>(new KeychainJob<void>(call, m_limitMs, m_silent, read));
}

} // namespace Reprise
