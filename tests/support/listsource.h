// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/eventarchive.h"
#include "app/store/recordsource.h"

namespace Reprise::Test {

//! A record source over a list, in batches of a given size. It can be told to fail at the end, or
//! to go on for ever.
class ListSource final : public RecordSource
{
public:
    explicit ListSource(const QList<EventRecord> &records, int batchSize = 1000)
        : m_records(records)
        , m_batchSize(batchSize)
    {
    }

    void failAtEnd(const Error &error) { m_error = error; }
    void addReject(const ImportReject &reject) { m_rejects.append(reject); }

    Result<Batch> next() override
    {
        Batch batch;
        batch.records = m_records.mid(m_next, m_batchSize);
        m_next += batch.records.size();
        batch.rejects = std::exchange(m_rejects, {});
        batch.bytesDone = m_next;
        batch.isLast = m_next >= m_records.size();
        if (batch.isLast && m_error)
            return *m_error;
        return batch;
    }
    qint64 bytesTotal() const override { return m_records.size(); }

private:
    QList<EventRecord> m_records;
    QList<ImportReject> m_rejects;
    std::optional<Error> m_error;
    qsizetype m_next = 0;
    int m_batchSize;
};

} // namespace Reprise::Test
