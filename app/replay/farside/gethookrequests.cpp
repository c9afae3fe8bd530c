// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/replay/farside/gethookrequests.h"

#include "app/replay/send/sender.h"

namespace Reprise {

QByteArray gethookEventUrl(const QByteArray &base, const EventId &event)
{
    QByteArray root = base;
    while (root.endsWith('/'))
        root.chop(1);
    QByteArray segment = event.text().toPercentEncoding();
    if (segment == "." || segment == "..")
        segment.replace('.', "%2E"); // or it would lead to another path
    return root + "/v1/events/" + segment;
}

GetHookRequests::GetHookRequests(SendTarget target)
    : m_target(std::move(target))
{
}

Result<OutgoingRequest> GetHookRequests::write(const SendOrder &order, qint64) const
{
    const EventId &event = order.item.event;
    OutgoingRequest request{gethookEventUrl(m_target.target.url, event) + "/replay", {}, {}, {}};
    appendMarkers(request.headers, m_target, event);
    request.headers.append(IdempotencyField, order.intent.intent().key);
    request.headers.append("Accept", "application/json");
    if (!m_target.secret.isEmpty() && isHeaderValue(m_target.secret))
        request.headers.append("Authorization", "Bearer " + m_target.secret);
    return request;
}

} // namespace Reprise
