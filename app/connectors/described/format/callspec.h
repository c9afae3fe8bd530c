// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/described/format/texttemplate.h"

namespace Reprise {

//! JSON text whose strings are templates.
struct JsonTemplate {
    struct Piece {
        QByteArray literal; //!< copied
        TextTemplate text; //!< written as a JSON string; its literal is empty then
        bool isText = false;

        bool operator==(const Piece &) const = default;
    };
    QList<Piece> pieces;

    bool isEmpty() const { return pieces.isEmpty(); }
    bool operator==(const JsonTemplate &) const = default;
};

struct QueryParameter {
    QByteArray name;
    TextTemplate value; //!< where a variable of it is empty, the parameter is left out

    bool operator==(const QueryParameter &) const = default;
};

//! One call of the gateway's API, with places for variables.
struct CallSpec {
    QByteArray method = "GET"; //!< GET, POST, PUT, DELETE
    TextTemplate path; //!< below the address and its prefix
    bool skipsPrefix = false;
    QList<QueryParameter> query;
    JsonTemplate body;
    QByteArray secret; //!< name of the secret field that this call needs; empty: the usual one

    bool operator==(const CallSpec &) const = default;
};

} // namespace Reprise
