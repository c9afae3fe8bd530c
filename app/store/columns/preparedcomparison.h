// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/query/querymatch.h"

namespace Reprise {

//! A condition with its needle or expression prepared, to be asked about many values that are not
//! missing. NotEqual is the caller's: it is the negation of Equal on missing values, too.
class PreparedComparison
{
public:
    //! REQUIRES: op is not NotEqual.
    explicit PreparedComparison(const Comparison &comparison);

    //! scalar is what comparisons see, searched what contains and ~ see.
    bool holds(const QueryScalar &scalar, QByteArrayView searched) const;
    bool holdsForText(QByteArrayView text) const { return holds(QueryScalar::ofText(text), text); }

private:
    QueryOperator m_op;
    QList<ValueRange> m_values;
    std::optional<AsciiSubstring> m_needle;
    QRegularExpression m_regex;
};

} // namespace Reprise
