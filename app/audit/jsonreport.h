// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/reportwriter.h"

namespace Reprise {

//! Everything the page says and all items, for programs. Keys stand in a fixed order.
class JsonReport final : public ReportWriter
{
public:
    Result<void> write(const Report &report, QIODevice &out, WorkControl &control) const override;
};

} // namespace Reprise
