// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audit/reportwriter.h"

namespace Reprise {

//! A self-contained page for people: no script, nothing fetched, a content policy that forbids
//! both, light and dark by the reader's setting, fit for printing. Well-formed XML, too. Lists the
//! first ItemLimit items and says so; the CSV and JSON reports list all.
class HtmlReport final : public ReportWriter
{
public:
    //! Browsers take seconds for longer tables.
    static constexpr int ItemLimit = 20'000;

    Result<void> write(const Report &report, QIODevice &out, WorkControl &control) const override;
};

} // namespace Reprise
