// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/eventcolumns.h"
#include "app/store/columns/preparedcomparison.h"
#include "app/store/search/jsonlookup.h"

namespace Reprise {

//! Judges one event after the other by everything a filter can ask, texts and messages included.
//! For the rows about which the columns cannot tell.
class RecordMatcher final
{
public:
    //! columns must outlive the matcher.
    RecordMatcher(const QueryNode &filter, const EventColumns &columns);

    ScanNeeds needs() const { return m_needs; }
    //! scan holds what needs() says, of the event in that row.
    bool matches(quint32 row, const ScanRow &scan);

private:
    struct Node {
        QueryNode::Kind kind = QueryNode::Kind::Everything;
        std::vector<Node> children;
        FieldRef field;
        std::optional<PreparedComparison> comparison; //!< Compare
        //! Compare with a path into JSON: text without escapes must have this for it to hold.
        std::optional<AsciiSubstring> clue;
    };

    Node prepared(const QueryNode &node);
    Node preparedComparison(const Comparison &comparison);
    void need(QueryField field);
    bool matches(const Node &node, quint32 row, const ScanRow &scan);
    bool holds(const Node &node, quint32 row, const ScanRow &scan);
    bool holdsForColumn(const Node &node, quint32 row) const;
    bool holdsForMessage(const Node &node, QByteArrayView body);

    const EventColumns &m_columns;
    ScanNeeds m_needs;
    Node m_root;
    JsonLookup m_json;
};

} // namespace Reprise
