// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/farside/attemptlookup.h"
#include "app/replay/run/randomness.h"
#include "app/replay/run/runlimits.h"

#include <QHash>
#include <map>

namespace Reprise {

//! Keeps the list of items whose outcome has to be asked for, and weighs the answers. Nothing is
//! ever resolved by sending: an attempt that was found resolves, and absence counts only when the
//! gateway showed none of our work twice, a settle time apart.
class Verification final
{
public:
    enum class Conclusion : quint8 {
        AskAgain, //!< later
        Found, //!< an attempt; the answer holds its outcome
        Queued, //!< the gateway has the order
        Absent, //!< it never arrived
        LeftToAPerson, //!< no word in many looks
    };

    Verification(const RunLimits &limits, Randomness &random);

    //! isDoubt: absence may conclude; otherwise the gateway had accepted the order.
    void add(int index, bool isDoubt, qint64 now);
    void remove(int index);
    bool contains(int index) const { return m_cases.contains(index); }
    //! Items that are due now and not being asked about; at most that many are asked about at once.
    QList<int> takeDue(qint64 now, int most);
    //! All that are waiting become due.
    void hurry(qint64 now);
    Conclusion weigh(const LookupAnswer &answer, qint64 now);

    //! Items that may still be resolved by asking.
    int openCases() const { return static_cast<int>(m_cases.size()); }
    //! Doubts that may still be resolved by asking.
    int openDoubts() const { return m_openDoubts; }
    bool isAsking() const { return m_asking > 0; }
    //! -1 when nothing waits.
    qint64 nextMoment() const;

private:
    struct Case {
        bool isDoubt = false;
        bool isAsked = false;
        int looks = 0;
        qint64 absentSince = -1;
        qint64 due = 0;
    };

    void schedule(int index, Case &open, qint64 wait, qint64 now);
    Conclusion weighAbsence(int index, Case &open, qint64 now);
    Conclusion askAgain(int index, Case &open, qint64 now);
    qint64 backoff(int looks);

    RunLimits m_limits;
    Randomness &m_random;
    QHash<int, Case> m_cases;
    std::multimap<qint64, int> m_byMoment;
    int m_openDoubts = 0;
    int m_asking = 0;
};

} // namespace Reprise
