// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sync/scopelisting.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace Reprise {

ScopeListing::ScopeListing(Connector &connector, const QList<ScopePath> &chosen)
    : m_connector(connector)
    , m_open(chosen.isEmpty() ? QList<ScopePath>{ScopePath()} : chosen)
{
    QTimer::singleShot(0, this, &ScopeListing::next);
}

void ScopeListing::next()
{
    if (hasResult())
        return;
    const qsizetype depth = m_connector.scopeLevels().size();
    while (!m_open.isEmpty() && m_open.constFirst().size() >= depth)
        m_complete.append(m_open.takeFirst());
    if (m_open.isEmpty() || m_complete.size() >= Limit)
        return end(m_complete.first(std::min(Limit, m_complete.size())));
    m_asking = m_connector.scopes(m_open.constFirst());
    connect(m_asking.get(), &Job::finished, this, &ScopeListing::takeChoices);
}

void ScopeListing::takeChoices()
{
    const Result<QList<GatewayScope>> choices = m_asking->takeResult();
    m_asking.reset();
    if (!choices)
        return end(choices.error());
    const ScopePath parent = m_open.takeFirst();
    for (const GatewayScope &choice : *choices) {
        if (m_open.size() + m_complete.size() < Limit)
            m_open.append(parent + ScopePath{choice});
    }
    next();
}

void ScopeListing::cancel()
{
    if (isFinished() || hasResult())
        return;
    m_asking.reset();
    setResult(Error{Error::Kind::Canceled, u"list scopes"_s, {}});
    QMetaObject::invokeMethod(
        this, [this] { finish(); }, Qt::QueuedConnection);
}

void ScopeListing::end(Result<QList<ScopePath>> result)
{
    setResult(std::move(result));
    finish();
}

} // namespace Reprise
