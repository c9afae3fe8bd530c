// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/elements/elementreader.h"
#include "app/connectors/import/importformat.h"
#include "app/store/eventarchive.h"
#include "app/store/recordsource.h"

namespace Reprise {

//! Reads elements, checks and maps them, batch by batch. The file is opened by the first next(),
//! on the thread that reads.
class FileRecordSource final : public RecordSource
{
public:
    explicit FileRecordSource(QString path);

    Result<Batch> next() override;
    qint64 bytesTotal() const override;

private:
    Result<void> open();
    Result<void> fill(Batch &batch);
    Result<void> addElement(const ImportElement &element, Batch &batch);
    Result<void> addObject(const JsonObject &object, qint64 line, Batch &batch);
    QList<JsonObject> unwrapped(const JsonObject &object);

    QString m_path;
    std::unique_ptr<ElementReader> m_elements; // none until the first next()
    JsonParser m_parser;
    std::optional<ImportFormat> m_format; // none until an element was known
    QList<ImportReject> m_unknown; // read while there was none
};

} // namespace Reprise
