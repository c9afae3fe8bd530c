// SPDX-FileCopyrightText: 2026 The Reprise authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/glyph.h"

#include "ui/widgets/glyphengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

//! A static library's resources are only linked in where they are named. Outside the namespace, as
//! the macro demands.
static void registerIcons()
{
    Q_INIT_RESOURCE(resources);
}

namespace Reprise {

using namespace Qt::StringLiterals;

//! Qt's SVG renderer does not resolve currentColor, so the colour is put in as text.
static QByteArray coloredSvg(const QString &name, const QColor &color)
{
    static const bool isRegistered = (registerIcons(), true);
    Q_UNUSED(isRegistered)
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isOpen, "glyphPixmap", qPrintable(name));
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

static QPixmap rendered(const QString &name, const QColor &color, qreal ratio, int size)
{
    QSvgRenderer renderer(coloredSvg(name, color));
    const int side = qCeil(size * ratio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QPixmap glyphPixmap(const QString &name, const QColor &color, qreal devicePixelRatio, int size)
{
    const QString key = u"glyph/%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(devicePixelRatio)
                            .arg(size);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, color, devicePixelRatio, size);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void drawGlyph(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    const QPixmap pixmap = glyphPixmap(name, color, painter.device()->devicePixelRatioF());
    const int left = rect.x() + (rect.width() - GlyphSize) / 2;
    const int top = rect.y() + (rect.height() - GlyphSize) / 2;
    painter.drawPixmap(left, top, pixmap);
}

QIcon glyphIcon(const QString &name, QPalette::ColorRole role)
{
    return QIcon(new GlyphEngine(name, role));
}

} // namespace Reprise
