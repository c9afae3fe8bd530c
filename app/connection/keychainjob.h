// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/async/job.h"

#include <QPointer>
#include <QTimer>
#include <functional>
#include <qt6keychain/keychain.h>

namespace Reprise {

//! What a keychain's own error means; nothing where it is none.
std::optional<Error> keychainError(const QKeychain::Job &job);
Error silentKeychain();

//! One call of QtKeychain with a limit of time. QtKeychain cannot be canceled: a call that was
//! given up ends by itself, later or never, and counts as silent until then.
template <typename T>
class KeychainJob final : public ResultJob<T>
{
public:
    using Read = std::function<Result<T>(const QKeychain::Job &)>;

    //! call is not started yet and deletes itself.
    KeychainJob(QKeychain::Job *call, int limitMs, std::shared_ptr<int> silent, Read read)
        : m_silent(std::move(silent))
        , m_read(std::move(read))
        , m_call(call)
    {
        m_limit.setSingleShot(true);
        QObject::connect(&m_limit, &QTimer::timeout, this, [this] { giveUp(); });
        call->setAutoDelete(true);
        call->setInsecureFallback(false);
        QObject::connect(
            call, &QKeychain::Job::finished, this, [this] { this->end(m_read(*m_call)); });
        if (*m_silent > 0) {
            endLater(silentKeychain());
            call->deleteLater();
        } else {
            m_limit.start(limitMs);
            call->start();
        }
    }

    void cancel() override
    {
        if (!this->hasResult())
            endLater(Error{Error::Kind::Canceled, QStringLiteral("keychain"), {}});
    }

private:
    void giveUp()
    {
        ++*m_silent;
        QObject::connect(
            m_call, &QKeychain::Job::finished, m_call, [silent = m_silent] { --*silent; });
        end(silentKeychain());
    }

    void end(Result<T> result)
    {
        m_limit.stop();
        if (m_call)
            m_call->disconnect(this);
        m_call = nullptr;
        this->setResult(std::move(result));
        this->finish();
    }

    void endLater(const Error &error)
    {
        m_limit.stop();
        if (m_call)
            m_call->disconnect(this);
        m_call = nullptr;
        this->setResult(error);
        QTimer::singleShot(0, this, [this] { this->finish(); });
    }

    std::shared_ptr<int> m_silent;
    Read m_read;
    QPointer<QKeychain::Job> m_call;
    QTimer m_limit;
};

} // namespace Reprise
