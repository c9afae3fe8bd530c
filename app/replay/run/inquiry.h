// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/replay/journal/itemtable.h"
#include "app/replay/run/verification.h"

#include <QObject>
#include <QSet>

namespace Reprise {

//! Asks the far side what came of orders whose outcome is open, and writes what it learns into the
//! table. Where nobody can be asked it does nothing. It asks on while the run is paused or over.
class Inquiry final : public QObject
{
    Q_OBJECT

public:
    //! lookup may be null; all others must outlive this.
    Inquiry(const ReplayPlan &plan, ItemTable &table, AttemptLookup *lookup,
        const RunLimits &limits, Randomness &random);

    //! An outcome is open from now on.
    void add(int index, ItemState state, qint64 now);
    //! A person has decided.
    void remove(int index);
    //! Everything whose outcome is open and is not being asked for yet.
    void addAll(qint64 now);
    //! All that wait are asked about now.
    void hurry(qint64 now);

    //! Each doubt is to be asked about once before anything new is sent.
    void requireFirstLooks(qint64 now);
    bool isFirstLooking() const { return !m_firstLooks.isEmpty(); }

    //! An order that never arrived is planned again, or skipped once the run is over.
    void setOver(bool isOver) { m_isOver = isOver; }

    void ask(qint64 now);
    void take(const QList<LookupAnswer> &answers, qint64 now);

    //! Items that may still be resolved by asking.
    int openQuestions() const { return m_verification.openCases(); }
    int openDoubts() const { return m_verification.openDoubts(); }
    //! -1 when nothing waits.
    qint64 nextMoment() const;

signals:
    //! The outcome of a delivery became known.
    void concluded(bool isFailure);

private:
    void conclude(const LookupAnswer &answer, Verification::Conclusion conclusion);
    void describeFound(RunItem &item, const LookupAnswer &answer) const;
    LookupAnswer heard(const LookupAnswer &answer, qint64 now);

    const ReplayPlan &m_plan;
    ItemTable &m_table;
    AttemptLookup *m_lookup;
    const RunLimits m_limits;
    Verification m_verification;
    QSet<int> m_firstLooks;
    bool m_isOver = false;
    int m_misses = 0; // answers in a row that there was no way to the far side
    qint64 m_missingSince = 0;
    qint64 m_notBefore = 0; // while there is none: the next question
};

} // namespace Reprise
