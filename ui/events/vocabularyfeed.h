// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"

#include <QPointer>

namespace Reprise {

//! What the filter bar completes: types and destinations come with each answer to a query; header
//! names, paths and their values are sampled from the newest matching events, but only when
//! somebody writes a filter, and once for an answer. A sample under way gives way to the next
//! query.
class VocabularyFeed final : public QObject
{
    Q_OBJECT

public:
    explicit VocabularyFeed(QObject *parent);

    //! nullptr forgets all. REQUIRES: the archive outlives the feed or is taken away before.
    void setArchive(EventArchive *archive);
    //! A query is about to run: a sample would only keep it waiting.
    void makeWay();
    //! The newest answer, and the query it is of.
    void setAnswer(const EventQuery &query, const QueryResult &result);
    //! A filter is being written.
    void want();

signals:
    void changed(const Reprise::QueryVocabulary &vocabulary);

private:
    void sample();
    void take();

    QPointer<EventArchive> m_archive;
    EventQuery m_query;
    ResultSet m_rows;
    QueryVocabulary m_vocabulary;
    QueryJobPtr m_sorting;
    JobPtr<QueryVocabulary> m_sampling;
    bool m_isWanted = false;
    bool m_isFresh = false; // the sample is of the newest answer
};

} // namespace Reprise
