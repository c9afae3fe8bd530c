// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/replayplan.h"

#include <deque>

namespace Reprise {

//! Looks at the last answers and says when too many of them were failures.
class FailureWatch final
{
public:
    explicit FailureWatch(const StopRule &rule)
        : m_rule(rule)
    {
    }

    void add(bool isFailure)
    {
        m_answers.push_back(isFailure);
        m_failures += isFailure ? 1 : 0;
        if (static_cast<int>(m_answers.size()) > m_rule.window) {
            m_failures -= m_answers.front() ? 1 : 0;
            m_answers.pop_front();
        }
    }

    bool hasTripped() const
    {
        return m_rule.percent > 0 && static_cast<int>(m_answers.size()) >= m_rule.window
            && qint64(m_failures) * 100 >= qint64(m_rule.percent) * m_rule.window;
    }

    //! A person saw it and goes on: the answers before do not count any more.
    void forget()
    {
        m_answers.clear();
        m_failures = 0;
    }

private:
    StopRule m_rule;
    std::deque<bool> m_answers;
    int m_failures = 0;
};

} // namespace Reprise
