// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/reportwriter.h"

namespace Reprise {

//! All items, one a line, between lines that start with "# " and tell the figures, each with its
//! definition. The last line says "# end: complete"; a file without it was cut. Cells: see CsvLine.
class CsvReport final : public ReportWriter
{
public:
    Result<void> write(const Report &report, QIODevice &out, WorkControl &control) const override;
};

} // namespace Reprise
