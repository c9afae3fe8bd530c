// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"

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

    //! nullptr stops. REQUIRES: session outlives the counter or is taken away before.
    void setSession(Session *session);
    //! Counted after those of sidebarViews(). Canonical texts of filters; one that cannot be read
    //! any more has no count.
    void setSavedFilters(const QList<QByteArray> &filters);
    //! Counts again soon; many calls in a row make one count.
    void countSoon();

    static constexpr int DelayMs = 400;

signals:
    void counted(const QList<std::optional<qint64>> &counts);
    void failuresFound(const QList<Reprise::FailureCount> &failures);

private:
    void collectFilters();
    void countFirst();
    void countNext();
    void takeCount();

    QPointer<Session> m_session;
    QTimer m_soon;
    QueryJobPtr m_job;
    QList<QByteArray> m_saved;
    QList<QByteArray> m_filters;
    QList<std::optional<qint64>> m_counts;
    int m_next = 0;
};

} // namespace Reprise
