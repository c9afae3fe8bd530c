// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace Reprise {

//! One header field as received: bytes, not text.
struct Header {
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

//! Header fields in the order received, duplicates kept. Names compare without regard to case.
class Headers
{
public:
    Headers() = default;
    Headers(std::initializer_list<Header> fields)
        : m_fields(fields)
    {
    }

    void append(QByteArray name, QByteArray value);
    const QList<Header> &fields() const { return m_fields; }
    bool isEmpty() const { return m_fields.isEmpty(); }
    bool contains(QByteArrayView name) const { return first(name).has_value(); }
    std::optional<QByteArray> first(QByteArrayView name) const;
    QList<QByteArray> all(QByteArrayView name) const;

    bool operator==(const Headers &) const = default;

private:
    QList<Header> m_fields;
};

//! A body as stored: bytes are the truth and are never re-serialised.
struct Body {
    QByteArray bytes;
    QByteArray mediaType; //!< of the Content-Type field, parameters included; empty if unknown
    //! The source gave only the beginning; fullSize is the whole length in bytes where it is known.
    bool isTruncated = false;
    std::optional<qint64> fullSize;
    //! false where the source kept a parsed form only (GitHub), so that the bytes that were signed
    //! are gone and a signature cannot be checked again.
    bool isOriginal = true;

    bool operator==(const Body &) const = default;
};

struct HttpMessage {
    Headers headers;
    Body body;

    bool operator==(const HttpMessage &) const = default;
};

//! A field name by RFC 9110 (token). Anything else could smuggle a header line.
bool isHeaderName(QByteArrayView name);
//! A field value without CR, LF or NUL, and without leading or trailing white space.
bool isHeaderValue(QByteArrayView value);

//! One "Name: value" line per field, separated by LF: how headers are stored and exported.
//! CR, LF and NUL of hostile values are percent-escaped, '%' too, so the text parses back exactly.
QByteArray toLines(const Headers &headers);
Headers headersFromLines(QByteArrayView lines);

} // namespace Reprise
