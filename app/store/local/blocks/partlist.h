// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <optional>
#include <vector>

namespace Reprise {

//! Byte strings laid end to end: what a block keeps of its events, one part an event.
class PartList final
{
public:
    qsizetype count() const { return qsizetype(m_ends.size()); }
    //! Of all parts together.
    qsizetype byteCount() const { return m_ends.empty() ? 0 : m_ends.back(); }
    //! Valid until the list changes. REQUIRES: 0 <= place < count()
    QByteArrayView at(qsizetype place) const;

    //! REQUIRES: part is no view into this list.
    void append(QByteArrayView part);
    void replace(qsizetype place, QByteArrayView part);

    //! The sizes, 4 bytes each, little endian, then the parts.
    QByteArray toBytes() const;
    //! How many bytes the sizes of so many parts take.
    static qsizetype sizesOf(qsizetype count) { return count * qsizetype(sizeof(quint32)); }
    //! Nothing where bytes are not what toBytes() gives for a list of that count.
    static std::optional<PartList> fromBytes(QByteArray bytes, qsizetype count);

private:
    qsizetype begin(qsizetype place) const { return place == 0 ? 0 : m_ends[size_t(place) - 1]; }

    QByteArray m_bytes; // sizes as they were read, then the parts
    qsizetype m_base = 0; // of the first part in m_bytes
    std::vector<qsizetype> m_ends; // of the parts, from m_base
};

} // namespace Reprise
