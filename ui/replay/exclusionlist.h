// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/replay/planreach.h"

#include <QWidget>

namespace Reprise {

class GlyphLabel;
class PlainLabel;

//! What a plan leaves out: a line for each reason, with its sign and how many events it keeps back.
class ExclusionList final : public QWidget
{
    Q_OBJECT

public:
    explicit ExclusionList(QWidget *parent = nullptr);

    //! By ExclusionReason; reasons without an event have no line.
    void setCounts(const std::array<qint64, ExclusionReasonCount> &counts);

private:
    struct Line {
        GlyphLabel *glyph;
        PlainLabel *reason;
        PlainLabel *count;
    };

    std::array<Line, ExclusionReasonCount> m_lines{};
};

} // namespace Reprise
