// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/querymatch.h"

#include <memory>
#include <optional>

namespace Reprise {

//! Finds the value that a path leads to in JSON bytes, without building a document. Buffers are
//! kept from one text to the next. The rules are those at the top of eventquery.h.
class JsonLookup final
{
public:
    struct Found {
        QueryScalar scalar;
        QByteArrayView searched; //!< what contains and ~ look at
    };

    JsonLookup();
    ~JsonLookup();
    Q_DISABLE_COPY_MOVE(JsonLookup)

    //! Nothing where the bytes are not JSON or the path leads nowhere. Views are valid until the
    //! next call, as long as json lives. REQUIRES: path is not empty.
    std::optional<Found> find(QByteArrayView json, const QList<PathStep> &path);

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace Reprise
