// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/recordsink.h"

#include <QString>
#include <memory>

namespace Reprise {

//! An import into a LocalStore: a FirstLoad where the store is empty, a StoreAppend otherwise.
class StoreSink final : public RecordSink
{
public:
    explicit StoreSink(const QString &path);

    Result<void> begin() override;
    Result<SinkCounts> write(const QList<EventRecord> &records, WorkControl &control) override;
    Result<SinkCounts> finish(WorkControl &control) override;

private:
    Result<void> chooseWay();

    QString m_path;
    std::unique_ptr<RecordSink> m_way;
};

} // namespace Reprise
