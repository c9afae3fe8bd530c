// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/elements/elementreader.h"
#include "app/connectors/import/importformat.h"
#include "app/store/recordsource.h"

namespace Reprise {

//! Reads elements, checks and maps them, batch by batch.
class FileRecordSource final : public RecordSource
{
public:
    explicit FileRecordSource(std::unique_ptr<ElementReader> elements);

    Result<Batch> next() override;
    qint64 bytesTotal() const override { return m_elements->bytesTotal(); }

    //! What the elements read so far are; nothing while none was known.
    std::optional<ImportFormat> format() const { return m_format; }

private:
    Result<void> addElement(const ImportElement &element, Batch &batch);
    Result<void> addObject(const JsonObject &object, qint64 line, Batch &batch);
    QList<JsonObject> unwrapped(const JsonObject &object);

    std::unique_ptr<ElementReader> m_elements;
    JsonParser m_parser;
    std::optional<ImportFormat> m_format;
};

} // namespace Reprise
