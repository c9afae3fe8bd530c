// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <optional>

namespace Reprise {

//! Values by the names that stand between braces.
using Variables = QMap<QByteArray, QByteArray>;

//! Text with places for variables: "/events/{id}/retry". Names are lower-case letters, digits, '.',
//! '-' and '_'. Braces cannot be escaped: no API needs one.
class TextTemplate
{
public:
    enum class Encoding : quint8 {
        None,
        Percent, //!< all but unreserved characters, so that a value stays within its place
    };

    TextTemplate() = default;
    //! Nothing where a brace is not closed or holds no name.
    static std::optional<TextTemplate> parse(QByteArrayView text);

    bool isEmpty() const { return m_pieces.isEmpty(); }
    QList<QByteArray> variables() const;
    //! Nothing where a variable is missing or empty.
    std::optional<QByteArray> expand(
        const Variables &values, Encoding encoding = Encoding::None) const;
    QByteArray text() const; //!< as it was parsed

    bool operator==(const TextTemplate &) const = default;

private:
    struct Piece {
        QByteArray text; // of a variable: its name
        bool isVariable = false;

        bool operator==(const Piece &) const = default;
    };

    QList<Piece> m_pieces;
};

} // namespace Reprise
