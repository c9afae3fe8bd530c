// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/recordsource.h"

namespace Reprise::Bench {

//! Webhook events as a shop has them, the same for each number: 24 types, 200 destinations, 12 %
//! not delivered, 700 bytes of payload, one to four attempts.
class GeneratedSource final : public RecordSource
{
public:
    explicit GeneratedSource(qint64 count)
        : m_count(count)
    {
    }

    Result<Batch> next() override;
    qint64 bytesTotal() const override { return m_count; }

    static EventRecord record(qint64 number);

private:
    qint64 m_count;
    qint64 m_next = 0;
};

} // namespace Reprise::Bench
