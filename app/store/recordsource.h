// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"

#include <QList>

namespace Reprise {

struct ImportReject;

//! A stream of event records: a file being read, a generator. Used on one thread at a time, not
//! necessarily the one that made it.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    struct Batch {
        QList<EventRecord> records;
        QList<ImportReject> rejects;
        qint64 bytesDone = 0; //!< for progress, of bytesTotal(); or records for generators
        bool isLast = false;
    };

    //! The next batch: about 1,000 records or 4 MB, whichever is first. An error ends the stream
    //! (the file cannot be read on); a bad line does not.
    virtual Result<Batch> next() = 0;
    virtual qint64 bytesTotal() const = 0; //!< -1 when unknown
};

} // namespace Reprise
