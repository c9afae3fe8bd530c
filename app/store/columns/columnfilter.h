// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/columns/columncondition.h"

namespace Reprise {

//! A filter made ready for columns. Conditions on texts and messages, which are not in memory, are
//! Maybe on every row.
class ColumnFilter
{
public:
    //! columns must outlive the filter.
    ColumnFilter(const QueryNode &filter, const EventColumns &columns);

    bool isEverything() const { return m_root.kind == QueryNode::Kind::Everything; }
    //! Never Maybe.
    bool isExact() const { return isExact(m_root); }
    void judge(quint32 first, quint32 count, TruthBlock &truth) const;

private:
    struct Node {
        QueryNode::Kind kind = QueryNode::Kind::Everything;
        std::vector<Node> children;
        std::unique_ptr<ColumnCondition> condition; //!< Compare; null where texts are needed
    };

    static Node prepared(const QueryNode &node, const EventColumns &columns);
    static bool isExact(const Node &node);
    static void judge(const Node &node, quint32 first, quint32 count, TruthBlock &truth);
    static void judgeAll(const Node &node, quint32 first, quint32 count, TruthBlock &truth);

    Node m_root;
};

} // namespace Reprise
