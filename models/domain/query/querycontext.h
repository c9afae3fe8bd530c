// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/eventquery.h"
#include "models/domain/query/querylexer.h"

#include <optional>

namespace Reprise {

//! Follows filter text token by token and says what may come next. Unlike the parser it never gives
//! up, because text that is being typed is wrong most of the time.
class QueryContext final
{
public:
    enum class Place : quint8 {
        Condition, //!< a field, a text, "not" or "("
        Path, //!< inside field[…
        Operator, //!< behind a field
        Value,
        Connective, //!< behind a condition
    };

    Place place() const { return m_place; }
    //! The field of the condition that is being written; nothing outside one, or where it is
    //! unknown.
    const std::optional<FieldRef> &field() const { return m_field; }
    //! Of the value that is being written; nothing before the operator.
    std::optional<QueryOperator> op() const { return m_op; }

    //! What the token is in this place, and on to the next.
    enum class Role : quint8 { Field, Keyword, Operator, Value, Mistake };
    Role advance(const QueryToken &token);

private:
    Role advanceWord(const QueryToken &token);
    Role advanceSign(const QueryToken &token);
    Role beginField(const QueryToken &token);
    Role openParenthesis();
    void expectCondition();

    Place m_place = Place::Condition;
    std::optional<FieldRef> m_field;
    std::optional<QueryOperator> m_op;
    bool m_isInList = false; //!< in the parentheses of "in ("
};

} // namespace Reprise
