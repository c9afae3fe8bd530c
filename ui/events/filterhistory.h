// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Reprise {

//! Filters that were used, walked with Up and Down as in a shell: the line that was being written
//! is kept below the newest.
class FilterHistory final
{
public:
    static constexpr int Limit = 100;

    FilterHistory() = default;
    explicit FilterHistory(const QStringList &oldestFirst);

    const QStringList &entries() const { return m_entries; } //!< oldest first
    //! Moves it to the newest place; empty text is not kept. Ends a walk.
    void add(const QString &text);

    //! The text to show instead of current; current itself at either end.
    QString older(const QString &current);
    QString newer(const QString &current);

private:
    QStringList m_entries;
    qsizetype m_at = 0; //!< entries().size(): at the draft
    QString m_draft;
};

} // namespace Reprise
