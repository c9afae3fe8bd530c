// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakevault.h"

#include "tests/support/readyjob.h"
#include "tests/support/silentjob.h"

using namespace Qt::StringLiterals;

namespace Reprise::Test {

FakeVault::FakeVault(std::shared_ptr<VaultDrawer> drawer)
    : m_drawer(std::move(drawer))
{
}

JobPtr<void> FakeVault::write(const QString &key, const QByteArray &secret)
{
    m_drawer->calls.append(u"write "_s + key);
    if (m_drawer->isSilent)
        return SilentJob<void>::make();
    if (m_drawer->failure)
        return ReadyJob<void>::make(*m_drawer->failure);
    m_drawer->entries.insert(key, secret);
    return ReadyJob<void>::make({});
}

JobPtr<std::optional<QByteArray>> FakeVault::read(const QString &key)
{
    using Found = std::optional<QByteArray>;
    m_drawer->calls.append(u"read "_s + key);
    if (m_drawer->isSilent)
        return SilentJob<Found>::make();
    if (m_drawer->failure)
        return ReadyJob<Found>::make(*m_drawer->failure);
    const auto entry = m_drawer->entries.constFind(key);
    return ReadyJob<Found>::make(entry == m_drawer->entries.cend() ? Found() : Found(*entry));
}

JobPtr<void> FakeVault::remove(const QString &key)
{
    m_drawer->calls.append(u"remove "_s + key);
    if (m_drawer->isSilent)
        return SilentJob<void>::make();
    if (m_drawer->failure)
        return ReadyJob<void>::make(*m_drawer->failure);
    m_drawer->entries.remove(key);
    return ReadyJob<void>::make({});
}

} // namespace Reprise::Test
