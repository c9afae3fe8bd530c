// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <limits>
#include <optional>

namespace Reprise {

//! Optional whole numbers that are nearly always small: T unsigned each, the rare others aside.
template <typename T>
class NumberColumn
{
public:
    static_assert(std::numeric_limits<T>::is_integer && !std::numeric_limits<T>::is_signed);

    static constexpr T Missing = std::numeric_limits<T>::max();
    static constexpr T Wide = Missing - 1; //!< the value is aside
    static constexpr T Largest = Missing - 2;

    void append(std::optional<qint64> value) { m_values.append(code(m_values.size(), value)); }

    //! Copies of the column stay as they are; nothing is copied where the value is the same.
    void replace(qsizetype row, std::optional<qint64> value)
    {
        if (at(row) != value)
            m_values[row] = code(row, value);
    }

    std::optional<qint64> at(qsizetype row) const
    {
        const T value = m_values.at(row);
        if (value == Missing)
            return std::nullopt;
        return value == Wide ? m_wide.value(row) : static_cast<qint64>(value);
    }

    const T *data() const { return m_values.constData(); }
    bool hasWide() const { return !m_wide.isEmpty(); }
    const QList<T> &values() const { return m_values; }
    const QHash<qint64, qint64> &wide() const { return m_wide; }
    void set(const QList<T> &values, const QHash<qint64, qint64> &wide)
    {
        m_values = values;
        m_wide = wide;
    }

private:
    T code(qsizetype row, std::optional<qint64> value)
    {
        if (!value)
            return Missing;
        if (*value >= 0 && *value <= static_cast<qint64>(Largest))
            return static_cast<T>(*value);
        m_wide.insert(row, *value);
        return Wide;
    }

    QList<T> m_values;
    QHash<qint64, qint64> m_wide;
};

} // namespace Reprise
