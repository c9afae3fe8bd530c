// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QtGlobal>
#include <utility>
#include <variant>

namespace Reprise {

//! A value, or the reason why there is none. The names are those of std::expected, so that one
//! using-declaration replaces it after a move to C++23.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    //! REQUIRES: has_value()
    const T &operator*() const &
    {
        Q_ASSERT(has_value());
        return std::get<0>(m_state);
    }
    T &operator*() &
    {
        Q_ASSERT(has_value());
        return std::get<0>(m_state);
    }
    T &&operator*() &&
    {
        Q_ASSERT(has_value());
        return std::get<0>(std::move(m_state));
    }
    const T *operator->() const { return &**this; }
    T *operator->() { return &**this; }

    //! REQUIRES: !has_value()
    const Error &error() const
    {
        Q_ASSERT(!has_value());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_hasValue(false)
    {
    }

    bool has_value() const { return m_hasValue; }
    explicit operator bool() const { return m_hasValue; }

    //! REQUIRES: !has_value()
    const Error &error() const
    {
        Q_ASSERT(!m_hasValue);
        return m_error;
    }

private:
    Error m_error;
    bool m_hasValue = true;
};

} // namespace Reprise
