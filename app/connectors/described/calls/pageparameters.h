// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/calls/apirequest.h"
#include "app/connectors/described/format/listspec.h"
#include "app/connectors/described/mapping/jsondocument.h"
#include "models/domain/httpmessage.h"

#include <QUrl>

namespace Reprise {

//! Which page of a list is wanted, as the list's call needs it.
struct PageOrder {
    QByteArray cursor; //!< nextCursor() of the page before; empty: the first
    std::optional<qint64> fromMicros; //!< [from, to)
    std::optional<qint64> toMicros;
    QByteArray vendorStatus;
    bool wantsBodies = false;
    qint64 nowMicros = 0; //!< wall clock, for bounds that have to be given

    bool operator==(const PageOrder &) const = default;
};

//! A time as a parameter. Bounds are widened to what the format can say: isUpper rounds up.
QByteArray timeParameter(qint64 micros, TimeFormat format, bool isUpper);

//! The call for a page. Error: Invalid for a variable without a value, or a cursor that is none.
Result<ApiRequest> pageRequest(const ListSpec &list, const ServiceSpec &service,
    const Variables &variables, const PageOrder &order);

//! What a page came as, beside its text.
struct PageEnvelope {
    Headers headers;
    QUrl url;
};

//! The cursor of the page behind; empty: this was the last. Error: Protocol, for a link that leads
//! to another place.
Result<QByteArray> nextCursor(const ListSpec &list, const PageOrder &order, JsonDocument &document,
    const QList<JsonValue> &items, const PageEnvelope &envelope);

} // namespace Reprise
