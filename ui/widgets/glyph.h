// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

class QPainter;

namespace Reprise {

//! Side of the grid that icons are drawn on, in device-independent pixels.
inline constexpr int GlyphSize = 16;

//! An icon of resources/icons in one colour, sharp at the given device pixel ratio; cached.
//! name without folder and ending: "check". An unknown name is a programming mistake.
QPixmap glyphPixmap(
    const QString &name, const QColor &color, qreal devicePixelRatio, int size = GlyphSize);

//! Draws the icon centred in the rectangle, at GlyphSize.
void drawGlyph(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

//! The icon for actions and buttons: takes its colour from the program's palette each time it is
//! drawn, so it follows a change of theme.
QIcon glyphIcon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

} // namespace Reprise
