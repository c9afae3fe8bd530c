// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/glyphlabel.h"

#include "ui/widgets/glyph.h"
#include "ui/widgets/statusstyle.h"
#include "ui/widgets/theme.h"

namespace Reprise {

GlyphLabel::GlyphLabel(Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(std::move(look))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

//! As high as a line of text, so that the sign stands beside the first one.
QSize GlyphLabel::sizeHint() const
{
    return {GlyphSize, qMax(GlyphSize, fontMetrics().height())};
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    const StatusStyle look = m_look(Theme::current(palette()));
    QPainter painter(this);
    drawGlyph(painter, rect(), look.glyph, look.color);
}

} // namespace Reprise
