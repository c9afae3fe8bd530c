// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"

#include <QHash>
#include <QMap>

namespace Reprise {

//! What the profile's events hold, most frequent first: offered where a value or a name is written.
struct QueryVocabulary {
    QMap<QueryField, QList<QByteArray>> values; //!< of text fields and codes
    QList<QByteArray> requestHeaders;
    QList<QByteArray> responseHeaders;
    //! Into both bodies, as they are written: "body.order.id", "response.items[0].sku"
    QList<QByteArray> bodyPaths;
    //! What stands at a path: its canonical text ("body.order.id", "header[\"x-shop\"]", names of
    //! headers in small letters), and texts, numbers, true, false or null.
    QHash<QByteArray, QList<QueryValue>> valuesAt;
};

} // namespace Reprise
