// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/events/vocabularyfeed.h"

#include <utility>

namespace Reprise {

static QList<QByteArray> textsOf(const QList<FacetCount> &facets)
{
    QList<QByteArray> texts;
    for (const FacetCount &facet : facets)
        texts.append(facet.value);
    return texts;
}

VocabularyFeed::VocabularyFeed(QObject *parent)
    : QObject(parent)
{
}

void VocabularyFeed::setArchive(EventArchive *archive)
{
    makeWay();
    m_archive = archive;
    m_rows = {};
    m_vocabulary = {};
    m_isWanted = false;
    emit changed(m_vocabulary);
}

void VocabularyFeed::makeWay()
{
    m_sorting.reset();
    m_sampling.reset();
    m_isFresh = false;
}

void VocabularyFeed::setAnswer(const EventQuery &query, const QueryResult &result)
{
    makeWay();
    m_query = query;
    m_rows = result.rows;
    m_vocabulary.values.insert(QueryField::Type, textsOf(result.types));
    m_vocabulary.values.insert(QueryField::Destination, textsOf(result.destinations));
    emit changed(m_vocabulary);
    if (m_isWanted)
        sample();
}

void VocabularyFeed::want()
{
    m_isWanted = true;
    if (!m_isFresh && !m_sorting && !m_sampling)
        sample();
}

//! Of the newest events: where the table has another order, they are asked for first.
void VocabularyFeed::sample()
{
    if (!m_archive || m_rows.size() == 0)
        return;
    m_isWanted = false;
    if (m_query.sort == QList<SortKey>{SortKey{}}) {
        m_sampling = m_archive->sampleVocabulary(m_rows);
        connect(m_sampling.get(), &Job::finished, this, &VocabularyFeed::take);
        return;
    }
    EventQuery newestFirst = m_query;
    newestFirst.sort = {SortKey{}};
    m_sorting = m_archive->query(newestFirst, 1);
    connect(m_sorting.get(), &Job::finished, this, [this] {
        const QueryJobPtr job = std::move(m_sorting);
        if (!job->result() || !m_archive)
            return;
        m_sampling = m_archive->sampleVocabulary(job->result()->rows);
        connect(m_sampling.get(), &Job::finished, this, &VocabularyFeed::take);
    });
}

//! What cannot be read now is offered from the sample before.
void VocabularyFeed::take()
{
    const JobPtr<QueryVocabulary> job = std::move(m_sampling);
    m_isFresh = true;
    if (!job->result())
        return;
    QMap<QueryField, QList<QByteArray>> values = std::move(m_vocabulary.values);
    m_vocabulary = *job->result();
    m_vocabulary.values = std::move(values);
    emit changed(m_vocabulary);
}

} // namespace Reprise
