// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace Reprise::Test {

//! A JSON value that loses nothing: numbers stay digits, duplicate members stay.
struct PlainJson {
    enum class Kind { String, Number, Constant, Object, Array };

    Kind kind = Kind::Constant;
    QByteArray raw; //!< as written
    QByteArray string; //!< String: unescaped
    QList<QByteArray> names; //!< Object
    QList<PlainJson> values; //!< Object, Array

    //! The whole text, or nothing where it is not JSON by RFC 8259.
    static std::optional<PlainJson> parse(const QByteArray &text);
};

} // namespace Reprise::Test
