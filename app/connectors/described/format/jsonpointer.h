// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace Reprise {

//! Where a value stands in a JSON text, by RFC 6901: "/data/items/0"; "" is the whole text. A step
//! "*" leads to the only member of an object, whatever its name.
class JsonPointer
{
public:
    JsonPointer() = default;
    explicit JsonPointer(QList<QByteArray> steps)
        : m_steps(std::move(steps))
    {
    }
    //! Nothing where the text is neither empty nor begins with '/', or has a bad '~'.
    static std::optional<JsonPointer> parse(QByteArrayView text);

    const QList<QByteArray> &steps() const { return m_steps; }
    QByteArray text() const;
    JsonPointer below(const QByteArray &step) const;

    bool operator==(const JsonPointer &) const = default;

private:
    QList<QByteArray> m_steps; // unescaped
};

//! Alternatives: the first place that holds something other than null counts.
using PointerList = QList<JsonPointer>;

} // namespace Reprise
