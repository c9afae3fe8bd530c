// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <compare>

namespace Reprise {

//! An id exactly as its system wrote it. Ids are text even where the vendor sends a number, so
//! that 64-bit values never pass through a double; a type per kind keeps them apart.
template <typename Tag>
class TextId
{
public:
    TextId() = default;
    explicit TextId(QByteArray text)
        : m_text(std::move(text))
    {
    }

    const QByteArray &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const TextId &) const = default;
    bool operator<(const TextId &other) const { return m_text < other.m_text; }
    friend size_t qHash(const TextId &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QByteArray m_text;
};

using EventId = TextId<struct EventIdTag>; //!< one delivery duty to one destination
using RequestId = TextId<struct RequestIdTag>; //!< what arrived, before routing
using AttemptId = TextId<struct AttemptIdTag>;
using ProfileId = TextId<struct ProfileIdTag>; //!< our access to a gateway or database
using RunId = TextId<struct RunIdTag>; //!< one replay run of ours

//! Key of an event in the archive that holds it (SQLite rowid); stable as long as the file lives.
enum class RowKey : qint64 {};

inline size_t qHash(RowKey key, size_t seed = 0)
{
    return ::qHash(static_cast<qint64>(key), seed);
}

} // namespace Reprise
