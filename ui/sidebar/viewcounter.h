// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"

#include <QPointer>
#include <QTimer>

namespace Reprise {

//! Counts the side bar's views one after the other whenever the archive changed, so that a person's
//! own query never waits behind more than one of them. The first count also gives the failures.
class ViewCounter final : public QObject
{
    Q_OBJECT

public:
    explicit ViewCounter(QObject *parent = nullptr);

    //! nullptr stops. now resolves relative times in the views' filters.
    void setArchive(EventArchive *archive, qint64 nowMicros);
    //! Counts again soon; many calls in a row make one count.
    void countSoon();

    static constexpr int DelayMs = 400;

signals:
    void counted(const QList<std::optional<qint64>> &counts);
    void failuresFound(const QList<Reprise::FailureCount> &failures);

private:
    void countFirst();
    void countNext();

    QPointer<EventArchive> m_archive;
    qint64 m_nowMicros = 0;
    QTimer m_soon;
    QueryJobPtr m_job;
    QList<QueryNode> m_filters;
    QList<std::optional<qint64>> m_counts;
    int m_next = 0;
};

} // namespace Reprise
