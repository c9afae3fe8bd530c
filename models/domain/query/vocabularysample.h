// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/httpmessage.h"
#include "models/domain/query/queryvocabulary.h"

namespace Reprise {

//! Collects from some messages what a filter on headers and bodies could name: header names, paths
//! into JSON, and the values there. Memory and time are bounded whatever the messages hold: deep,
//! long and endless ones are looked into only so far. Values under names that sound like a secret
//! are never kept. No clock, no I/O: the caller decides how many messages it gives.
class VocabularySample final
{
public:
    void addRequest(const Headers &headers, QByteArrayView body);
    void addResponse(const Headers &headers, QByteArrayView body);

    //! Names, paths and values; QueryVocabulary::values stays empty.
    QueryVocabulary vocabulary() const;

    static constexpr int NameLimit = 100; //!< header names of each side
    static constexpr int PathLimit = 400; //!< paths into bodies, both sides
    static constexpr int DepthLimit = 8; //!< steps of a path
    static constexpr int KnownValueLimit = 64; //!< different values counted at one place
    static constexpr int ValueLimit = 20; //!< of these offered
    static constexpr qsizetype ValueBytes = 80; //!< longer values are no help in a list
    static constexpr qsizetype BodyBytes = 64 * 1024; //!< looked at of each body
    static constexpr int ScalarLimit = 500; //!< looked at of each body

private:
    struct Value {
        QueryValue value;
        qint64 count = 0;
    };
    struct Known {
        qint64 count = 0;
        bool isSecret = false;
        QHash<QByteArray, Value> values; // by kind and text
    };
    using Places = QHash<QByteArray, Known>;

    static void count(Known &place, const QueryValue &value);
    static QList<QueryValue> valuesOf(const Known &place);
    void addHeaders(QueryField field, const Headers &headers);
    void addBody(QueryField field, QByteArrayView body);
    void addScalar(const FieldRef &place, const std::optional<QueryValue> &value);

    Places m_headers[2]; // of request and response, by small name
    QHash<QByteArray, QByteArray> m_spelling; // as it came first, by small name
    Places m_paths; // by canonical text
};

} // namespace Reprise
