// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/glyphengine.h"

#include "ui/widgets/glyph.h"

#include <QGuiApplication>
#include <QPainter>

namespace Reprise {

GlyphEngine::GlyphEngine(const QString &name, QPalette::ColorRole role)
    : m_name(name)
    , m_role(role)
{
}

QColor GlyphEngine::color(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    const QPalette::ColorGroup group =
        mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    return palette.color(group, m_role);
}

void GlyphEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = qMin(rect.width(), rect.height());
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRect square(
        rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
    painter->drawPixmap(square, glyphPixmap(m_name, color(mode), ratio, side));
}

QPixmap GlyphEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

//! size is in device pixels here; scale is the device pixel ratio that the caller will set.
QPixmap GlyphEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    return glyphPixmap(m_name, color(mode), 1.0, qMin(size.width(), size.height()));
}

QSize GlyphEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = qMin(size.width(), size.height());
    return {side, side};
}

QIconEngine *GlyphEngine::clone() const
{
    return new GlyphEngine(m_name, m_role);
}

} // namespace Reprise
