// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/connectors/elements/elementreader.h"

namespace Reprise {

class BlockReader;

//! JSON lines: LF or CRLF, empty lines passed over, the last one with or without its end.
class LineReader final : public ElementReader
{
public:
    //! maxBytes: longest line; a test goes one over it without a file of that size.
    explicit LineReader(std::unique_ptr<BlockReader> file, qint64 maxBytes);
    ~LineReader() override;

    Result<std::optional<ImportElement>> next() override;
    qint64 bytesDone() const override;
    qint64 bytesTotal() const override;

private:
    Result<qsizetype> findLineEnd();
    Result<std::optional<ImportElement>> passOverLongLine();

    std::unique_ptr<BlockReader> m_file;
    qint64 m_maxBytes;
    qint64 m_line = 0;
    qsizetype m_toSkip =
        0; // the line handed out, still in the window because it is being looked at
    bool m_isAtEnd = false;
};

} // namespace Reprise
